#include "tests/unit/test_main.h"

#ifdef HCI_TEST_WIDGETS
#include "ui/base/texts.h"
#include <QtWidgets/QApplication>
using Application = QApplication;
#else
#include <QtCore/QCoreApplication>
using Application = QCoreApplication;
#endif

#include <csignal>
#include <cstdio>
#include <map>
#include <string>

namespace hci::test {

namespace {
std::map<std::string, Registration::Make, std::less<>>& registry() {
    static std::map<std::string, Registration::Make, std::less<>> tests;
    return tests;
}
} // namespace

Registration::Registration(std::string_view name, Make make) {
    registry().emplace(name, make);
}

/// `unit_tests` runs all; `unit_tests Class [Qt Test's arguments]` one; `unit_tests --list` names them.
static int run(int argc, char** argv) {
    // As both programs do: writing to the pipe of a browser that has ended must not end this process.
    std::signal(SIGPIPE, SIG_IGN);
    Application application(argc, argv);
#ifdef HCI_TEST_WIDGETS
    installTexts(application, WindowLanguage::English);
#endif
    if (argc == 2 && std::string_view(argv[1]) == "--list") {
        for (const auto& [name, make] : registry())
            std::puts(name.c_str());
        return 0;
    }
    const std::string wanted = argc > 1 && argv[1][0] != '-' ? argv[1] : "";
    QStringList arguments{QString::fromLocal8Bit(argv[0])};
    for (int i = wanted.empty() ? 1 : 2; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    int failed = 0;
    int ran = 0;
    for (const auto& [name, make] : registry()) {
        if (!wanted.empty() && wanted != name)
            continue;
        ++ran;
        failed += QTest::qExec(make().get(), arguments);
    }
    if (ran == 0)
        std::fprintf(stderr, "no such test class: %s\n", wanted.c_str());
    return ran == 0 ? 1 : failed;
}

} // namespace hci::test

#ifdef __SANITIZE_ADDRESS__
/// OpenSSL sometimes loses a method that two threads fetch for the first time at once. Only Qt calls OpenSSL
/// here, and a leak of Qt's own or of the program's has another frame in its stack.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libcrypto.so\n";
}
#endif

int main(int argc, char** argv) {
    return hci::test::run(argc, argv);
}
