#include "ui/repeat/repeat_run.h"

#include <algorithm>
#include <utility>

namespace hci {

RepeatRun::RepeatRun(QObject* parent) : QObject(parent) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RepeatRun::send);
}

RepeatRun::~RepeatRun() = default;

void RepeatRun::start(RepeatPlan plan, const std::shared_ptr<TextPool>& pool) {
    m_timer.stop();
    m_client.reset(); // so that no callback comes later
    m_plan = std::move(plan);
    m_live = std::make_unique<LiveSession>(pool, QStringLiteral("repeat"));
    m_client = std::make_unique<HttpClient>(m_live->spool());
    setRunning(true);
    send();
}

void RepeatRun::send() {
    m_sinceSent.start();
    m_client->send(m_plan.request, m_plan.transport, [this](const ExchangeDraft& exchange) {
        if (exchange.failure != Failure::Cancelled) {
            m_live->append(exchange);
            emit answered();
        }
        next();
    });
}

void RepeatRun::next() {
    if (!m_running)
        return;
    if (static_cast<int>(m_live->size()) >= m_plan.count)
        return setRunning(false);
    const std::chrono::milliseconds passed(m_sinceSent.elapsed());
    m_timer.start(std::max(m_plan.interval - passed, std::chrono::milliseconds(0)));
}

void RepeatRun::stop() {
    if (!m_running)
        return;
    m_timer.stop();
    setRunning(false);
    m_client->cancelAll();
}

void RepeatRun::setRunning(bool running) {
    if (std::exchange(m_running, running) != running)
        emit runningChanged();
}

} // namespace hci
