#pragma once

#include "model/base/result.h"
#include "model/capture/browser_profile.h"
#include "model/capture/pipe_channel.h"

#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <memory>
#include <string>

namespace hci {

/// How a browser has ended.
struct BrowserEnd {
    enum class Kind : std::uint8_t { LostConnection, Ended, Crashed };

    Kind kind = Kind::LostConnection;
    int status = 0;        ///< where it has Ended
    std::string lastWords; ///< the line of what it said that tells most, as it said it

    [[nodiscard]] std::string inWords() const;
};

/// A browser of our own, on a profile of its own. Both are gone with this object: the browser and all that it
/// has started, then the folder, unless it is kept. Keys on the terminal do not reach it, and it does not
/// outlive the thread that has started it.
class BrowserProcess final : public QObject {
    Q_OBJECT
public:
    explicit BrowserProcess(std::unique_ptr<BrowserProfile> profile, QObject* parent = nullptr);
    ~BrowserProcess() override;

    /// Starts Chromium at the other end of `channel`. Io where that fails.
    [[nodiscard]] Result<void> startChromium(const QString& path, bool headless, PipeChannel& channel);
    /// Starts Firefox, which opens a port of its own choice on loopback: listening() says where. Io where
    /// that fails.
    [[nodiscard]] Result<void> startFirefox(const QString& path, bool headless);
    /// Waits a few seconds at most for it to end.
    [[nodiscard]] BrowserEnd awaitEnd();
    [[nodiscard]] bool running() const { return m_process.state() != QProcess::NotRunning; }
    /// Waits for one that was asked to end, for as long as it may have something to write down.
    void letEnd();
    /// Ends it, and waits for that, a few seconds at most.
    void stop();

signals:
    void ended();
    void listening(const QUrl& address);

private:
    [[nodiscard]] Result<void> run(const QString& path, const QStringList& arguments);
    void readErrors();
    void lookForAddress();

    QProcess m_process;
    std::unique_ptr<BrowserProfile> m_profile;
    QByteArray m_errors;
    qint64 m_group = 0;
    bool m_listening = false;
};

} // namespace hci
