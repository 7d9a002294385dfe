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
struct Settings;
class RequestBar;
class SessionController;
class WatchBar;

/// What watching a browser needs of the window; all of it outlives that.
struct WatchParts {
    QWidget& window; ///< under which questions are asked
    const Actions& actions;
    SessionController& sessions;
    Settings& settings; ///< keeps which browser and which profile were taken last
    RequestBar& request;
    QToolBar& toolBar; ///< hidden, and empty until a browser is to be watched
};

/// Watches one browser at a time for the window: starts it, hands it the user's orders, and puts what comes
/// of it into the session as live exchanges. A session that is closed ends the watch.
class WatchController final : public QObject {
    Q_OBJECT
public:
    explicit WatchController(const WatchParts& parts, QObject* parent = nullptr);
    ~WatchController() override;

    /// Where profiles lie that are kept; without it there are none.
    void setProfiles(const QString& folder);
    /// Speaks through such a channel from now on, instead of starting a program.
    using MakeChannel = std::function<std::unique_ptr<BrowserChannel>()>;
    void setChannel(MakeChannel make) { m_channel = std::move(make); }
    /// A browser is there, or is being started or ended.
    [[nodiscard]] bool watching() const noexcept { return m_state != State::Idle; }
    /// Ends the watch; all that came is in the session when this returns.
    void finish();

signals:
    void barBuilt(QWidget* bar);

private:
    enum class State : std::uint8_t { Idle, Starts, Runs, Ends };

    /// Builds it where it is not there.
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
    void takeReady(const QString& browser, bool canClearCache);
    void take(const Session::Part& part);
    void takeEnd(const WatchEnd& end);
    void note(const std::string& sentence);
    void offerAgain(const WatchEnd& end);
    void setState(State state);
    void showState();
    void allowActions();

    WatchParts m_parts;
    QPointer<WatchBar> m_bar; ///< null: nobody has asked for it
    QString m_profiles;
    MakeChannel m_channel;
    std::shared_ptr<TextPool> m_pool; ///< of the session that the watch belongs to
    std::unique_ptr<WatchThread> m_watch;
    State m_state = State::Idle;
    QString m_name; ///< as the browser says it
    QStringList m_notes;
    WatchCounts m_counts;
    bool m_canClearCache = false;
};

} // namespace hci
