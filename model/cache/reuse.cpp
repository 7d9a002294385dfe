#include "model/cache/reuse.h"

#include "model/cache/age.h"
#include "model/http/field_syntax.h"

namespace hci {

namespace {

bool asksNoCache(const RequestHead& request) {
    if (request.cacheControl != TextId::None || request.pragma == TextId::None)
        return false;
    std::string_view list = request.fields.pool().text(request.pragma);
    std::string_view member;
    while (nextListMember(list, member))
        if (equalsIgnoringCase(member, "no-cache"))
            return true;
    return false;
}

/// The argument in ms; −1 if the directive or a usable argument is absent.
Milliseconds argument(const CacheControl& directives, Directive which) noexcept {
    const CacheDirective* found = directives.find(which);
    return found && found->seconds >= 0 ? found->seconds * 1000 : -1;
}

/// One evaluation: a stored response, a request and a moment.
class Evaluation {
public:
    Evaluation(const StoredResponse& stored, const RequestHead& request, const CacheControl& directives,
               CacheModel model, std::vector<Reason>& reasons)
        : m_stored(stored), m_request(request), m_directives(directives), m_model(model), m_reasons(reasons) {
    }

    Reuse run(bool invalid, Milliseconds now) {
        Reuse result;
        const bool timed = m_stored.received != noTime && now != noTime;
        result.age = timed ? currentAge(m_stored.initialAge, m_stored.received, now) : -1;
        m_age = result.age;
        m_lifetime = m_stored.lifetime.orZero() * 1000;
        const bool fresh = timed && m_lifetime > m_age;
        addFreshnessReasons(m_stored, m_age, m_reasons);
        if (blocked(invalid) || !timed)
            return result;
        const bool refused = clientRefuses(fresh);
        if (fresh) {
            if (!refused)
                result.state = ReuseState::Fresh;
            result.staleOnError = refused && withinErrorLimit();
            return result;
        }
        const ReasonCode prohibition = staleProhibition(m_stored, m_model);
        result.prohibitsStale = prohibition != ReasonCode::None;
        if (result.prohibitsStale) {
            add(prohibition);
            return result;
        }
        result.staleOnError = withinErrorLimit();
        if (!refused)
            result.state = staleState();
        return result;
    }

private:
    void add(ReasonCode code, std::int64_t a = 0, std::int64_t b = 0) {
        m_reasons.push_back(makeReason(code, a, b));
    }
    [[nodiscard]] bool has(Directive d) const noexcept { return m_stored.policy.has(d); }

    /// It needs validation before use.
    bool blocked(bool invalid) {
        if (invalid)
            add(ReasonCode::Invalidated);
        if (m_stored.staleByHead)
            add(ReasonCode::HeadMadeStale);
        const bool noCache = m_stored.policy.directives->unqualified(Directive::NoCache);
        if (noCache)
            add(ReasonCode::ResponseNoCache);
        return invalid || m_stored.staleByHead || noCache;
    }

    /// Whether the request's directives refuse this response (RFC 9111 5.2.1, 5.4).
    bool clientRefuses(bool fresh) {
        if (m_directives.has(Directive::NoCache)) {
            add(ReasonCode::RequestNoCache);
            return m_noCache = true;
        }
        if (asksNoCache(m_request)) {
            add(ReasonCode::PragmaNoCache);
            return m_noCache = true;
        }
        return refusesByMaxAge(fresh) || refusesByMinFresh();
    }

    bool refusesByMaxAge(bool fresh) {
        const Milliseconds limit = argument(m_directives, Directive::MaxAge);
        if (limit < 0)
            return false;
        if (limit == 0 && fresh && has(Directive::Immutable)) {
            add(ReasonCode::ImmutableReload);
            return false;
        }
        // A reload requests validation by max-age=0, even of responses less than a second old.
        if (limit > 0 && m_age <= limit)
            return false;
        add(limit == 0 ? ReasonCode::RequestMaxAgeZero : ReasonCode::RequestMaxAge, limit / 1000,
            m_age / 1000);
        return true;
    }

    bool refusesByMinFresh() {
        const Milliseconds wanted = argument(m_directives, Directive::MinFresh);
        if (wanted < 0 || m_lifetime - m_age >= wanted)
            return false;
        add(ReasonCode::RequestMinFresh, wanted / 1000, (m_lifetime - m_age) / 1000);
        return true;
    }

    ReuseState staleState() {
        const Milliseconds staleFor = m_age - m_lifetime;
        if (const CacheDirective* maxStale = m_directives.find(Directive::MaxStale)) {
            const bool any = !maxStale->hasArgument;
            if (any || (maxStale->seconds >= 0 && staleFor <= maxStale->seconds * 1000)) {
                add(ReasonCode::MaxStale, any ? -1 : maxStale->seconds, staleFor / 1000);
                return ReuseState::MaxStale;
            }
            add(ReasonCode::MaxStaleExceeded, maxStale->seconds, staleFor / 1000);
        }
        // max-age and min-fresh exclude stale responses (5.2.1.1, 5.2.1.3).
        const bool wantsFresh = m_directives.has(Directive::MaxAge) || m_directives.has(Directive::MinFresh);
        const Milliseconds window = argument(*m_stored.policy.directives, Directive::StaleWhileRevalidate);
        if (wantsFresh || window < 0 || staleFor > window)
            return ReuseState::Validate;
        add(ReasonCode::StaleWhileRevalidate, window / 1000, staleFor / 1000);
        return ReuseState::StaleWhileRevalidate;
    }

    [[nodiscard]] bool withinErrorLimit() const noexcept {
        if (m_noCache || has(Directive::MustRevalidate))
            return false;
        const Milliseconds limit = std::max(argument(*m_stored.policy.directives, Directive::StaleIfError),
                                            argument(m_directives, Directive::StaleIfError));
        return limit >= 0 && m_age - m_lifetime <= limit;
    }

    const StoredResponse& m_stored;
    const RequestHead& m_request;
    const CacheControl& m_directives;
    CacheModel m_model;
    std::vector<Reason>& m_reasons;
    Milliseconds m_age = 0;
    Milliseconds m_lifetime = 0;
    bool m_noCache = false;
};

void explainLifetimeProblems(const StoredResponse& stored, std::vector<Reason>& reasons) {
    using Problem = FreshnessLifetime::Problem;
    const auto basis = static_cast<int>(stored.lifetime.basis);
    const auto add = [&](ReasonCode code) {
        reasons.push_back(makeReason(code, stored.lifetime.orZero(), 0, TextId::None, basis));
    };
    const auto addTargeted = [&](ReasonCode code) {
        reasons.push_back(makeReason(code, 0, static_cast<std::int64_t>(stored.policy.field)));
    };
    if (stored.policy.origin == Policy::Origin::Targeted)
        addTargeted(ReasonCode::TargetedPolicy);
    else if (stored.policy.origin == Policy::Origin::TargetedInvalid)
        addTargeted(ReasonCode::TargetedPolicyInvalid);
    switch (stored.lifetime.problem) {
    case Problem::None: break;
    case Problem::InvalidSeconds: add(ReasonCode::InvalidLifetime); break;
    case Problem::InvalidExpires: add(ReasonCode::InvalidExpires); break;
    case Problem::Conflict: add(ReasonCode::ConflictingLifetime); break;
    }
    if (stored.ageIgnored)
        add(ReasonCode::AgeIgnored);
}

} // namespace

ReasonCode staleProhibition(const StoredResponse& stored, CacheModel model) noexcept {
    const bool shared = model != CacheModel::Private;
    if (stored.policy.has(Directive::MustRevalidate))
        return ReasonCode::MustRevalidate;
    if (shared && stored.policy.has(Directive::ProxyRevalidate))
        return ReasonCode::ProxyRevalidate;
    return shared && stored.policy.has(Directive::SMaxage) ? ReasonCode::SMaxageRevalidate : ReasonCode::None;
}

void addFreshnessReasons(const StoredResponse& stored, Milliseconds age, std::vector<Reason>& reasons) {
    explainLifetimeProblems(stored, reasons);
    const auto basis = static_cast<int>(stored.lifetime.basis);
    const std::int64_t lifetime = stored.lifetime.orZero();
    ReasonCode code = lifetime * 1000 > age ? ReasonCode::Fresh : ReasonCode::Stale;
    if (age < 0)
        code = ReasonCode::AgeUnknown;
    else if (stored.lifetime.seconds < 0)
        code = ReasonCode::NoLifetime;
    reasons.push_back(makeReason(code, lifetime, age < 0 ? -1 : age / 1000, TextId::None, basis));
}

Reuse evaluateReuse(const StoredResponse& stored, bool invalid, const RequestHead& request,
                    const CacheControl& requestDirectives, CacheModel model, Milliseconds now,
                    std::vector<Reason>& reasons) {
    return Evaluation(stored, request, requestDirectives, model, reasons).run(invalid, now);
}

bool rangeWithin(std::string_view range, const ByteRange& stored) noexcept {
    const std::size_t equals = range.find('=');
    if (equals == std::string_view::npos || !equalsIgnoringCase(trimmed(range.substr(0, equals)), "bytes"))
        return false;
    std::string_view list = range.substr(equals + 1);
    std::string_view spec;
    bool any = false;
    while (nextListMember(list, spec)) {
        const std::size_t dash = spec.find('-');
        if (dash == std::string_view::npos)
            return false;
        const std::string_view from = spec.substr(0, dash);
        const std::string_view to = spec.substr(dash + 1);
        const bool needsLength = from.empty() || to.empty();
        if (needsLength && stored.complete < 0)
            return false;
        const auto number = parseDecimal(from.empty() ? to : from);
        const auto end = to.empty() || from.empty() ? std::optional(stored.complete - 1) : parseDecimal(to);
        if (!number || !end)
            return false;
        const std::int64_t first =
            from.empty() ? std::max<std::int64_t>(0, stored.complete - *number) : *number;
        const std::int64_t last = stored.complete >= 0 ? std::min(*end, stored.complete - 1) : *end;
        if (first < stored.first || last > stored.last)
            return false;
        any = true;
    }
    return any;
}

} // namespace hci
