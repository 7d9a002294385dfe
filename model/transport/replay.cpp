#include "model/transport/replay.h"

#include "model/exchange/secret_names.h"
#include "model/exchange/secrets.h"
#include "model/http/field_syntax.h"
#include "model/transport/conditional_request.h"

#include <QtCore/QUrl>

#include <algorithm>

namespace hci {

namespace {

/// Rows handed to the client: enough to keep six connections to a few hosts busy.
constexpr int window = 8 * HttpClient::perHost;

QUrl parsed(std::string_view url) {
    return QUrl::fromEncoded(QByteArray(url.data(), static_cast<qsizetype>(url.size())), QUrl::TolerantMode);
}

std::string withoutUserInfo(const std::string& url) {
    QUrl plain = parsed(url);
    if (plain.userInfo().isEmpty())
        return url;
    plain.setUserInfo(QString());
    return plain.toEncoded().toStdString();
}

/// The URL under another origin, and under that origin's path prefix.
std::string rebased(std::string_view url, std::string_view baseUrl) {
    const QUrl base = parsed(baseUrl);
    QUrl moved = parsed(url);
    moved.setScheme(base.scheme());
    moved.setAuthority(base.authority());
    QString prefix = base.path();
    while (prefix.endsWith(QLatin1Char('/')))
        prefix.chop(1);
    moved.setPath(prefix + moved.path());
    return moved.toEncoded().toStdString();
}

bool wasSent(ExchangeSource source) noexcept {
    return source == ExchangeSource::Network || source == ExchangeSource::Unknown ||
           source == ExchangeSource::Failed;
}

bool failed(const Exchange& exchange) {
    return exchange.status() == 0 || exchange.source() == ExchangeSource::Failed;
}

} // namespace

Result<HttpRequest> replayRequest(const Exchange& recorded, const ReplayOptions& options,
                                  const KnownTexts* known) {
    if (!recorded.isGetOrHead())
        return failure(ErrorCode::NotFound, "only GET and HEAD are replayed");
    if (!wasSent(recorded.source()))
        return failure(ErrorCode::NotFound, "answered by the recorder's own cache");
    HttpRequest request = requestOf(recorded);
    const auto from = originOf(request.url);
    if (!from)
        return failure(ErrorCode::NotFound, from.error().detail);
    const std::string recordedUrl = request.url;
    if (!options.sendCredentials)
        request.url = withoutUserInfo(request.url);
    if (!options.baseUrl.empty())
        request.url = rebased(request.url, options.baseUrl);
    const auto to = originOf(request.url);
    if (!to)
        return tl::unexpected(to.error());
    const bool sameOrigin = *from == *to;
    const SecretMask own = known ? SecretMask() : maskOf(recorded);
    known = known ? known : &own.known();
    if (!sameOrigin && holdsSecret(withoutUserInfo(recordedUrl), known))
        return failure(ErrorCode::NotFound, "its URL holds a secret of another origin");
    std::erase_if(request.fields, [&](const auto& field) {
        const std::string_view name = field.first;
        if (isCookieField(name))
            return !(options.sendCookies && sameOrigin);
        if (isCredential(name, field.second, known))
            return !(options.sendCredentials && sameOrigin);
        return equalsIgnoringCase(name, "host") || (isPreconditionField(name) && !options.keepPreconditions);
    });
    if (const auto valid = validate(request); !valid)
        return tl::unexpected(valid.error());
    return request;
}

Replay::Replay(SessionPtr recording, ReplayOptions options, LiveSession& live, QObject* parent)
    : QObject(parent), m_recording(std::move(recording)),
      m_secrets(MaskedSession::secretsOf(*m_recording, options.stopped)), m_options(std::move(options)),
      m_live(live), m_client(live.spool()) {
    connect(&m_client, &HttpClient::bytesCameLate, this, &Replay::bytesCameLate);
    const auto stopped = [this] { return m_options.stopped && m_options.stopped(); };
    for (std::uint32_t index = 0; index < m_recording->size() && !stopped(); ++index) {
        const Exchange exchange = (*m_recording)[index];
        if ((!m_options.select || m_options.select(exchange)) &&
            replayRequest(exchange, m_options, &m_secrets.known())) {
            m_queue.push_back(static_cast<std::uint32_t>(m_rows.size()));
            m_rows.push_back({index, noIndex, noIndex, 0});
        }
    }
    if (stopped()) { // not all secrets are known
        m_cancelled = true;
        m_rows.clear();
        m_queue.clear();
    }
    keepCertificateAtHome();
}

/// Sends the client certificate only to the base URL's server, or where the recording asks a single server.
void Replay::keepCertificateAtHome() {
    std::optional<Origin> only;
    for (const ReplayRow& row : m_rows) {
        const auto origin = originOf((*m_recording)[row.recorded].url());
        if (!m_options.baseUrl.empty() || !origin || (only && *only == *origin))
            continue;
        if (only)
            return m_options.transport.clientCertificate.clear();
        only = *origin;
    }
}

void Replay::start(Done done, Progress progress) {
    m_done = std::move(done);
    m_progress = std::move(progress);
    QMetaObject::invokeMethod(this, &Replay::pump, Qt::QueuedConnection);
}

void Replay::pause() {
    m_paused = true;
}

void Replay::resume() {
    m_paused = false;
    pump();
}

void Replay::cancel() {
    m_cancelled = true;
    m_client.cancelAll();
    QMetaObject::invokeMethod(this, &Replay::pump, Qt::QueuedConnection);
}

int Replay::retryFailed() {
    const SessionPtr live = m_live.session();
    m_queue.clear();
    m_next = 0;
    m_over = 0;
    m_cancelled = false;
    m_ending = m_ended = false;
    for (std::uint32_t row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].replayed == noIndex || failed((*live)[m_rows[row].replayed]))
            m_queue.push_back(row);
    if (!m_queue.empty())
        QMetaObject::invokeMethod(this, &Replay::pump, Qt::QueuedConnection);
    return static_cast<int>(m_queue.size());
}

void Replay::pump() {
    while (!m_paused && !m_cancelled && m_open < window && m_next < m_queue.size())
        send(m_queue[m_next++]);
    const bool over = m_open == 0 && (m_cancelled || m_next == m_queue.size());
    if (over && m_cancelled)
        return endOfRun();
    if (over && !std::exchange(m_ending, true))
        m_client.whenQuiet(this, [this] { endOfRun(); });
}

void Replay::endOfRun() {
    if (std::exchange(m_ended, true))
        return;
    if (m_done)
        m_done();
}

std::uint32_t Replay::keep(const WireAnswer& answer) {
    const std::uint32_t row = m_live.append(answer.exchange);
    if (m_kept.size() <= answer.ticket)
        m_kept.resize(answer.ticket + 1, noIndex);
    m_kept[answer.ticket] = row;
    return row;
}

void Replay::bytesCameLate(HttpClient::Ticket ticket) {
    const std::uint32_t row = ticket < m_kept.size() ? m_kept[ticket] : noIndex;
    if (row != noIndex)
        m_live.set(row, ExchangeFlag::StaleOnConnection);
}

void Replay::send(std::size_t row) {
    ++m_open;
    ++m_rows[row].attempts;
    const auto request = replayRequest((*m_recording)[m_rows[row].recorded], m_options, &m_secrets.known());
    m_client.ask(*request, m_options.transport, [this, row, request = *request](const WireAnswer& answer) {
        answered(row, request, answer);
    });
}

void Replay::answered(std::size_t row, const HttpRequest& request, const WireAnswer& came) {
    m_rows[row].replayed = keep(came);
    const ExchangeDraft& answer = came.exchange;
    const bool whole = answer.status == 200 && answer.failure == Failure::None;
    if (!m_options.revalidate || !whole || m_cancelled)
        return rowOver();
    const auto conditional = conditionalRequest(request, answer.responseFields);
    if (!conditional)
        return rowOver();
    m_client.ask(*conditional, m_options.transport, [this, row](const WireAnswer& revalidation) {
        m_rows[row].revalidated = keep(revalidation);
        rowOver();
    });
}

void Replay::rowOver() {
    --m_open;
    ++m_over;
    if (m_progress)
        m_progress(m_over, static_cast<int>(m_queue.size()));
    pump();
}

} // namespace hci
