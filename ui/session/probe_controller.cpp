#include "ui/session/probe_controller.h"

#include "model/exchange/pairing.h"
#include "model/probes/probe_reading.h"

#include <algorithm>
#include <utility>

namespace hci {

namespace {

std::size_t variantOf(const ProbeTarget& target, std::string_view coding) {
    const auto found = std::find_if(target.variants.begin(), target.variants.end(),
                                    [&](const ProbeVariant& variant) { return variant.coding == coding; });
    return static_cast<std::size_t>(found - target.variants.begin());
}

/// The last answer to a plain GET for `url`, to which the active rules attach their findings.
std::uint32_t subjectOf(const Session& session, std::string_view url) {
    for (std::uint32_t index = session.size(); index-- > 0;) {
        const Exchange exchange = session[index];
        if (exchange.status() == 200 && exchange.method() == "GET" && exchange.url() == url &&
            preconditionsOf(exchange.request()) == 0)
            return index;
    }
    return noIndex;
}

} // namespace

ProbeTarget merged(ProbeTarget target, ProbeTarget later) {
    for (ProbeVariant& variant : later.variants) {
        const std::size_t place = variantOf(target, variant.coding);
        if (place < target.variants.size())
            target.variants[place] = std::move(variant);
        else
            target.variants.push_back(std::move(variant));
    }
    for (ProbeResult& result : later.results) {
        const auto same =
            std::find_if(target.results.begin(), target.results.end(), [&](const ProbeResult& one) {
                return one.id == result.id && one.coding == result.coding;
            });
        if (same != target.results.end())
            *same = std::move(result);
        else
            target.results.push_back(std::move(result));
    }
    std::stable_sort(target.results.begin(), target.results.end(),
                     [&](const ProbeResult& a, const ProbeResult& b) {
                         return std::pair(variantOf(target, a.coding), a.id) <
                                std::pair(variantOf(target, b.coding), b.id);
                     });
    return target;
}

ProbeController::ProbeController(QObject* parent) : QObject(parent) {}

ProbeController::~ProbeController() {
    delete m_runner; // before the client and the session that it uses
}

void ProbeController::run(const HttpRequest& request, ProbeSet set, const TransportOptions& transport) {
    m_outcomes.erase(request.url);
    ProbeRunner::Task task;
    task.request = request;
    task.transport = transport;
    task.ids = probesOf(set);
    start(std::move(task));
}

void ProbeController::runAgain(const HttpRequest& request, const ProbeResult& result,
                               const TransportOptions& transport) {
    ProbeRunner::Task task;
    task.request = request;
    task.transport = transport;
    task.ids = {result.id};
    if (result.id != ProbeId::CrossVariant) // that probe needs the tags of the others
        task.codings = {result.coding};
    if (isUnsafe(result.id))
        task.unsafeMethod = result.method;
    start(std::move(task));
}

void ProbeController::runUnsafe(const HttpRequest& request, const TransportOptions& transport) {
    ProbeRunner::Task task;
    task.request = request;
    task.transport = transport;
    task.ids = unsafeProbes();
    task.codings = {"identity"};
    task.unsafeMethod = request.method;
    start(std::move(task));
}

void ProbeController::start(ProbeRunner::Task task) {
    abandon();
    m_url = task.request.url;
    m_stopped = false;
    if (!m_live)
        m_live = std::make_unique<LiveSession>();
    m_client = std::make_unique<HttpClient>(m_live->spool());
    m_runner = new ProbeRunner(*m_client, *m_live, std::move(task), this);
    emit busyChanged(true);
    m_runner->start([this](ProbeTarget target) { finish(std::move(target)); },
                    [this](int done, int total) { emit progressed(done, total); });
}

/// Drops a run whose result is no longer wanted.
void ProbeController::abandon() {
    delete std::exchange(m_runner, nullptr);
    m_client.reset(); // so that no callback comes later
}

void ProbeController::stop() {
    if (!m_runner)
        return;
    m_stopped = true;
    m_runner->cancel();
}

void ProbeController::clear() {
    if (m_outcomes.empty() && !m_runner)
        return;
    const bool wasBusy = busy();
    abandon();
    m_outcomes.clear();
    m_live.reset();
    if (wasBusy)
        emit busyChanged(false);
}

void ProbeController::finish(ProbeTarget target) {
    m_runner->deleteLater();
    m_runner = nullptr;
    const ProbeOutcomePtr before = outcomeOf(m_url);
    auto outcome = std::make_shared<ProbeOutcome>();
    outcome->target = before ? merged(before->target, std::move(target)) : std::move(target);
    outcome->session = m_live->session();
    readTogether(outcome->target, *outcome->session);
    outcome->insights = insightsOf(outcome->target, *outcome->session);
    outcome->cancelled = m_stopped;
    m_outcomes[m_url] = std::move(outcome);
    emit busyChanged(false);
    emit finished(QString::fromStdString(m_url));
}

ProbeOutcomePtr ProbeController::outcomeOf(const std::string& url) const {
    const auto found = m_outcomes.find(url);
    return found == m_outcomes.end() ? nullptr : found->second;
}

std::shared_ptr<const ProbeReport> ProbeController::reportFor(const Session& session) const {
    if (m_outcomes.empty())
        return nullptr;
    auto report = std::make_shared<ProbeReport>();
    report->session = m_live->session(); // the rows of the outcomes refer to this session too
    for (const auto& [url, outcome] : m_outcomes) {
        report->targets.push_back(outcome->target);
        report->targets.back().subject = subjectOf(session, url);
        if (report->targets.back().subject == noIndex)
            report->targets.pop_back();
    }
    return report;
}

} // namespace hci
