#include "model/lint/probe_rules.h"

#include "model/http/entity_tag.h"
#include "model/http/field_syntax.h"
#include "model/http/tag_form.h"
#include "model/lint/bytes/content_never_repeats.h"
#include "model/lint/phrases.h"
#include "model/lint/rule_file.h"
#include "model/probes/probe.h"
#include "model/probes/probe_variants.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hci {

namespace {

using enum ProbeId;

/// Reports the results of one target's probes.
class TargetRules : private ProbedTarget {
public:
    using ProbedTarget::ProbedTarget;

    void check() {
        if (plain304())
            return;
        checkVariants();
        for (const ProbeResult& result : probed().results) {
            if (result.follows)
                continue;
            if (result.verdict == ProbeVerdict::Tells)
                tellByFile(result);
            if (result.id == Repeat && result.cause == ProbeCause::NeverRepeats)
                neverRepeats(result);
            if (result.verdict == ProbeVerdict::Fail)
                failed(result);
        }
    }

private:
    /// A 304 to a plain GET is the one cause of all other failures.
    bool plain304() {
        if (std::none_of(probed().results.begin(), probed().results.end(), [](const ProbeResult& result) {
                return result.cause == ProbeCause::PlainNotModified;
            }))
            return false;
        sink().mark(resource(), Mark::PlainNotModified);
        if (subject().status() != 304) // else the rules for answers report it
            sink().add(remark(RuleId::NotModifiedUnconditional, FieldName::None, 2));
        return true;
    }

    /// Two answers in a row show the difference in content; all of them, that validation never succeeds.
    void neverRepeats(const ProbeResult& result) {
        if (result.exchanges.size() < 2 || sink().marked(resource(), Mark::NeverRepeats))
            return;

        const std::size_t answers = tagsSeen(probed(), result.coding, session()).size();
        std::optional<Remark> about = content_never_repeats::neverRepeating(
            session()[result.exchanges[0]], session()[result.exchanges[1]], answers, sink());
        if (!about)
            return;
        about->exchange = probed().subject;
        about->bytes = ByteCount(session()[result.exchanges[1]].size(Size::ResponseBody).value(),
                                 Basis::Measured, Scope::Content);
        sink().mark(resource(), Mark::NeverRepeats);
        sink().add(*about);
    }

    /// A 304 although the plain GET fails (RFC 9110 13.2.1): reported once, whichever condition got it.
    bool overNoSuccess(const ProbeResult& result) {
        const ProbeVariant* variant = variantOf(result);
        if (!variant || variant->baseline == noIndex)
            return false;
        const int plain = session()[variant->baseline].status();
        if (plain == 0 || plain == 304 || (plain >= 200 && plain < 300))
            return false;
        if (result.status == 304 && !std::exchange(m_toldOverNoSuccess, true)) {
            Remark about = remark(RuleId::NotModifiedOverNon2xx);
            about.values = {numberValue(plain)};
            sink().add(about);
        }
        return true;
    }

    void failed(const ProbeResult& result) {
        if (overNoSuccess(result))
            return;
        switch (result.cause) {
        case ProbeCause::ConditionFails: conditionFails(result); return;
        case ProbeCause::NotAskedFor304: unasked304(result); return;
        default: break;
        }
        if (wants304(result) && (result.id == InmExact || result.id == ImsExact))
            sink().mark(resource(), result.id == InmExact ? Mark::TagMissTold : Mark::DateMissTold);
        switch (result.id) {
        case Repeat: repeat(result); return;
        case Wire: wire(result); return;
        case InmOther:
        case InmUnquoted:
        case InmEmpty:
        case CrossVariant: unmatched(result); return;
        case InmOtherImsExact: precedence(result); return;
        case ImsEarlier: earlier(result); return;
        default: tellByFile(result); return;
        }
    }

    /// Reports a request that succeeds only without its condition.
    void conditionFails(const ProbeResult& result) {
        Remark about = remark(RuleId::ConditionalRequestFails, FieldName::None, result.status != 0 ? 0 : 1);
        about.values = {text(sentName(result)), text(namedValue(result)), numberValue(result.status),
                        text(result.detail)};
        sink().mark(resource(), Mark::ConditionFails);
        sink().add(about);
    }

    void unasked304(const ProbeResult& result) {
        Remark about = remark(RuleId::NotModifiedUnconditional, FieldName::None, 3);
        about.values = {text(sentName(result))};
        sink().add(about);
    }

    /// Reports as the rule file for this probe defines.
    void tellByFile(const ProbeResult& result) {
        for (const RuleFile* file : ruleFiles())
            for (const FailedProbe& each : file->failedProbes)
                if (each.probe == result.id && each.verdict == result.verdict &&
                    !(each.tell && each.tell(*this, result)))
                    notAsDemanded(result, each);
    }

    void notAsDemanded(const ProbeResult& result, const FailedProbe& failed) {
        if (failed.byDate && sink().marked(resource(), Mark::DateIsNow))
            return;
        Remark about = remark(failed.rule, FieldName::None, failed.variant);
        const bool fraction = result.cause == ProbeCause::FractionCompared;
        const bool readOnly = result.method == "GET" || result.method == "HEAD";
        if (fraction)
            about.variant = 1;
        else if (wants304(result))
            about.bytes = contentOf(result);
        if ((result.id == IfMatch || result.id == IfUnmodifiedSince) && readOnly)
            about.severity = Severity::Warning; // nothing is lost by reading
        about.values = {text(namedValue(result)), numberValue(result.status),
                        text(fraction ? result.detail : result.method)};
        sink().add(about);
    }

    void repeat(const ProbeResult& result) {

        if (result.exchanges.size() < 2)
            return;
        const Exchange first = session()[result.exchanges.front()];
        const std::string_view before = first.response().value(FieldName::Etag);
        const std::int64_t size = first.size(Size::ResponseBody).value();
        if (result.cause == ProbeCause::TagDiffers)
            unstable(result, size);
        if (result.cause == ProbeCause::DateDiffers)
            dateIsNow(result);
        if (result.cause == ProbeCause::TagReused) {
            Remark about = remark(RuleId::EtagReused, FieldName::Etag);
            const Exchange last = session()[result.exchanges.back()];
            about.values = {text(before), numberValue(size),
                            numberValue(last.size(Size::ResponseBody).value())};
            sink().add(about);
        }
    }

    void unstable(const ProbeResult& result, std::int64_t size) {
        const std::vector<std::string_view> tags = tagsSeen(probed(), result.coding, session());
        if (tags.empty())
            return;
        const auto other = std::find_if(tags.begin(), tags.end(),
                                        [&tags](std::string_view tag) { return tag != tags.front(); });
        if (other == tags.end() || !parseEntityTag(tags.front()) || !parseEntityTag(*other) ||
            sink().marked(resource(), Mark::TagUnstable))
            return;
        sink().mark(resource(), Mark::TagUnstable);
        Remark about = remark(RuleId::EtagUnstable, FieldName::Etag);
        const auto cause = static_cast<int>(instabilityOf(tags));
        about.values = {text(tags.front()), text(*other), numberValue(size), numberValue(cause)};
        about.group = numberValue(cause);
        sink().add(about);
    }

    void dateIsNow(const ProbeResult& result) {

        const bool always =
            std::all_of(result.exchanges.begin(), result.exchanges.end(), [this](std::uint32_t row) {
                const FieldSpan response = session()[row].response();
                return response.value(FieldName::LastModified) == response.value(FieldName::Date);
            });
        if (!always || sink().marked(resource(), Mark::DateIsNow))
            return;
        sink().mark(resource(), Mark::DateIsNow);
        Remark about = remark(RuleId::LastModifiedNow, FieldName::LastModified);
        about.values = {numberValue(static_cast<std::int64_t>(result.exchanges.size()))};
        sink().add(about);
    }

    void wire(const ProbeResult& result) {
        if (result.cause != ProbeCause::ContentAfter304)
            return;
        Remark about = remark(RuleId::NotModifiedWithContent);
        about.values = {numberValue(result.bytesAfter)};
        sink().mark(resource(), Mark::ContentAfterTold);
        sink().add(about);
    }

    void unmatched(const ProbeResult& result) {
        const ProbeVariant* variant = variantOf(result);
        if (result.status != 304 || !variant)
            return;
        Remark about = remark(RuleId::NotModifiedNonMatching, FieldName::Etag, variant->etag.empty() ? 2 : 0);
        about.values = {text(variant->etag), text(sentValue(result, "If-None-Match"))};
        sink().add(about);
    }

    void precedence(const ProbeResult& result) {
        const ProbeVariant* variant = variantOf(result);
        if (result.status != 304 || !variant)
            return;
        Remark about = remark(RuleId::NotModifiedPrecedence, FieldName::Etag, variant->etag.empty() ? 1 : 0);
        about.values = {text(variant->etag), text(sentValue(result, "If-None-Match"))};
        sink().add(about);
    }

    void earlier(const ProbeResult& result) {
        const ProbeVariant* variant = variantOf(result);
        if (result.status != 304 || !variant)
            return;
        Remark about = remark(RuleId::NotModifiedContradictsStored, FieldName::LastModified, 1);
        about.values = {text(variant->lastModified), text(sentValue(result, "If-Modified-Since"))};
        sink().add(about);
    }

    /// Compares the plain answers in several codings.
    void checkVariants() {
        if (alwaysCoded(probed()))
            sink().mark(resource(), Mark::CodingFixed);
        bool named = false;
        for (const VariantFault& fault : compareVariants(probed(), session())) {
            const ProbeVariant& first = probed().variants[fault.first];
            const ProbeVariant& second = probed().variants[fault.second];
            switch (fault.kind) {
            case VariantFault::Kind::TagShared: {
                Remark about = remark(RuleId::EtagSharedAcrossCodings, FieldName::Etag);
                about.values = {text(first.etag), text(first.came), text(second.came)};
                sink().add(about);
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
        sink().mark(resource(), Mark::CodingVaries);
        Remark about = remark(RuleId::VaryMissingAcceptEncoding, FieldName::Vary, 1);
        about.severity = Severity::Error;
        about.values = {text(first.came), text(second.came)};
        if (fault.firstLacks != fault.secondLacks) {
            about.variant = 2;
            about.values = {text(fault.firstLacks ? first.came : second.came),
                            text(fault.firstLacks ? second.came : first.came)};
        }
        sink().add(about);
    }

    void membersDiffer(const ProbeVariant& first, const std::vector<std::string>& lostByFirst,
                       const ProbeVariant& second, const std::vector<std::string>& lostBySecond) {
        const auto add = [&](const ProbeVariant& lacking, const std::vector<std::string>& members,
                             const ProbeVariant& other) {
            if (members.empty())
                return;
            Remark about = remark(RuleId::VaryInconsistent, FieldName::Vary, 3);
            about.values = {text(lacking.came), text(fieldsInWords(members).toStdString()), text(other.came)};
            sink().add(about);
        };
        add(second, lostBySecond, first);
        add(first, lostByFirst, second);
    }

    bool m_toldOverNoSuccess = false;
};

} // namespace

void checkProbes(const ProbeReport& probes, AnswerReader& reader, FindingSink& sink) {
    for (const ProbeTarget& target : probes.targets)
        if (target.subject < reader.session().size())
            TargetRules(probes, target, reader, sink).check();
}

} // namespace hci
