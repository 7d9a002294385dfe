#include "tests/ui/lazy_parts.h"

#include "tests/unit/test_main.h"
#include "ui/main_window.h"

#include <QtWidgets/QPushButton>

namespace hci::test {

void showWithFirstPage(MainWindow& window) {
    window.show();
    if (!QTest::qWaitFor([&] { return window.findChild<QWidget*>(QStringLiteral("firstPageTitle")); },
                         hci::test::maxWaitMs))
        qFatal("the first page was not built");
}

void buildEditors(const MainWindow& window) {
    for (const auto& [button, editor] :
         {std::pair("fieldsButton", "fieldsEditor"), std::pair("connectionButton", "connectionEditor")}) {
        window.findChild<QPushButton*>(QLatin1StringView(button))->click();
        window.findChild<QWidget*>(QLatin1StringView(editor))->hide();
    }
}

QPushButton* offered(const MainWindow& window, const char* name) {
    QPushButton* button = nullptr;
    const bool there = QTest::qWaitFor(
        [&] {
            button = window.findChild<QPushButton*>(QLatin1StringView(name));
            return button != nullptr && button->isVisible();
        },
        20'000);
    return there ? button : nullptr;
}

} // namespace hci::test
