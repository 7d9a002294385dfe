#include "model/cache/age.h"
#include "model/cache/lenient_reading.h"
#include "model/cache/profiles/browsers.h"
#include "model/cache/profiles/chrome_rows.h"
#include "model/cache/profiles/conforming.h"
#include "model/cache/profiles/odd_dates.h"
#include "model/cache/reason.h"
#include "model/cache/storing.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <optional>
#include <string>

namespace hci {

namespace {

constexpr std::int64_t maxSecondsOfChrome = std::int64_t{1} << 31;

Reason byChrome(chrome::Row row) {
    return deviates(ProfileId::Chrome, row);
}

/// The seconds of the first member of the form `name=digits`, with or without blanks.
std::optional<std::int64_t> digitsOf(std::string_view list, std::string_view name) {
    std::string_view member;
    while (nextListMember(list, member)) {
        if (member.size() <= name.size() || member[name.size()] != '=' ||
            !equalsIgnoringCase(member.substr(0, name.size()), name))
            continue;
        const std::string_view argument = trimmed(member.substr(name.size() + 1));
        const LeadingNumber number = leadingNumber(argument);
        if (number.length > 0 && number.length == argument.size())
            return std::min(number.value, maxSecondsOfChrome);
    }
    return std::nullopt;
}

constexpr DateReading chromeDates{.odd = anyOddDate};

/// How long an answer is fresh, read as Chrome reads it.
class ChromeLifetime {
public:
    explicit ChromeLifetime(const Answered& answered)
        : m_answered(answered), m_response(answered.response),
          m_list(m_response.fields.combined(FieldName::CacheControl)) {}

    [[nodiscard]] const std::string& directives() const noexcept { return m_list; }

    /// `judgement` is that of a conforming cache.
    void read(Judgement& judgement) {
        const FreshnessLifetime conforming = judgement.lifetime;
        if (const auto seconds = digitsOf(m_list, "max-age")) {
            set(judgement, *seconds, LifetimeBasis::MaxAge);
            if (*seconds != conforming.seconds)
                judgement.reason = byChrome(chrome::Blank);
            return;
        }
        if (conforming.basis == LifetimeBasis::MaxAge) {
            judgement.lifetime = {};
            judgement.reason = byChrome(chrome::Number);
        }
        if (!readExpires(judgement))
            guess(judgement);
    }

    [[nodiscard]] Milliseconds initialAge() const {
        const Milliseconds received = m_answered.received == noTime ? 0 : m_answered.received;
        const Milliseconds requested = m_answered.requested == noTime ? received : m_answered.requested;
        const Milliseconds apparent = std::max<Milliseconds>(0, received - dateOr(received));
        return std::max(apparent, ageValue(m_response).value_or(0) * 1000) + received - requested;
    }

private:
    static void set(Judgement& judgement, std::int64_t seconds, LifetimeBasis basis) {
        judgement.lifetime = {std::max<std::int64_t>(0, seconds), basis, FreshnessLifetime::Problem::None};
    }

    [[nodiscard]] Milliseconds dateOr(Milliseconds received) const {
        const auto date = dateValue(m_response, m_response.date, m_answered.received);
        return date ? *date * 1000 : received;
    }

    bool readExpires(Judgement& judgement) const {
        if (m_response.expires == TextId::None)
            return false;
        const auto expires = dateAsRead(m_response, m_response.expires, m_answered.received, chromeDates);
        const std::string_view text = trimmed(m_response.fields.pool().text(m_response.expires));
        if (!expires && text != "0") {
            judgement.reason = byChrome(chrome::Expires);
            return false;
        }
        const Milliseconds received = m_answered.received == noTime ? 0 : m_answered.received;
        set(judgement, expires ? *expires - dateOr(received) / 1000 : 0, LifetimeBasis::Expires);
        return true;
    }

    void guess(Judgement& judgement) const {
        const bool conforming = judgement.lifetime.basis == LifetimeBasis::Heuristic;
        judgement.lifetime = {};
        const int status = m_response.status;
        const bool must = hasMember(m_list, "must-revalidate");
        const Milliseconds received = m_answered.received == noTime ? 0 : m_answered.received;
        const auto modified = dateValue(m_response, m_response.lastModified, m_answered.received);
        const std::int64_t unchanged = modified ? dateOr(received) / 1000 - *modified : -1;
        const bool guessed = status == 200 || status == 203 || status == 206;
        if (guessed && !must && unchanged >= 0) {
            set(judgement, unchanged / heuristicDivisor, LifetimeBasis::Heuristic);
        } else if (status == 300 || status == 301 || status == 308 || status == 410) {
            set(judgement, maxSecondsOfChrome, LifetimeBasis::None);
            judgement.reason = byChrome(chrome::Forever);
        } else if (conforming) {
            judgement.reason = byChrome(guessed ? chrome::NoGuessBeside : chrome::NoGuess);
        }
    }

    const Answered& m_answered;
    const ResponseHead& m_response;
    std::string m_list;
};

/// Whether it stores the response: none with no-store, and none that it could not read again.
bool chromeMayKeep(const Answered& answered, const std::string& directives) {
    const ResponseHead& response = answered.response;
    const bool part = response.status == 206;
    const bool readable = !part || (response.contentRange != TextId::None &&
                                    parseContentRange(response.fields.pool().text(response.contentRange)));
    return answered.request.method == MethodClass::Get && response.status >= 200 && response.status != 304 &&
           readable && !hasMember(directives, "no-store");
}

Judgement judgeByChrome(const Answered& answered) {
    static const CacheControl none;
    const Answered deaf{.request = answered.request,
                        .requestDirectives = none,
                        .response = answered.response,
                        .policy = answered.policy,
                        .url = answered.url,
                        .requested = answered.requested,
                        .received = answered.received,
                        .parameters = answered.parameters,
                        .update = answered.update};
    ChromeLifetime lifetime(deaf);
    Judgement result = judgeByBrowser(deaf, {ProfileId::Chrome, chrome::MustUnderstand, chrome::Pragma});
    const bool head = answered.request.method == MethodClass::Head;
    if (!chromeMayKeep(answered, lifetime.directives())) {
        if (result.storable && head)
            result.reason = byChrome(chrome::Head);
        result.storable = false;
        return result;
    }
    if (!result.storable)
        result.reason = byChrome(chrome::KeepsAll);
    result.storable = true;
    lifetime.read(result);
    if (answered.requestDirectives.has(Directive::NoStore))
        result.reason = byChrome(chrome::RequestDirectives);
    result.initialAge = lifetime.initialAge();
    result.validateAlways = hasMember(lifetime.directives(), "no-cache") || saysPragmaNoCache(answered);
    const bool closed = result.validateAlways || hasMember(lifetime.directives(), "must-revalidate") ||
                        result.lifetime.seconds == maxSecondsOfChrome;
    result.staleWhile = closed ? 0 : digitsOf(lifetime.directives(), "stale-while-revalidate").value_or(0);
    return result;
}

/// It obeys no-cache, Pragma and max-age=0 of a request.
Admission admitByChrome(const Asked& asked) {
    Admission result;
    if (hasScriptsOwnCondition(asked.request)) {
        result.kind = Admission::Kind::Pass;
        result.reason = byChrome(chrome::ScriptCondition);
        return result;
    }
    const CacheDirective* maxAge = asked.directives.find(Directive::MaxAge);
    const bool pragma = asked.request.pragma != TextId::None &&
                        hasMember(asked.request.fields.pool().text(asked.request.pragma), "no-cache");
    if (asked.directives.has(Directive::NoCache) || pragma) {
        const bool head = asked.request.method == MethodClass::Head;
        result.kind = head ? Admission::Kind::Pass : Admission::Kind::Refresh;
        result.reason = byChrome(chrome::RequestNoCache);
    } else if (maxAge && maxAge->seconds == 0) {
        result.maxAge = 0;
    }
    return result;
}

bool chromeValidates(const ResponseHead& stored, const CacheParameters&) {
    const bool validator = stored.etag != TextId::None || stored.lastModified != TextId::None;
    return validator && (stored.status == 200 || stored.status == 206);
}

/// A condition set by a script keeps PUT, DELETE and PATCH from invalidating. For POST only If-Match,
/// If-Unmodified-Since and If-Range do so.
bool chromePassesUnsafe(std::string_view method, const RequestHead& request) {
    const bool forOrigin = request.originCondition || request.ifRange != TextId::None;
    return forOrigin || (method != "POST" && request.conditional());
}

bool chromeInvalidates(std::string_view method, int status) {
    const bool known = method == "POST" || method == "PUT" || method == "DELETE" || method == "PATCH";
    return known && isSuccess(status);
}

} // namespace

constexpr CacheProfile chromeProfile = {
    .id = ProfileId::Chrome,
    .name = "chrome",
    .label = "Chrome",
    .product = "Chromium 156",
    .known = chrome::seen,
    .model = CacheModel::Private,
    .deviations = chrome::rows,
    .admit = admitByChrome,
    .judge = judgeByChrome,
    .validates = chromeValidates,
    .invalidates = chromeInvalidates,
    .passesUnsafe = chromePassesUnsafe,
    .keepsField = isOfContentOrShield,
    .vary = VaryValues::Raw,
    .searches = SearchGrammar::Chrome,
    .validatesLess = chrome::ValidatesLess,
    .asksWithoutValidator = chrome::OddDate,
    .invalidatesOtherwise = chrome::Invalidates,
    .oneVariant = chrome::OneVariant,
    .deafToRequest = chrome::RequestDirectives,
    .updateKeeps = chrome::UpdateKeeps,
    .varyValidates = chrome::Vary,
    .ignoresImmutable = chrome::Immutable,
    .scriptCondition = chrome::ScriptCondition,
    .anyNotModified = true,
    .updateRekeys = true,
    .headValidatesStale = true,
    .otherConditionPasses = true,
    .refusedReplaces = true,
    .errorReplaces = true,
};

} // namespace hci
