#pragma once

#include <QtTest/QtTest>

#include <functional>
#include <memory>
#include <string_view>

namespace hci::test {

/// Adds a test class to this executable's list; use HCI_TEST.
struct Registration {
    using Make = std::unique_ptr<QObject> (*)();
    Registration(std::string_view name, Make make);
};

/// Waits end as soon as their condition holds, so only a failing test waits that long: a busy machine takes
/// longer than Qt's five seconds for a moment's work.
inline constexpr int maxWaitMs = 30000;

} // namespace hci::test

#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT(expr, hci::test::maxWaitMs)
#define QTRY_VERIFY2(expr, message) QTRY_VERIFY2_WITH_TIMEOUT(expr, message, hci::test::maxWaitMs)
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT(expr, expected, hci::test::maxWaitMs)

/// At the end of a test's .cpp: makes `Class` runnable as `unit_tests Class`. A static object registers it,
/// which is safe here because the object files are linked into the executable, not through a library.
#define HCI_TEST(Class)                                                                                      \
    static const hci::test::Registration registration_##Class(                                               \
        #Class, [] { return std::unique_ptr<QObject>(std::make_unique<Class>()); });
