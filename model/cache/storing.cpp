#include "model/cache/storing.h"

#include "model/cache/freshness.h"
#include "model/http/field_syntax.h"

#include <algorithm>

namespace hci {

namespace {

Storability no(ReasonCode code, int status = 0, TextId text = TextId::None) {
    return {false, makeReason(code, 0, 0, text, status)};
}

Storability yes(ReasonCode code, int status = 0) {
    return {true, makeReason(code, 0, 0, TextId::None, status)};
}

/// Allowed by a directive: of the targeted field, if that replaces Cache-Control (RFC 9213 2.2).
Storability by(ReasonCode code, const Policy& policy) {
    const FieldName field = policy.targeted() ? policy.field : FieldName::None;
    return {true, makeReason(code, 0, static_cast<std::int64_t>(field))};
}

/// 3.5: the directives that let a shared cache reuse an answer to a request with Authorization.
bool allowsSharingAuthorized(const Policy& policy) noexcept {
    return policy.has(Directive::Public) || policy.has(Directive::MustRevalidate) ||
           policy.has(Directive::SMaxage);
}

/// The first of the grounds that the last bullet of section 3 lists.
Storability ground(const ResponseHead& response, const Policy& policy, CacheModel model) {
    const bool shared = model != CacheModel::Private;
    if (policy.has(Directive::Public))
        return by(ReasonCode::StorablePublic, policy);
    if (!shared && policy.has(Directive::Private))
        return by(ReasonCode::StorablePrivate, policy);
    if (shared && policy.has(Directive::SMaxage))
        return by(ReasonCode::StorableSMaxAge, policy);
    if (policy.has(Directive::MaxAge))
        return by(ReasonCode::StorableMaxAge, policy);
    if (!policy.targeted() && response.expires != TextId::None)
        return yes(ReasonCode::StorableExpires);
    if (isHeuristicallyCacheable(response.status))
        return yes(ReasonCode::StorableStatus, response.status);
    return no(ReasonCode::NoGroundToStore, response.status);
}

/// RFC 9110 9.3.3: a response to POST needs an explicit lifetime and the target's own URL in
/// Content-Location, which the caller compares.
Storability postStorability(const ResponseHead& response, const Policy& policy, CacheModel model) {
    if (response.contentLocation == TextId::None || !hasExplicitExpiration(response, policy, model))
        return no(ReasonCode::PostNotStorable);
    return yes(ReasonCode::StorablePost);
}

Storability statusStorability(const RequestHead& request, const ResponseHead& response) {
    if (response.status < 200)
        return no(ReasonCode::NotFinal, response.status);
    if (response.status == 304)
        return no(ReasonCode::NotModifiedNotStored);
    const bool asked = request.range != TextId::None || request.conditional() || request.originCondition;
    if (asked && (response.status == 412 || response.status == 416))
        return no(ReasonCode::AnswersPreconditionOnly, response.status);
    if (response.status == 206) {
        const auto range = response.contentRange == TextId::None
                               ? std::nullopt
                               : parseContentRange(response.fields.pool().text(response.contentRange));
        if (!range)
            return no(ReasonCode::PartialNotUnderstood, 206, response.contentRange);
    }
    return yes(ReasonCode::None);
}

Storability directiveStorability(const RequestHead& request, const ResponseHead& response,
                                 const Policy& policy, CacheModel model) {
    const bool shared = model != CacheModel::Private;
    const bool mustUnderstand = policy.has(Directive::MustUnderstand);
    if (mustUnderstand && !isUnderstoodStatus(response.status))
        return no(ReasonCode::MustUnderstand, response.status);
    if (policy.has(Directive::NoStore) && !mustUnderstand)
        return no(ReasonCode::ResponseNoStore);
    if (shared && policy.directives->unqualified(Directive::Private))
        return no(ReasonCode::PrivateInSharedCache);
    if (shared && request.authorization && !allowsSharingAuthorized(policy))
        return no(ReasonCode::AuthorizationInSharedCache);
    return yes(ReasonCode::None);
}

bool isConnectionField(FieldName folded) noexcept {
    switch (folded) {
    case FieldName::Connection:
    case FieldName::KeepAlive:
    case FieldName::ProxyConnection:
    case FieldName::Te:
    case FieldName::TransferEncoding:
    case FieldName::Upgrade: return true;
    default: return false;
    }
}

/// Whether "no-cache=" or "private=" occurs, so that parsing is worth it. Most answers name no field.
bool mayNameFields(std::string_view cacheControl) noexcept {
    for (std::size_t at = cacheControl.find('='); at != std::string_view::npos;
         at = cacheControl.find('=', at + 1)) {
        const std::string_view before = cacheControl.substr(0, at);
        const auto endsWith = [&](std::string_view name) {
            return before.size() >= name.size() &&
                   equalsIgnoringCase(before.substr(before.size() - name.size()), name);
        };
        if (endsWith("no-cache") || endsWith("private"))
            return true;
    }
    return false;
}

/// The field whose directives a cache of `model` obeys (RFC 9213 2.2).
FieldName policySource(FieldSpan response, CacheModel model) {
    if (model != CacheModel::Cdn)
        return FieldName::CacheControl;
    const ResponseHead head = responseHead(response, 200);
    for (const FieldName field : head.targeted.targetList())
        if (parseTargetedCacheControl(field, response.combined(field)))
            return field;
    return FieldName::CacheControl;
}

bool isProxyField(FieldName folded) noexcept {
    return folded == FieldName::ProxyAuthenticate || folded == FieldName::ProxyAuthenticationInfo ||
           folded == FieldName::ProxyAuthorization;
}

} // namespace

bool isUnderstoodStatus(int status) noexcept {
    // The statuses of RFC 9110 15, whose caching requirements this cache implements.
    return (status >= 200 && status <= 206) || (status >= 300 && status <= 303) || status == 307 ||
           status == 308 || (status >= 400 && status <= 417) || status == 421 || status == 422 ||
           status == 426 || (status >= 500 && status <= 505);
}

std::optional<ByteRange> parseContentRange(std::string_view value) noexcept {
    value = trimmed(value);
    const std::size_t space = value.find(' ');
    if (space == std::string_view::npos || !equalsIgnoringCase(value.substr(0, space), "bytes"))
        return std::nullopt;
    const std::string_view rest = trimmed(value.substr(space));
    const std::size_t dash = rest.find('-');
    const std::size_t slash = rest.find('/');
    if (dash == std::string_view::npos || slash == std::string_view::npos || slash < dash)
        return std::nullopt;
    const auto first = parseDecimal(rest.substr(0, dash));
    const auto last = parseDecimal(rest.substr(dash + 1, slash - dash - 1));
    const std::string_view length = rest.substr(slash + 1);
    const auto complete = length == "*" ? std::optional<std::int64_t>(-1) : parseDecimal(length);
    if (!first || !last || !complete || *first > *last || (*complete >= 0 && *last >= *complete))
        return std::nullopt;
    return ByteRange{*first, *last, *complete};
}

Storability storability(const RequestHead& request, const CacheControl& requestDirectives,
                        const ResponseHead& response, const Policy& policy, CacheModel model) {
    if (response.status == 0)
        return no(ReasonCode::NoAnswer);
    if (request.method == MethodClass::Unsafe || request.method == MethodClass::OtherSafe)
        return no(ReasonCode::MethodNotStorable);
    if (requestDirectives.has(Directive::NoStore))
        return no(ReasonCode::RequestNoStore);
    if (const Storability status = statusStorability(request, response); !status.storable)
        return status;
    if (const Storability allowed = directiveStorability(request, response, policy, model); !allowed.storable)
        return allowed;
    if (request.method == MethodClass::Post)
        return postStorability(response, policy, model);
    if (response.status == 206)
        return yes(ReasonCode::StorablePartial, 206);
    return ground(response, policy, model);
}

FieldExclusions::FieldExclusions(FieldSpan response, CacheModel model)
    : FieldExclusions(response, model, policySource(response, model)) {}

FieldExclusions::FieldExclusions(FieldSpan response, CacheModel model, FieldName source)
    : m_pool(response.pool()) {
    response.forEach(FieldName::Connection, [this](std::string_view line) {
        std::string_view member;
        while (nextListMember(line, member))
            if (!equalsIgnoringCase(member, "keep-alive") && !equalsIgnoringCase(member, "close"))
                m_connection.push_back(lowered(member));
    });
    std::sort(m_connection.begin(), m_connection.end());
    bool names = false;
    response.forEach(source, [&](std::string_view line) { names = names || mayNameFields(line); });
    if (!names)
        return;
    const CacheControl directives = cacheControlOf(response, source);
    const auto sorted = [&directives](Directive directive) {
        std::vector<std::string> fields = directives.fieldNames(directive);
        std::sort(fields.begin(), fields.end());
        return fields;
    };
    m_noCache = sorted(Directive::NoCache);
    if (model != CacheModel::Private)
        m_private = sorted(Directive::Private);
}

bool FieldExclusions::contains(const std::vector<std::string>& names, FieldName folded) const {
    return !names.empty() && std::binary_search(names.begin(), names.end(), m_pool.spelling(folded));
}

FieldExclusion FieldExclusions::fromStorage(FieldName folded) const {
    if (isConnectionField(folded) || contains(m_connection, folded))
        return FieldExclusion::Connection;
    if (isProxyField(folded))
        return FieldExclusion::Proxy;
    return contains(m_private, folded) ? FieldExclusion::Private : FieldExclusion::None;
}

FieldExclusion FieldExclusions::fromUpdate(FieldName folded) const {
    if (const FieldExclusion storage = fromStorage(folded); storage != FieldExclusion::None)
        return storage;
    if (folded == FieldName::ContentLength)
        return FieldExclusion::ContentLength;
    if (folded == FieldName::ContentRange)
        return FieldExclusion::Processed;
    return contains(m_noCache, folded) ? FieldExclusion::NoCache : FieldExclusion::None;
}

std::vector<Field> storedFields(FieldSpan response, CacheModel model) {
    const FieldExclusions exclusions(response, model);
    std::vector<Field> result;
    result.reserve(response.size());
    for (const Field& field : response)
        if (exclusions.fromStorage(response.pool().folded(field.name)) == FieldExclusion::None)
            result.push_back(field);
    return result;
}

} // namespace hci
