#pragma once

#include "model/transport/http_client.h"
#include "model/transport/live_session.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>
#include <vector>

namespace hci {

/// How often and how fast to repeat a request.
struct RepeatPlan {
    HttpRequest request;
    TransportOptions transport;
    int count = 10;
    std::chrono::milliseconds interval{1000}; ///< between requests; waits for the answer
};

/// Sends one request several times, one after the other. The exchanges stay out of the session until the
/// caller adds them.
class RepeatRun final : public QObject {
    Q_OBJECT
public:
    explicit RepeatRun(QObject* parent = nullptr);
    ~RepeatRun() override;

    /// Starts a new run and forgets the last. Interns texts in `pool`, so that the part fits its session.
    void start(RepeatPlan plan, const std::shared_ptr<TextPool>& pool);
    void stop(); ///< at once

    [[nodiscard]] bool running() const noexcept { return m_running; }
    [[nodiscard]] int planned() const noexcept { return m_plan.count; }
    /// The answers so far; null before the first start.
    [[nodiscard]] SessionPtr session() const { return m_live ? m_live->session() : nullptr; }
    [[nodiscard]] Session::Part part() const { return m_live->part(); }

signals:
    void answered(); ///< one more answer
    void runningChanged();

private:
    void send();
    void next();
    void setRunning(bool running);

    RepeatPlan m_plan;
    std::unique_ptr<LiveSession> m_live;
    std::unique_ptr<HttpClient> m_client;
    QTimer m_timer;
    QElapsedTimer m_sinceSent;
    bool m_running = false;
};

} // namespace hci
