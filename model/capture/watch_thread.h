#pragma once

#include "model/capture/browser_watch.h"

#include <QtCore/QThread>

#include <functional>

namespace hci {

/// A BrowserWatch on a thread of its own: what a browser tells, contents of megabytes among it, is read and
/// kept there. Its signals come to whom they are connected, on the receiver's thread.
class WatchThread final : public QObject {
    Q_OBJECT
public:
    explicit WatchThread(WatchOptions options, QObject* parent = nullptr);
    /// Ends the browser and waits for that, some seconds at most.
    ~WatchThread() override;

    /// For connecting to its signals alone.
    [[nodiscard]] const BrowserWatch& watch() const noexcept { return *m_watch; }
    void start();
    /// Has it done on that thread, behind what was ordered before.
    void order(std::function<void(BrowserWatch&)> what);
    /// BrowserWatch::conclude(), at once.
    [[nodiscard]] Session::Part conclude();

signals:
    /// There was not enough memory, or the like: the thread has ended, and the browser with it. What was told
    /// before is all.
    void broke(const hci::WatchEnd& how);

private:
    /// What an event leads to may throw, which Qt lets nobody see.
    class Loop final : public QThread {
    public:
        std::optional<Error> error; ///< once it is over

    protected:
        void run() override;
    };

    Loop m_thread;
    BrowserWatch* m_watch; ///< ends with the thread
};

} // namespace hci
