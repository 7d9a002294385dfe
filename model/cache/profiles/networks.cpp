#include "model/cache/profiles/networks.h"

#include "model/cache/profiles/conforming.h"
#include "model/http/field_syntax.h"

#include <algorithm>

namespace hci {

NetworkPolicy::NetworkPolicy(const Answered& answered, std::initializer_list<FieldName> list,
                             std::initializer_list<Directive> unknown)
    : m_answered(answered) {
    const FieldSpan fields = answered.response.fields;
    CacheControl source = parseCacheControl(fields.combined(FieldName::CacheControl));
    Policy& policy = m_answered.policy;
    policy.origin = fields.has(FieldName::CacheControl) ? Policy::Origin::CacheControl : Policy::Origin::None;
    policy.field = FieldName::None;
    for (const FieldName field : list) {
        auto targeted = fields.has(field) ? parseTargetedCacheControl(field, fields.combined(field))
                                          : std::optional<CacheControl>();
        if (!targeted)
            continue;
        source = std::move(*targeted);
        policy.origin = Policy::Origin::Targeted;
        policy.field = field;
        break;
    }
    for (CacheDirective& each : source.directives) {
        if (std::find(unknown.begin(), unknown.end(), each.directive) == unknown.end())
            m_directives.add(std::move(each));
        else
            m_leftOut = true;
    }
    policy.directives = &m_directives;
}

Judgement NetworkPolicy::judgedWithoutAuthorization() const {
    RequestHead anybody = m_answered.request;
    anybody.authorization = false;
    return judgeAsConforming({.request = anybody,
                              .requestDirectives = CacheControl(),
                              .response = m_answered.response,
                              .policy = m_answered.policy,
                              .url = m_answered.url,
                              .requested = m_answered.requested,
                              .received = m_answered.received,
                              .parameters = m_answered.parameters,
                              .update = m_answered.update},
                             CacheModel::Cdn);
}

bool NetworkPolicy::readsOther(const Answered& original) const noexcept {
    return original.policy.targeted() && original.policy.field != policy().field;
}

bool NetworkPolicy::namesLifetime() const {
    return hasExplicitExpiration(m_answered.response, policy(), CacheModel::Cdn);
}

Admission admitAnything(const Asked&) {
    return {};
}

bool invalidatesNothing(std::string_view, int) noexcept {
    return false;
}

bool variesByMoreThanCoding(const ResponseHead& response) {
    const std::string vary = response.fields.combined(FieldName::Vary);
    std::string_view list = vary;
    std::string_view member;
    while (nextListMember(list, member))
        if (!equalsIgnoringCase(member, "accept-encoding"))
            return true;
    return false;
}

} // namespace hci
