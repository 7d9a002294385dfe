#include "tests/ui/live_window.h"

#include "tests/ui/lazy_parts.h"
#include "ui/base/texts.h"

namespace hci::test {

void installTextsOnce() {
    static const bool installed = (installTexts(*qApp, WindowLanguage::English), true);
    Q_UNUSED(installed);
}

LiveWindow::LiveWindow() {
    installTextsOnce();
    if (!demo.listen())
        qFatal("the demo origin cannot listen");
    window.resize(1300, 800);
    showWithFirstPage(window);
}

std::string LiveWindow::url(const char* path) const {
    return demo.baseUrl().toStdString() + path;
}

bool LiveWindow::send(const std::vector<std::string>& urls) {
    for (const std::string& url : urls) {
        const SessionView& view = window.sessions().view();
        const std::uint32_t before = view ? view.session->size() : 0;
        find<QLineEdit>("urlLine")->setText(QString::fromStdString(url));
        trigger("send");
        if (!waitForExchanges(window, before + 1))
            return false;
    }
    return true;
}

void LiveWindow::openTab(const char* title) {
    auto* tabs = find<QTabWidget>("detailTabs");
    for (int i = 0; i < tabs->count(); ++i)
        if (tabs->tabText(i).startsWith(QLatin1StringView(title)))
            tabs->setCurrentIndex(i);
}

QString LiveWindow::headline(const char* part) const {
    return find<QTabWidget>("detailTabs")
        ->currentWidget()
        ->findChild<QLabel*>(QLatin1StringView(part))
        ->text();
}

void LiveWindow::click(const char* button) const {
    auto* found = find<QPushButton>(button);
    QVERIFY2(found && found->isEnabled(), button);
    QTest::mouseClick(found, Qt::LeftButton);
}

void LiveWindow::trigger(const char* action) const {
    auto* found = find<QAction>(action);
    QVERIFY2(found && found->isEnabled(), action);
    found->trigger();
}

void LiveWindow::whenDialogOpens(std::function<void(QWidget*)> answer) {
    auto* timer = new QTimer(qApp);
    timer->callOnTimeout(timer, [timer, answer = std::move(answer)] {
        QWidget* dialog = QApplication::activeModalWidget();
        if (!dialog)
            return;
        timer->deleteLater();
        timer->stop();
        answer(dialog);
    });
    timer->start(10);
}

void clickIn(QWidget* dialog, const QString& text) {
    for (auto* button : dialog->findChildren<QPushButton*>())
        if (button->text().remove(QLatin1Char('&')).startsWith(text)) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    QFAIL(qPrintable(QStringLiteral("no button ") + text));
}

} // namespace hci::test
