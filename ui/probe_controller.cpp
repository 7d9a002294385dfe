#include "ui/probe_controller.h"

namespace hci {

ProbeController::~ProbeController() {
    delete m_runner; // before the client and the session that it uses
}

void ProbeController::run(const HttpRequest& request, ProbeSet set) {
    stop();
    m_url = request.url;
    m_stopped = false;
    m_live = std::make_unique<LiveSession>();
    m_client = std::make_unique<HttpClient>(m_live->spool());
    ProbeRunner::Task task;
    task.request = request;
    task.ids = probesOf(set);
    m_runner = new ProbeRunner(*m_client, *m_live, std::move(task), this);
    emit busyChanged(true);
    m_runner->start([this](ProbeTarget target) { finish(std::move(target)); },
                    [this](int done, int total) { emit progressed(done, total); });
}

void ProbeController::stop() {
    if (!m_runner)
        return;
    m_stopped = true;
    m_runner->cancel();
}

void ProbeController::finish(ProbeTarget target) {
    m_runner->deleteLater();
    m_runner = nullptr;
    m_outcomes[m_url] =
        std::make_shared<const ProbeOutcome>(ProbeOutcome{std::move(target), m_live->session(), m_stopped});
    emit busyChanged(false);
    emit finished(QString::fromStdString(m_url));
}

ProbeOutcomePtr ProbeController::outcomeOf(const std::string& url) const {
    const auto found = m_outcomes.find(url);
    return found == m_outcomes.end() ? nullptr : found->second;
}

} // namespace hci
