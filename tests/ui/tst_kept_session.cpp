#include "model/autosave/abandoned_session.h"
#include "tests/ui/lazy_parts.h"
#include "tests/ui/live_window.h"
#include "tests/ui/window_fixture.h"
#include "tests/unit/full_disk.h"
#include "tests/unit/queued_calls.h"
#include "tests/unit/test_main.h"
#include "ui/resources/resource_panel.h"
#include "ui/settings_keeper.h"

using namespace hci;
using namespace hci::test;

namespace {

/// A live window that keeps its session.
struct KeptWindow : LiveWindow {
    QString root = folder.filePath(QStringLiteral("sessions"));

    KeptWindow() { window.keepSessions(root); }
    explicit KeptWindow(const QString& where) : root(where) { window.keepSessions(root); }

    [[nodiscard]] std::uint32_t size() {
        const SessionView& view = window.sessions().view();
        return view ? view.session->size() : 0;
    }
    [[nodiscard]] bool waitFor(std::uint32_t exchanges) { return waitForExchanges(window, exchanges); }
    void choose(const QList<int>& rows) {
        auto* tree = find<QTreeView>("resourceTree");
        tree->setFocus();
        Qt::KeyboardModifiers with = Qt::NoModifier;
        for (const int row : rows) {
            QTest::mouseClick(tree->viewport(), Qt::LeftButton, with,
                              tree->visualRect(tree->model()->index(row, 0)).center());
            with = Qt::ControlModifier;
        }
    }
    /// Makes another window hold this one's session, as a killed program leaves it.
    void leaveBehind(const QString& where) {
        QVERIFY(send({url("/good/etag"), url("/good/both")}));
        QTRY_COMPARE(QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
        const QString own = QDir(root).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).front().filePath();
        QTRY_VERIFY(contentOf(own + QStringLiteral("/1.har")).count('\n') == 3);
        QVERIFY(QDir().mkpath(where + QStringLiteral("/left")));
        QVERIFY(QFile::copy(own + QStringLiteral("/1.har"), where + QStringLiteral("/left/1.har")));
    }
    static QByteArray contentOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] int folders() const {
        return static_cast<int>(QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
    }
};

/// How the next question to save is answered, and that it came.
struct SaveAnswer {
    bool asked = false;
    explicit SaveAnswer(const QString& button) {
        LiveWindow::whenDialogOpens([this, button](QWidget* dialog) {
            asked = dialog->objectName() == QStringLiteral("saveQuestion");
            clickIn(dialog, button);
        });
    }
};

} // namespace

/// Nothing is lost: closing asks, removal can be undone, and a killed program's session is offered.
class TstKeptSession : public QObject {
    Q_OBJECT
private slots:
    void closingAsksWhereSomethingIsLost() {
        KeptWindow f;
        QVERIFY(f.send({f.url("/good/etag")}));
        QVERIFY(f.window.isWindowModified());
        QTRY_COMPARE(f.folders(), 1);
        SaveAnswer stay(QStringLiteral("Cancel"));
        QVERIFY(!f.window.close());
        QVERIFY(stay.asked);
        QVERIFY(f.window.isVisible());
        QCOMPARE(f.size(), 1U);
        SaveAnswer discard(QStringLiteral("Discard"));
        QVERIFY(f.window.close());
        QVERIFY(discard.asked);
        QCOMPARE(f.folders(), 0);
    }

    void escapeStays() {
        KeptWindow f;
        QVERIFY(f.send({f.url("/good/etag")}));
        LiveWindow::whenDialogOpens([](QWidget* dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
        f.trigger("quit");
        QVERIFY(f.window.isVisible());
    }

    void recordingsNeedNoQuestion() {
        KeptWindow f;
        f.window.openFiles({writeRecording(f.folder, smallRecording())});
        QVERIFY(f.waitFor(2));
        QVERIFY(!f.window.isWindowModified());
        QVERIFY(f.window.windowTitle().startsWith(QStringLiteral("recording.har[*]")));
        QVERIFY(f.window.close());
    }

    /// Demo exchanges can be repeated at any time; requests that the user sends there count.
    void theDemoNeedsNone() {
        KeptWindow f;
        f.trigger("demo");
        auto* stop = f.find<QAction>("stop");
        QTRY_VERIFY_WITH_TIMEOUT(f.size() > 10 && !stop->isEnabled(), 30000);
        QTRY_VERIFY(!f.window.sessions().busy());
        QVERIFY(!f.window.isWindowModified());
        const std::uint32_t visited = f.size();
        f.trigger("send"); // its first address, which the bar shows
        QVERIFY(f.waitFor(visited + 1));
        QVERIFY(f.window.isWindowModified());
        SaveAnswer stay(QStringLiteral("Cancel"));
        QVERIFY(!f.window.close());
        QVERIFY(stay.asked);
        const auto& rows = *f.window.findChild<ResourcePanel*>();
        QTRY_COMPARE_WITH_TIMEOUT(rows.chosenExchanges(), (std::vector<std::uint32_t>{visited}), 30000);
        f.trigger("removeRows"); // the answer, which is selected on arrival
        QVERIFY(f.waitFor(visited));
        QVERIFY(!f.window.isWindowModified());
        QVERIFY(f.window.close());
        QCOMPARE(f.folders(), 0);
    }

    void pastedOnesDo() {
        KeptWindow f;
        f.window.sessions().openBytes(smallRecording(), QStringLiteral("clipboard"));
        QVERIFY(f.waitFor(2));
        QVERIFY(f.window.isWindowModified());
        SaveAnswer stay(QStringLiteral("Cancel"));
        QVERIFY(!f.window.close());
        QVERIFY(stay.asked);
    }

    /// Save in the question: the window closes when the file is written, without asking again.
    void savedThenClosed() {
        KeptWindow f;
        QVERIFY(f.send({f.url("/good/etag")}));
        const QString path = f.folder.filePath(QStringLiteral("saved.har"));
        LiveWindow::whenDialogOpens([path](QWidget* question) {
            LiveWindow::whenDialogOpens([path](QWidget* dialog) {
                dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
                static_cast<QDialog*>(dialog)->accept();
            });
            clickIn(question, QStringLiteral("Save"));
        });
        QVERIFY(!f.window.close());
        QTRY_VERIFY(!f.window.isVisible());
        QVERIFY(KeptWindow::contentOf(path).contains("/good/etag"));
        QCOMPARE(f.folders(), 0);
    }

    void cancelledSaveKeepsTheWindow() {
        KeptWindow f;
        QVERIFY(f.send({f.url("/good/etag")}));
        LiveWindow::whenDialogOpens([](QWidget* question) {
            LiveWindow::whenDialogOpens([](QWidget* dialog) { static_cast<QDialog*>(dialog)->reject(); });
            clickIn(question, QStringLiteral("Save"));
        });
        QVERIFY(!f.window.close());
        QVERIFY(f.window.isVisible());
        QVERIFY(f.window.isWindowModified());
    }

    void closedSessionComesBack() {
        KeptWindow f;
        QVERIFY(f.send({f.url("/good/etag"), f.url("/good/both")}));
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        SaveAnswer discard(QStringLiteral("Discard"));
        QTest::keyClick(&f.window, Qt::Key_W, Qt::ControlModifier);
        QTRY_COMPARE(f.size(), 0U);
        QVERIFY(discard.asked);
        QVERIFY(!f.window.isWindowModified());
        QVERIFY(f.find<QAction>("undo")->text().contains(QStringLiteral("Closing of the Session")));
        QVERIFY(f.send({f.url("/good/date")})); // exchanges since then are not lost either
        f.trigger("undo");
        QVERIFY(f.waitFor(2));
        QVERIFY(f.window.isWindowModified());
        f.trigger("undo");
        QVERIFY(f.waitFor(1));
    }

    void removedRowsComeBack() {
        KeptWindow f;
        QVERIFY(f.send({f.url("/good/etag"), f.url("/good/both"), f.url("/good/date")}));
        QTRY_COMPARE(f.find<QTreeView>("resourceTree")->model()->rowCount(), 3);
        f.choose({0, 2});
        QTest::keyClick(f.find<QTreeView>("resourceTree"), Qt::Key_Delete);
        QVERIFY(f.waitFor(1));
        QCOMPARE((*f.window.sessions().view().session)[0].url(), std::string_view(f.url("/good/both")));
        QVERIFY(f.find<QAction>("undo")->text().endsWith(QStringLiteral("Removal of 2 Exchanges")));
        QVERIFY(f.send({f.url("/good/etag")})); // removed rows stay away when others arrive
        QCOMPARE(f.size(), 2U);
        QTest::keyClick(f.find<QTreeView>("resourceTree"), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(f.waitFor(4));
        QVERIFY(!f.find<QAction>("undo")->isEnabled());
    }

    void removalIsRedone() {
        KeptWindow f;
        const auto* undo = f.find<QAction>("undo");
        const auto* redo = f.find<QAction>("redo");
        QVERIFY(f.send({f.url("/good/etag"), f.url("/good/both"), f.url("/good/date")}));
        QTRY_COMPARE(f.find<QTreeView>("resourceTree")->model()->rowCount(), 3);
        QVERIFY(!redo->isEnabled());
        f.choose({0, 2});
        f.trigger("removeRows");
        QVERIFY(f.waitFor(1));
        QVERIFY(!redo->isEnabled());
        f.trigger("undo");
        QVERIFY(f.waitFor(3));
        QVERIFY(redo->text().endsWith(QStringLiteral("Removal of 2 Exchanges")));
        QVERIFY(f.send({f.url("/good/etag")})); // exchanges in between stay
        QTest::keyClick(f.find<QTreeView>("resourceTree"), Qt::Key_Z,
                        Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(f.waitFor(2));
        QVERIFY(!redo->isEnabled());
        f.trigger("undo");
        QVERIFY(f.waitFor(4));
        QTRY_COMPARE(f.find<QTreeView>("resourceTree")->model()->rowCount(), 3);
        f.choose({1});
        f.trigger("removeRows"); // another removal drops the undone one from redo
        QVERIFY(f.waitFor(3));
        QVERIFY(!redo->isEnabled() && undo->isEnabled());
        f.trigger("undo");
        QVERIFY(f.waitFor(4));
        QVERIFY(redo->isEnabled());
        SaveAnswer discard(QStringLiteral("Discard"));
        f.trigger("closeSession");
        QTRY_COMPARE(f.size(), 0U);
        QVERIFY(!redo->isEnabled());
    }

    void deleteKeyInALineEdit() {
        KeptWindow f;
        QVERIFY(f.send({f.url("/good/etag")}));
        QTRY_VERIFY(f.find<QAction>("removeRows")->isEnabled());
        const QSignalSpy removed(f.find<QAction>("removeRows"), &QAction::triggered);
        auto* line = f.find<QLineEdit>("filterLine");
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClick(f.find<QTreeView>("savingsTable"), Qt::Key_Delete);
        QCOMPARE(removed.count(), 0);
        QVERIFY(f.send({f.url("/good/both")})); // added to the kept exchanges
        QCOMPARE((*f.window.sessions().session())[0].url(), std::string_view(f.url("/good/etag")));
        QTRY_COMPARE(f.find<QTreeView>("resourceTree")->model()->rowCount(), 2);
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        f.choose({0});
        QTest::keyClick(f.find<QTreeView>("resourceTree"), Qt::Key_Delete); // the tree's own Delete
        QCOMPARE(removed.count(), 1);
    }

    void leftSessionIsOfferedAndRestored() {
        QTemporaryDir other;
        KeptWindow dead;
        dead.leaveBehind(other.path());
        KeptWindow f(other.path());
        auto* restore = offered(f.window, "restoreAct");
        QVERIFY(restore);
        QVERIFY(f.send({f.url("/good/date")})); // the offer stays
        QVERIFY(restore->isVisible());
        QTest::mouseClick(restore, Qt::LeftButton);
        QVERIFY(f.waitFor(3));
        QVERIFY(!restore->isVisible());
        QVERIFY(f.window.isWindowModified());
        const Session& session = *f.window.sessions().view().session;
        QCOMPARE(session[1].url(), std::string_view(dead.url("/good/etag")));
        QVERIFY(session[1].responseBody() != nullptr);
        QCOMPARE(AbandonedSession::find(other.path()).size(), std::size_t{0}); // this window holds both
        SaveAnswer discard(QStringLiteral("Discard"));
        QVERIFY(f.window.close());
        QCOMPARE(f.folders(), 0);
    }

    void leftSessionIsDiscarded() {
        QTemporaryDir other;
        KeptWindow dead;
        dead.leaveBehind(other.path());
        KeptWindow f(other.path());
        auto* refuse = offered(f.window, "restoreRefuse");
        QVERIFY(refuse);
        LiveWindow::whenDialogOpens([](QWidget* dialog) { clickIn(dialog, QStringLiteral("Keep")); });
        QTest::mouseClick(refuse, Qt::LeftButton);
        QVERIFY(refuse->isVisible());
        QCOMPARE(f.folders(), 1);
        LiveWindow::whenDialogOpens([](QWidget* dialog) { clickIn(dialog, QStringLiteral("Discard")); });
        QTest::mouseClick(refuse, Qt::LeftButton);
        QVERIFY(!refuse->isVisible());
        QCOMPARE(f.folders(), 0);
    }

    void dismissedOfferComesAgain() {
        QTemporaryDir other;
        KeptWindow dead;
        dead.leaveBehind(other.path());
        {
            KeptWindow f(other.path());
            QVERIFY(offered(f.window, "restoreAct"));
            f.click("restoreDismiss");
            QVERIFY(f.window.close());
        }
        KeptWindow again(other.path());
        QVERIFY(offered(again.window, "restoreAct"));
    }

    void twoWindowsAtOnce() {
        KeptWindow a;
        KeptWindow b(a.root);
        QVERIFY(a.send({a.url("/good/etag")}));
        QVERIFY(b.send({b.url("/good/both")}));
        QTRY_COMPARE(a.folders(), 2);
        SaveAnswer discard(QStringLiteral("Discard"));
        QVERIFY(a.window.close());
        QCOMPARE(b.folders(), 1);
        QVERIFY(AbandonedSession::find(a.root).empty()); // b's is held
        QVERIFY(!b.find<QWidget>("restoreBar")->isVisible());
    }

    void autosaveFailureIsReportedOnce() {
        QTemporaryDir base;
        QFile file(base.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        KeptWindow f(file.fileName() + QStringLiteral("/sessions"));
        QVERIFY(f.send({f.url("/good/etag")}));
        auto* bar = f.find<QFrame>("restoreBar");
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(!f.find<QPushButton>("restoreAct")->isVisible()); // nothing can be done about it
        f.click("restoreDismiss");
        QVERIFY(f.send({f.url("/good/both")})); // autosaving continues
        QVERIFY(!bar->isVisible());
        SaveAnswer discard(QStringLiteral("Discard"));
        QVERIFY(f.window.close()); // waits for the writing thread
        QVERIFY(runQueuedCalls());
        QVERIFY(!bar->isVisibleTo(&f.window));
    }

    void settingsAreWrittenAtOnce() {
        KeptWindow f;
        const QString path = f.folder.filePath(QStringLiteral("window.conf"));
        QSettings stored(path, QSettings::IniFormat);
        SettingsKeeper keeper(f.window, f.settings, stored);
        auto* line = f.find<QLineEdit>("urlLine");
        line->setText(QString::fromStdString(f.url("/good/etag")));
        QTest::keyClick(line, Qt::Key_Return);
        f.trigger("flatList");
        QTRY_COMPARE(Settings::load(QSettings(path, QSettings::IniFormat)).listing, RowListing::TimeOrder);
        const Settings written = Settings::load(QSettings(path, QSettings::IniFormat));
        QCOMPARE(written.urlHistory.value(0), QString::fromStdString(f.url("/good/etag")));
    }

    void settingsOnAFullDiskStayWhole() {
        KeptWindow f;
        const QString path = f.folder.filePath(QStringLiteral("window.conf"));
        const auto content = [&path] { // QSettings objects of one file share unwritten values
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QSettings stored(path, QSettings::IniFormat);
        SettingsKeeper keeper(f.window, f.settings, stored);
        f.trigger("flatList");
        keeper.write();
        const QByteArray before = content();
        QVERIFY(!before.isEmpty());
        const auto* told = f.find<QLabel>("whatGoesOn");
        QVERIFY(!told->text().contains(path));
        f.trigger("groupByResource");
        {
            const FullDisk full;
            keeper.write();
        }
        QVERIFY2(told->text().contains(path), qPrintable(told->text()));
        QCOMPARE(content(), before);
        keeper.write(); // there is room again
        QVERIFY(content() != before);
    }
};

HCI_TEST(TstKeptSession)
#include "tst_kept_session.moc"
