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

/// How a browser ended.
struct BrowserEnd {
    enum class Kind : std::uint8_t { LostConnection, Ended, Crashed };

    Kind kind = Kind::LostConnection;
    int status = 0;        ///< for Ended
    std::string lastWords; ///< the most telling line of its output, verbatim

    [[nodiscard]] std::string inWords() const;
};

/// A browser of our own, on a profile of its own. This object's end stops the browser and its child
/// processes, then removes the folder, unless it is kept.
///
/// Keys on the terminal do not reach it, and it does not outlive the thread that started it.
class BrowserProcess final : public QObject {
    Q_OBJECT
public:
    explicit BrowserProcess(std::unique_ptr<BrowserProfile> profile, QObject* parent = nullptr);
    ~BrowserProcess() override;

    /// Starts Chromium at the other end of `channel`. Io on failure.
    [[nodiscard]] Result<void> startChromium(const QString& path, bool headless, PipeChannel& channel);
    /// Starts Firefox, which opens a port of its own choice on loopback; listening() reports it. Io on
    /// failure.
    [[nodiscard]] Result<void> startFirefox(const QString& path, bool headless);
    /// Waits at most a few seconds for its end.
    [[nodiscard]] BrowserEnd awaitEnd();
    [[nodiscard]] bool running() const { return m_process.state() != QProcess::NotRunning; }
    /// Waits for a browser that was asked to quit, as long as it may need to save data.
    void letEnd();
    /// Stops it and waits for its end, at most a few seconds.
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
