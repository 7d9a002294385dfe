#pragma once

#include "model/capture/browser_channel.h"

#include <QtCore/QSocketNotifier>

#include <memory>

namespace hci {

/// The two pipes of `--remote-debugging-pipe`: texts, each ended by NUL. No other process on the machine can
/// reach them.
class PipeChannel final : public BrowserChannel {
    Q_OBJECT
public:
    /// The browser's ends, at the descriptors where it expects them.
    struct BrowserEnds {
        int in = -1;  ///< becomes descriptor 3
        int out = -1; ///< becomes descriptor 4
    };

    /// Io if the system gives no pipes.
    [[nodiscard]] static Result<std::unique_ptr<PipeChannel>> make();
    ~PipeChannel() override;

    [[nodiscard]] BrowserEnds browserEnds() const noexcept { return m_theirs; }
    /// Closes them on our side: do so once the browser runs, or its end would go unnoticed.
    void closeBrowserEnds();

    void send(const QByteArray& text) override;

private:
    PipeChannel() = default;
    void watch();
    void readMore();
    void writeMore();
    void close(const Error& why);

    BrowserEnds m_theirs;
    int m_in = -1;
    int m_out = -1;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    QByteArray m_received; // an incomplete text
    QByteArray m_unsent;
    bool m_closed = false;
};

} // namespace hci
