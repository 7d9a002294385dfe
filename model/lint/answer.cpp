#include "model/lint/answer.h"

namespace hci {

namespace {

bool isHttp(std::string_view url) noexcept {
    return url.starts_with("http://") || url.starts_with("https://");
}

std::optional<HttpDate> dateOf(const FieldTable& response, FieldName field, std::int64_t now) {
    if (!response.has(field))
        return std::nullopt;
    const Result<HttpDate> parsed = parseHttpDate(response.text(field), now);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

} // namespace

void FieldTable::read(FieldSpan fields) noexcept {
    m_span = fields;
    m_first.fill(TextId::None);
    m_lines.fill(0);
    if (fields.empty())
        return;
    const TextPool& pool = fields.pool();
    for (const Field& field : fields) {
        const std::size_t at = place(pool.folded(field.name));
        if (at >= knownEnd)
            continue;
        if (m_lines[at] == 0)
            m_first[at] = field.value;
        if (m_lines[at] < 255)
            ++m_lines[at];
    }
}

bool isServersWord(const Exchange& exchange) noexcept {
    const bool fromNetwork =
        exchange.source() == ExchangeSource::Network || exchange.source() == ExchangeSource::Unknown;
    return fromNetwork && exchange.status() >= 200 && exchange.status() < 600 &&
           !exchange.is(ExchangeFlag::FieldsUnavailable) && !exchange.is(ExchangeFlag::ProbablyCached) &&
           !exchange.is(ExchangeFlag::Pending) && !exchange.response().empty() && isHttp(exchange.url());
}

bool isFromCdn(const Answer& answer) noexcept {
    return answer.edge.state != EdgeState::Unknown && answer.edge.field != FieldName::Age;
}

std::optional<EntityTag> entityTagOf(const FieldTable& response) {
    if (response.lines(FieldName::Etag) != 1)
        return std::nullopt;
    const Result<EntityTag> tag = parseEntityTag(response.text(FieldName::Etag));
    return tag ? std::optional(*tag) : std::nullopt;
}

void AnswerReader::judge(Answer& answer) {
    const RequestHead request = requestHead(*answer.exchange);
    const ResponseHead response = responseHead(*answer.exchange);
    const CacheControl& asked = m_directives.request(request);
    const Milliseconds received = answer.exchange->responseTime();
    const auto view = [&](CacheModel model) {
        const Policy policy = m_directives.policy(response, model);
        return CacheView{storability(request, asked, response, policy, model).storable,
                         freshnessLifetime(response, policy, model, received)};
    };
    answer.asked = &asked;
    answer.cacheControl = m_directives.policy(response, CacheModel::Private).directives;
    answer.inPrivate = view(CacheModel::Private);
    answer.inShared = view(CacheModel::Shared);
    answer.age = initialAge(response, answer.exchange->requestTime(), received);
}

/// The Vary of the answer read last, where it stands on several lines, is kept under TextId::None.
const Vary& AnswerReader::varyOfAnswer(const Answer& answer) {
    const FieldTable& response = answer.response;
    if (response.lines(FieldName::Vary) > 1)
        return m_varies[TextId::None] = varyOf(response.span());
    const TextId id = response.has(FieldName::Vary) ? response.id(FieldName::Vary) : TextId::Empty;
    const auto [place, isNew] = m_varies.try_emplace(id);
    if (isNew)
        place->second = parseVary(response.text(FieldName::Vary));
    return place->second;
}

bool AnswerReader::read(std::uint32_t index, Answer& answer) {
    const Exchange exchange = m_session[index];
    if (!isServersWord(exchange))
        return false;
    answer.exchange.emplace(exchange);
    answer.index = index;
    answer.resource = m_analysis.resources.resourceOf[index];
    answer.status = exchange.status();
    answer.isGet = exchange.method() == "GET";
    answer.isHead = exchange.method() == "HEAD";
    answer.https = exchange.url().starts_with("https:");
    answer.ours = m_session.parts()[exchange.input()].info.kind == InputKind::Live;
    answer.request.read(exchange.request());
    answer.response.read(exchange.response());
    answer.etag = entityTagOf(answer.response);
    const std::int64_t now = exchange.requestTime() == noTime ? 0 : exchange.requestTime() / 1000;
    answer.date = dateOf(answer.response, FieldName::Date, now);
    answer.lastModified = dateOf(answer.response, FieldName::LastModified, now);
    answer.expires = dateOf(answer.response, FieldName::Expires, now);
    answer.vary = &varyOfAnswer(answer);
    answer.edge = edgeStatusOf(answer.response.span());
    answer.clockOffset = m_recordings[exchange.input()].clockOffset;
    answer.clockKnown = m_recordings[exchange.input()].clockKnown;
    answer.inputShowsDates = m_recordings[exchange.input()].showsDates;
    answer.mergesStored = m_recordings[exchange.input()].mergesStored;
    judge(answer);
    answer.decision = &m_analysis.simulation.decisions[index];
    return true;
}

} // namespace hci
