#include "model/cache/profiles/nginx.h"

#include "model/cache/age.h"
#include "model/cache/profiles/nginx_rows.h"
#include "model/cache/profiles/reading.h"
#include "model/http/field_syntax.h"

#include <algorithm>

namespace hci {

namespace {

enum NginxParameter : std::size_t { NginxRevalidate, NginxValid, NginxValidAny };

constexpr CacheParameter nginxParameters[] = {
    {"proxy_cache_revalidate", 0, 1, "whether what is stale is validated"},
    {"proxy_cache_valid", 0, 1'000'000'000, "seconds for 200, 301 and 302 that name no lifetime"},
    {"proxy_cache_valid_any", 0, 1'000'000'000, "seconds for any status that names no lifetime"},
};

/// nginx reads the fields of an answer one line after the other, each with what the ones before it said.
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

    void read(FieldName name, TextId value) {
        switch (name) {
        case FieldName::SetCookie: refuse(nginx::SetCookie); break;
        case FieldName::CacheControl: readCacheControl(text(value)); break;
        case FieldName::Expires: readExpires(value); break;
        case FieldName::Vary:
            if (text(value) == "*")
                refuse(makeReason(ReasonCode::VaryStar));
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
    }

    /// The number behind the first s-maxage= or max-age=, wherever that stands.
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
        if (number.length < rest.size() &&
            std::string_view(",; ").find(rest[number.length]) == std::string_view::npos) {
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
        const auto expires = dateValue(m_response, value, m_answered.received);
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
        result.reason = makeReason(ReasonCode::StorableMaxAge);
        if (m_configured)
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
    std::int64_t m_validUntil = 0; ///< in seconds since 1970; 0: nothing says
    LifetimeBasis m_basis = LifetimeBasis::None;
    bool m_accel = false;
    bool m_configured = false;
    std::optional<Reason> m_refusal;
};

Judgement judgeByNginx(const Answered& answered) {
    return NginxReading(answered).run();
}

/// What the request says of caching is not heard.
Admission admitByNginx(const Asked&) {
    return {};
}

bool nginxValidates(const ResponseHead& stored, const CacheParameters& parameters) {
    return parameters[NginxRevalidate] != 0 && (stored.status == 200 || stored.status == 206);
}

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
    .admit = admitByNginx,
    .judge = judgeByNginx,
    .validates = nginxValidates,
    .invalidates = [](std::string_view, int) { return false; },
    .vary = VaryValues::RawLists,
    .headAsGet = nginx::HeadAsGet,
    .validatesLess = nginx::NoRevalidation,
    .invalidatesOtherwise = nginx::OtherMethods,
    .deafToRequest = nginx::RequestDirectives,
    .noStaleWhile = nginx::NoStaleWhile,
    .updateKeepsAll = nginx::UpdateKeeps,
    .errorReplaces = true,
    .lastSecond = 1000,
};

} // namespace hci
