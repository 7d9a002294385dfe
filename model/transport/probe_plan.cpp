#include "model/transport/probe_plan.h"

#include "model/base/iso_time.h"
#include "model/http/coding_suffix.h"
#include "model/http/entity_tag.h"
#include "model/http/field_syntax.h"
#include "model/http/http_date.h"
#include "model/http/method.h"
#include "model/http/tag_form.h"

#include <algorithm>

namespace hci {

namespace {

constexpr std::string_view unknownTag = "\"hci-no-such-tag\"";
constexpr std::int64_t day = 86400;
constexpr std::int64_t farFuture = 2208988800; // 2040-01-01

/// The date with a numeric zone in place of GMT.
std::string zoneDate(std::int64_t seconds) {
    std::string date = formatHttpDate(seconds);
    return date.replace(date.size() - 3, 3, "+0000");
}

std::string flipped(std::string_view etag) {
    return etag.starts_with("W/") ? std::string(etag.substr(2)) : "W/" + std::string(etag);
}

/// The opaque part between the quotes.
std::string unquoted(const EntityTag& tag) {
    return std::string(tag.opaque.substr(1, tag.opaque.size() - 2));
}

class Planner {
public:
    Planner(ProbeId id, const ProbeBaseline& baseline, std::span<const ProbeVariant> others)
        : m_id(id), m_baseline(baseline), m_others(others), m_tag(parseEntityTag(baseline.variant.etag)),
          m_date(parseHttpDate(baseline.variant.lastModified, baseline.now)) {
        m_plan.demanded = info(id).statuses[0];
    }

    ProbePlan make(std::string_view method) {
        if (!applies())
            return m_plan;
        if (isUnsafe(m_id))
            m_plan.method = method;
        else if (m_id == ProbeId::Head || m_id == ProbeId::HeadInm)
            m_plan.method = "HEAD";
        addTag();
        addDate();
        addRest();
        if (m_id == ProbeId::InmExact && !m_tag)
            m_plan.demanded = 0; // an invalid entity tag matches none (8.8.3)
        if (!successful() && m_plan.skip == ProbeCause::None)
            m_plan.demanded =
                static_cast<std::uint16_t>(m_baseline.status); // 13.2.1: preconditions are ignored
        return m_plan;
    }

private:
    [[nodiscard]] bool successful() const { return m_baseline.status >= 200 && m_baseline.status < 300; }

    void skip(ProbeCause why) {
        m_plan = {};
        m_plan.skip = why;
    }

    bool applies() {
        using enum ProbeId;
        const bool overOthers = m_id == InmExact || m_id == InmStar || m_id == ImsExact; // 304-over-non-2xx
        const bool notModified = m_baseline.status == 304;
        if (notModified && m_id != Repeat)
            skip(ProbeCause::PlainNotModified);
        else if (!successful() && !notModified && !(overOthers && m_baseline.status >= 300))
            skip(ProbeCause::NotSuccessful);
        else if ((info(m_id).needsTag || m_id == InmStar) && isSeveralTags(m_baseline.variant.etag))
            skip(ProbeCause::TagRepeated);
        else if (info(m_id).needsTag && m_baseline.variant.etag.empty())
            skip(ProbeCause::NoTag);
        else if (info(m_id).needsTag && !m_tag && m_id != InmExact)
            skip(ProbeCause::TagMalformed);
        return m_plan.skip == ProbeCause::None;
    }

    void add(std::string_view name, std::string_view value) { m_plan.fields.emplace_back(name, value); }
    void inm(std::string_view value) { add("If-None-Match", value); }

    void addTag() {
        using enum ProbeId;
        const std::string& etag = m_baseline.variant.etag;
        switch (m_id) {
        case InmNoCache: inm(etag); return add("Cache-Control", "no-cache");
        case InmMaxAge: inm(etag); return add("Cache-Control", "max-age=0");
        case InmExact:
        case HeadInm:
        case InmExactImsOld:
        case InmExactImsExact:
        case RangeInm:
        case UnsafeInmExact: return inm(etag);
        case InmWeakFlip: return inm(flipped(etag));
        case InmList: return inm("\"hci-first\", " + etag + ", \"hci-last\"");
        case InmStar:
        case UnsafeInmStar: return inm("*");
        case InmLines: inm("\"hci-first\""); return inm(etag);
        case InmOther:
        case InmOtherImsExact: return inm(unknownTag);
        case InmUnquoted: return inm(unquoted(*m_tag));
        case InmEmpty: return inm("");
        case CrossVariant: return addOtherVariant();
        case Suffix: return addWithoutSuffix();
        case Wire: return addRevalidation();
        default: return;
        }
    }

    void addOtherVariant() {
        if (!m_baseline.variant.etag.empty() && !m_tag)
            return skip(isSeveralTags(m_baseline.variant.etag) ? ProbeCause::TagRepeated
                                                               : ProbeCause::TagMalformed);
        const auto other = std::find_if(m_others.begin(), m_others.end(), [&](const ProbeVariant& one) {
            return one.offered && one.came != m_baseline.variant.came && parseEntityTag(one.etag);
        });
        if (other == m_others.end())
            return skip(ProbeCause::NoOtherVariant);
        const auto tag = parseEntityTag(other->etag);
        m_plan.demanded = tag && m_tag && weaklyEqual(*tag, *m_tag) ? 304 : 200;
        inm(other->etag);
    }

    void addWithoutSuffix() {
        const std::string plain = withoutCodingSuffix(m_baseline.variant.etag);
        if (plain.empty())
            return skip(ProbeCause::NoSuffix);
        m_plan.demanded = 0;
        inm(plain);
    }

    void addRevalidation() {
        if (isSeveralTags(m_baseline.variant.etag))
            return skip(ProbeCause::TagRepeated);
        if (!m_baseline.variant.etag.empty())
            inm(m_baseline.variant.etag);
        if (!m_baseline.variant.lastModified.empty())
            add("If-Modified-Since", m_baseline.variant.lastModified);
        if (m_plan.fields.empty())
            skip(ProbeCause::NoTag);
    }

    /// Without a modification date If-Modified-Since must be ignored (13.1.3): any date tests that.
    [[nodiscard]] std::int64_t moment() const { return m_date ? m_date->seconds : m_baseline.now; }

    void ims(std::string_view value) {
        if (!m_baseline.variant.lastModified.empty() && !m_date && m_id != ProbeId::ImsInvalid)
            return skip(ProbeCause::DateMalformed);
        if (m_baseline.variant.lastModified.empty() && !hasField(m_plan.fields, "if-none-match"))
            m_plan.demanded = 200;
        add("If-Modified-Since", value);
    }

    void addDate() {
        using enum ProbeId;
        const bool hasDate = !m_baseline.variant.lastModified.empty();
        const std::string exact = hasDate ? m_baseline.variant.lastModified : formatHttpDate(moment());
        switch (m_id) {
        case ImsExact:
        case InmOtherImsExact:
        case InmExactImsExact: return ims(exact);
        case ImsRfc850: return ims(formatHttpDate(moment(), HttpDateForm::Rfc850));
        case ImsAsctime: return ims(formatHttpDate(moment(), HttpDateForm::Asctime));
        case ImsEarlier:
        case InmExactImsOld: return ims(formatHttpDate(moment() - 1));
        case ImsLater:
            if (hasDate && moment() + day > m_baseline.now)
                return skip(ProbeCause::DateIsNow);
            return ims(formatHttpDate(hasDate ? moment() + day : moment()));
        case ImsFarFuture:
            ims(formatHttpDate(farFuture));
            m_plan.demanded = hasDate ? 0 : m_plan.demanded;
            return;
        case ImsInvalid: return ims("not a date");
        case ImsZone: return ims(zoneDate(moment()));
        case ImsIso: return ims(iso::formatSeconds(moment()));
        default: return;
        }
    }

    void addRest() {
        using enum ProbeId;
        switch (m_id) {
        case IfMatch:
        case UnsafeIfMatch: return add("If-Match", unknownTag);
        case IfUnmodifiedSince:
            if (m_baseline.variant.lastModified.empty() || !m_date)
                return skip(ProbeCause::DateMalformed);
            return add("If-Unmodified-Since", formatHttpDate(moment() - 1));
        case RangeIfRange:
            if (m_tag->weak)
                return skip(ProbeCause::WeakTag);
            m_plan.demanded = 0;
            return range(m_baseline.variant.etag);
        case RangeIfRangeOther: return range(unknownTag);
        case RangeIfRangeWeak:
            return range(m_tag->weak ? m_baseline.variant.etag : flipped(m_baseline.variant.etag));
        case RangeInm: return range({});
        default: return;
        }
    }

    void range(std::string_view ifRange) {
        if (m_baseline.contentLength == 0)
            return skip(ProbeCause::NoContent);
        add("Range", "bytes=0-0");
        if (!ifRange.empty())
            add("If-Range", ifRange);
    }

    ProbeId m_id;
    const ProbeBaseline& m_baseline;
    std::span<const ProbeVariant> m_others;
    Result<EntityTag> m_tag;
    Result<HttpDate> m_date;
    ProbePlan m_plan;
};

} // namespace

ProbePlan plan(ProbeId id, const ProbeBaseline& baseline, std::span<const ProbeVariant> others,
               std::string_view method) {
    return Planner(id, baseline, others).make(method);
}

HttpRequest planned(HttpRequest request, const ProbePlan& plan, std::string_view coding) {
    std::erase_if(request.fields, [](const auto& field) {
        return isPreconditionField(field.first) || equalsIgnoringCase(field.first, "cache-control") ||
               equalsIgnoringCase(field.first, "pragma") ||
               equalsIgnoringCase(field.first, "accept-encoding");
    });
    request.method = plan.method;
    if (isGetOrHead(plan.method))
        removeContent(request); // only the unsafe probes use it
    request.fields.emplace_back("Accept-Encoding", coding);
    request.fields.insert(request.fields.end(), plan.fields.begin(), plan.fields.end());
    return request;
}

} // namespace hci
