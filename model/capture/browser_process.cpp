#include "model/capture/browser_process.h"

#include "model/base/bounds.h"
#include "model/base/text_view.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

#include <csignal>
#include <unistd.h>

namespace hci {

namespace {

constexpr int toEndMs = 3000;
constexpr int toSpeakMs = 5000;

struct KnownProgram {
    const char* name;
    BrowserKind kind;
    bool headlessOnly = false;
};
constexpr KnownProgram knownPrograms[] = {
    {"google-chrome", BrowserKind::Chromium},
    {"google-chrome-stable", BrowserKind::Chromium},
    {"chromium", BrowserKind::Chromium},
    {"chromium-browser", BrowserKind::Chromium},
    {"microsoft-edge", BrowserKind::Chromium},
    {"brave-browser", BrowserKind::Chromium},
    {"chromium-headless-shell", BrowserKind::Chromium, true},
    {"firefox", BrowserKind::Firefox},
    {"firefox-esr", BrowserKind::Firefox},
};

/// What keeps a browser from asking questions, and from talking to anybody but the page's servers.
QStringList chromiumArguments(const QString& profile, bool headless) {
    QStringList arguments{
        QStringLiteral("--remote-debugging-pipe"),
        QStringLiteral("--user-data-dir=") + profile,
        QStringLiteral("--no-first-run"),
        QStringLiteral("--no-default-browser-check"),
        QStringLiteral("--disable-background-networking"),
        QStringLiteral("--disable-breakpad"),
        QStringLiteral("--disable-component-update"),
        QStringLiteral("--disable-crash-reporter"),
        QStringLiteral("--disable-default-apps"),
        QStringLiteral("--disable-domain-reliability"),
        QStringLiteral("--disable-search-engine-choice-screen"),
        QStringLiteral("--disable-sync"),
        QStringLiteral("--metrics-recording-only"),
        QStringLiteral("--no-pings"),
        QStringLiteral("--password-store=basic"),
        QStringLiteral("--disable-features=AutofillServerCommunication,DialMediaRouteProvider,MediaRouter,"
                       "OptimizationHints,Translate"),
    };
    if (headless)
        arguments << QStringLiteral("--headless");
    if (needsNoSandbox())
        arguments << QStringLiteral("--no-sandbox");
    arguments << QStringLiteral("about:blank");
    return arguments;
}

/// The same for Firefox.
constexpr char firefoxPreferences[] = R"(
user_pref("app.normandy.enabled", false);
user_pref("app.update.disabledForTesting", true);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.contentblocking.introCount", 99);
user_pref("browser.newtabpage.enabled", false);
user_pref("browser.safebrowsing.downloads.remote.enabled", false);
user_pref("browser.safebrowsing.malware.enabled", false);
user_pref("browser.safebrowsing.phishing.enabled", false);
user_pref("browser.safebrowsing.update.enabled", false);
user_pref("browser.search.update", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.page", 0);
user_pref("datareporting.healthreport.uploadEnabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("dom.push.connection.enabled", false);
user_pref("extensions.getAddons.cache.enabled", false);
user_pref("extensions.update.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("services.settings.server", "data:,#none");
user_pref("toolkit.telemetry.server", "");
user_pref("toolkit.telemetry.unified", false);
)";

} // namespace

bool hasDisplay() {
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

bool needsNoSandbox() {
    return ::geteuid() == 0;
}

Result<BrowserProgram> findBrowser(const QString& wanted, bool headless) {
    if (wanted.contains(QLatin1Char('/'))) {
        const QFileInfo file(wanted);
        if (!file.isFile() || !file.isExecutable())
            return failure(ErrorCode::NotFound, "there is no program " + wanted.toStdString());
        const bool firefox = file.fileName().contains(QLatin1StringView("firefox"), Qt::CaseInsensitive);
        return BrowserProgram{file.absoluteFilePath(),
                              firefox ? BrowserKind::Firefox : BrowserKind::Chromium};
    }
    const BrowserKind kind =
        wanted == QLatin1StringView("firefox") ? BrowserKind::Firefox : BrowserKind::Chromium;
    for (const KnownProgram& known : knownPrograms) {
        if (known.kind != kind || (known.headlessOnly && !headless))
            continue;
        const QString path = QStandardPaths::findExecutable(QLatin1StringView(known.name));
        if (!path.isEmpty())
            return BrowserProgram{path, kind, known.headlessOnly};
    }
    return failure(ErrorCode::NotFound, kind == BrowserKind::Firefox
                                            ? "no Firefox is installed"
                                            : "neither Chromium nor Chrome, Edge or Brave is installed");
}

BrowserProcess::BrowserProcess(QObject* parent) : QObject(parent) {
    connect(&m_process, &QProcess::finished, this, &BrowserProcess::ended);
    connect(&m_process, &QProcess::readyReadStandardError, this, &BrowserProcess::readErrors);
}

BrowserProcess::~BrowserProcess() {
    m_process.disconnect(this);
    stop();
}

Result<void> BrowserProcess::makeProfile() {
    m_profile = std::make_unique<QTemporaryDir>(QDir::tempPath() +
                                                QStringLiteral("/http-cache-inspector-browser-XXXXXX"));
    if (!m_profile->isValid())
        return failure(ErrorCode::Io,
                       "no temporary folder for a profile: " + m_profile->errorString().toStdString());
    return {};
}

Result<void> BrowserProcess::run(const QString& path, const QStringList& arguments) {
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.start(path, arguments);
    if (!m_process.waitForStarted(toEndMs))
        return failure(ErrorCode::Io, m_process.errorString().toStdString());
    m_group = m_process.processId();
    return {};
}

Result<void> BrowserProcess::startChromium(const QString& path, bool headless, PipeChannel& channel) {
    if (const Result<void> made = makeProfile(); !made)
        return made;
    const PipeChannel::BrowserEnds ends = channel.browserEnds();
    m_process.setChildProcessModifier([ends] { // runs between fork and exec: system calls alone
        ::setsid();
        ::dup2(ends.in, 3);
        ::dup2(ends.out, 4);
    });
    const Result<void> started = run(path, chromiumArguments(m_profile->path(), headless));
    channel.closeBrowserEnds();
    return started;
}

Result<void> BrowserProcess::startFirefox(const QString& path, bool headless) {
    if (const Result<void> made = makeProfile(); !made)
        return made;
    QFile preferences(m_profile->filePath(QStringLiteral("user.js")));
    if (!preferences.open(QIODevice::WriteOnly) || preferences.write(firefoxPreferences) < 0)
        return failure(ErrorCode::Io, preferences.errorString().toStdString());
    preferences.close();
    QStringList arguments{QStringLiteral("--remote-debugging-port"),
                          QStringLiteral("0"),
                          QStringLiteral("--profile"),
                          m_profile->path(),
                          QStringLiteral("--no-remote"),
                          QStringLiteral("--new-instance")};
    if (headless)
        arguments << QStringLiteral("--headless");
    arguments << QStringLiteral("about:blank");
    m_process.setChildProcessModifier([] { ::setsid(); });
    return run(path, arguments);
}

/// "WebDriver BiDi listening on ws://127.0.0.1:45123", on a line of its own.
void BrowserProcess::lookForAddress() {
    static constexpr QByteArrayView before = "WebDriver BiDi listening on ";
    const qsizetype at = m_errors.indexOf(before);
    const qsizetype end = at < 0 ? -1 : m_errors.indexOf('\n', at);
    if (m_listening || end < 0)
        return;
    const QUrl address(
        QString::fromUtf8(m_errors.mid(at + before.size(), end - at - before.size()).trimmed()) +
        QStringLiteral("/session"));
    m_listening =
        address.scheme() == QLatin1StringView("ws") && address.host() == QLatin1StringView("127.0.0.1");
    if (m_listening)
        emit listening(address);
}

void BrowserProcess::readErrors() {
    m_errors += m_process.readAllStandardError();
    lookForAddress();
    constexpr auto most = static_cast<qsizetype>(bounds::capture::errorBytes);
    if (m_errors.size() > most)
        m_errors.remove(0, m_errors.size() - most);
}

std::string BrowserProcess::lastWords() {
    m_process.waitForFinished(toSpeakMs); // its pipe closes a moment before
    if (running())
        return "it has closed its connection";
    readErrors();
    std::string words = m_process.exitStatus() == QProcess::CrashExit
                            ? "it crashed"
                            : "it ended with status " + std::to_string(m_process.exitCode());
    const QByteArray said = m_errors.trimmed();
    const QByteArray last = said.mid(said.lastIndexOf('\n') + 1).left(200);
    return last.isEmpty() ? words : words + ": " + last.toStdString();
}

void BrowserProcess::stop() {
    if (m_group > 0)
        ::kill(static_cast<pid_t>(-m_group), SIGKILL); // what it has started is of its group
    m_group = 0;
    if (running())
        m_process.waitForFinished(toEndMs);
    for (int attempt = 0; m_profile && m_profile->isValid() && attempt < 20; ++attempt) {
        if (m_profile->remove())
            break;
        ::usleep(50'000); // something of the group was still writing
    }
    m_profile.reset();
}

} // namespace hci
