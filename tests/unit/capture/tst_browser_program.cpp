#include "model/capture/browser_process.h"
#include "model/capture/browser_program.h"
#include "tests/unit/test_main.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

using namespace hci;

namespace {

/// A folder that PATH consists of, while this lives.
class Path {
public:
    Path() : m_before(qgetenv("PATH")) { qputenv("PATH", QFile::encodeName(folder.path())); }
    ~Path() { qputenv("PATH", m_before); }
    Path(const Path&) = delete;
    Path& operator=(const Path&) = delete;

    QTemporaryDir folder;

    QString add(const char* name, const char* script = "exit 0", bool executable = true) const {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write a program");
        file.write(QByteArray("#!/bin/bash\n") + script + "\n");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner |
                            (executable ? QFile::ExeOwner : QFile::Permission()));
        return file.fileName();
    }

private:
    QByteArray m_before;
};

QStringList names(const std::vector<BrowserProgram>& programs) {
    QStringList all;
    for (const BrowserProgram& one : programs)
        all << one.name + QLatin1Char('/') + one.family;
    return all;
}

/// A process of a script, on a fresh profile.
struct Started {
    std::unique_ptr<BrowserProcess> process;
    std::vector<QUrl> listening;
    int ended = 0;

    Started() {
        auto profile = BrowserProfile::fresh();
        if (!profile)
            qFatal("no profile");
        process = std::make_unique<BrowserProcess>(std::move(*profile));
        QObject::connect(process.get(), &BrowserProcess::listening, process.get(),
                         [this](const QUrl& address) { listening.push_back(address); });
        QObject::connect(process.get(), &BrowserProcess::ended, process.get(), [this] { ++ended; });
    }
    [[nodiscard]] bool isOver() {
        return QTest::qWaitFor([this] { return ended > 0; }, 30000);
    }
};

} // namespace

/// Which programs are browsers, and what a started one says.
class TstBrowserProgram final : public QObject {
    Q_OBJECT

private slots:
    void installed() {
        const Path path;
        QVERIFY(installedBrowsers(true).empty());
        (void)path.add("firefox-esr");
        (void)path.add("chromium-headless-shell");
        const QString chromium = path.add("chromium");
        (void)path.add("brave-browser", "exit 0", false); // not executable
        QCOMPARE(names(installedBrowsers(true)),
                 (QStringList{QStringLiteral("Chromium/chromium"),
                              QStringLiteral("Chromium Headless Shell/chromium"),
                              QStringLiteral("Firefox ESR/firefox")}));
        QCOMPARE(names(installedBrowsers(false)),
                 (QStringList{QStringLiteral("Chromium/chromium"), QStringLiteral("Firefox ESR/firefox")}));
        QVERIFY(QFile::link(chromium, path.folder.filePath(QStringLiteral("chromium-browser"))));
        QCOMPARE(installedBrowsers(false).size(), std::size_t{2}); // two names of one
    }

    void wanted() {
        const Path path;
        const auto none = findBrowser(QStringLiteral("chrome"), true);
        QCOMPARE(none.error().code, ErrorCode::NotFound);
        QCOMPARE(none.error().detail, std::string("neither Chromium nor Chrome, Edge or Brave is installed"));
        QCOMPARE(findBrowser(QStringLiteral("firefox"), true).error().detail,
                 std::string("no Firefox is installed"));
        (void)path.add("chromium-headless-shell");
        QVERIFY(!findBrowser(QStringLiteral("chrome"), false)); // it cannot show a window
        QVERIFY(findBrowser(QStringLiteral("chrome"), true)->headlessOnly);
        (void)path.add("microsoft-edge");
        (void)path.add("firefox");
        QCOMPARE(findBrowser(QStringLiteral("chrome"), true)->name, QStringLiteral("Microsoft Edge"));
        QCOMPARE(findBrowser(QStringLiteral("firefox"), false)->kind, BrowserKind::Firefox);
    }

    void byPath_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("family");
        QTest::addColumn<bool>("firefox");
        const auto row = [](const char* file, const char* name, const char* family, bool firefox) {
            QTest::newRow(file) << QByteArray(file) << QString::fromLatin1(name)
                                << QString::fromLatin1(family) << firefox;
        };
        row("google-chrome", "Google Chrome", "chrome", false);
        row("firefox", "Firefox", "firefox", true);
        row("Firefox-nightly", "Firefox-nightly", "firefox", true);
        row("thorium", "thorium", "chromium", false);
    }
    void byPath() {
        QFETCH(const QByteArray, file);
        QFETCH(const bool, firefox);
        const Path path;
        const QString program = path.add(file.constData());
        const auto found = findBrowser(program, true);
        QVERIFY(found);
        QCOMPARE(found->path, program);
        QTEST(found->name, "name");
        QTEST(found->family, "family");
        QCOMPARE(found->kind == BrowserKind::Firefox, firefox);
    }

    void noProgram() {
        const Path path;
        const QString none = path.folder.filePath(QStringLiteral("none"));
        QCOMPARE(findBrowser(none, true).error().detail, "there is no program " + none.toStdString());
        QVERIFY(!findBrowser(path.add("text", "exit 0", false), true));
        QVERIFY(!findBrowser(path.folder.path(), true));
    }

    /// On this machine alone, and once.
    void firefoxListens_data() {
        QTest::addColumn<QByteArray>("says");
        QTest::addColumn<QString>("address");
        const auto row = [](const char* name, const char* says, const char* address) {
            QTest::newRow(name) << QByteArray(says) << QString::fromLatin1(address);
        };
        row("as it does", "echo noise >&2; echo 'WebDriver BiDi listening on ws://127.0.0.1:45123' >&2",
            "ws://127.0.0.1:45123/session");
        row("in two pieces",
            "printf 'WebDriver BiDi listening on ws://127.0' >&2; sleep 0.2; echo '.0.1:45123' >&2",
            "ws://127.0.0.1:45123/session");
        row("twice",
            "echo 'WebDriver BiDi listening on ws://127.0.0.1:1' >&2; sleep 0.2; "
            "echo 'WebDriver BiDi listening on ws://127.0.0.1:2' >&2",
            "ws://127.0.0.1:1/session");
        row("another host", "echo 'WebDriver BiDi listening on ws://192.0.2.1:45123' >&2", "");
        row("not a WebSocket", "echo 'WebDriver BiDi listening on http://127.0.0.1:45123' >&2", "");
        row("without an end", "printf 'WebDriver BiDi listening on ws://127.0.0.1:45123' >&2", "");
        row("nothing", "true", "");
    }
    void firefoxListens() {
        QFETCH(const QByteArray, says);
        QFETCH(const QString, address);
        const QTemporaryDir folder;
        QFile script(folder.filePath(QStringLiteral("firefox")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/bash\n" + says + "\nexit 4\n");
        script.close();
        script.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        Started f;
        QVERIFY(f.process->startFirefox(script.fileName(), true));
        QVERIFY(f.isOver());
        const BrowserEnd end = f.process->awaitEnd();
        QCOMPARE(end.kind, BrowserEnd::Kind::Ended);
        QCOMPARE(end.status, 4);
        QCOMPARE(f.listening.size(), std::size_t(address.isEmpty() ? 0 : 1));
        if (!address.isEmpty())
            QCOMPARE(f.listening[0].toString(), address);
    }

    void firefoxGetsItsProfile() {
        const QTemporaryDir folder;
        const QString told = folder.filePath(QStringLiteral("told"));
        QFile script(folder.filePath(QStringLiteral("firefox")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/bash\nprintf '%s\\n' \"$@\" > " + QFile::encodeName(told) +
                     "\ncat \"$4/user.js\" >> " + QFile::encodeName(told) + "\n");
        script.close();
        script.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        Started f;
        QVERIFY(f.process->startFirefox(script.fileName(), true));
        QVERIFY(f.isOver());
        QFile file(told);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList lines = file.readAll().split('\n');
        QCOMPARE(lines[0], QByteArray("--remote-debugging-port"));
        QCOMPARE(lines[1], QByteArray("0"));
        QCOMPARE(lines[2], QByteArray("--profile"));
        QVERIFY(lines.contains("--headless"));
        QVERIFY(lines.contains("about:blank"));
        QVERIFY(lines.contains("user_pref(\"toolkit.telemetry.server\", \"\");"));
    }

    void cannotBeStarted() {
        Started f;
        const auto started = f.process->startFirefox(QStringLiteral("/nowhere/firefox"), true);
        QCOMPARE(started.error().code, ErrorCode::Io);
        QVERIFY(!started.error().detail.empty());
        QVERIFY(!f.process->running());
    }

    void endInWords() {
        using Kind = BrowserEnd::Kind;
        QCOMPARE((BrowserEnd{Kind::LostConnection, 0, "said"}).inWords(),
                 std::string("it has closed its connection"));
        QCOMPARE((BrowserEnd{Kind::Crashed, 0, ""}).inWords(), std::string("it crashed"));
        QCOMPARE((BrowserEnd{Kind::Ended, 7, ""}).inWords(), std::string("it ended with status 7"));
        QCOMPARE((BrowserEnd{Kind::Ended, 7, "no display"}).inWords(),
                 std::string("it ended with status 7: no display"));
    }
};

HCI_TEST(TstBrowserProgram)
#include "tst_browser_program.moc"
