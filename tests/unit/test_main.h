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

} // namespace hci::test

/// At the end of a test's .cpp: makes `Class` runnable as `unit_tests Class`. A static object registers it,
/// which is safe here because the object files are linked into the executable, not through a library.
#define HCI_TEST(Class)                                                                                      \
    static const hci::test::Registration registration_##Class(                                               \
        #Class, [] { return std::unique_ptr<QObject>(std::make_unique<Class>()); });
