#include "model/transport/probe_runner.h"

#include "model/http/field_syntax.h"
#include "model/http/http_date.h"
#include "model/probes/probe_reading.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace hci {

namespace {

constexpr std::chrono::milliseconds behindTheAnswer{500}; // how long the wire probe waits for more

/// Probes whose bytes a report or a view shows.
bool isRecorded(ProbeId id) noexcept {
    return id == ProbeId::Wire || id == ProbeId::InmLines || isUnsafe(id);
}

/// As one field: several lines are several tags (RFC 9110 5.3), and no probe can send those back.
std::string tagOf(const ExchangeDraft& exchange) {
    std::string all;
    for (const auto& [name, value] : exchange.responseFields)
        if (equalsIgnoringCase(name, "etag"))
            all.append(all.empty() ? "" : ", ").append(trimmed(value));
    return all;
}

ProbeBaseline baselineOf(const ExchangeDraft& exchange, const std::string& coding, std::uint32_t row) {
    ProbeBaseline baseline;
    baseline.variant.coding = coding;
    baseline.variant.baseline = row;
    baseline.variant.etag = tagOf(exchange);
    baseline.variant.lastModified = fieldValue(exchange.responseFields, "last-modified");
    baseline.variant.came = lowered(trimmed(fieldValue(exchange.responseFields, "content-encoding")));
    if (baseline.variant.came.empty())
        baseline.variant.came = "identity";
    baseline.variant.offered =
        exchange.status != 0 &&
        (coding == "identity" || baseline.variant.came.find(coding) != std::string::npos);
    baseline.status = exchange.source == ExchangeSource::Failed ? 0 : exchange.status;
    baseline.contentLength = exchange.sizes[static_cast<int>(Size::ResponseBody)].value();
    const std::int64_t ours = QDateTime::currentSecsSinceEpoch();
    const auto date = parseHttpDate(fieldValue(exchange.responseFields, "date"), ours);
    baseline.now = date ? date->seconds : ours;
    return baseline;
}

} // namespace

ProbeRunner::ProbeRunner(HttpClient& client, LiveSession& session, Task task, QObject* parent)
    : QObject(parent), m_client(client), m_session(session), m_task(std::move(task)) {
    m_target.url = m_task.request.url;
}

void ProbeRunner::start(Done done, Progress progress) {
    m_done = std::move(done);
    m_progress = std::move(progress);
    sendBaselines();
}

void ProbeRunner::cancel() {
    m_cancelled = true;
    m_client.cancelAll();
}

bool ProbeRunner::wants(ProbeId id) const {
    return std::find(m_task.ids.begin(), m_task.ids.end(), id) != m_task.ids.end();
}

HttpRequest ProbeRunner::plainGet(const std::string& coding) const {
    return planned(m_task.request, {}, coding);
}

void ProbeRunner::sendBaselines() {
    const std::size_t count = m_task.codings.size();
    m_baselines.resize(count);
    m_gets.resize(count);
    m_open = m_total = static_cast<int>(count);
    for (std::size_t variant = 0; variant < count; ++variant)
        m_client.send(plainGet(m_task.codings[variant]), m_task.transport,
                      [this, variant](const ExchangeDraft& exchange) { baselineCame(variant, exchange); });
}

void ProbeRunner::baselineCame(std::size_t variant, const ExchangeDraft& exchange) {
    const std::uint32_t row = m_session.append(exchange);
    m_baselines[variant] = baselineOf(exchange, m_task.codings[variant], row);
    m_gets[variant].push_back(row);
    ++m_over;
    if (--m_open > 0)
        return;
    for (const ProbeBaseline& baseline : m_baselines)
        m_target.variants.push_back(baseline.variant);
    sendProbes();
}

void ProbeRunner::sendProbes() {
    for (std::size_t variant = 0; variant < m_baselines.size(); ++variant)
        if (isProbed(variant))
            for (const ProbeId id : m_task.ids)
                if (variant == 0 || !isUnsafe(id)) // an action has no coding
                    prepare(id, variant);
    // The probe that waits behind its answer starts first: the others run meanwhile.
    for (const bool waits : {true, false})
        for (std::size_t i = 0; i < m_answers.size(); ++i)
            if ((m_answers[i].id == ProbeId::Wire) == waits && !isUnsafe(m_answers[i].id) &&
                m_answers[i].plan.skip == ProbeCause::None)
                sendAnswer(i);
    ++m_open; // keeps the round open until all requests are sent
    QMetaObject::invokeMethod(
        this,
        [this] {
            --m_over;
            oneOver();
        },
        Qt::QueuedConnection);
}

/// Decides by the answers, not by the requested codings: two answers in one coding are one variant, as of a
/// server that always compresses.
bool ProbeRunner::isProbed(std::size_t variant) const {
    if (variant == 0)
        return true;
    const ProbeVariant& mine = m_target.variants[variant];
    const auto end = m_target.variants.begin() + static_cast<std::ptrdiff_t>(variant);
    return mine.offered && std::none_of(m_target.variants.begin(), end, [&mine](const ProbeVariant& other) {
               return other.offered && other.came == mine.came;
           });
}

void ProbeRunner::prepare(ProbeId id, std::size_t variant) {
    ProbeAnswer answer;
    answer.id = id;
    answer.variant = variant;
    answer.plan = m_cancelled ? ProbePlan{ProbeCause::Cancelled, "GET", {}, 0}
                              : plan(id, m_baselines[variant], m_target.variants, m_task.unsafeMethod);
    m_answers.push_back(std::move(answer));
}

void ProbeRunner::sendAnswer(std::size_t answer) {
    const ProbeAnswer& probe = m_answers[answer];
    if (probe.id == ProbeId::Repeat)
        return sendGet(probe.variant);
    ++m_open;
    ++m_total;
    TransportOptions transport = m_task.transport;
    transport.http2 = transport.http2 && !isRecorded(probe.id); // HTTP/2 has no lines to show
    m_client.ask(
        planned(m_task.request, probe.plan, m_task.codings[probe.variant]), transport,
        [this, answer](WireAnswer came) {
            ProbeAnswer& mine = m_answers[answer];
            mine.rows.push_back(m_session.append(came.exchange));
            if (isRecorded(mine.id))
                mine.recording = std::move(came.wire);
            oneOver();
        },
        probe.id == ProbeId::Wire ? behindTheAnswer : std::chrono::milliseconds(0));
}

/// Uses a new connection, which may reach another server of the same name.
void ProbeRunner::sendGet(std::size_t variant) {
    ++m_open;
    ++m_total;
    TransportOptions fresh = m_task.transport;
    fresh.reuseConnections = false;
    m_client.send(plainGet(m_task.codings[variant]), fresh, [this, variant](const ExchangeDraft& exchange) {
        m_gets[variant].push_back(m_session.append(exchange));
        oneOver();
    });
}

void ProbeRunner::oneOver() {
    ++m_over;
    if (m_progress)
        m_progress(m_over, m_total);
    if (--m_open > 0)
        return;
    while (m_open == 0 && !m_cancelled && m_round != Round::Unsafe)
        nextRound();
    if (m_open == 0)
        judgeAll();
}

/// Probes that may change the resource come last.
void ProbeRunner::nextRound() {
    if (m_round == Round::Probes) {
        m_round = Round::LastGets;
        return sendLastGets();
    }
    m_round = Round::Unsafe;
    for (std::size_t i = 0; i < m_answers.size(); ++i)
        if (isUnsafe(m_answers[i].id) && m_answers[i].plan.skip == ProbeCause::None)
            sendAnswer(i);
}

/// Sends the third plain GETs after all other probes, also without Repeat, to notice a change.
void ProbeRunner::sendLastGets() {
    for (std::size_t variant = 0; variant < m_baselines.size(); ++variant)
        if (m_baselines[variant].variant.offered && isProbed(variant))
            sendGet(variant);
}

/// Full answers of one variant, the plain GETs first: if each backend has its own tag, three plain GETs may
/// agree by chance.
std::vector<std::uint32_t> ProbeRunner::fullAnswers(const Session& session, std::size_t variant) const {
    std::vector<std::uint32_t> rows = m_gets[variant];
    for (const ProbeAnswer& answer : m_answers)
        for (const std::uint32_t row : answer.rows)
            if (answer.variant == variant && session[row].status() == 200 && session[row].method() == "GET")
                rows.push_back(row);
    return rows;
}

void ProbeRunner::judgeAll() {
    const SessionPtr session = m_session.session();
    std::vector<Stability> stability;
    for (std::size_t variant = 0; variant < m_gets.size(); ++variant)
        stability.push_back(stabilityOf(*session, fullAnswers(*session, variant)));
    for (ProbeAnswer& answer : m_answers) {
        const Stability& mine = stability[answer.variant];
        if (answer.id == ProbeId::Repeat && answer.plan.skip == ProbeCause::None) {
            answer.rows = m_gets[answer.variant];
            const bool among =
                std::find(answer.rows.begin(), answer.rows.end(), mine.row) != answer.rows.end();
            if (mine.row != noIndex && !among)
                answer.rows.push_back(mine.row);
        }
        m_target.results.push_back(judge(*session, m_target.variants[answer.variant], answer, mine));
    }
    readTogether(m_target, *session);
    m_done(std::move(m_target));
}

} // namespace hci
