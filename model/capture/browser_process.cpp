#include "model/capture/browser_process.h"

#include "model/base/bounds.h"
#include "model/base/program_start.h"
#include "model/capture/browser_program.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <algorithm>
#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace hci {

namespace {

constexpr int toEndMs = 3000;
constexpr int toSaveMs = 5000; // a kept profile's data
constexpr int toTidyMs = 1000; // data outside of its profile
constexpr int toSpeakMs = 5000;

/// Arguments that suppress the browser's questions and its requests to anyone but the page's servers.
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

/// The line of a browser's output that shows best why it ended: the last one that mentions a common obstacle;
/// else the last.
QByteArray informativeLine(const QByteArray& said) {
    const QList<QByteArray> lines = said.trimmed().split('\n');
    const auto tells = [](const QByteArray& line) {
        const QByteArray lower = line.toLower();
        return lower.contains("sandbox") || lower.contains("display") || lower.contains("profile");
    };
    const auto told = std::find_if(lines.rbegin(), lines.rend(), tells);
    return (told == lines.rend() ? lines.back() : *told).trimmed().left(200);
}

/// Runs in the browser between fork and exec: system calls only.
void becomeOurs() {
    ::setsid();                         // keys on the terminal do not reach it
    ::prctl(PR_SET_PDEATHSIG, SIGKILL); // it does not outlive us, however we end
}

} // namespace

BrowserProcess::BrowserProcess(std::unique_ptr<BrowserProfile> profile, QObject* parent)
    : QObject(parent), m_profile(std::move(profile)) {
    connect(&m_process, &QProcess::finished, this, &BrowserProcess::ended);
    connect(&m_process, &QProcess::readyReadStandardError, this, &BrowserProcess::readErrors);
}

BrowserProcess::~BrowserProcess() {
    m_process.disconnect(this);
    stop();
}

Result<void> BrowserProcess::run(const QString& path, const QStringList& arguments) {
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.start(path, arguments);
    if (!m_process.waitForStarted(toEndMs))
        return failure(ErrorCode::Io, whyNotStarted(m_process).toStdString());
    m_group = m_process.processId();
    return {};
}

Result<void> BrowserProcess::startChromium(const QString& path, bool headless, PipeChannel& channel) {
    const PipeChannel::BrowserEnds ends = channel.browserEnds();
    m_process.setChildProcessModifier([ends] {
        becomeOurs();
        ::dup2(ends.in, 3);
        ::dup2(ends.out, 4);
    });
    const Result<void> started = run(path, chromiumArguments(m_profile->path(), headless));
    channel.closeBrowserEnds();
    return started;
}

Result<void> BrowserProcess::startFirefox(const QString& path, bool headless) {
    QFile preferences(QDir(m_profile->path()).filePath(QStringLiteral("user.js")));
    if (!preferences.open(QIODevice::WriteOnly) || preferences.write(firefoxPreferences) < 0)
        return failure(ErrorCode::Io, preferences.errorString().toStdString());
    preferences.close();
    QStringList arguments{QStringLiteral("--remote-debugging-port"),
                          QStringLiteral("0"),
                          QStringLiteral("--profile"),
                          m_profile->path(),
                          QStringLiteral("--allow-downgrade"), // releases and ESR take turns on a kept one
                          QStringLiteral("--no-remote"),
                          QStringLiteral("--new-instance")};
    if (headless)
        arguments << QStringLiteral("--headless");
    arguments << QStringLiteral("about:blank");
    m_process.setChildProcessModifier(becomeOurs);
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

BrowserEnd BrowserProcess::awaitEnd() {
    m_process.waitForFinished(toSpeakMs); // its pipe closes a moment earlier
    BrowserEnd end;
    if (running())
        return end;
    readErrors();
    end.lastWords = informativeLine(m_errors).toStdString();
    end.status = m_process.exitCode();
    end.kind =
        m_process.exitStatus() == QProcess::CrashExit ? BrowserEnd::Kind::Crashed : BrowserEnd::Kind::Ended;
    return end;
}

std::string BrowserEnd::inWords() const {
    if (kind == Kind::LostConnection)
        return "it has closed its connection";
    const std::string words =
        kind == Kind::Crashed ? "it crashed" : "it ended with status " + std::to_string(status);
    return lastWords.empty() ? words : words + ": " + lastWords;
}

void BrowserProcess::letEnd() {
    if (running())
        m_process.waitForFinished(m_profile->isKept() ? toSaveMs : toTidyMs);
}

void BrowserProcess::stop() {
    if (m_group > 0)
        ::kill(static_cast<pid_t>(-m_group), SIGKILL); // its child processes are in its group
    m_group = 0;
    if (running())
        m_process.waitForFinished(toEndMs);
    m_profile->remove();
}

} // namespace hci
