#include "model/exchange/pairing.h"

#include "model/base/flat_map.h"
#include "model/base/seeded_hash.h"
#include "model/base/text_view.h"
#include "model/exchange/body_reader.h"
#include "model/exchange/client_cache.h"
#include "model/exchange/message_bytes.h"
#include "model/exchange/work_budget.h"
#include "model/http/entity_tag.h"
#include "model/http/http_date.h"
#include "model/http/method.h"

#include <array>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

namespace hci {

namespace {

constexpr std::array outcomeNames = {QLatin1StringView("not-modified"),
                                     QLatin1StringView("modified"),
                                     QLatin1StringView("missed-not-modified"),
                                     QLatin1StringView("undetermined"),
                                     QLatin1StringView("precondition-failed"),
                                     QLatin1StringView("unconditional-304"),
                                     QLatin1StringView("no-stored-response"),
                                     QLatin1StringView("other-status"),
                                     QLatin1StringView("error")};
static_assert(outcomeNames.size() == outcomeCount);

constexpr std::array<std::pair<FieldName, Precondition>, 5> preconditionFields = {
    {{FieldName::IfMatch, Precondition::IfMatch},
     {FieldName::IfNoneMatch, Precondition::IfNoneMatch},
     {FieldName::IfModifiedSince, Precondition::IfModifiedSince},
     {FieldName::IfUnmodifiedSince, Precondition::IfUnmodifiedSince},
     {FieldName::IfRange, Precondition::IfRange}}};

std::int64_t secondsOf(const Exchange& exchange) {
    return exchange.requestTime() == noTime ? 0 : exchange.requestTime() / 1000;
}

std::optional<std::int64_t> dateIn(const Exchange& exchange, FieldSpan fields, FieldName name) {
    const auto date = parseHttpDate(fields.value(name), secondsOf(exchange));
    return date ? std::optional(date->seconds) : std::nullopt;
}

/// Whether the lengths prove that the contents differ, which only counted decoded sizes can.
bool sizesDiffer(const Exchange& a, const Exchange& b) {
    const ByteCount left = a.size(Size::DecodedBody);
    const ByteCount right = b.size(Size::DecodedBody);
    return left.basis() == Basis::Measured && right.basis() == Basis::Measured &&
           left.value() != right.value();
}

/// The same for content that was not recorded: without codings, two lengths prove two contents.
bool declareOtherLengths(const Exchange& a, const Exchange& b) {
    const ByteCount left = declaredLength(a);
    const ByteCount right = declaredLength(b);
    return left.known() && right.known() && left.value() != right.value() &&
           !a.response().has(FieldName::ContentEncoding) && !b.response().has(FieldName::ContentEncoding);
}

/// The hash of the decoded content; not known() if it was not unpacked, or cannot be read.
ContentHash decodedHash(const Exchange& exchange, const WorkBudget& budget) {
    if (needsUnpacking(exchange))
        return budget.hash(exchange.index());
    const Result<QByteArray> content = readContent(exchange);
    return content ? hashContent(toView(*content)) : ContentHash();
}

ContentComparison compareHashes(const Exchange& a, const Exchange& b, const WorkBudget& budget) {
    const ContentHash left = decodedHash(a, budget);
    const ContentHash right = left.known() ? decodedHash(b, budget) : left;
    if (!left.known() || !right.known())
        return ContentComparison::Unknown;
    return left == right ? ContentComparison::Same : ContentComparison::Different;
}

/// Reads both contents into memory. A lock admits one pair of large contents at a time.
ContentComparison compareDecoded(const Exchange& a, const Exchange& b, WorkBudget* budget) {
    constexpr std::uint64_t large = std::uint64_t{16} << 20;
    static std::mutex oneAtATime;
    std::unique_lock lock(oneAtATime, std::defer_lock);
    if (a.responseBody()->rawLength + b.responseBody()->rawLength > large)
        lock.lock();
    const auto readWithin = [budget](const Exchange& exchange) -> Result<QByteArray> {
        if (budget && budget->stopped())
            return failure(ErrorCode::Cancelled);
        return readContent(exchange, {.budget = budget});
    };
    const auto left = readWithin(a);
    const auto right = left ? readWithin(b) : left;
    if (!left || !right)
        return ContentComparison::Unknown;
    return *left == *right ? ContentComparison::Same : ContentComparison::Different;
}

/// Does If-None-Match hold a tag that is weakly equal to `current` (9110 13.1.2), or `*`?
bool matchesAny(const EntityTagList& list, const std::optional<EntityTag>& current) {
    if (list.any)
        return true;
    return current && std::any_of(list.tags.begin(), list.tags.end(),
                                  [&](const EntityTag& tag) { return weaklyEqual(tag, *current); });
}

std::optional<EntityTag> tagOf(FieldSpan fields) {
    const auto tag = parseEntityTag(fields.value(FieldName::Etag));
    return tag ? std::optional(*tag) : std::nullopt;
}

/// RFC 9110 13.2.2 for a GET or HEAD, with the answer (or, where it says nothing, the stored response)
/// standing for the current representation. 0 where neither tells.
std::uint16_t expectedStatus(const Exchange& conditional, const std::optional<Exchange>& stored) {
    const int status = conditional.status();
    if (status != 200 && status != 304 && status != 412)
        return 0;
    const FieldSpan request = conditional.request();
    const auto fieldOfCurrent = [&](FieldName name) -> FieldSpan {
        return !conditional.response().has(name) && stored ? stored->response() : conditional.response();
    };
    const auto currentTag = tagOf(fieldOfCurrent(FieldName::Etag));
    const auto modified =
        dateIn(conditional, fieldOfCurrent(FieldName::LastModified), FieldName::LastModified);
    if (request.has(FieldName::IfMatch)) {
        const std::string value = request.combined(FieldName::IfMatch);
        const EntityTagList wanted = parseEntityTagList(value);
        const bool match =
            wanted.any || (currentTag && std::any_of(wanted.tags.begin(), wanted.tags.end(), [&](auto& tag) {
                               return stronglyEqual(tag, *currentTag);
                           }));
        if (!match)
            return currentTag ? 412 : 0;
    } else if (const auto limit = dateIn(conditional, request, FieldName::IfUnmodifiedSince);
               limit && modified && *modified > *limit) {
        return 412;
    }
    if (request.has(FieldName::IfNoneMatch)) {
        const std::string value = request.combined(FieldName::IfNoneMatch);
        const EntityTagList sent = parseEntityTagList(value);
        if (!sent.any && !currentTag)
            return 0;
        return matchesAny(sent, currentTag) ? 304 : 200;
    }
    const auto since = dateIn(conditional, request, FieldName::IfModifiedSince);
    if (!since)
        return 200; // no precondition that counts: an unreadable date is ignored (13.1.3)
    if (!modified)
        return 0;
    return *modified <= *since ? 304 : 200;
}

/// The stored responses seen so far, by the validators that a conditional request can send.
class StoredResponses {
public:
    StoredResponses(const Session& session, const Resources& resources)
        : m_resources(resources), m_clients(clientsOf(session)),
          m_latest(resources.resources.size(), noIndex), m_hasSiblings(resources.resources.size()) {
        std::unordered_map<TextId, std::uint32_t> firstOfUrl;
        for (std::uint32_t i = 0; i < resources.resources.size(); ++i) {
            const auto [first, isNew] = firstOfUrl.try_emplace(resources.resources[i].url, i);
            if (!isNew)
                m_hasSiblings[i] = m_hasSiblings[first->second] = true;
        }
    }

    /// `holder` carries validators (a 200, or a 304 that freshened it) under which `stored` can be found.
    void learn(const Exchange& holder, std::uint32_t stored) {
        const FieldSpan fields = holder.response();
        if (const auto tag = parseEntityTag(fields.value(FieldName::Etag)))
            put(holder, hashContent(tag->opaque), stored);
        else if (fields.has(FieldName::Etag)) // an invalid tag, which clients send back unchanged
            put(holder, hashContent(fields.value(FieldName::Etag)), stored);
        if (fields.has(FieldName::LastModified))
            put(holder, dateKey(fields.value(FieldName::LastModified)), stored);
        else if (!fields.has(FieldName::Etag) && fields.has(FieldName::Date)) // 13.1.3: Date may stand in
            put(holder, dateKey(fields.value(FieldName::Date)), stored);
        m_latest[m_resources.resourceOf[holder.index()]] = stored;
    }

    /// The stored response with the request's validators.
    [[nodiscard]] std::uint32_t named(const Exchange& conditional) const {
        const FieldSpan request = conditional.request();
        if (request.has(FieldName::IfNoneMatch))
            return namedByTag(conditional, request.combined(FieldName::IfNoneMatch));
        if (request.has(FieldName::IfModifiedSince))
            return find(conditional, dateKey(request.value(FieldName::IfModifiedSince)));
        return latest(conditional);
    }

    [[nodiscard]] std::uint32_t latest(const Exchange& exchange) const {
        return m_latest[m_resources.resourceOf[exchange.index()]];
    }

private:
    struct Key {
        std::uint64_t high;
        std::uint64_t low;

        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const noexcept {
            return SeededNumberHash()(key.low ^ SeededNumberHash()(key.high));
        }
    };

    static ContentHash dateKey(std::string_view date) noexcept {
        ContentHash hash = hashContent(date);
        hash.low = ~hash.low; // a tag and a date of the same bytes stay apart
        return hash;
    }
    static Key urlKey(const Exchange& exchange, const ContentHash& validator) noexcept {
        return {validator.high, validator.low ^ static_cast<std::uint32_t>(exchange.record().resourceUrl)};
    }
    [[nodiscard]] Key resourceKey(const Exchange& exchange, const ContentHash& validator) const noexcept {
        const std::uint64_t resource = m_resources.resourceOf[exchange.index()];
        return {validator.high, validator.low ^ ((resource + 1) << 32)};
    }
    /// The validator, as the client of the exchange stored it.
    [[nodiscard]] ContentHash ownValidator(const Exchange& exchange, ContentHash validator) const noexcept {
        validator.high ^= (std::uint64_t{m_clients[exchange.index()]} + 1) << 32;
        return validator;
    }
    void put(const Exchange& holder, const ContentHash& validator, std::uint32_t stored) {
        if (!m_clients.empty())
            m_byValidator[resourceKey(holder, ownValidator(holder, validator))] = stored;
        m_byValidator[resourceKey(holder, validator)] = stored;
        if (m_hasSiblings[m_resources.resourceOf[holder.index()]])
            m_byValidator[urlKey(holder, validator)] = stored;
    }
    /// Searches the same resource first, then other variants of the URL, whose tags a cache may send too
    /// (9111 4.1).
    [[nodiscard]] std::uint32_t find(const Exchange& conditional, const ContentHash& validator) const {
        if (!m_clients.empty()) // the client's own stored responses come first
            if (const auto own =
                    m_byValidator.find(resourceKey(conditional, ownValidator(conditional, validator)));
                own != m_byValidator.end())
                return own->second;
        auto found = m_byValidator.find(resourceKey(conditional, validator));
        if (found == m_byValidator.end() && m_hasSiblings[m_resources.resourceOf[conditional.index()]])
            found = m_byValidator.find(urlKey(conditional, validator));
        return found == m_byValidator.end() ? noIndex : found->second;
    }
    [[nodiscard]] std::uint32_t namedByTag(const Exchange& conditional, const std::string& value) const {
        const EntityTagList list = parseEntityTagList(value);
        if (list.any)
            return latest(conditional);
        if (conditional.status() == 304 && list.tags.size() > 1)
            if (const auto tag = tagOf(conditional.response()); tag && !tag->weak)
                return find(conditional,
                            hashContent(tag->opaque)); // a 304 updates only this one (9111 4.3.4)
        constexpr std::size_t maxTags = 64;
        for (std::size_t i = 0; i < std::min(list.tags.size(), maxTags); ++i)
            if (const std::uint32_t stored = find(conditional, hashContent(list.tags[i].opaque));
                stored != noIndex)
                return stored;
        // Clients send back an invalid tag, or several joined ones, unchanged.
        return list.malformed || list.tags.size() > 1 ? find(conditional, hashContent(value)) : noIndex;
    }

    const Resources& m_resources;
    std::vector<std::uint32_t> m_clients; ///< by exchange; empty: one
    std::vector<std::uint32_t> m_latest;  ///< by resource
    std::vector<bool> m_hasSiblings;      ///< by resource: the URL has other variants
    FlatMap<Key, std::uint32_t, KeyHash> m_byValidator;
};

/// Whether the content was not transferred: its length is 0 although a coding, which is never empty, is
/// named.
bool isNothing(const Exchange& exchange) noexcept {
    const ByteCount decoded = exchange.size(Size::DecodedBody);
    return decoded.known() && decoded.value() == 0 && exchange.response().has(FieldName::ContentEncoding);
}

/// Whether no more bytes came than the fields take, so that nothing shows a content.
bool isNoMoreThanFields(const Exchange& exchange) {
    const ByteCount wire = exchange.size(Size::Transfer);
    return wire.known() && wire.value() <= fieldSection(exchange).value();
}

/// Whether type or language differ: then equal bytes are another representation, whose tag may differ (RFC
/// 9110 8.8.1).
bool hasOtherMetadata(const Exchange& stored, const Exchange& conditional) {
    const auto differ = [&](FieldName field) {
        return stored.response().id(field) != conditional.response().id(field);
    };
    return differ(FieldName::Etag) && (differ(FieldName::ContentType) || differ(FieldName::ContentLanguage));
}

/// Decides whether a 200 to a conditional request has changed content or was needless.
Outcome judgeFullAnswer(const Exchange& conditional, const std::optional<Exchange>& stored,
                        WorkBudget* budget) {
    const ContentComparison content =
        stored ? compareContent(*stored, conditional, budget) : ContentComparison::Unknown;
    if (content == ContentComparison::Same)
        return hasOtherMetadata(*stored, conditional) ? Outcome::Modified : Outcome::MissedNotModified;
    if (content == ContentComparison::Different)
        return Outcome::Modified;
    const auto current = tagOf(conditional.response());
    const std::string value = conditional.request().combined(FieldName::IfNoneMatch);
    const EntityTagList sent = parseEntityTagList(value);
    const bool sameStrongTag =
        current && std::any_of(sent.tags.begin(), sent.tags.end(),
                               [&](const EntityTag& tag) { return stronglyEqual(tag, *current); });
    const bool brought = sameStrongTag && !isNothing(conditional) && !isNoMoreThanFields(conditional);
    return brought ? Outcome::MissedNotModified : Outcome::Undetermined;
}

Outcome judgeNotModified(const Exchange& conditional, const Revalidation& pair) {
    const bool asked = has(pair.preconditions, Precondition::IfNoneMatch) ||
                       has(pair.preconditions, Precondition::IfModifiedSince);
    // Some recorders leave out conditional fields, so the request may have had one.
    if (!asked && !conditional.is(ExchangeFlag::RequestFieldsIncomplete))
        return Outcome::Unconditional304;
    return pair.stored == noIndex ? Outcome::NoStoredResponse : Outcome::NotModified;
}

/// A 304 that the recorder shows as the stored 200, as Chromium does when it validates for a prefetch. The
/// validators match, and the bytes on the wire are too few for the content.
bool isNotModifiedShownAs200(const Exchange& conditional, const Revalidation& pair,
                             const std::optional<Exchange>& stored) {
    return conditional.status() == 200 && pair.expectedStatus == 304 &&
           conditional.record().failure == Failure::None && cannotHoldContent(conditional, stored);
}

Outcome judge(const Exchange& conditional, const Revalidation& pair, const std::optional<Exchange>& stored,
              WorkBudget* budget) {
    const int status = conditional.status();
    if (status == 304 || isNotModifiedShownAs200(conditional, pair, stored))
        return judgeNotModified(conditional, pair);
    if (conditional.is(ExchangeFlag::ProbablyCached))
        return Outcome::Undetermined; // whether the request reached the server is unknown
    if (status == 200)
        return judgeFullAnswer(conditional, stored, budget);
    if (status == 412)
        return Outcome::PreconditionFailed;
    if (status == 404 || status == 410 || (status > 200 && status < 400))
        return Outcome::OtherStatus;
    return Outcome::Error;
}

bool asksForRevalidation(const Exchange& exchange, Preconditions preconditions) {
    if (exchange.fromRecordersCache() || !isConditionallyRead(exchange.method()))
        return false;
    constexpr auto onlyRange = static_cast<Preconditions>(Precondition::IfRange);
    return exchange.status() == 304 || (preconditions & ~onlyRange) != 0;
}

bool isStorable200(const Exchange& exchange) {
    return exchange.status() == 200 && exchange.method() != "HEAD" &&
           isConditionallyRead(exchange.method()) && exchange.source() != ExchangeSource::Failed;
}

} // namespace

QLatin1StringView name(Outcome outcome) noexcept {
    return outcomeNames[static_cast<std::size_t>(outcome)];
}

Preconditions preconditionsOf(FieldSpan request) noexcept {
    Preconditions set = 0;
    for (const Field& field : request) {
        const FieldName folded = request.pool().folded(field.name);
        for (const auto& [name, precondition] : preconditionFields)
            if (folded == name)
                set = static_cast<Preconditions>(set | static_cast<std::uint8_t>(precondition));
    }
    return set;
}

ContentComparison compareContent(const Exchange& a, const Exchange& b, WorkBudget* budget) {
    const BodyRef* left = a.responseBody();
    const BodyRef* right = b.responseBody();
    if (!left || !right || left->cut || right->cut)
        return declareOtherLengths(a, b) ? ContentComparison::Different : ContentComparison::Unknown;
    const bool sameForm = left->form == right->form && a.response().id(FieldName::ContentEncoding) ==
                                                           b.response().id(FieldName::ContentEncoding);
    if (sameForm && left->rawHash == right->rawHash && left->rawLength == right->rawLength)
        return ContentComparison::Same;
    if (sizesDiffer(a, b))
        return ContentComparison::Different;
    // One recorder writes the same content in the same form, and uncoded content has only one form.
    const bool oneWriter = &a.segment() == &b.segment() && left->form != BodyForm::Raw;
    const bool uncoded = left->form == BodyForm::Raw && !a.response().has(FieldName::ContentEncoding);
    if (sameForm && (oneWriter || uncoded))
        return ContentComparison::Different;
    return budget && budget->hasHashes() ? compareHashes(a, b, *budget) : compareDecoded(a, b, budget);
}

std::vector<Revalidation> findRevalidations(const Session& session, const Resources& resources,
                                            WorkBudget* budget) {
    std::vector<Revalidation> pairs;
    StoredResponses storedResponses(session, resources);
    for (const std::uint32_t index : resources.timeOrder) {
        if (budget && budget->stopped())
            break;
        const Exchange exchange = session[index];
        const Preconditions preconditions = preconditionsOf(exchange.request());
        if (asksForRevalidation(exchange, preconditions)) {
            Revalidation pair;
            pair.conditional = index;
            pair.preconditions = preconditions;
            pair.stored = storedResponses.named(exchange);
            const auto stored = pair.stored == noIndex ? std::nullopt : std::optional(session[pair.stored]);
            pair.expectedStatus = expectedStatus(exchange, stored);
            pair.outcome = judge(exchange, pair, stored, budget);
            if (pair.outcome == Outcome::NotModified || pair.outcome == Outcome::NoStoredResponse)
                pair.saved =
                    savedBytes(session[pair.conditional],
                               pair.stored == noIndex ? std::nullopt : std::optional(session[pair.stored]));
            pairs.push_back(pair);
            if (pair.outcome == Outcome::NotModified) {
                storedResponses.learn(exchange, pair.stored);
                continue; // a 304 shown as a 200 has no content of its own
            }
        }
        if (isStorable200(exchange))
            storedResponses.learn(exchange, index);
    }
    return pairs;
}

} // namespace hci
