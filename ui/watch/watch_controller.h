#pragma once

#include "model/capture/watch_thread.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <functional>
#include <memory>

class QToolBar;
class QWidget;

namespace hci {

struct Actions;
class RequestBar;
class SessionController;
class WatchBar;
struct WatchChoice;

/// Watches one browser at a time for the window: starts it, passes on the user's orders, and adds its
/// exchanges to the session as live ones. Closing the session ends the watch.
class WatchController final : public QObject {
    Q_OBJECT
public:
    /// The parts of the window that it uses; all of them outlive it.
    struct Parts {
        QWidget& window; ///< the parent of dialogs
        const Actions& actions;
        SessionController& sessions;
        WatchChoice& choice; ///< the controller remembers the last one there
        RequestBar& request;
        QToolBar& toolBar; ///< hidden and empty until the user opens the bar
    };
    explicit WatchController(const Parts& parts, QObject* parent = nullptr);
    ~WatchController() override;

    /// The folder for kept profiles; without it none is kept.
    void setProfiles(const QString& folder);
    /// Uses a channel made by this function from now on, instead of starting a program.
    using MakeChannel = std::function<std::unique_ptr<BrowserChannel>()>;
    void setChannel(MakeChannel make) { m_channel = std::move(make); }
    /// Whether a browser runs, starts or ends.
    [[nodiscard]] bool watching() const noexcept { return m_state != State::Idle; }
    /// Ends the watch; when this returns, the session has all exchanges.
    void finish();

signals:
    void barBuilt(QWidget* bar);

private:
    enum class State : std::uint8_t { Idle, Starts, Runs, Ends };

    /// Returns the bar, and builds it the first time.
    WatchBar& bar();
    void connectActions();
    void connectWatch();
    void open();
    void close();
    void visit();
    void start(const std::string& url);
    void chooseProgram();
    void mark();
    void pause(bool paused);
    void stop();
    void handleReady(const QString& browser, bool canClearCache);
    void take(const Session::Part& part);
    void handleEnd(const WatchEnd& end);
    void note(const std::string& sentence);
    void offerAgain(const WatchEnd& end);
    void setState(State state);
    void showState();
    void allowActions();

    Parts m_parts;
    QPointer<WatchBar> m_bar; ///< null: not built yet
    QString m_profiles;
    MakeChannel m_channel;
    std::shared_ptr<TextPool> m_pool; ///< of the watched session
    std::unique_ptr<WatchThread> m_watch;
    State m_state = State::Idle;
    QString m_name; ///< the browser's own name
    QStringList m_notes;
    WatchCounts m_counts;
    bool m_canClearCache = false;
};

} // namespace hci
