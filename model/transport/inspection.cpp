#include "model/transport/inspection.h"

#include "model/exchange/secrets.h"
#include "model/transport/conditional_request.h"

namespace hci {

namespace {

constexpr std::size_t atOnce = HttpClient::perHost;

bool isFinalAnswer(const ExchangeDraft& exchange) {
    return exchange.status >= 200 && exchange.source == ExchangeSource::Network;
}

} // namespace

InspectionOptions withoutCredentials(InspectionOptions options) {
    options.transport.connectTo.clear();
    options.transport.clientCertificate.clear();
    const SecretMask secrets = secretsOf({}, options.fields);
    std::erase_if(options.fields, [&secrets](const auto& field) {
        return isCredential(field.first, field.second, &secrets.known());
    });
    return options;
}

Inspection::Inspection(InspectionOptions options, QObject* parent)
    : QObject(parent), m_options(std::move(options)), m_live(m_options.pool),
      m_probed(m_live.part().segment->pool(), QStringLiteral("probes"), m_live.spool()),
      m_client(m_live.spool()), m_targets(m_options.urls.size()) {
    connect(&m_client, &HttpClient::bytesCameLate, this, &Inspection::bytesCameLate);
}

void Inspection::start(Done done, Progress progress) {
    m_done = std::move(done);
    m_progress = std::move(progress);
    if (m_options.urls.empty())
        QMetaObject::invokeMethod(this, &Inspection::deliver, Qt::QueuedConnection);
    while (m_started < m_options.urls.size() && m_started < atOnce)
        startNext();
}

void Inspection::cancel() {
    m_result.cancelled = true;
    for (const Target& target : m_targets) {
        if (target.fetch)
            target.fetch->cancel();
        if (target.runner)
            target.runner->cancel();
    }
    m_client.cancelAll();
    if (m_ending)
        QMetaObject::invokeMethod(this, &Inspection::deliver, Qt::QueuedConnection);
}

void Inspection::startNext() {
    const std::size_t target = m_started++;
    HttpRequest request;
    request.url = m_options.urls[target];
    request.fields = m_options.fields;
    if (const auto valid = validate(request); !valid) {
        Error refused = valid.error();
        refused.offset = target;
        m_result.refused.push_back(std::move(refused));
    }
    m_targets[target].fetch = Fetch::start(
        m_client, std::move(request), m_options.transport,
        [this, target](std::vector<FetchStep> steps) { fetched(target, std::move(steps)); },
        m_options.followRedirects ? Fetch::Redirects::Follow : Fetch::Redirects::Leave);
}

void Inspection::take(std::size_t target, std::vector<FetchStep>& steps) {
    std::vector<ExchangeDraft>& mine = m_targets[target].exchanges;
    for (FetchStep& step : steps) {
        if (m_late.erase(step.ticket) > 0)
            step.exchange.set(ExchangeFlag::StaleOnConnection);
        m_places[step.ticket] = {target, mine.size()};
        mine.push_back(std::move(step.exchange));
    }
}

/// Ignores a probe's ticket: probes that look for late bytes wait themselves.
void Inspection::bytesCameLate(HttpClient::Ticket ticket) {
    const auto place = m_places.find(ticket);
    if (place == m_places.end())
        m_late.insert(ticket); // perhaps of a redirect whose target is still requested
    else if (!m_targets.empty())
        m_targets[place->second.target].exchanges[place->second.exchange].set(
            ExchangeFlag::StaleOnConnection);
}

void Inspection::fetched(std::size_t target, std::vector<FetchStep> steps) {
    Target& mine = m_targets[target];
    const FetchStep last = steps.back();
    take(target, steps);
    mine.answer = static_cast<std::uint32_t>(mine.exchanges.size() - 1);
    if (isFinalAnswer(last.exchange))
        ++m_result.answered;
    ++mine.open;
    if (m_options.revalidate)
        revalidate(target, last);
    if (m_options.probes != ProbeSet::None && isFinalAnswer(last.exchange))
        probe(target, last);
    partOver(target);
}

void Inspection::revalidate(std::size_t target, const FetchStep& last) {
    const auto conditional = conditionalRequest(last.request, last.exchange.responseFields);
    if (m_result.cancelled || last.exchange.status != 200 || last.exchange.failure != Failure::None ||
        !conditional)
        return;
    ++m_targets[target].open;
    m_targets[target].fetch = Fetch::start(
        m_client, *conditional, last.transport,
        [this, target](std::vector<FetchStep> steps) {
            take(target, steps);
            partOver(target);
        },
        Fetch::Redirects::Leave);
}

void Inspection::probe(std::size_t target, const FetchStep& last) {
    if (m_result.cancelled)
        return;
    ProbeRunner::Task task;
    task.request = last.request;
    task.transport = last.transport;
    task.ids = probesOf(m_options.probes);
    if (mayChange(task.request.url)) {
        const std::vector<ProbeId> unsafe = unsafeProbes();
        task.ids.insert(task.ids.end(), unsafe.begin(), unsafe.end());
        task.unsafeMethod = m_options.unsafe->method;
        if (m_options.beforeUnsafe)
            m_options.beforeUnsafe(task.request.url);
    }
    Target& mine = m_targets[target];
    ++mine.open;
    mine.runner = new ProbeRunner(m_client, m_probed, std::move(task), this);
    mine.runner->start([this, target](ProbeTarget probes) {
        Target& done = m_targets[target];
        done.probes = std::move(probes);
        done.runner->deleteLater();
        done.runner = nullptr;
        partOver(target);
    });
}

/// Applies to redirect targets too: consent names one origin.
bool Inspection::mayChange(const std::string& url) const {
    const auto origin = originOf(url);
    return m_options.unsafe && origin && *origin == m_options.unsafe->origin;
}

void Inspection::partOver(std::size_t target) {
    if (--m_targets[target].open == 0)
        finished();
}

void Inspection::finished() {
    ++m_finished;
    if (m_progress)
        m_progress(static_cast<int>(m_finished), static_cast<int>(m_options.urls.size()));
    if (m_started < m_options.urls.size() && !m_result.cancelled)
        startNext();
    if (m_finished < m_started)
        return;
    if (m_result.cancelled)
        return deliver();
    m_ending = true;
    m_client.whenQuiet(this, [this] { deliver(); });
}

void Inspection::deliver() {
    if (std::exchange(m_delivered, true))
        return;
    auto report = std::make_shared<ProbeReport>();
    for (Target& target : m_targets) {
        const std::uint32_t first = m_live.size();
        for (const ExchangeDraft& exchange : target.exchanges)
            m_live.append(exchange);
        if (target.probes.url.empty())
            continue;
        target.probes.subject = first + target.answer;
        report->targets.push_back(std::move(target.probes));
    }
    m_targets.clear();
    m_result.session = m_live.session();
    m_result.notes = m_client.notes();
    report->session = m_probed.session();
    if (m_options.probes != ProbeSet::None)
        m_result.probes = std::move(report);
    m_done(std::move(m_result));
}

} // namespace hci
