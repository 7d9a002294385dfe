#include "tests/ui/window_fixture.h"
#include "tests/unit/capture/fake_browser.h"
#include "tests/unit/test_main.h"
#include "ui/base/texts.h"
#include "ui/watch/watch_bar.h"
#include "ui/watch/watch_controller.h"
#include "ui/watch/watch_words.h"

using namespace hci;
using namespace hci::test;

namespace {

/// A window that watches a fake browser.
struct WatchWindow : WindowFixture {
    FakeBrowser browser;

    explicit WatchWindow(const Settings& remembered = {}) : WindowFixture(remembered) {
        window.watch().setChannel(browser.maker());
        find<QAction>("watch")->trigger();
    }

    QLineEdit* address() { return find<QLineEdit>("watchAddress"); }
    [[nodiscard]] bool click(const char* button) {
        auto* found = find<QAbstractButton>(button);
        if (!found || !found->isEnabled() || !found->isVisible())
            return false;
        QTest::mouseClick(found, Qt::LeftButton);
        return true;
    }
    [[nodiscard]] bool visit(const QString& url = QStringLiteral("http://shop.example/")) {
        address()->setText(url);
        return click("watchVisitButton") && hasExchanges(3) &&
               QTest::qWaitFor([this] { return find<QAction>("watchReload")->isEnabled(); },
                               hci::test::maxWaitMs);
    }
    [[nodiscard]] bool hasExchanges(std::uint32_t number) {
        return QTest::qWaitFor([&] { return view() && view().session->size() == number; }, 60000);
    }
    [[nodiscard]] bool hasCommand(const char* command, int times = 1) {
        return QTest::qWaitFor([&] { return browser.count(command) >= times; }, 30000);
    }
    [[nodiscard]] bool isOver() {
        return QTest::qWaitFor([this] { return !window.watch().watching(); }, 30000);
    }
    QString state() { return find<QLabel>("watchState")->text(); }
    QString notice() { return find<QWidget>("watchNoticeBar")->findChild<QLabel*>()->text(); }
};

} // namespace

/// Watching a browser in the window: each button's effect, and the rows.
class TstWatch : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { installTexts(*qApp, WindowLanguage::English); }

    void opensWithTheUrl() {
        WindowFixture f;
        QVERIFY(!f.find<QWidget>("watchBar")->isVisible());
        f.find<QLineEdit>("urlLine")->setText(QStringLiteral("http://shop.example/a"));
        QVERIFY(f.trigger("watch"));
        QVERIFY(f.find<QWidget>("watchBar")->isVisible());
        QCOMPARE(f.find<QLineEdit>("watchAddress")->text(), QStringLiteral("http://shop.example/a"));
        QTRY_VERIFY(f.find<QLineEdit>("watchAddress")->hasFocus());
        QTest::mouseClick(f.find<QPushButton>("watchClose"), Qt::LeftButton);
        QVERIFY(!f.find<QWidget>("watchBar")->isVisible());
        f.find<QLineEdit>("urlLine")->setText(QStringLiteral("http://shop.example/b"));
        QVERIFY(f.trigger("watch")); // the typed address stays
        QCOMPARE(f.find<QLineEdit>("watchAddress")->text(), QStringLiteral("http://shop.example/a"));
        QVERIFY(f.find<QPushButton>("watchFirstButton")->isVisible());
        QVERIFY(f.find<QPushButton>("watchButton")->isVisible());
    }

    void rowsAppear() {
        WatchWindow f;
        QVERIFY(f.visit());
        QCOMPARE(f.browser.count("Page.navigate T1 http://shop.example/"), 1);
        QTRY_VERIFY2(f.state().endsWith(QStringLiteral(" · 3 exchanges · 1 × 304 · 1 hit")),
                     qPrintable(f.state()));
        QCOMPARE(f.find<QLabel>("watchDot")->text(), QStringLiteral("●"));
        QVERIFY(f.window.isWindowModified()); // they are unsaved
        QTRY_VERIFY(f.find<QTreeView>("resourceTree")->isVisible());
        const SessionPtr session = f.view().session;
        QCOMPARE(session->parts().size(), std::size_t{1});
        QVERIFY(session->parts()[0].info.path.isEmpty());
    }

    void everyOrder() {
        WatchWindow f;
        QVERIFY(f.visit());
        QVERIFY(f.click("watchReloadButton"));
        QVERIFY(f.hasCommand("Page.reload T1 false"));
        QVERIFY(f.hasExchanges(6));
        QVERIFY(f.click("watchHardReloadButton"));
        QVERIFY(f.hasCommand("Page.reload T1 true"));
        QVERIFY(f.hasExchanges(9));
        QVERIFY(f.click("watchVisitAgainButton"));
        QVERIFY(f.hasCommand("Page.navigate T2 http://shop.example/"));
        QVERIFY(f.hasExchanges(12));
        QVERIFY(f.click("watchClearCacheButton"));
        QVERIFY(f.hasCommand("Network.clearBrowserCache"));
        QVERIFY(f.click("watchCacheOffBox"));
        QVERIFY(f.hasCommand("Network.setCacheDisabled T2 true"));
        QVERIFY(f.click("watchCacheOffBox"));
        QVERIFY(f.hasCommand("Network.setCacheDisabled T2 false"));
        f.address()->setText(QStringLiteral("http://other.example/"));
        QTest::keyClick(f.address(), Qt::Key_Return);
        QVERIFY(f.hasCommand("Page.navigate T2 http://other.example/"));
        QVERIFY(f.hasExchanges(15));
    }

    void pauses() {
        WatchWindow f;
        QVERIFY(f.visit());
        QVERIFY(f.click("watchPauseButton"));
        QVERIFY(f.find<QPushButton>("watchPauseButton")->text().contains(QStringLiteral("Resume")));
        QTRY_VERIFY(f.state().startsWith(QStringLiteral("paused")));
        QVERIFY(f.click("watchReloadButton"));
        QVERIFY(f.hasCommand("Page.reload"));
        QVERIFY(f.click("watchPauseButton"));
        QVERIFY(f.find<QPushButton>("watchPauseButton")->text().contains(QStringLiteral("Pause")));
        QVERIFY(f.click("watchHardReloadButton"));
        QVERIFY(f.hasExchanges(6)); // exchanges during the pause are missing
        QVERIFY(f.click("watchStopButton"));
        QVERIFY(f.isOver());
        QCOMPARE(f.view().session->size(), 6U);
    }

    void marks() {
        WatchWindow f;
        QVERIFY(f.visit());
        whenAsked<QDialog>([](QDialog& dialog) {
            dialog.findChild<QLineEdit*>(QStringLiteral("watchMarkName"))
                ->setText(QStringLiteral("after deploy"));
            dialog.accept();
        });
        QVERIFY(f.click("watchMarkButton"));
        QVERIFY(f.click("watchReloadButton"));
        QVERIFY(f.hasExchanges(6));
        const Exchange last = (*f.view().session)[5];
        QVERIFY(last.text(last.record().page).ends_with(" after deploy"));
        whenAsked<QDialog>([](QDialog& dialog) { dialog.reject(); });
        QVERIFY(f.click("watchMarkButton"));
    }

    void stopsAndStartsAgain() {
        WatchWindow f;
        QVERIFY(f.visit());
        QVERIFY(f.click("watchStopButton"));
        QVERIFY(f.isOver());
        QVERIFY(!f.find<QWidget>("watchNoticeBar")->isVisible()); // the user ended it
        QCOMPARE(f.view().session->size(), 3U);
        QCOMPARE(f.find<QLabel>("watchDot")->text(), QStringLiteral("■"));
        QVERIFY(f.click("watchVisitButton"));
        QVERIFY(f.hasExchanges(6));
        QCOMPARE(f.view().session->parts().size(), std::size_t{2});
    }

    /// Each action says what it does or, if disabled, why.
    void buttonsSayWhatTheyDo() {
        WatchWindow f;
        const QStringList names{
            QStringLiteral("watchVisitButton"),      QStringLiteral("watchPauseButton"),
            QStringLiteral("watchStopButton"),       QStringLiteral("watchReloadButton"),
            QStringLiteral("watchHardReloadButton"), QStringLiteral("watchVisitAgainButton"),
            QStringLiteral("watchClearCacheButton"), QStringLiteral("watchCacheOffBox"),
            QStringLiteral("watchMarkButton"),       QStringLiteral("watchBrowserButton"),
            QStringLiteral("watchProfileButton"),    QStringLiteral("watchClose")};
        QHash<QString, QString> idle;
        for (const QString& name : names) {
            const auto* button = f.find<QAbstractButton>(qPrintable(name));
            QVERIFY2(button && !button->toolTip().isEmpty(), qPrintable(name));
            idle[name] = button->toolTip();
            const bool reason = button->toolTip() == QStringLiteral("No browser is being watched");
            QVERIFY2(button->isEnabled() != reason, qPrintable(name));
        }
        QVERIFY(f.visit());
        for (const QString& name : names) {
            const auto* button = f.find<QAbstractButton>(qPrintable(name));
            const bool choice =
                name == QStringLiteral("watchBrowserButton") || name == QStringLiteral("watchProfileButton");
            QVERIFY2(button->isEnabled() == !choice, qPrintable(name));
            QVERIFY2(!button->toolTip().isEmpty(), qPrintable(name));
            QVERIFY2(!button->toolTip().startsWith(QStringLiteral("No browser")), qPrintable(name));
        }
        f.browser.close();
        QVERIFY(f.isOver());
        for (const QString& name : names)
            QCOMPARE(f.find<QAbstractButton>(qPrintable(name))->toolTip(), idle[name]);
    }

    void keys() {
        WatchWindow f;
        QVERIFY(f.visit());
        f.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QTest::keyClick(&f.window, Qt::Key_F5);
        QVERIFY(f.hasCommand("Page.reload T1 false"));
        QTest::keyClick(&f.window, Qt::Key_F5, Qt::ControlModifier);
        QVERIFY(f.hasCommand("Page.reload T1 true"));
    }

    void noAddress() {
        WatchWindow f;
        f.address()->setText(QStringLiteral("ftp://shop.example/"));
        QVERIFY(f.click("watchVisitButton"));
        QVERIFY(f.find<QWidget>("watchNoticeBar")->isVisible());
        QVERIFY(!f.window.watch().watching());
        f.address()->setText(QStringLiteral("127.0.0.1:8080/a")); // as the request bar completes it
        QVERIFY(f.click("watchVisitButton"));
        QCOMPARE(f.address()->text(), QStringLiteral("http://127.0.0.1:8080/a"));
        QVERIFY(f.hasExchanges(3));
    }

    void closedByTheUser() {
        WatchWindow f;
        QVERIFY(f.visit());
        f.browser.close();
        QVERIFY(f.isOver());
        QCOMPARE(f.notice(),
                 QStringLiteral("The browser was closed. The exchanges recorded so far are kept."));
        QCOMPARE(f.view().session->size(), 3U);
        QVERIFY(f.click("watchNoticeAct")); // start again
        QVERIFY(f.hasExchanges(6));
    }

    /// Shows the browser's texts as plain text.
    void hostileWords() {
        WatchWindow f;
        f.browser.refuse("Page.navigate", "<img src='trap.png'>\u202e\nnext");
        f.address()->setText(QStringLiteral("http://shop.example/"));
        QVERIFY(f.click("watchVisitButton"));
        QTRY_VERIFY(f.find<QWidget>("watchNoticeBar")->isVisible());
        QCOMPARE(f.notice(),
                 QStringLiteral("The page could not be loaded: <img src='trap.png'>\\u202e\\x0anext"));
        QCOMPARE(f.find<QWidget>("watchNoticeBar")->findChild<QLabel*>()->textFormat(), Qt::PlainText);
    }

    void doesNotStart() {
        WatchWindow f;
        f.window.watch().setChannel({});
        const QTemporaryDir folder;
        const QString program = folder.filePath(QStringLiteral("odd<b>browser"));
        QFile file(program);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\necho 'No usable sandbox!' >&2\nexit 3\n");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        f.find<WatchBar>("watchPanel")->setBrowsers({}, program);
        f.address()->setText(QStringLiteral("http://shop.example/"));
        QVERIFY(f.click("watchVisitButton"));
        QVERIFY(f.isOver());
        QVERIFY2(f.notice().startsWith(QStringLiteral("✕ The browser ended with status 3. It said: No usable "
                                                      "sandbox! This system lets it set up no sandbox")),
                 qPrintable(f.notice()));
        QCOMPARE(f.settings.watch.browser, program);
        QVERIFY(file.remove());
        QVERIFY(f.click("watchNoticeAct"));
        QVERIFY(f.isOver());
        QTRY_VERIFY2(f.notice().contains(QStringLiteral("is not there any more")), qPrintable(f.notice()));
        QCOMPARE(f.find<QPushButton>("watchNoticeAct")->text(), QStringLiteral("Choose a Program …"));
    }

    /// Closing a session closes its browser; Undo restores the rows.
    void sessionIsClosed() {
        WatchWindow f;
        QVERIFY(f.visit());
        f.browser.request("T1", "open", "http://shop.example/stream", false);
        whenAsked<QMessageBox>([](QMessageBox& box) {
            for (QAbstractButton* button : box.buttons())
                if (box.buttonRole(button) == QMessageBox::DestructiveRole)
                    return button->click();
        });
        QVERIFY(f.trigger("closeSession"));
        QVERIFY(f.isOver());
        QTRY_VERIFY(f.find<QWidget>("firstPage")->isVisible());
        QTRY_VERIFY(f.view().session->empty());
        QVERIFY(f.trigger("undo"));
        QVERIFY(f.hasExchanges(3));
    }

    /// Removed rows stay away when more arrive, and return with Undo.
    void removedRows() {
        WatchWindow f;
        QVERIFY(f.visit());
        f.window.sessions().remove({0});
        QVERIFY(f.hasExchanges(2));
        QVERIFY(f.click("watchReloadButton"));
        QVERIFY(f.hasExchanges(5));
        QVERIFY(f.trigger("undo"));
        QVERIFY(f.hasExchanges(6));
    }

    void importMeanwhile() {
        WatchWindow f;
        QVERIFY(f.visit());
        f.window.openFiles({writeRecording(f.folder, smallRecording())});
        QVERIFY(f.hasExchanges(5));
        QVERIFY(f.click("watchReloadButton"));
        QVERIFY(f.hasExchanges(8));
        QVERIFY(f.window.watch().watching());
    }

    /// Saving before closing includes exchanges still under way.
    void savedWhenClosed() {
        WatchWindow f;
        QVERIFY(f.visit());
        f.browser.request("T1", "open", "http://shop.example/stream", false);
        const QString path = f.folder.filePath(QStringLiteral("saved.har"));
        whenAsked<QMessageBox>([path](QMessageBox& box) {
            saveAs(path);
            for (QAbstractButton* button : box.buttons())
                if (box.buttonRole(button) == QMessageBox::AcceptRole)
                    return button->click();
        });
        f.window.close();
        QTRY_VERIFY_WITH_TIMEOUT(!f.window.isVisible(), 60000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("http://shop.example/stream"));
    }

    void windowGoesWhileItRuns() {
        auto f = std::make_unique<WatchWindow>();
        QVERIFY(f->visit());
        f.reset();
    }

    void remembersChoices() {
        Settings remembered;
        remembered.watch.browser = QStringLiteral("/bin/sh"); // an existing program
        remembered.watch.keptProfile = true;
        WatchWindow f(remembered);
        auto* bar = f.find<WatchBar>("watchPanel");
        QCOMPARE(bar->browser(), QStringLiteral("/bin/sh"));
        QVERIFY(bar->profileKept());
        bar->setProfileKept(false);
        QVERIFY(f.visit());
        QVERIFY(!f.settings.watch.keptProfile);
        QCOMPARE(f.settings.watch.browser, QStringLiteral("/bin/sh"));
        QTemporaryDir folder;
        QSettings stored(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        Settings kept;
        kept.watch.browser = QStringLiteral("/usr/bin/chromium");
        kept.watch.keptProfile = true;
        kept.save(stored);
        QCOMPARE(Settings::load(stored), kept);
    }

    /// The window stays responsive while thousands of exchanges arrive.
    void manyRequests() {
        WatchWindow f;
        QVERIFY(f.visit());
        for (int i = 0; i < 5000; ++i) {
            const QByteArray id = "r" + QByteArray::number(i);
            const QByteArray url = "http://shop.example/" + QByteArray::number(i % 500);
            f.browser.request("T1", id.constData(), url.constData());
        }
        QVERIFY(f.hasExchanges(5003));
        QTRY_VERIFY2(f.state().contains(QStringLiteral("5,003 exchanges")), qPrintable(f.state()));
    }

    void words() {
        QCOMPARE(countsInWords({42'000, 187, 61, 74}),
                 QStringLiteral("0:42 · 187 exchanges · 61 × 304 · 74 hits"));
        QCOMPARE(countsInWords({3'725'999, 1, 0, 1}),
                 QStringLiteral("1:02:05 · 1 exchange · 0 × 304 · 1 hit"));
        QCOMPARE(endInWords({}), QString());
        WatchEnd crash;
        crash.kind = WatchEnd::Kind::Crashed;
        crash.browser = BrowserEnd{BrowserEnd::Kind::Crashed, 0, {}};
        crash.hadStarted = true;
        QCOMPARE(endInWords(crash),
                 QStringLiteral("The browser crashed. The exchanges recorded so far are kept."));
        WatchEnd lost;
        lost.kind = WatchEnd::Kind::Failed;
        lost.browser = BrowserEnd{BrowserEnd::Kind::Ended, 1, "cannot open display: :9"};
        QVERIFY(endInWords(lost).contains(QStringLiteral("look at DISPLAY")));
        WatchEnd refused;
        refused.kind = WatchEnd::Kind::Failed;
        refused.why = "it refuses to be watched: no";
        QCOMPARE(endInWords(refused),
                 QStringLiteral("The browser cannot be watched: it refuses to be watched: no."));
    }
};

HCI_TEST(TstWatch)
#include "tst_watch.moc"
