#include "model/lint/probe_rules.h"

#include "model/http/entity_tag.h"
#include "model/http/field_syntax.h"
#include "model/http/tag_form.h"
#include "model/lint/coding_suffix.h"
#include "model/lint/rule_id.h"
#include "model/transport/probe.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

using enum ProbeId;

/// A probe whose failure is one rule's fault, with the wording.
struct FailureRule {
    ProbeId probe;
    RuleId rule;
    std::uint8_t variant = 0;
};

/// Those that end in 200 (or a refusal) where 304 is demanded, and name the value sent and the status.
constexpr std::array notMatched{
    FailureRule{InmExact, RuleId::IfNoneMatchIgnored},
    FailureRule{InmWeakFlip, RuleId::WeakComparisonFailed},
    FailureRule{InmList, RuleId::IfNoneMatchList},
    FailureRule{InmStar, RuleId::IfNoneMatchStar},
    FailureRule{InmLines, RuleId::IfNoneMatchLines},
    FailureRule{InmNoCache, RuleId::IfNoneMatchLostToNoCache},
    FailureRule{InmMaxAge, RuleId::IfNoneMatchLostToNoCache, 1},
    FailureRule{HeadInm, RuleId::IfNoneMatchIgnored, 1},
    FailureRule{ImsExact, RuleId::IfModifiedSinceIgnored},
    FailureRule{ImsRfc850, RuleId::HttpDateFormRefused},
    FailureRule{ImsAsctime, RuleId::HttpDateFormRefused},
    FailureRule{InmExactImsOld, RuleId::IfModifiedSinceOverridesTag},
    FailureRule{InmExactImsExact, RuleId::IfModifiedSinceOverridesTag},
    FailureRule{RangeInm, RuleId::RangeBeforePrecondition},
    FailureRule{RangeIfRangeOther, RuleId::IfRangeIgnored},
    FailureRule{RangeIfRangeWeak, RuleId::IfRangeWeak},
    FailureRule{IfMatch, RuleId::IfMatchIgnored},
    FailureRule{IfUnmodifiedSince, RuleId::IfUnmodifiedSinceIgnored},
    FailureRule{UnsafeIfMatch, RuleId::IfMatchIgnored},
};

/// Fields that a 206 repeats (RFC 9110 15.3.7) and that HEAD may differ in.
constexpr std::array comparedFields{
    FieldName::Date, FieldName::CacheControl,    FieldName::Etag,         FieldName::Expires,
    FieldName::Vary, FieldName::ContentLocation, FieldName::LastModified, FieldName::ContentType};

std::string_view sentValue(const ProbeResult& result, std::string_view name) {
    for (const auto& [field, value] : result.sent)
        if (equalsIgnoringCase(field, name))
            return value;
    return {};
}

bool isDateProbe(ProbeId id) noexcept {
    return id >= ImsExact && id <= ImsIso;
}

/// Says what the probes of one target show.
class TargetRules {
public:
    TargetRules(const ProbeReport& report, const ProbeTarget& target, AnswerReader& reader, FindingSink& sink)
        : m_report(report), m_target(target), m_reader(reader), m_sink(sink) {}

    void check() {
        checkVariants();
        for (const ProbeResult& result : m_target.results) {
            if (result.verdict == ProbeVerdict::Tells && result.cause == ProbeCause::LaterDateIgnored)
                told(result);
            if (result.verdict == ProbeVerdict::Fail)
                failed(result);
        }
    }

private:
    [[nodiscard]] FindingArgument text(std::string_view value) const {
        TextPool& pool = *m_reader.session().sharedPool();
        const auto lock = pool.lock();
        return textValue(pool.intern(value));
    }
    [[nodiscard]] Remark remark(RuleId rule, FieldName field = FieldName::None,
                                std::uint8_t variant = 0) const {
        return {.rule = rule, .exchange = m_target.subject, .variant = variant, .field = field};
    }
    [[nodiscard]] const ProbeVariant* variantOf(const ProbeResult& result) const {
        const auto found = std::find_if(m_target.variants.begin(), m_target.variants.end(),
                                        [&](const ProbeVariant& v) { return v.coding == result.coding; });
        return found == m_target.variants.end() ? nullptr : &*found;
    }
    [[nodiscard]] bool failedToo(const ProbeResult& result, ProbeId other) const {
        return std::any_of(m_target.results.begin(), m_target.results.end(), [&](const ProbeResult& each) {
            return each.id == other && each.coding == result.coding && each.verdict == ProbeVerdict::Fail;
        });
    }

    /// A failure that only repeats what a simpler probe showed.
    [[nodiscard]] bool follows(const ProbeResult& result) const {
        const bool wanted304 = result.status != 304;
        const bool dateProbe = isDateProbe(result.id);
        if (dateProbe && wanted304 && result.id != ImsExact)
            return failedToo(result, ImsExact);
        if (result.id == InmExact || dateProbe)
            return false;
        // A server that looks at no precondition is told once.
        const ProbeVariant* variant = variantOf(result);
        const bool untagged = variant && variant->etag.empty();
        return wanted304 && (failedToo(result, InmExact) || (untagged && failedToo(result, ImsExact)));
    }

    void told(const ProbeResult& result) {
        if (follows(result))
            return;
        const ProbeVariant* variant = variantOf(result);
        Remark about = remark(RuleId::IfModifiedSinceExactOnly, FieldName::LastModified);
        about.values = {text(sentValue(result, "If-Modified-Since")), numberValue(result.status),
                        text(variant ? std::string_view(variant->lastModified) : std::string_view())};
        m_sink.add(about);
    }

    void failed(const ProbeResult& result) {
        if (follows(result))
            return;
        switch (result.id) {
        case Repeat: repeat(result); return;
        case Head: head(result); return;
        case Wire: wire(result); return;
        case RangeIfRange: partial(result); return;
        case InmOther:
        case InmUnquoted:
        case InmEmpty:
        case CrossVariant: unmatched(result); return;
        case InmOtherImsExact: precedence(result); return;
        case ImsEarlier: earlier(result); return;
        case ImsInvalid:
        case ImsZone:
        case ImsIso: invalidDate(result); return;
        case UnsafeInmStar:
        case UnsafeInmExact: unsafe(result); return;
        default: notAsDemanded(result); return;
        }
    }

    void notAsDemanded(const ProbeResult& result) {
        const auto found = std::find_if(notMatched.begin(), notMatched.end(),
                                        [&](const FailureRule& each) { return each.probe == result.id; });
        if (found == notMatched.end())
            return;
        const std::string_view tag = sentValue(result, "If-None-Match");
        if (result.id == InmExact && hasCodingSuffix(tag)) {
            suffix(result, tag);
            return;
        }
        if (result.status == 412 && found->rule == RuleId::IfNoneMatchIgnored) {
            Remark about = remark(RuleId::PreconditionFailedForGet, FieldName::IfNoneMatch);
            about.values = {text(result.method), text(tag)};
            m_sink.add(about);
            return;
        }
        Remark about = remark(found->rule, FieldName::None, found->variant);
        const std::string_view date = sentValue(result, "If-Modified-Since");
        const bool both = found->rule == RuleId::IfModifiedSinceOverridesTag;
        about.values[0] = text(namedValue(result));
        about.values[1] = both ? text(date) : numberValue(result.status);
        about.values[2] = both ? numberValue(result.status) : text(result.method);
        m_sink.add(about);
    }

    /// The value sent that the message names.
    [[nodiscard]] static std::string_view namedValue(const ProbeResult& result) {
        for (const std::string_view name :
             {std::string_view("If-Range"), std::string_view("If-Match"),
              std::string_view("If-Unmodified-Since"), std::string_view("If-None-Match"),
              std::string_view("If-Modified-Since")})
            if (const std::string_view value = sentValue(result, name); !value.empty())
                return value;
        return {};
    }

    void suffix(const ProbeResult& result, std::string_view tag) {
        Remark about = remark(RuleId::EtagCodingSuffix, FieldName::Etag);
        about.values = {text(tag), numberValue(result.status)};
        m_sink.add(about);
    }

    void repeat(const ProbeResult& result) {
        const Session& session = *m_report.session;
        if (result.exchanges.size() < 2)
            return;
        const Exchange first = session[result.exchanges.front()];
        const std::string_view before = first.response().value(FieldName::Etag);
        const std::int64_t size = first.size(Size::ResponseBody).value();
        if (result.cause == ProbeCause::TagDiffers)
            unstable(result, size);
        if (result.cause == ProbeCause::DateDiffers)
            dateIsNow(result);
        if (result.cause == ProbeCause::TagReused) {
            Remark about = remark(RuleId::EtagReused, FieldName::Etag);
            const Exchange last = session[result.exchanges.back()];
            about.values = {text(before), numberValue(size),
                            numberValue(last.size(Size::ResponseBody).value())};
            m_sink.add(about);
        }
    }

    void unstable(const ProbeResult& result, std::int64_t size) {
        std::vector<std::string_view> tags;
        for (const std::uint32_t row : result.exchanges)
            tags.push_back((*m_report.session)[row].response().value(FieldName::Etag));
        const auto other = std::find_if(tags.begin(), tags.end(),
                                        [&tags](std::string_view tag) { return tag != tags.front(); });
        const std::uint32_t resource = m_reader.analysis().resources.resourceOf[m_target.subject];
        if (other == tags.end() || !parseEntityTag(tags.front()) || !parseEntityTag(*other) ||
            m_sink.marked(resource, Mark::TagUnstable))
            return;
        m_sink.mark(resource, Mark::TagUnstable);
        Remark about = remark(RuleId::EtagUnstable, FieldName::Etag);
        const auto cause = static_cast<int>(instabilityOf(tags));
        about.values = {text(tags.front()), text(*other), numberValue(size), numberValue(cause)};
        about.group = numberValue(cause);
        m_sink.add(about);
    }

    void dateIsNow(const ProbeResult& result) {
        const Session& session = *m_report.session;
        const std::uint32_t resource = m_reader.analysis().resources.resourceOf[m_target.subject];
        const bool always =
            std::all_of(result.exchanges.begin(), result.exchanges.end(), [&session](std::uint32_t row) {
                const FieldSpan response = session[row].response();
                return response.value(FieldName::LastModified) == response.value(FieldName::Date);
            });
        if (!always || m_sink.marked(resource, Mark::DateIsNow))
            return;
        m_sink.mark(resource, Mark::DateIsNow);
        Remark about = remark(RuleId::LastModifiedNow, FieldName::LastModified);
        about.values = {numberValue(static_cast<std::int64_t>(result.exchanges.size()))};
        m_sink.add(about);
    }

    void head(const ProbeResult& result) {
        const ProbeVariant* variant = variantOf(result);
        if (!variant || variant->baseline == noIndex || result.exchanges.empty())
            return;
        const Exchange got = (*m_report.session)[variant->baseline];
        const Exchange head = (*m_report.session)[result.exchanges.back()];
        if (result.cause == ProbeCause::LengthDiffers) {
            Remark about = remark(RuleId::HeadContentLength, FieldName::ContentLength);
            about.values = {text(head.response().value(FieldName::ContentLength)),
                            numberValue(got.size(Size::ResponseBody).value())};
            m_sink.add(about);
        }
        if (result.cause != ProbeCause::FieldsDiffer)
            return;
        for (const FieldName field : comparedFields) {
            const std::string there = head.response().combined(field);
            const std::string here = got.response().combined(field);
            if (field == FieldName::Date || field == FieldName::Expires || there.empty() || there == here)
                continue;
            Remark about = remark(RuleId::HeadDiffers, field);
            about.values = {text(there), text(here)};
            m_sink.add(about);
        }
    }

    void wire(const ProbeResult& result) {
        if (result.cause != ProbeCause::ContentAfter304)
            return;
        Remark about = remark(RuleId::NotModifiedWithContent);
        about.values = {numberValue(result.bytesAfter)};
        m_sink.add(about);
    }

    void partial(const ProbeResult& result) {
        const ProbeVariant* variant = variantOf(result);
        if (result.cause != ProbeCause::NoPartialFields || !variant || variant->baseline == noIndex ||
            result.exchanges.empty())
            return;
        const FieldSpan whole = (*m_report.session)[variant->baseline].response();
        const FieldSpan part = (*m_report.session)[result.exchanges.back()].response();
        for (const FieldName field : comparedFields) {
            const bool asked = field != FieldName::LastModified && field != FieldName::ContentType;
            if (!asked || !whole.has(field) || part.has(field))
                continue;
            Remark about = remark(RuleId::PartialMissingField, field);
            about.values = {text(whole.value(field))};
            m_sink.add(about);
        }
    }

    void unmatched(const ProbeResult& result) {
        const ProbeVariant* variant = variantOf(result);
        // Where a suffix is put on after the comparison, the plain tag matches: told by the suffix.
        const bool suffixed = result.id == CrossVariant && variant && hasCodingSuffix(variant->etag);
        if (result.status != 304 || !variant || suffixed)
            return;
        Remark about = remark(RuleId::NotModifiedNonMatching, FieldName::Etag);
        about.values = {text(variant->etag), text(sentValue(result, "If-None-Match"))};
        m_sink.add(about);
    }

    void precedence(const ProbeResult& result) {
        const ProbeVariant* variant = variantOf(result);
        // A server that answers 304 to any tag has another fault.
        if (result.status != 304 || !variant || failedToo(result, InmOther))
            return;
        Remark about = remark(RuleId::NotModifiedPrecedence, FieldName::Etag);
        about.values = {text(variant->etag), text(sentValue(result, "If-None-Match"))};
        m_sink.add(about);
    }

    void earlier(const ProbeResult& result) {
        const ProbeVariant* variant = variantOf(result);
        if (result.status != 304 || !variant)
            return;
        Remark about = remark(RuleId::NotModifiedContradictsStored, FieldName::LastModified, 1);
        about.values = {text(variant->lastModified), text(sentValue(result, "If-Modified-Since"))};
        m_sink.add(about);
    }

    void invalidDate(const ProbeResult& result) {
        // Any date, or none, gets a 304 there: told once, by the earlier date.
        if (result.status != 304 || failedToo(result, ImsEarlier))
            return;
        Remark about = remark(RuleId::IfModifiedSinceInvalidHonoured, FieldName::LastModified);
        about.values = {text(sentValue(result, "If-Modified-Since"))};
        m_sink.add(about);
    }

    void unsafe(const ProbeResult& result) {
        if (result.status == 304) {
            Remark about = remark(RuleId::NotModifiedUnsafeMethod);
            about.values = {text(result.method)};
            m_sink.add(about);
        } else if (result.cause == ProbeCause::ActionPerformed) {
            Remark about = remark(RuleId::IfNoneMatchIgnored, FieldName::None, 1);
            about.values = {text(sentValue(result, "If-None-Match")), numberValue(result.status),
                            text(result.method)};
            m_sink.add(about);
        }
    }

    /// What the plain answers in several codings show together.
    void checkVariants() {
        const ProbeVariant* plain = nullptr;
        const ProbeVariant* coded = nullptr;
        for (const ProbeVariant& variant : m_target.variants) {
            if (!variant.offered || variant.baseline == noIndex)
                continue;
            (variant.coding == "identity" ? plain : coded) = &variant;
            for (const ProbeVariant& other : m_target.variants)
                if (&other < &variant && other.offered)
                    compareTags(other, variant);
        }
        if (plain && coded)
            checkVary(*plain, *coded);
    }

    void compareTags(const ProbeVariant& a, const ProbeVariant& b) {
        const Result<EntityTag> one = parseEntityTag(a.etag);
        const Result<EntityTag> other = parseEntityTag(b.etag);
        if (!one || !other || !stronglyEqual(*one, *other))
            return;
        Remark about = remark(RuleId::EtagSharedAcrossCodings, FieldName::Etag);
        about.values = {text(a.etag), text(a.coding), text(b.coding)};
        m_sink.add(about);
    }

    void checkVary(const ProbeVariant& plain, const ProbeVariant& coded) {
        const Answer* subject = m_reader.read(m_target.subject);
        if (!subject || !subject->inShared.storable)
            return;
        const Session& session = *m_report.session;
        for (const ProbeVariant* variant : {&plain, &coded}) {
            const Vary vary = varyOf(session[variant->baseline].response());
            if (vary.any || std::binary_search(vary.names.begin(), vary.names.end(), "accept-encoding"))
                return;
        }
        m_sink.mark(subject->resource, Mark::CodingVaries);
        Remark about = remark(RuleId::VaryMissingAcceptEncoding, FieldName::Vary, 1);
        about.severity = Severity::Error;
        about.values = {text(plain.coding), text(coded.coding)};
        m_sink.add(about);
    }

    const ProbeReport& m_report;
    const ProbeTarget& m_target;
    AnswerReader& m_reader;
    FindingSink& m_sink;
};

} // namespace

void checkProbes(const ProbeReport& probes, AnswerReader& reader, FindingSink& sink) {
    for (const ProbeTarget& target : probes.targets)
        if (target.subject < reader.session().size())
            TargetRules(probes, target, reader, sink).check();
}

} // namespace hci
