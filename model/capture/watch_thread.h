#pragma once

#include "model/capture/browser_watch.h"

#include <QtCore/QThread>

#include <functional>

namespace hci {

/// A BrowserWatch on a thread of its own, which reads and stores the browser's reports, contents of megabytes
/// among them. Its signals arrive on the receiver's thread.
class WatchThread final : public QObject {
    Q_OBJECT
public:
    explicit WatchThread(WatchOptions options, QObject* parent = nullptr);
    /// Ends the browser and waits for that, at most some seconds.
    ~WatchThread() override;

    /// Only for connecting to its signals.
    [[nodiscard]] const BrowserWatch& watch() const noexcept { return *m_watch; }
    void start();
    /// Runs `what` on that thread, after earlier orders.
    void order(std::function<void(BrowserWatch&)> what);
    /// BrowserWatch::conclude(), at once.
    [[nodiscard]] Session::Part conclude();

signals:
    /// The thread failed, for lack of memory or the like, and the browser ended with it. No more exchanges
    /// come.
    void broke(const hci::WatchEnd& how);

private:
    /// An event handler may throw, which Qt does not pass on.
    class Loop final : public QThread {
    public:
        std::optional<Error> error; ///< set after the end

    protected:
        void run() override;
    };

    Loop m_thread;
    BrowserWatch* m_watch; ///< ends with the thread
};

} // namespace hci
