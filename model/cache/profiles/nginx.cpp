#include "model/cache/profiles/nginx.h"

#include "model/cache/lenient_reading.h"
#include "model/cache/profiles/nginx_rows.h"
#include "model/cache/profiles/odd_dates.h"
#include "model/cache/reason.h"
#include "model/exchange/url_parts.h"
#include "model/http/field_syntax.h"

#include <algorithm>

namespace hci {

namespace {

enum NginxParameter : std::size_t {
    NginxRevalidate,
    NginxValid,
    NginxValidAny,
    NginxUseStale,
    NginxBackgroundUpdate,
    NginxIgnoreHeaders,
    NginxCacheKey
};

using Words = std::span<const std::string_view>;

constexpr std::string_view staleCases[] = {"error",    "timeout",  "updating",      "http_500",
                                           "http_502", "http_503", "http_504",      "http_403",
                                           "http_404", "http_429", "invalid_header"};
constexpr std::string_view readFields[] = {"X-Accel-Expires", "Expires", "Cache-Control", "Set-Cookie",
                                           "Vary"};
/// The parts of a request that a key may contain. In a recording the host is the one of the client's
/// request.
constexpr std::string_view keyVariables[] = {"$scheme",
                                             "$proxy_host",
                                             "$host",
                                             "$request_uri",
                                             "$uri",
                                             "$is_args",
                                             "$args",
                                             "$request_method",
                                             "$http_accept",
                                             "$http_accept_encoding",
                                             "$http_accept_language",
                                             "$http_authorization",
                                             "$http_cookie",
                                             "$http_origin",
                                             "$http_user_agent"};

constexpr std::int64_t bitOf(Words words, std::string_view word) {
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? 0 : std::int64_t{1} << (found - words.begin());
}
constexpr std::int64_t allOf(Words words) {
    return (std::int64_t{1} << words.size()) - 1;
}
constexpr std::int64_t ownKey =
    bitOf(keyVariables, "$scheme") | bitOf(keyVariables, "$proxy_host") | bitOf(keyVariables, "$request_uri");

constexpr CacheParameter nginxParameters[] = {
    {"proxy_cache_revalidate", 0, 1, "whether what is stale is validated"},
    {"proxy_cache_valid", 0, 1'000'000'000, "seconds for 200, 301 and 302 that name no lifetime"},
    {"proxy_cache_valid_any", 0, 1'000'000'000, "seconds for any status that names no lifetime"},
    {"proxy_cache_use_stale", 0, allOf(staleCases), "when what is stale is sent", staleCases},
    {"proxy_cache_background_update", 0, 1, "whether what is stale is sent while it is updated"},
    {"proxy_ignore_headers", 0, allOf(readFields), "fields of answers that are not read", readFields},
    {"proxy_cache_key", ownKey, allOf(keyVariables), "what a request is looked up under", keyVariables},
};
constexpr std::int64_t nginxForEver = 10'000'000'000;

constexpr DateReading nginxDates{.odd = UtcZone | OtherZone | NumericZone | NoZone};

/// nginx reads the fields of an answer line by line, and earlier lines affect later ones.
class NginxReading {
public:
    explicit NginxReading(const Answered& answered)
        : m_answered(answered), m_response(answered.response),
          m_second(answered.received == noTime ? 0 : answered.received / 1000) {}

    Judgement run() {
        for (const Field& field : m_response.fields)
            read(m_response.fields.pool().folded(field.name), field.value);
        if (!m_refusal && m_validUntil == 0)
            applyConfiguration();
        if (m_refusal)
            return refused(*m_refusal);
        return accepted();
    }

private:
    [[nodiscard]] std::string_view text(TextId id) const {
        return trimmed(m_response.fields.pool().text(id));
    }
    void refuse(Reason reason) {
        if (!m_refusal)
            m_refusal = reason;
    }
    void refuse(nginx::Row row, TextId value = TextId::None) {
        refuse(deviates(ProfileId::Nginx, row, value));
    }

    /// Whether the operator configured nginx to ignore the field.
    [[nodiscard]] bool isIgnored(FieldName name) {
        const std::int64_t ignored = m_answered.parameters[NginxIgnoreHeaders];
        if (ignored == 0)
            return false;
        const std::string_view spelling = m_response.fields.pool().spelling(name);
        for (std::size_t i = 0; i < std::size(readFields); ++i)
            if ((ignored >> i & 1) != 0 && equalsIgnoringCase(readFields[i], spelling))
                return m_ignored = true;
        return false;
    }

    void read(FieldName name, TextId value) {
        if (isIgnored(name))
            return;
        switch (name) {
        case FieldName::SetCookie: refuse(nginx::SetCookie); break;
        case FieldName::CacheControl: readCacheControl(text(value)); break;
        case FieldName::Expires: readExpires(value); break;
        case FieldName::Vary:
            if (text(value) == "*")
                refuse(makeReason(ReasonCode::VaryStarNotStored));
            break;
        default:
            if (m_response.fields.pool().spelling(name) == "x-accel-expires")
                readXAccelExpires(text(value));
        }
    }

    void readCacheControl(std::string_view value) {
        if (m_accel && m_validUntil != 0)
            return;
        if (containsWord(value, "no-store"))
            refuse(makeReason(ReasonCode::ResponseNoStore));
        else if (containsWord(value, "no-cache"))
            refuse(nginx::NoCache);
        else if (containsWord(value, "private"))
            refuse(m_answered.policy.directives->unqualified(Directive::Private)
                       ? makeReason(ReasonCode::PrivateInSharedCache)
                       : deviates(ProfileId::Nginx, nginx::PrivateFields));
        else
            readSeconds(value);
        m_updating = windowOf(value, "stale-while-revalidate=").value_or(m_updating);
        m_onError = windowOf(value, "stale-if-error=").value_or(std::max(m_onError, m_updating));
    }

    /// The number after the name of a window; an invalid one prevents storing.
    std::optional<std::int64_t> windowOf(std::string_view value, std::string_view name) {
        const std::size_t at = findWord(value, name);
        if (at == std::string_view::npos)
            return std::nullopt;
        const std::string_view rest = value.substr(at + name.size());
        const LeadingNumber number = leadingNumber(rest);
        if (!endsNumber(rest.substr(number.length)))
            refuse(nginx::NotANumber);
        return number.value;
    }
    static bool endsNumber(std::string_view rest) noexcept {
        return rest.empty() || std::string_view(",; ").find(rest.front()) != std::string_view::npos;
    }

    /// The number after the first s-maxage= or max-age=, anywhere in the text.
    void readSeconds(std::string_view value) {
        std::size_t at = findWord(value, "s-maxage=");
        m_basis = LifetimeBasis::SMaxAge;
        if (at == std::string_view::npos) {
            at = findWord(value, "max-age=");
            m_basis = LifetimeBasis::MaxAge;
            if (at == std::string_view::npos)
                return;
            at += 8;
        } else {
            at += 9;
        }
        const std::string_view rest = value.substr(at);
        const LeadingNumber number = leadingNumber(rest);
        if (!endsNumber(rest.substr(number.length))) {
            refuse(nginx::NotANumber);
            return;
        }
        if (number.value == 0) {
            refuse(nginx::Zero);
            return;
        }
        m_validUntil = m_second + number.value;
    }

    void readExpires(TextId value) {
        if (m_validUntil != 0)
            return;
        const auto expires = dateAsRead(m_response, value, m_answered.received, nginxDates);
        if (!expires || *expires < m_second) {
            refuse(nginx::Expired, value);
            return;
        }
        m_basis = LifetimeBasis::Expires;
        m_validUntil = *expires;
    }

    void readXAccelExpires(std::string_view value) {
        const bool moment = value.starts_with('@');
        const LeadingNumber number = leadingNumber(value.substr(moment ? 1 : 0));
        if (number.length == 0 || number.length + (moment ? 1 : 0) != value.size())
            return;
        m_accel = true;
        m_basis = LifetimeBasis::CdnCacheControl;
        if (!moment && number.value == 0)
            refuse(nginx::Zero);
        else
            m_validUntil = moment ? number.value : m_second + number.value;
    }

    void applyConfiguration() {
        const int status = m_response.status;
        const bool plain = status == 200 || status == 301 || status == 302;
        std::int64_t seconds = plain ? m_answered.parameters[NginxValid] : 0;
        if (seconds == 0)
            seconds = m_answered.parameters[NginxValidAny];
        m_configured = seconds > 0;
        m_validUntil = m_configured ? m_second + seconds : 0;
        m_basis = LifetimeBasis::None;
        if (!m_configured)
            refuse(nginx::NoLifetime);
    }

    Judgement accepted() {
        Judgement result;
        result.storable = true;
        result.lifetime = {std::max<std::int64_t>(0, m_validUntil - m_second), m_basis,
                           FreshnessLifetime::Problem::None};
        // It counts whole seconds, from the one in which the answer came.
        const std::int64_t overdue = std::max<std::int64_t>(0, m_second - m_validUntil);
        result.initialAge = overdue * 1000 + (m_answered.received == noTime ? 0 : m_answered.received % 1000);
        const std::int64_t cases = m_answered.parameters[NginxUseStale];
        if (m_answered.parameters[NginxBackgroundUpdate] != 0)
            result.staleWhile = (cases & bitOf(staleCases, "updating")) != 0 ? nginxForEver : m_updating;
        result.staleOnError = m_onError > 0 ? m_onError : -1;
        result.reason = makeReason(ReasonCode::StorableMaxAge);
        if (m_ignored)
            result.reason = deviates(ProfileId::Nginx, nginx::IgnoredField);
        else if (m_configured)
            result.reason = deviates(ProfileId::Nginx, nginx::ValidByConfiguration);
        else if (m_basis == LifetimeBasis::CdnCacheControl)
            result.reason = deviates(ProfileId::Nginx, nginx::XAccelExpires);
        else if (m_answered.request.authorization)
            result.reason = deviates(ProfileId::Nginx, nginx::Authorized);
        else if (m_basis == LifetimeBasis::SMaxAge)
            result.reason = makeReason(ReasonCode::StorableSMaxAge);
        else if (m_basis == LifetimeBasis::Expires)
            result.reason = makeReason(ReasonCode::StorableExpires);
        return result;
    }

    const Answered& m_answered;
    const ResponseHead& m_response;
    std::int64_t m_second;
    std::int64_t m_validUntil = 0; ///< in seconds since 1970; 0: not given
    LifetimeBasis m_basis = LifetimeBasis::None;
    std::int64_t m_updating = 0; ///< seconds of stale-while-revalidate
    std::int64_t m_onError = 0;  ///< seconds of stale-if-error
    bool m_ignored = false;      ///< a field was not read
    bool m_accel = false;
    bool m_configured = false;
    std::optional<Reason> m_refusal;
};

Judgement judgeByNginx(const Answered& answered) {
    return NginxReading(answered).run();
}

/// The cases of proxy_cache_use_stale for a status; without an answer, error or timeout.
std::int64_t staleCaseOf(int status) {
    switch (status) {
    case 0: return bitOf(staleCases, "error") | bitOf(staleCases, "timeout");
    case 403: return bitOf(staleCases, "http_403");
    case 404: return bitOf(staleCases, "http_404");
    case 429: return bitOf(staleCases, "http_429");
    case 500: return bitOf(staleCases, "http_500");
    case 502: return bitOf(staleCases, "http_502");
    case 503: return bitOf(staleCases, "http_503");
    case 504: return bitOf(staleCases, "http_504");
    default: return 0;
    }
}

/// Seen on nginx: only proxy_cache_use_stale hides an error status, whatever stale-if-error allows.
std::int64_t nginxStaleOnError(int status, std::int64_t named, const CacheParameters& parameters) {
    if ((parameters[NginxUseStale] & staleCaseOf(status)) != 0)
        return nginxForEver;
    return status == 0 ? named : -1;
}

VaryValues nginxVary(const CacheParameters& parameters) {
    const bool ignored = (parameters[NginxIgnoreHeaders] & bitOf(readFields, "Vary")) != 0;
    return ignored ? VaryValues::Ignored : VaryValues::RawLists;
}

/// The value of one variable of a key.
std::string_view valueOf(std::string_view variable, const Asked& asked) {
    const std::string_view url = asked.url;
    const std::string_view target = pathOf(url);
    const std::size_t query = target.find('?');
    if (variable == "$scheme")
        return url.substr(0, url.find(':'));
    if (variable == "$proxy_host" || variable == "$host")
        return hostOf(url);
    if (variable == "$request_uri")
        return target;
    if (variable == "$uri")
        return target.substr(0, query);
    if (variable == "$args")
        return query == std::string_view::npos ? std::string_view() : target.substr(query + 1);
    if (variable == "$request_method")
        return asked.request.method == MethodClass::Head ? "HEAD" : "GET";
    constexpr std::string_view ofField = "$http_";
    if (!variable.starts_with(ofField))
        return {};
    std::string name(variable.substr(ofField.size()));
    std::replace(name.begin(), name.end(), '_', '-');
    for (const Field& field : asked.request.fields) {
        const TextPool& pool = asked.request.fields.pool();
        if (pool.spelling(pool.folded(field.name)) == name)
            return pool.text(field.value);
    }
    return {};
}

std::string nginxKey(const Asked& asked) {
    const std::int64_t variables = asked.parameters[NginxCacheKey];
    std::string key;
    if (variables == ownKey)
        return key;
    key = "proxy_cache_key";
    for (std::size_t i = 0; i < std::size(keyVariables); ++i)
        if ((variables >> i & 1) != 0)
            key.append(1, '\n').append(valueOf(keyVariables[i], asked));
    return key;
}

/// Ignores the request's directives.
Admission admitByNginx(const Asked&) {
    return {};
}

bool nginxValidates(const ResponseHead& stored, const CacheParameters& parameters) {
    return parameters[NginxRevalidate] != 0 && (stored.status == 200 || stored.status == 206);
}

constexpr OwnAnswer nginxHits[] = {
    {"x-cache-status", "HIT"}, {"x-cache-status", "STALE"}, {"x-cache-status", "UPDATING"}};

} // namespace

constexpr CacheProfile nginxProfile = {
    .id = ProfileId::Nginx,
    .name = "nginx",
    .label = "nginx",
    .product = "nginx 1.22.1, proxy_cache",
    .known = nginx::seen,
    .model = CacheModel::Shared,
    .deviations = nginx::rows,
    .parameters = nginxParameters,
    .ownAnswers = nginxHits,
    .admit = admitByNginx,
    .judge = judgeByNginx,
    .validates = nginxValidates,
    .staleOnErrorFor = nginxStaleOnError,
    .invalidates = [](std::string_view, int) { return false; },
    .keyOf = nginxKey,
    .varyOf = nginxVary,
    .vary = VaryValues::RawLists,
    .headAsGet = nginx::HeadAsGet,
    .wholeForPart = nginx::WholeForPart,
    .validatesLess = nginx::NoRevalidation,
    .invalidatesOtherwise = nginx::OtherMethods,
    .deafToRequest = nginx::RequestDirectives,
    .noStaleWhile = nginx::NoStaleWhile,
    .grace = nginx::BackgroundUpdate,
    .otherKey = nginx::OtherKey,
    .hidesErrors = nginx::UseStale,
    .updateKeepsAll = nginx::UpdateKeeps,
    .ignoresSearches = nginx::NoVarySearch,
    .errorReplaces = true,
    .lastSecond = 1000,
};

} // namespace hci
