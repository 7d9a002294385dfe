#include "model/cache/age.h"
#include "model/cache/lenient_reading.h"
#include "model/cache/profiles/browsers.h"
#include "model/cache/profiles/conforming.h"
#include "model/cache/profiles/firefox_directives.h"
#include "model/cache/profiles/firefox_rows.h"
#include "model/cache/profiles/odd_dates.h"
#include "model/cache/reason.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <limits>

namespace hci {

namespace {

constexpr std::int64_t firefoxWeek = 7 * 24 * 3600;
constexpr std::int64_t maxSecondsOfFirefox = std::int64_t{1} << 31;

/// If it has a Location.
bool firefoxFollows(int status) {
    return (status >= 301 && status <= 303) || status == 307 || status == 308;
}

/// Stored, and used without validation while fresh.
bool firefoxUses(int status) {
    return status == 200 || status == 203 || status == 204 || status == 206 || status == 410;
}

Reason byFirefox(firefox::Row row) {
    return deviates(ProfileId::Firefox, row);
}

constexpr DateReading firefoxDates{.odd = anyOddDate, .unread = Beyond32Bits};

/// Firefox counts whole seconds.
class FirefoxReading {
public:
    explicit FirefoxReading(const Answered& answered)
        : m_answered(answered), m_response(answered.response),
          m_list(m_response.fields.combined(FieldName::CacheControl)),
          m_directives(readFirefoxDirectives(m_list)), m_received(secondOf(answered.received, 0)),
          m_date(dateValue(m_response, m_response.date, answered.received)) {}

    Judgement run() {
        Judgement result =
            judgeByBrowser(m_answered, {ProfileId::Firefox, firefox::MustUnderstand, firefox::Pragma});
        const int status = m_response.status;
        const bool located = firefoxFollows(m_response.status) && m_response.location != TextId::None;
        if (!result.storable && !keptAllTheSame())
            return result;
        if (m_directives.noStore)
            return refused(makeReason(ReasonCode::ResponseNoStore));
        if (!firefoxUses(status) && !located && status >= 300)
            return refused(byFirefox(firefox::Status));
        result.storable = true;
        readLifetime(result);
        result.initialAge = currentAge() * 1000 + fractionOf(m_answered.received);
        decideValidation(result, located);
        result.mayBeStale = true;
        const bool window = m_directives.staleWhile >= 0 && !result.validateAlways &&
                            !containsWord(m_list, "must-revalidate");
        result.staleWhile = window ? m_directives.staleWhile + 1 : 0;
        // With a stale window, a response that is stale on arrival counts as exactly as old as its lifetime.
        if (window && currentAge() > result.lifetime.orZero())
            result.initialAge = result.lifetime.orZero() * 1000 + fractionOf(m_answered.received);
        return result;
    }

private:
    static std::int64_t secondOf(Milliseconds time, std::int64_t otherwise) {
        return time == noTime ? otherwise : time / 1000;
    }
    static Milliseconds fractionOf(Milliseconds time) { return time == noTime ? 0 : time % 1000; }

    /// Firefox stores it although a conforming cache may not: neither the request nor a directive forbids
    /// it.
    [[nodiscard]] bool keptAllTheSame() const {
        const MethodClass method = m_answered.request.method;
        return (method == MethodClass::Get || method == MethodClass::Head) && m_response.status >= 200 &&
               m_response.status != 304 && m_response.status != 206 &&
               !m_answered.requestDirectives.has(Directive::NoStore) && !m_directives.noStore;
    }

    static void set(Judgement& judgement, std::int64_t seconds, LifetimeBasis basis) {
        judgement.lifetime = {std::max<std::int64_t>(0, seconds), basis, FreshnessLifetime::Problem::None};
    }

    void readLifetime(Judgement& judgement) {
        const FreshnessLifetime conforming = judgement.lifetime;
        if (m_directives.maxAge >= 0) {
            set(judgement, std::min(m_directives.maxAge, maxSecondsOfFirefox), LifetimeBasis::MaxAge);
            if (judgement.lifetime.seconds != conforming.seconds)
                judgement.reason = byFirefox(whyOtherwise());
            return;
        }
        if (conforming.basis == LifetimeBasis::MaxAge)
            judgement.reason = byFirefox(whyOtherwise());
        if (m_response.expires != TextId::None) {
            const auto expires =
                dateAsRead(m_response, m_response.expires, m_answered.received, firefoxDates);
            set(judgement, expires.value_or(0) - m_date.value_or(m_received), LifetimeBasis::Expires);
            return;
        }
        guess(judgement);
    }

    void guess(Judgement& judgement) const {
        judgement.lifetime = {};
        const int status = m_response.status;
        const auto modified = dateValue(m_response, m_response.lastModified, m_answered.received);
        const std::int64_t unchanged = modified ? m_date.value_or(m_received) - *modified : -1;
        const bool temporary = status == 302 || status == 303 || status == 307;
        if (status == 410) {
            set(judgement, maxSecondsOfFirefox, LifetimeBasis::None);
            judgement.reason = byFirefox(firefox::Forever);
        } else if (unchanged >= 0 && (!temporary || m_directives.isPublic || m_directives.isPrivate)) {
            set(judgement, std::min(unchanged / heuristicDivisor, firefoxWeek), LifetimeBasis::Heuristic);
            if (unchanged / heuristicDivisor > firefoxWeek)
                judgement.reason = byFirefox(firefox::Guess);
        }
    }

    [[nodiscard]] firefox::Row whyOtherwise() const {
        const CacheControl& plain = *m_answered.policy.directives;
        if (m_directives.stopped)
            return m_directives.maxAge >= 0 ? firefox::Number : firefox::Stops;
        if (plain.conflicting(Directive::MaxAge))
            return firefox::LastMaxAge;
        if (const CacheDirective* only = plain.find(Directive::MaxAge);
            only && leadingNumber(only->argument).value > std::numeric_limits<std::uint32_t>::max())
            return firefox::LargeNumber;
        return m_directives.maxAge >= 0 ? firefox::Blank : firefox::Number;
    }

    /// The age of the answer on arrival. Age is read like C's atoi, without a sign.
    std::int64_t currentAge() const {
        const std::int64_t apparent = std::max<std::int64_t>(0, m_received - m_date.value_or(m_received));
        const std::int64_t delay = m_received - secondOf(m_answered.requested, m_received);
        if (m_response.age == TextId::None)
            return apparent + delay;
        const std::string_view text = trimmed(m_response.fields.pool().text(m_response.age));
        const LeadingNumber number = leadingNumber(text.substr(text.starts_with('-') ? 1 : 0));
        const bool beyond = number.value > std::numeric_limits<std::int32_t>::max() ||
                            (text.starts_with('-') && number.value > 0);
        return std::max(apparent, beyond ? maxSecondsOfFirefox : number.value) + delay;
    }

    void decideValidation(Judgement& judgement, bool located) const {
        const bool pragma = judgement.validateAlways;
        const auto expires =
            m_response.expires == TextId::None
                ? std::optional<std::int64_t>()
                : dateAsRead(m_response, m_response.expires, m_answered.received, firefoxDates).value_or(0);
        const bool past = m_directives.maxAge < 0 && expires && m_date && *expires < *m_date;
        const bool other = !firefoxUses(m_response.status) && !located;
        judgement.validateAlways = m_directives.noCache || pragma || past || other;
        if (other)
            judgement.reason = byFirefox(firefox::ValidatesStatus);
        else if (past && !m_directives.noCache)
            judgement.reason = byFirefox(firefox::Past);
        else if (ageIsOdd())
            judgement.reason = byFirefox(firefox::Age);
    }

    [[nodiscard]] bool ageIsOdd() const {
        const std::string_view text =
            m_response.age == TextId::None ? "" : trimmed(m_response.fields.pool().text(m_response.age));
        return !text.empty() && !ageValue(m_response) &&
               leadingNumber(text.substr(text.starts_with('-') ? 1 : 0)).length > 0;
    }

    const Answered& m_answered;
    const ResponseHead& m_response;
    std::string m_list;
    FirefoxDirectives m_directives;
    std::int64_t m_received;
    std::optional<std::int64_t> m_date;
};

Judgement judgeByFirefox(const Answered& answered) {
    return FirefoxReading(answered).run();
}

/// The fields of a hard reload, which ignores the stored response, and with a script's condition bypasses
/// the cache.
bool asksAsReload(const Asked& asked) {
    return asked.directives.has(Directive::NoCache) && asked.request.pragma != TextId::None &&
           hasMember(asked.request.fields.pool().text(asked.request.pragma), "no-cache");
}

Admission admitByFirefox(const Asked& asked) {
    Admission result = admitAsConforming(asked);
    result.onlyIfCached = false;
    if (result.kind == Admission::Kind::Pass)
        return result;
    if (hasScriptsOwnCondition(asked.request)) {
        result.kind = Admission::Kind::Pass;
        result.reason = byFirefox(firefox::ScriptCondition);
        return result;
    }
    if (asksAsReload(asked)) {
        const bool script = asked.request.conditional();
        result.kind = script ? Admission::Kind::Pass : Admission::Kind::Refresh;
        result.reason = byFirefox(script ? firefox::ScriptCondition : firefox::Reload);
    } else if (asksByPragma(asked)) {
        result.kind = Admission::Kind::Lookup;
    }
    // Only one of the three counts: max-stale, else max-age, else min-fresh.
    constexpr std::int64_t anyStaleness = std::int64_t{1} << 32;
    const CacheDirective* stale = asked.directives.find(Directive::MaxStale);
    if (result.maxStale >= 0)
        result.maxAge = -1;
    if ((stale && !stale->hasArgument) || result.maxAge > 0)
        result.maxStale = anyStaleness;
    if (result.maxStale >= 0)
        result.minFresh = -1;
    return result;
}

bool firefoxValidates(const ResponseHead& stored, const CacheParameters&) {
    const bool validator = stored.etag != TextId::None || stored.lastModified != TextId::None;
    return validator && stored.status < 300;
}

} // namespace

constexpr CacheProfile firefoxProfile = {
    .id = ProfileId::Firefox,
    .name = "firefox",
    .label = "Firefox",
    .product = "Firefox ESR 153",
    .known = firefox::seen,
    .model = CacheModel::Private,
    .deviations = firefox::rows,
    .admit = admitByFirefox,
    .judge = judgeByFirefox,
    .validates = firefoxValidates,
    .invalidates = [](std::string_view, int status) { return status != 0; },
    .keepsField = isOfContent,
    .vary = VaryValues::Raw,
    .validatesLess = firefox::ValidatesLess,
    .asksWithoutValidator = firefox::OddDate,
    .invalidatesOtherwise = firefox::Invalidates,
    .oneVariant = firefox::OneVariant,
    .updateKeeps = firefox::UpdateKeeps,
    .varyValidates = firefox::Vary,
    .authorizedValidates = firefox::Authorized,
    .headKeyed = firefox::Head,
    .maxAgeTakesStale = firefox::MaxAgeTakesStale,
    .ignoresSearches = firefox::NoVarySearch,
    .scriptCondition = firefox::ScriptCondition,
    .knowsImmutable = true,
    .invalidatesAsWell = true,
    .anyNotModified = true,
    .updateRekeys = true,
    .otherModificationDrops = true,
    .refusedReplaces = true,
    .errorReplaces = true,
};

} // namespace hci
