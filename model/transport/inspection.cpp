#include "model/transport/inspection.h"

#include "model/transport/conditional_request.h"

namespace hci {

namespace {

constexpr std::size_t atOnce = HttpClient::perHost;

bool isFinalAnswer(const ExchangeDraft& exchange) {
    return exchange.status >= 200 && exchange.source == ExchangeSource::Network;
}

} // namespace

Inspection::Inspection(InspectionOptions options, QObject* parent)
    : QObject(parent), m_options(std::move(options)), m_client(m_live.spool()),
      m_exchanges(m_options.urls.size()) {}

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
    m_client.cancelAll();
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
    Fetch::start(m_client, std::move(request), m_options.transport,
                 [this, target](std::vector<FetchStep> steps) { fetched(target, std::move(steps)); });
}

void Inspection::fetched(std::size_t target, std::vector<FetchStep> steps) {
    const FetchStep last = steps.back();
    for (FetchStep& step : steps)
        m_exchanges[target].push_back(std::move(step.exchange));
    if (isFinalAnswer(last.exchange))
        ++m_result.answered;
    const bool worthAsking = m_options.revalidate && !m_result.cancelled && last.exchange.status == 200 &&
                             last.exchange.failure == Failure::None;
    const auto conditional = conditionalRequest(last.request, last.exchange.responseFields);
    if (!worthAsking || !conditional)
        return finished(target);
    m_client.send(*conditional, m_options.transport, [this, target](ExchangeDraft exchange) {
        m_exchanges[target].push_back(std::move(exchange));
        finished(target);
    });
}

void Inspection::finished(std::size_t target) {
    Q_UNUSED(target)
    ++m_finished;
    if (m_progress)
        m_progress(static_cast<int>(m_finished), static_cast<int>(m_options.urls.size()));
    if (m_started < m_options.urls.size() && !m_result.cancelled)
        startNext();
    if (m_finished == m_started)
        deliver();
}

void Inspection::deliver() {
    for (const auto& exchanges : m_exchanges)
        for (const ExchangeDraft& exchange : exchanges)
            m_live.append(exchange);
    m_exchanges.clear();
    m_result.session = m_live.session();
    m_done(std::move(m_result));
}

} // namespace hci
