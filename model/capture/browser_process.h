#pragma once

#include "model/base/result.h"
#include "model/capture/pipe_channel.h"

#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>

#include <memory>

namespace hci {

enum class BrowserKind : std::uint8_t { Chromium, Firefox };

/// A program to watch.
struct BrowserProgram {
    QString path;
    BrowserKind kind = BrowserKind::Chromium;
    bool headlessOnly = false; ///< it cannot show a window
};

/// The program that `wanted` names: "chrome" (Chromium, Chrome, Edge or Brave, whichever is installed),
/// "firefox", or a path. NotFound where there is none.
[[nodiscard]] Result<BrowserProgram> findBrowser(const QString& wanted, bool headless);

/// Without a display a browser has to be headless.
[[nodiscard]] bool hasDisplay();
/// Whether the browser has to run without its sandbox, which refuses root.
[[nodiscard]] bool needsNoSandbox();

/// A browser of our own, with a profile of its own in a temporary folder. Both are gone with this object: the
/// browser and all that it has started, then the folder. Keys on the terminal do not reach it.
class BrowserProcess final : public QObject {
    Q_OBJECT
public:
    explicit BrowserProcess(QObject* parent = nullptr);
    ~BrowserProcess() override;

    /// Starts Chromium at the other end of `channel`. Io where that fails.
    [[nodiscard]] Result<void> startChromium(const QString& path, bool headless, PipeChannel& channel);
    /// Starts Firefox, which opens a port of its own choice on loopback: listening() says where. Io where
    /// that fails.
    [[nodiscard]] Result<void> startFirefox(const QString& path, bool headless);
    /// Why it ended, in words, with the last that it said. Waits a second at most for it to do so.
    [[nodiscard]] std::string lastWords();
    [[nodiscard]] bool running() const { return m_process.state() != QProcess::NotRunning; }
    /// Ends it, and waits for that, a few seconds at most.
    void stop();

signals:
    void ended();
    void listening(const QUrl& address);

private:
    [[nodiscard]] Result<void> makeProfile();
    [[nodiscard]] Result<void> run(const QString& path, const QStringList& arguments);
    void readErrors();
    void lookForAddress();

    QProcess m_process;
    std::unique_ptr<QTemporaryDir> m_profile;
    QByteArray m_errors;
    qint64 m_group = 0;
    bool m_listening = false;
};

} // namespace hci
