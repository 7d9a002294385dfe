#include "model/lint/answer.h"

#include "model/exchange/secure_context.h"

#include <algorithm>

namespace hci {

namespace {

Scheme schemeOf(std::string_view url) noexcept {
    if (url.starts_with("https://"))
        return Scheme::Https;
    return url.starts_with("http://") ? Scheme::Http : Scheme::Other;
}

bool showsFields(const Exchange& exchange) noexcept {
    return exchange.status() >= 200 && exchange.status() < 600 &&
           !exchange.is(ExchangeFlag::FieldsUnavailable) && !exchange.is(ExchangeFlag::Pending) &&
           !exchange.response().empty();
}

bool cameFromCache(const Exchange& exchange) noexcept {
    return exchange.fromRecordersCache() || exchange.is(ExchangeFlag::ProbablyCached);
}

bool isAnswerWithFields(const Exchange& exchange) noexcept {
    const bool fromNetwork =
        exchange.source() == ExchangeSource::Network || exchange.source() == ExchangeSource::Unknown;
    return fromNetwork && !exchange.is(ExchangeFlag::ProbablyCached) && showsFields(exchange);
}

std::vector<Scheme> schemesOf(const Session& session, const Resources& resources) {
    std::vector<Scheme> schemes;
    schemes.reserve(resources.resources.size());
    for (const Resource& resource : resources.resources)
        schemes.push_back(schemeOf(session.pool().text(resource.url)));
    return schemes;
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

const CacheControl* Answer::targetedControl(FieldName field) const noexcept {
    for (std::size_t i = 0; i < targetedFields.size(); ++i)
        if (targetedFields[i] == field)
            return targeted[i];
    return nullptr;
}

std::int64_t requestSeconds(const Answer& answer) noexcept {
    const Milliseconds at = answer.exchange->requestTime();
    return at == noTime ? 0 : at / 1000;
}

bool isNetworkAnswer(const Exchange& exchange) noexcept {
    return isAnswerWithFields(exchange) && schemeOf(exchange.url()) != Scheme::Other;
}

bool isCacheAnswer(const Exchange& exchange) noexcept {
    return cameFromCache(exchange) && showsFields(exchange) && schemeOf(exchange.url()) != Scheme::Other;
}

AnswerReader::AnswerReader(const Session& session, const Facts& facts)
    : AnswerReader(session, facts, recordingsOf(session), schemesOf(session, facts.resources)) {}

bool isFromCdn(const Answer& answer) noexcept {
    return answer.edge.state != EdgeState::Unknown && answer.edge.field != FieldName::Age;
}

std::optional<EntityTag> entityTagOf(const FieldTable& response) {
    if (response.lines(FieldName::Etag) != 1)
        return std::nullopt;
    const Result<EntityTag> tag = parseEntityTag(response.text(FieldName::Etag));
    return tag ? std::optional(*tag) : std::nullopt;
}

CacheView AnswerReader::viewOf(const Answer& answer, const RequestHead& request, ResponseDates& dates,
                               CacheModel model) {
    const Policy policy = m_directives.policy(answer.head, model);
    return {storability(request, *answer.asked, answer.head, policy, model).storable,
            freshnessLifetime(answer.head, policy, model, dates)};
}

const Vary& AnswerReader::varyOfAnswer(const Answer& answer) {
    const FieldTable& response = answer.response;
    if (response.lines(FieldName::Vary) > 1) {
        const auto [place, isNew] = m_combinedVaries.try_emplace(response.span().combined(FieldName::Vary));
        if (isNew)
            place->second = varyOf(response.span());
        return place->second;
    }
    const TextId id = response.has(FieldName::Vary) ? response.id(FieldName::Vary) : TextId::Empty;
    const auto [place, isNew] = m_varies.try_emplace(id);
    if (isNew)
        place->second = parseVary(response.text(FieldName::Vary));
    return place->second;
}

/// The latest first, as compared answers were mostly read just before.
const Answer* AnswerReader::find(std::uint32_t index) const noexcept {
    for (std::size_t back = 1; back <= std::min(m_readCount, remembered); ++back)
        if (const std::size_t place = (m_readCount - back) % ringSize; m_indexes[place] == index)
            return &(*m_answers)[place];
    return nullptr;
}

const Answer* AnswerReader::read(std::uint32_t index) {
    if (const Answer* known = find(index))
        return known->fromCache ? nullptr : known;
    const Exchange exchange = m_session[index];
    return isAnswerWithFields(exchange) ? readAnew(exchange) : nullptr;
}

const Answer* AnswerReader::readStored(std::uint32_t index) {
    if (const Answer* known = find(index))
        return known;
    const Exchange exchange = m_session[index];
    return isAnswerWithFields(exchange) || isCacheAnswer(exchange) ? readAnew(exchange) : nullptr;
}

const Answer* AnswerReader::readAnew(const Exchange& exchange) {
    const std::uint32_t index = exchange.index();
    const std::uint32_t resource = m_facts.resources.resourceOf[index];
    if (m_schemes[resource] == Scheme::Other)
        return nullptr;
    const std::size_t place = m_readCount++ % ringSize;
    m_indexes[place] = index;
    Answer& answer = (*m_answers)[place];
    answer.exchange.emplace(exchange);
    answer.index = index;
    answer.resource = resource;
    readFields(answer);
    judge(answer);
    return &answer;
}

void AnswerReader::readFields(Answer& answer) {
    const Exchange& exchange = *answer.exchange;
    const RecordingTraits& recording = m_recordings[exchange.input()];
    answer.status = exchange.status();
    answer.isGet = exchange.method() == "GET";
    answer.isHead = exchange.method() == "HEAD";
    answer.isQuery = exchange.method() == "QUERY";
    answer.https = m_schemes[answer.resource] == Scheme::Https;
    answer.ours = recording.ours;
    answer.fromCache = cameFromCache(exchange);
    answer.mergesStored = recording.mergesStored;
    answer.clockOffset = recording.clockOffset;
    answer.clockKnown = recording.clockKnown;
    answer.inputShowsDates = recording.showsDates;
    answer.request.read(exchange.request());
    answer.response.read(exchange.response());
    answer.vary = &varyOfAnswer(answer);
    answer.edge = edgeStatusOf(answer.response.span());
    answer.etag = entityTagOf(answer.response);
}

/// The judgements of caches.
void AnswerReader::judge(Answer& answer) {
    const RequestHead request = requestHead(*answer.exchange);
    answer.asked = &m_directives.request(request);
    const ResponseHead& response = answer.head = responseHead(*answer.exchange);
    ResponseDates dates(response, answer.exchange->responseTime());
    answer.cacheControl = m_directives.policy(response, CacheModel::Private).directives;
    answer.targeted = m_directives.targeted(response);
    answer.age = initialAge(response, answer.exchange->requestTime(), dates);
    answer.date = dates.date();
    answer.expires = dates.expires();
    answer.lastModified = dates.lastModified();
    answer.inPrivate = viewOf(answer, request, dates, CacheModel::Private);
    answer.inShared = viewOf(answer, request, dates, CacheModel::Shared);
    answer.decision = &m_facts.simulation.decisions[answer.index];
}

bool isFromSecureContext(const Answer& answer) noexcept {
    return answer.https || isSecureContext(answer.exchange->url());
}

} // namespace hci
