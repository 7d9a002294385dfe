#include "model/cache/profiles/node.h"

#include "model/cache/age.h"
#include "model/cache/lenient_reading.h"
#include "model/cache/profiles/node_rows.h"
#include "model/cache/profiles/odd_dates.h"
#include "model/cache/reason.h"
#include "model/http/field_syntax.h"

#include <algorithm>

namespace hci {

namespace {

Reason byNode(node::Row row) {
    return deviates(ProfileId::Node, row);
}

/// Its reading of Cache-Control: split at each comma and the first `=`, names case-sensitive, the last of a
/// name counts. nullopt: absent; an empty text counts as absent where a value is needed.
std::optional<std::string_view> nodeDirective(std::string_view list, std::string_view name) {
    std::optional<std::string_view> result;
    while (!list.empty()) {
        const std::size_t end = list.find(',');
        const std::string_view part = list.substr(0, end);
        list = end == std::string_view::npos ? std::string_view() : list.substr(end + 1);
        const std::size_t equals = part.find('=');
        if (trimmed(part.substr(0, equals)) != name)
            continue;
        std::string_view value = equals == std::string_view::npos ? "true" : trimmed(part.substr(equals + 1));
        value = value.substr(0, value.find('='));
        value.remove_prefix(value.starts_with('"') ? 1 : 0);
        value.remove_suffix(value.ends_with('"') ? 1 : 0);
        result = value;
    }
    return result;
}

bool nodeHas(std::string_view list, std::string_view name) {
    const auto value = nodeDirective(list, name);
    return value && !value->empty();
}

/// JavaScript's parseInt, with 0 for NaN.
std::int64_t nodeNumber(std::string_view text) {
    text = trimmed(text);
    const bool negative = text.starts_with('-');
    const std::int64_t value = leadingNumber(text.substr(negative ? 1 : 0)).value;
    return negative ? -value : value;
}

bool nodeUnderstands(int status) {
    constexpr std::array understood{200, 203, 204, 300, 301, 302, 303, 307, 308, 404, 405, 410, 414, 501};
    return std::find(understood.begin(), understood.end(), status) != understood.end();
}

bool nodeCachesByDefault(int status) {
    return nodeUnderstands(status) && status != 302 && status != 303 && status != 307;
}

std::optional<Reason> nodeRefusal(const Answered& answered, std::string_view cacheControl) {
    const ResponseHead& response = answered.response;
    if (answered.request.method != MethodClass::Get && answered.request.method != MethodClass::Head)
        return makeReason(ReasonCode::MethodNotStorable);
    if (nodeHas(answered.request.fields.combined(FieldName::CacheControl), "no-store"))
        return makeReason(ReasonCode::RequestNoStore);
    if (!nodeUnderstands(response.status))
        return byNode(node::Status);
    if (nodeHas(cacheControl, "no-store"))
        return nodeHas(cacheControl, "must-understand") ? byNode(node::MustUnderstand)
                                                        : makeReason(ReasonCode::ResponseNoStore);
    if (nodeHas(cacheControl, "private"))
        return answered.policy.directives->unqualified(Directive::Private)
                   ? makeReason(ReasonCode::PrivateInSharedCache)
                   : byNode(node::PrivateFields);
    const bool shares = nodeHas(cacheControl, "must-revalidate") || nodeHas(cacheControl, "public") ||
                        nodeHas(cacheControl, "s-maxage");
    if (answered.request.authorization && !shares)
        return makeReason(ReasonCode::AuthorizationInSharedCache);
    const bool ground = response.expires != TextId::None || nodeHas(cacheControl, "max-age") ||
                        nodeHas(cacheControl, "s-maxage") || nodeHas(cacheControl, "public") ||
                        nodeCachesByDefault(response.status);
    return ground ? std::nullopt : std::optional(byNode(node::NoGround));
}

/// A date as JavaScript reads it, in seconds. There small numbers are years or months, which are long past.
std::optional<std::int64_t> nodeDate(const ResponseHead& response, TextId id, Milliseconds received) {
    constexpr DateReading javaScript{.odd = UtcZone | NumericZone | NoZone | NoComma | MoreBlanks | Dashes |
                                            OneDigitHour | OneDigitDay};
    if (const auto date = dateAsRead(response, id, received, javaScript))
        return date;
    if (id != TextId::None && asInt(response.fields.pool().text(id)))
        return 0;
    return std::nullopt;
}

/// The lifetime, and why.
Judgement nodeLifetime(const Answered& answered, std::string_view cacheControl) {
    const ResponseHead& response = answered.response;
    Judgement result;
    if (nodeHas(cacheControl, "no-cache"))
        return result.setLifetime(0, LifetimeBasis::None, makeReason(ReasonCode::ResponseNoCache));
    if (response.setCookie && !nodeHas(cacheControl, "public") && !nodeHas(cacheControl, "immutable"))
        return result.setLifetime(0, LifetimeBasis::None, byNode(node::SetCookie));
    if (nodeHas(cacheControl, "proxy-revalidate"))
        return result.setLifetime(0, LifetimeBasis::None, byNode(node::ProxyRevalidate));
    if (nodeHas(cacheControl, "s-maxage"))
        return result.setLifetime(nodeNumber(*nodeDirective(cacheControl, "s-maxage")),
                                  LifetimeBasis::SMaxAge, makeReason(ReasonCode::StorableSMaxAge));
    if (nodeHas(cacheControl, "max-age"))
        return result.setLifetime(nodeNumber(*nodeDirective(cacheControl, "max-age")), LifetimeBasis::MaxAge,
                                  makeReason(ReasonCode::StorableMaxAge));
    constexpr std::int64_t day = 86400;
    const std::int64_t least = nodeHas(cacheControl, "immutable") ? day : 0;
    const std::int64_t now = answered.received == noTime ? 0 : answered.received / 1000;
    const std::int64_t date = dateValue(response, response.date, answered.received).value_or(now);
    if (response.expires != TextId::None) {
        const auto expires = nodeDate(response, response.expires, answered.received);
        return result.setLifetime(!expires || *expires < date ? 0 : std::max(least, *expires - date),
                                  LifetimeBasis::Expires, makeReason(ReasonCode::StorableExpires));
    }
    const auto modified = dateValue(response, response.lastModified, answered.received);
    if (modified && date > *modified)
        return result.setLifetime(std::max(least, (date - *modified) / 10), LifetimeBasis::Heuristic,
                                  byNode(node::Heuristic));
    return result.setLifetime(least, LifetimeBasis::None,
                              makeReason(ReasonCode::StorableStatus, 0, 0, TextId::None, response.status));
}

Judgement judgeByNode(const Answered& answered) {
    const ResponseHead& response = answered.response;
    std::string cacheControl = response.fields.combined(FieldName::CacheControl);
    if (response.cacheControl == TextId::None &&
        containsWord(response.fields.combined(FieldName::Pragma), "no-cache"))
        cacheControl = "no-cache";
    if (const auto refusal = nodeRefusal(answered, cacheControl))
        return refused(*refusal);
    Judgement result = nodeLifetime(answered, cacheControl);
    result.storable = true;
    result.validateAlways = nodeHas(cacheControl, "must-revalidate");
    if (result.validateAlways)
        result.reason = byNode(node::MustRevalidate);
    else if (namesOtherCase(*answered.policy.directives))
        result.reason = byNode(node::CaseMatters);
    result.initialAge =
        response.age == TextId::None ? 0 : nodeNumber(response.fields.pool().text(response.age)) * 1000;
    result.staleWhile = nodeNumber(nodeDirective(cacheControl, "stale-while-revalidate").value_or(""));
    result.staleOnError = nodeNumber(nodeDirective(cacheControl, "stale-if-error").value_or(""));
    return result;
}

Admission admitByNode(const Asked& asked) {
    Admission result;
    const std::string cacheControl = asked.request.fields.combined(FieldName::CacheControl);
    const bool pragma = containsWord(asked.request.fields.combined(FieldName::Pragma), "no-cache");
    if (nodeHas(cacheControl, "no-cache") || pragma) {
        result.kind = Admission::Kind::Revalidate;
        result.reason = byNode(node::RequestNoCache);
    }
    const auto seconds = [&](std::string_view name) {
        return nodeHas(cacheControl, name) ? nodeNumber(*nodeDirective(cacheControl, name)) : -1;
    };
    result.maxAge = seconds("max-age");
    result.minFresh = seconds("min-fresh");
    const auto stale = nodeDirective(cacheControl, "max-stale");
    if (stale)
        result.maxStale = *stale == "true" ? 1'000'000'000 : nodeNumber(*stale);
    return result;
}

std::int64_t nodeStaleOnError(int status, std::int64_t named, const CacheParameters&) {
    const bool hidden = status == 500 || status == 502 || status == 503 || status == 504;
    return hidden ? named : -1;
}

} // namespace

constexpr CacheProfile nodeProfile = {
    .id = ProfileId::Node,
    .name = "node",
    .label = "http-cache-semantics",
    .product = "http-cache-semantics 4.3.0, shared",
    .known = node::seen,
    .model = CacheModel::Shared,
    .deviations = node::rows,
    .admit = admitByNode,
    .judge = judgeByNode,
    .staleOnErrorFor = nodeStaleOnError,
    .invalidates = [](std::string_view, int) { return false; },
    .vary = VaryValues::Raw,
    .invalidatesOtherwise = node::NoInvalidation,
    .oneVariant = node::OneVariant,
    .headApart = node::HeadApart,
    .uncut = node::Uncut,
    .ignoresSearches = node::NoVarySearch,
    .otherNotModifiedDrops = true,
    .updateAddsNothing = true,
    .updateJudgedAnew = true,
    .refusedReplaces = true,
    .errorReplaces = true,
};

} // namespace hci
