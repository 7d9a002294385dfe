#include "model/lint/answer.h"

namespace hci {

namespace {

Scheme schemeOf(std::string_view url) noexcept {
    if (url.starts_with("https://"))
        return Scheme::Https;
    return url.starts_with("http://") ? Scheme::Http : Scheme::Other;
}

bool isAnswerWithFields(const Exchange& exchange) noexcept {
    const bool fromNetwork =
        exchange.source() == ExchangeSource::Network || exchange.source() == ExchangeSource::Unknown;
    return fromNetwork && exchange.status() >= 200 && exchange.status() < 600 &&
           !exchange.is(ExchangeFlag::FieldsUnavailable) && !exchange.is(ExchangeFlag::ProbablyCached) &&
           !exchange.is(ExchangeFlag::Pending) && !exchange.response().empty();
}

std::vector<Scheme> schemesOf(const Session& session, const Resources& resources) {
    std::vector<Scheme> schemes;
    schemes.reserve(resources.resources.size());
    for (const Resource& resource : resources.resources)
        schemes.push_back(schemeOf(session.pool().text(resource.url)));
    return schemes;
}

std::optional<HttpDate> dateOf(const AnswerFields& answer, FieldName field) {
    if (!answer.response.has(field))
        return std::nullopt;
    const Milliseconds requested = answer.exchange->requestTime();
    const Result<HttpDate> parsed =
        parseHttpDate(answer.response.text(field), requested == noTime ? 0 : requested / 1000);
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
    return isAnswerWithFields(exchange) && schemeOf(exchange.url()) != Scheme::Other;
}

AnswerReader::AnswerReader(const Session& session, const Analysis& analysis)
    : AnswerReader(session, analysis, recordingsOf(session), schemesOf(session, analysis.resources)) {}

bool isFromCdn(const Answer& answer) noexcept {
    return answer.edge.state != EdgeState::Unknown && answer.edge.field != FieldName::Age;
}

std::optional<EntityTag> entityTagOf(const FieldTable& response) {
    if (response.lines(FieldName::Etag) != 1)
        return std::nullopt;
    const Result<EntityTag> tag = parseEntityTag(response.text(FieldName::Etag));
    return tag ? std::optional(*tag) : std::nullopt;
}

CacheView AnswerReader::viewOf(const RequestHead& request, const ResponseHead& response,
                               Milliseconds received, CacheModel model) {
    const Policy policy = m_directives.policy(response, model);
    return {storability(request, m_directives.request(request), response, policy, model).storable,
            freshnessLifetime(response, policy, model, received)};
}

void AnswerReader::judge(Answer& answer) {
    const RequestHead request = requestHead(*answer.exchange);
    const ResponseHead response = responseHead(*answer.exchange);
    const Milliseconds received = answer.exchange->responseTime();
    answer.cacheControl = m_directives.policy(response, CacheModel::Private).directives;
    answer.inPrivate = viewOf(request, response, received, CacheModel::Private);
    answer.inShared = viewOf(request, response, received, CacheModel::Shared);
    answer.age = initialAge(response, answer.exchange->requestTime(), received);
}

const CacheControl& AnswerReader::askedBy(const FieldTable& request) {
    RequestHead head;
    head.fields = request.span();
    head.cacheControl = request.id(FieldName::CacheControl);
    head.severalCacheControl = request.lines(FieldName::CacheControl) > 1;
    return m_directives.request(head);
}

bool AnswerReader::storableInShared(const AnswerFields& answer) {
    return viewOf(requestHead(*answer.exchange), responseHead(*answer.exchange),
                  answer.exchange->responseTime(), CacheModel::Shared)
        .storable;
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

bool AnswerReader::read(std::uint32_t index, AnswerFields& answer) {
    const Exchange exchange = m_session[index];
    const std::uint32_t resource = m_analysis.resources.resourceOf[index];
    if (m_schemes[resource] == Scheme::Other || !isAnswerWithFields(exchange))
        return false;
    answer.exchange.emplace(exchange);
    answer.index = index;
    answer.resource = resource;
    answer.status = exchange.status();
    answer.isGet = exchange.method() == "GET";
    answer.isHead = exchange.method() == "HEAD";
    answer.mergesStored = m_recordings[exchange.input()].mergesStored;
    answer.request.read(exchange.request());
    answer.response.read(exchange.response());
    answer.asked = &askedBy(answer.request);
    answer.etag = entityTagOf(answer.response);
    answer.lastModified = dateOf(answer, FieldName::LastModified);
    return true;
}

bool AnswerReader::read(std::uint32_t index, Answer& answer) {
    if (!read(index, static_cast<AnswerFields&>(answer)))
        return false;
    const std::uint32_t input = answer.exchange->input();
    answer.https = m_schemes[answer.resource] == Scheme::Https;
    answer.ours = m_session.parts()[input].info.kind == InputKind::Live;
    answer.date = dateOf(answer, FieldName::Date);
    answer.expires = dateOf(answer, FieldName::Expires);
    answer.vary = &varyOfAnswer(answer);
    answer.edge = edgeStatusOf(answer.response.span());
    answer.clockOffset = m_recordings[input].clockOffset;
    answer.clockKnown = m_recordings[input].clockKnown;
    answer.inputShowsDates = m_recordings[input].showsDates;
    judge(answer);
    answer.decision = &m_analysis.simulation.decisions[index];
    return true;
}

} // namespace hci
