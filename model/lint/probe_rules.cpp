#include "model/lint/probe_rules.h"

#include "model/http/coding_suffix.h"
#include "model/http/entity_tag.h"
#include "model/http/field_syntax.h"
#include "model/http/tag_form.h"
#include "model/lint/checks.h"
#include "model/lint/phrases.h"
#include "model/lint/rule_id.h"
#include "model/transport/probe.h"
#include "model/transport/probe_variants.h"
#include "model/transport/request.h"

#include <algorithm>
#include <array>
#include <utility>

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

/// Says what the probes of one target show.
class TargetRules {
public:
    TargetRules(const ProbeReport& report, const ProbeTarget& target, AnswerReader& reader, FindingSink& sink)
        : m_report(report), m_target(target), m_reader(reader), m_sink(sink) {}

    void check() {
        if (plain304())
            return;
        checkVariants();
        for (const ProbeResult& result : m_target.results) {
            if (result.follows)
                continue;
            if (result.verdict == ProbeVerdict::Tells && result.cause == ProbeCause::LaterDateIgnored)
                told(result);
            if (result.id == Repeat && result.cause == ProbeCause::NeverRepeats)
                neverRepeats(result);
            if (result.verdict == ProbeVerdict::Fail)
                failed(result);
        }
    }

private:
    [[nodiscard]] FindingArgument text(std::string_view value) const { return m_sink.newText(value); }
    [[nodiscard]] Remark remark(RuleId rule, FieldName field = FieldName::None,
                                std::uint8_t variant = 0) const {
        return {.rule = rule, .exchange = m_target.subject, .variant = variant, .field = field};
    }
    [[nodiscard]] const ProbeVariant* variantOf(const ProbeResult& result) const {
        const auto found = std::find_if(m_target.variants.begin(), m_target.variants.end(),
                                        [&](const ProbeVariant& v) { return v.coding == result.coding; });
        return found == m_target.variants.end() ? nullptr : &*found;
    }
    [[nodiscard]] std::uint32_t resource() const {
        return m_reader.facts().resources.resourceOf[m_target.subject];
    }
    /// What the answer cost that a 304 would have saved: content that the probe showed for nothing.
    [[nodiscard]] static std::optional<ByteCount> contentOf(const ProbeResult& result) {
        return result.bytes > 0 ? std::optional(ByteCount(result.bytes, Basis::Measured, Scope::Content))
                                : std::nullopt;
    }

    /// A 304 to a plain GET is the one cause of all that the other answers show.
    bool plain304() {
        if (std::none_of(m_target.results.begin(), m_target.results.end(), [](const ProbeResult& result) {
                return result.cause == ProbeCause::PlainNotModified;
            }))
            return false;
        m_sink.mark(resource(), Mark::PlainNotModified);
        if (m_reader.session()[m_target.subject].status() != 304) // else the answer itself shows it
            m_sink.add(remark(RuleId::NotModifiedUnconditional, FieldName::None, 2));
        return true;
    }

    void told(const ProbeResult& result) {
        const ProbeVariant* variant = variantOf(result);
        Remark about = remark(RuleId::IfModifiedSinceExactOnly, FieldName::LastModified);
        about.values = {text(sentValue(result, "If-Modified-Since")), numberValue(result.status),
                        text(variant ? std::string_view(variant->lastModified) : std::string_view())};
        m_sink.add(about);
    }

    /// Two answers in a row tell where the contents differ; all of them, that validation never succeeds.
    void neverRepeats(const ProbeResult& result) {
        if (result.exchanges.size() < 2 || m_sink.marked(resource(), Mark::NeverRepeats))
            return;
        const Session& session = *m_report.session;
        const std::size_t answers = tagsSeen(m_target, result.coding, session).size();
        std::optional<Remark> about =
            neverRepeating(session[result.exchanges[0]], session[result.exchanges[1]], answers, m_sink);
        if (!about)
            return;
        about->exchange = m_target.subject;
        about->bytes = ByteCount(session[result.exchanges[1]].size(Size::ResponseBody).value(),
                                 Basis::Measured, Scope::Content);
        m_sink.mark(resource(), Mark::NeverRepeats);
        m_sink.add(*about);
    }

    void failed(const ProbeResult& result) {
        switch (result.cause) {
        case ProbeCause::ConditionFails: conditionFails(result); return;
        case ProbeCause::NotAskedFor304: unasked304(result); return;
        default: break;
        }
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

    /// The request is answered without the condition, and not with it.
    void conditionFails(const ProbeResult& result) {
        const bool asRevalidated = result.id == InmExact || result.id == ImsExact;
        if (asRevalidated && m_sink.marked(resource(), Mark::ConditionFails))
            return; // the revalidation itself has shown it
        Remark about = remark(RuleId::ConditionalRequestFails, FieldName::None, result.status != 0 ? 0 : 1);
        about.values = {text(sentName(result)), text(namedValue(result)), numberValue(result.status),
                        text(result.detail)};
        m_sink.mark(resource(), Mark::ConditionFails);
        m_sink.add(about);
    }

    void unasked304(const ProbeResult& result) {
        Remark about = remark(RuleId::NotModifiedUnconditional, FieldName::None, 3);
        about.values = {text(sentName(result))};
        m_sink.add(about);
    }

    void notAsDemanded(const ProbeResult& result) {
        const auto found = std::find_if(notMatched.begin(), notMatched.end(),
                                        [&](const FailureRule& each) { return each.probe == result.id; });
        if (found == notMatched.end())
            return;
        const std::string_view tag = sentValue(result, "If-None-Match");
        if (result.id == InmExact && result.status != 412) {
            ownTag(result, tag);
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
        const bool readOnly = result.method == "GET" || result.method == "HEAD";
        if (result.cause == ProbeCause::FractionCompared)
            about.variant = 1;
        else if (wants304(result))
            about.bytes = contentOf(result);
        if ((result.id == IfMatch || result.id == IfUnmodifiedSince) && readOnly)
            about.severity = Severity::Warning; // nothing is lost by reading
        about.values[0] = text(namedValue(result));
        about.values[1] = both ? text(date) : numberValue(result.status);
        about.values[2] = both                                           ? numberValue(result.status)
                          : result.cause == ProbeCause::FractionCompared ? text(result.detail)
                                                                         : text(result.method);
        m_sink.add(about);
    }

    /// The exact tag is not answered 304: in which form is it recognised?
    void ownTag(const ProbeResult& result, std::string_view tag) {
        Remark about = remark(RuleId::IfNoneMatchIgnored, FieldName::None, 0);
        about.values = {text(tag), numberValue(result.status)};
        about.bytes = contentOf(result);
        const bool suffixed = hasCodingSuffix(tag) && result.cause == ProbeCause::WrongStatus;
        switch (suffixed ? ProbeCause::OnlyUnsuffixedMatches : result.cause) {
        case ProbeCause::OnlyFlippedMatches:
            about.rule = RuleId::WeakComparisonFailed;
            about.variant = tag.starts_with("W/") ? 1 : 2;
            break;
        case ProbeCause::OnlyUnsuffixedMatches:
            about.rule = RuleId::EtagCodingSuffix;
            about.field = FieldName::Etag;
            break;
        case ProbeCause::OwnTagUnknown:
            about.rule = RuleId::OwnTagNotRecognised;
            about.field = FieldName::Etag;
            about.variant = tag.find(',') != std::string_view::npos                                ? 1
                            : result.detail.find('"') == std::string::npos && result.detail != "*" ? 2
                                                                                                   : 0;
            about.values[2] = text(result.detail);
            break;
        case ProbeCause::NeverNotModified: about.variant = 2; break;
        default: break;
        }
        m_sink.add(about);
    }

    /// Where a 304 is due, the content that came is what the fault costs.
    [[nodiscard]] static bool wants304(const ProbeResult& result) {
        return result.demanded == 304 && result.status == 200;
    }

    /// The field that the message names.
    [[nodiscard]] static std::string_view sentName(const ProbeResult& result) {
        for (const std::string_view name :
             {std::string_view("If-Range"), std::string_view("If-Match"),
              std::string_view("If-Unmodified-Since"), std::string_view("If-None-Match"),
              std::string_view("If-Modified-Since")})
            if (hasField(result.sent, name) && (name == "If-None-Match" || !sentValue(result, name).empty()))
                return name;
        return {};
    }
    [[nodiscard]] static std::string_view namedValue(const ProbeResult& result) {
        return sentValue(result, sentName(result));
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
        const std::vector<std::string_view> tags = tagsSeen(m_target, result.coding, *m_report.session);
        if (tags.empty())
            return;
        const auto other = std::find_if(tags.begin(), tags.end(),
                                        [&tags](std::string_view tag) { return tag != tags.front(); });
        if (other == tags.end() || !parseEntityTag(tags.front()) || !parseEntityTag(*other) ||
            m_sink.marked(resource(), Mark::TagUnstable))
            return;
        m_sink.mark(resource(), Mark::TagUnstable);
        Remark about = remark(RuleId::EtagUnstable, FieldName::Etag);
        const auto cause = static_cast<int>(instabilityOf(tags));
        about.values = {text(tags.front()), text(*other), numberValue(size), numberValue(cause)};
        about.group = numberValue(cause);
        m_sink.add(about);
    }

    void dateIsNow(const ProbeResult& result) {
        const Session& session = *m_report.session;
        const bool always =
            std::all_of(result.exchanges.begin(), result.exchanges.end(), [&session](std::uint32_t row) {
                const FieldSpan response = session[row].response();
                return response.value(FieldName::LastModified) == response.value(FieldName::Date);
            });
        if (!always || m_sink.marked(resource(), Mark::DateIsNow))
            return;
        m_sink.mark(resource(), Mark::DateIsNow);
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
        const bool comparable =
            result.cause == ProbeCause::LengthDiffers || result.cause == ProbeCause::FieldsDiffer;
        const auto length = parseDecimal(head.response().value(FieldName::ContentLength));
        const ByteCount content = got.size(Size::ResponseBody);
        if (comparable && length && content.known() && *length != content.value()) {
            Remark about = remark(RuleId::HeadContentLength, FieldName::ContentLength);
            about.values = {text(head.response().value(FieldName::ContentLength)),
                            numberValue(got.size(Size::ResponseBody).value())};
            m_sink.add(about);
        }
        if (result.cause == ProbeCause::WrongStatus) {
            Remark about = remark(RuleId::HeadDiffers, FieldName::None, 1);
            about.values = {numberValue(head.status()), numberValue(got.status())};
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
        if (result.status != 304 || !variant)
            return;
        Remark about = remark(RuleId::NotModifiedNonMatching, FieldName::Etag);
        about.values = {text(variant->etag), text(sentValue(result, "If-None-Match"))};
        m_sink.add(about);
    }

    void precedence(const ProbeResult& result) {
        const ProbeVariant* variant = variantOf(result);
        if (result.status != 304 || !variant)
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
        if (result.status != 304)
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
        if (alwaysCoded(m_target))
            m_sink.mark(resource(), Mark::CodingFixed);
        bool named = false;
        for (const VariantFault& fault : compareVariants(m_target, *m_report.session)) {
            const ProbeVariant& first = m_target.variants[fault.first];
            const ProbeVariant& second = m_target.variants[fault.second];
            switch (fault.kind) {
            case VariantFault::Kind::TagShared: {
                Remark about = remark(RuleId::EtagSharedAcrossCodings, FieldName::Etag);
                about.values = {text(first.etag), text(first.came), text(second.came)};
                m_sink.add(about);
                break;
            }
            case VariantFault::Kind::CodingNotNamed:
                if (!std::exchange(named, true))
                    codingNotNamed(fault, first, second);
                break;
            case VariantFault::Kind::MembersDiffer:
                membersDiffer(first, fault.lostByFirst, second, fault.lostBySecond);
                break;
            }
        }
    }

    void codingNotNamed(const VariantFault& fault, const ProbeVariant& first, const ProbeVariant& second) {
        m_sink.mark(resource(), Mark::CodingVaries);
        Remark about = remark(RuleId::VaryMissingAcceptEncoding, FieldName::Vary, 1);
        about.severity = Severity::Error;
        about.values = {text(first.came), text(second.came)};
        if (fault.firstLacks != fault.secondLacks) {
            about.variant = 2;
            about.values = {text(fault.firstLacks ? first.came : second.came),
                            text(fault.firstLacks ? second.came : first.came)};
        }
        m_sink.add(about);
    }

    void membersDiffer(const ProbeVariant& first, const std::vector<std::string>& lostByFirst,
                       const ProbeVariant& second, const std::vector<std::string>& lostBySecond) {
        const auto add = [&](const ProbeVariant& lacking, const std::vector<std::string>& members,
                             const ProbeVariant& other) {
            if (members.empty())
                return;
            Remark about = remark(RuleId::VaryInconsistent, FieldName::Vary, 3);
            about.values = {text(lacking.came), text(fieldsInWords(members).toStdString()), text(other.came)};
            m_sink.add(about);
        };
        add(second, lostBySecond, first);
        add(first, lostByFirst, second);
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
