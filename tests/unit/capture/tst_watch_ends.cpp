#include "tests/unit/capture/watched_browser.h"
#include "tests/unit/test_main.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

using namespace hci;
using namespace hci::test;

/// Options for a browser that is started as a program. Its path may not exist.
struct WatchedProgram : Watched {
    explicit WatchedProgram(const QString& path) {
        options.setup.channel = {};
        options.setup.browser = path;
    }
};

/// The end of a watch, by the user's order or by itself: without a browser, or with another program in its
/// place.
class TstWatchEnds : public QObject {
    Q_OBJECT

private slots:
    void stopsAndKeeps() {
        Watched f;
        f.start();
        QVERIFY(f.hasExchanges(3));
        f.browser.request("T1", "open", "http://shop.example/stream", false);
        QCoreApplication::processEvents();
        f.watch->stop();
        f.watch->stop();
        QVERIFY(f.isOver());
        QCOMPARE(f.ends.size(), std::size_t{1});
        QCOMPARE(f.ends[0].kind, WatchEnd::Kind::Stopped);
        QVERIFY(f.ends[0].hadStarted);
        QCOMPARE(f.session->size(), 4U); // the open exchange is kept unfinished
        const int commands = static_cast<int>(f.browser.commands().size());
        f.watch->visit(shop); // no browser is left
        f.watch->visitAgain();
        f.watch->reload(true);
        f.watch->clearCache();
        f.watch->setCacheOff(true);
        f.watch->mark("late");
        QCOMPARE(f.browser.commands().size(), commands);
    }

    /// Returns at once for a user who wants to save: the browser ends later and adds nothing.
    void concludes() {
        Watched f;
        f.start();
        QVERIFY(f.hasExchanges(3));
        f.browser.request("T1", "open", "http://shop.example/stream", false);
        QCoreApplication::processEvents();
        QCOMPARE(f.watch->conclude().exchanges, 4U);
        f.browser.request("T1", "late", "http://shop.example/late");
        QCoreApplication::processEvents();
        f.watch->stop();
        QVERIFY(f.isOver());
        QCOMPARE(f.session->size(), 3U); // nothing was reported
        QCOMPARE(f.watch->conclude().exchanges, 4U);
    }

    void browserIsClosed() {
        Watched f;
        f.start();
        QVERIFY(f.hasExchanges(3));
        f.browser.close();
        QVERIFY(f.isOver());
        QCOMPARE(f.ends[0].kind, WatchEnd::Kind::Closed);
        QCOMPARE(f.session->size(), 3U);
    }

    void pageCrashes() {
        Watched f;
        f.start();
        QVERIFY(f.hasExchanges(3));
        f.browser.tell("{'sessionId':'S1','method':'Inspector.targetCrashed','params':{}}");
        QTRY_COMPARE(f.notes.size(), std::size_t{1});
        QCOMPARE(f.notes[0], std::string("a page crashed"));
        f.watch->reload(false); // as a user does then
        QVERIFY(f.hasExchanges(6));
    }

    void refusedAttachFails() {
        Watched f;
        f.browser.refuse("Target.setAutoAttach", "go away");
        f.start();
        QVERIFY(f.isOver());
        QCOMPARE(f.ends[0].kind, WatchEnd::Kind::Failed);
        QCOMPARE(f.ends[0].why, std::string("it refuses to be watched: go away"));
        QVERIFY(!f.ends[0].hadStarted);
    }

    void neverAnswers() {
        Watched f;
        f.browser.ignore("Browser.getVersion");
        f.options.setup.startTimeout = std::chrono::milliseconds(300);
        f.start();
        QVERIFY(f.isOver());
        QCOMPARE(f.ends[0].kind, WatchEnd::Kind::Failed);
        QCOMPARE(f.ends[0].why, std::string("it does not answer: no answer in time"));
    }

    void stopsWhileItStarts() {
        Watched f;
        f.browser.ignore("Browser.getVersion");
        f.start();
        f.watch->stop();
        QVERIFY(f.isOver());
        QCOMPARE(f.ends[0].kind, WatchEnd::Kind::Stopped);
        QCOMPARE(f.session->size(), 0U);
    }

    void endsAtOnce() {
        const QTemporaryDir folder;
        WatchedProgram f(script(folder, "echo 'No usable sandbox!' >&2; echo bye >&2; exit 7"));
        f.start();
        QVERIFY(f.isOver());
        QCOMPARE(f.ends[0].kind, WatchEnd::Kind::Failed);
        QVERIFY(f.ends[0].browser);
        QCOMPARE(f.ends[0].browser->status, 7);
        QCOMPARE(f.ends[0].browser->lastWords, std::string("No usable sandbox!"));
        QVERIFY(!f.ends[0].hadStarted);
    }

    void crashes() {
        const QTemporaryDir folder;
        WatchedProgram f(script(folder, "kill -SEGV $$"));
        f.start();
        QVERIFY(f.isOver());
        QCOMPARE(f.ends[0].kind, WatchEnd::Kind::Crashed);
    }

    void isNotThere() {
        WatchedProgram f(QStringLiteral("/nowhere/browser"));
        f.start();
        QVERIFY(f.isOver());
        QCOMPARE(f.ends[0].kind, WatchEnd::Kind::NotFound);
    }

    /// A kept profile stays, private to its owner and to one watch at a time; the browser is asked to quit
    /// before it is killed.
    void keepsAProfile() {
        const QTemporaryDir folder;
        WatchedProgram f(script(folder,
                                "for a in \"$@\"; do case $a in --user-data-dir=*) P=${a#*=};; esac; done\n"
                                "echo started > $P/state\n"
                                "while read -r -d '' -u 3 m; do case $m in\n"
                                "*Browser.close*) sleep 0.2; echo saved > $P/state; exit 0;; esac; done"));
        f.options.setup.profiles = folder.filePath(QStringLiteral("browsers"));
        const QString profile = folder.filePath(QStringLiteral("browsers/chromium"));
        const QString state = profile + QStringLiteral("/state");
        f.start();
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(state).size() > 0, 30000);
        QVERIFY(!(QFile::permissions(profile) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)));
        Watched second;
        second.options.setup = f.options.setup;
        second.start();
        QVERIFY(second.isOver());
        QCOMPARE(second.ends[0].kind, WatchEnd::Kind::Failed);
        QCOMPARE(second.ends[0].why, std::string("another window watches a browser with this profile"));
        f.watch->stop();
        QVERIFY(f.isOver());
        QFile file(state);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("saved\n"));
        second.ends.clear();
        QVERIFY(file.remove());
        second.start(); // the profile is free again
        QVERIFY(QTest::qWaitFor([&] { return !second.ends.empty() || QFileInfo(state).size() > 0; }, 30000));
        QVERIFY(second.ends.empty());
    }

private:
    /// A program that is this shell script.
    static QString script(const QTemporaryDir& folder, const char* text) {
        const QString path = folder.filePath(QStringLiteral("browser"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the script");
        file.write(QByteArray("#!/bin/bash\n") + text + "\n");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
};

HCI_TEST(TstWatchEnds)
#include "tst_watch_ends.moc"
