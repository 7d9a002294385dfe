#include "ui/wire/wire_controller.h"

#include "model/transport/http_client.h"
#include "ui/request_controller.h"

#include <utility>

namespace hci {

WireController::WireController(RequestController& requests, QObject* parent)
    : QObject(parent), m_requests(requests) {}

WireController::~WireController() {
    delete m_recorder.data();
}

void WireController::record(const HttpRequest& request, const TransportOptions& transport) {
    delete m_recorder.data();
    m_client = std::make_unique<HttpClient>(m_requests.spool());
    const std::uint64_t run = ++m_run;
    m_busy = true;
    emit busyChanged(true);
    m_recorder = WireRecorder::start(request, transport, m_requests.spool(), WireRecorder::usualLinger,
                                     [this, run, request, transport](WireRecording recording) {
                                         recorded(run, request, transport, std::move(recording));
                                     });
}

void WireController::recorded(std::uint64_t run, const HttpRequest& request,
                              const TransportOptions& transport, WireRecording recording) {
    if (run != m_run)
        return;
    const auto [segment, row] = m_requests.take(recording.exchange);
    const Key key{segment, row};
    const Failure failure = recording.exchange.failure;
    if (failure == Failure::Tls)
        emit tlsRefused(toText(recording.exchange.failureDetail), request);
    WireOutcome outcome;
    const bool comparable = recording.exchange.status != 0 && failure != Failure::Cancelled &&
                            (request.method == "GET" || request.method == "HEAD");
    outcome.recording = std::make_shared<const WireRecording>(std::move(recording));
    if (!comparable)
        return finish(run, key, std::move(outcome));
    m_client->send(request, transport, [this, run, key, outcome](const ExchangeDraft& shown) mutable {
        outcome.compared = shown.status != 0;
        if (outcome.compared)
            outcome.differences = differences(*outcome.recording, shown);
        finish(run, key, std::move(outcome));
    });
}

void WireController::finish(std::uint64_t run, Key key, WireOutcome outcome) {
    if (run != m_run)
        return;
    m_outcomes[key] = std::make_shared<const WireOutcome>(std::move(outcome));
    m_busy = false;
    emit busyChanged(false);
    emit finished();
}

void WireController::stop() {
    if (m_recorder)
        m_recorder->cancel();
    if (m_client)
        m_client->cancelAll();
}

void WireController::clear() {
    delete m_recorder.data();
    m_client.reset(); // calls nobody any more
    ++m_run;
    m_outcomes.clear();
    if (std::exchange(m_busy, false))
        emit busyChanged(false);
}

WireOutcomePtr WireController::outcomeOf(const Exchange& exchange) const {
    const auto found = m_outcomes.find({&exchange.segment(), exchange.entry()});
    return found == m_outcomes.end() ? nullptr : found->second;
}

} // namespace hci
