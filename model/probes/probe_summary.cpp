#include "model/probes/probe_summary.h"

#include "model/base/language.h"
#include "model/http/field_syntax.h"
#include "model/http/http_date.h"
#include "model/probes/enum_text.h"
#include "model/probes/probe_variants.h"

#include <QtCore/QCoreApplication> // QT_TRANSLATE_NOOP

#include <algorithm>
#include <cstdlib>

namespace hci {

namespace {

using enum ProbeId;

/// The insight that one failed probe stands for by itself.
ProbeInsight insightOfFailure(const ProbeResult& result) {
    const bool asked200 = result.demanded == 200;
    switch (result.cause) {
    case ProbeCause::PlainNotModified:
    case ProbeCause::NotAskedFor304: return ProbeInsight::Plain304;
    case ProbeCause::ConditionFails: return ProbeInsight::ConditionFails;
    case ProbeCause::OnlyFlippedMatches: return ProbeInsight::WeakComparison;
    case ProbeCause::OnlyUnsuffixedMatches: return ProbeInsight::CodingSuffix;
    case ProbeCause::OwnTagUnknown: return ProbeInsight::OwnTagUnknown;
    case ProbeCause::FractionCompared: return ProbeInsight::DateFraction;
    case ProbeCause::ComparedAsText: return ProbeInsight::ComparedAsText;
    default: break;
    }
    switch (result.id) {
    case Repeat:
        return result.cause == ProbeCause::TagReused ? ProbeInsight::TagReused : ProbeInsight::TagUnstable;
    case Head: return ProbeInsight::HeadDiffers;
    case InmExact:
        return asked200               ? ProbeInsight::NonMatching304
               : result.status == 412 ? ProbeInsight::Answers412
                                      : ProbeInsight::TagIgnored;
    case HeadInm: return ProbeInsight::HeadDiffers; // GET with the tag is answered correctly
    case InmWeakFlip: return ProbeInsight::WeakComparison;
    case InmList:
    case InmStar:
    case InmLines: return ProbeInsight::ListNotUnderstood;
    case InmNoCache:
    case InmMaxAge: return ProbeInsight::LostToNoCache;
    case InmOther:
    case InmUnquoted:
    case InmEmpty:
    case ImsEarlier:
    case CrossVariant: return asked200 ? ProbeInsight::NonMatching304 : ProbeInsight::TagIgnored;
    case ImsExact: return ProbeInsight::DateIgnored;
    case ImsRfc850:
    case ImsAsctime: return ProbeInsight::DateFormsRefused;
    case ImsLater: return ProbeInsight::ExactDatesOnly;
    case ImsFarFuture:
    case ImsInvalid:
    case ImsZone:
    case ImsIso: return ProbeInsight::BadDatesHonoured;
    case InmOtherImsExact:
    case InmExactImsOld:
    case InmExactImsExact: return ProbeInsight::DateOverridesTag;
    case RangeIfRange:
    case RangeIfRangeOther:
    case RangeIfRangeWeak:
    case RangeInm: return ProbeInsight::RangeFirst;
    case Wire:
        return result.cause == ProbeCause::ContentAfter304 ? ProbeInsight::ContentAfter304
                                                           : ProbeInsight::Malformed;
    case IfMatch:
    case IfUnmodifiedSince:
    case UnsafeIfMatch:
    case UnsafeInmStar:
    case UnsafeInmExact:
    case Suffix: break;
    }
    return ProbeInsight::ConditionIgnored;
}

class TargetSummary {
public:
    TargetSummary(const ProbeTarget& target, const Session& session) : m_target(target), m_session(session) {}

    std::vector<ProbeEvidence> make() {
        const auto all = [this](ProbeCause cause) {
            return std::all_of(m_target.results.begin(), m_target.results.end(), [&](const ProbeResult& r) {
                return r.verdict == ProbeVerdict::Skipped && r.cause == cause;
            });
        };
        if (all(ProbeCause::NotSuccessful) || skippedForStatus(ProbeId::Repeat))
            return {{ProbeInsight::NotSuccessful, {}, {}}};
        if (all(ProbeCause::PlainNotModified))
            return {{ProbeInsight::Plain304, {}, {}}};
        for (std::uint32_t i = 0; i < m_target.results.size(); ++i)
            addResult(i);
        if (!has(ProbeInsight::Plain304))
            addVariants();
        addClock();
        removeConsequences();
        if (m_found.empty() && hasValidator())
            addUnanswered();
        if (m_found.empty())
            add(hasValidator() ? ProbeInsight::Faultless : ProbeInsight::NoValidator);
        std::sort(m_found.begin(), m_found.end(),
                  [](const ProbeEvidence& a, const ProbeEvidence& b) { return a.insight < b.insight; });
        return m_found;
    }

private:
    ProbeEvidence& add(ProbeInsight insight) {
        const auto found = std::find_if(m_found.begin(), m_found.end(),
                                        [&](const ProbeEvidence& one) { return one.insight == insight; });
        return found != m_found.end() ? *found : m_found.emplace_back(ProbeEvidence{insight, {}, {}});
    }

    [[nodiscard]] bool has(ProbeInsight insight) const {
        return std::any_of(m_found.begin(), m_found.end(),
                           [&](const ProbeEvidence& one) { return one.insight == insight; });
    }

    /// The probe made no sense, as the plain GET does not succeed.
    [[nodiscard]] bool skippedForStatus(ProbeId id) const {
        return std::any_of(m_target.results.begin(), m_target.results.end(),
                           [id](const ProbeResult& one) {
                               return one.id == id && one.cause == ProbeCause::NotSuccessful;
                           }) &&
               std::none_of(m_target.results.begin(), m_target.results.end(),
                            [](const ProbeResult& one) { return one.verdict == ProbeVerdict::Fail; });
    }

    void addResult(std::uint32_t index) {
        const ProbeResult& result = m_target.results[index];
        if (result.follows)
            return;
        if (result.verdict == ProbeVerdict::Changed)
            add(result.cause == ProbeCause::NeverRepeats ? ProbeInsight::NeverRepeats : ProbeInsight::Changed)
                .results.push_back(index);
        if (result.cause == ProbeCause::LaterDateIgnored)
            add(ProbeInsight::ExactDatesOnly).results.push_back(index);
        for (const auto& [cause, insight] : {std::pair(ProbeCause::TagRepeated, ProbeInsight::TagRepeated),
                                             std::pair(ProbeCause::TagMalformed, ProbeInsight::TagMalformed)})
            if (result.cause == cause && !has(insight)) // one probe is evidence enough
                add(insight).results.push_back(index);
        if (result.verdict != ProbeVerdict::Fail)
            return;
        if (!plainSucceeds(result)) { // 13.2.1: conditions are not evaluated there
            add(result.status == 304 ? ProbeInsight::OverNoSuccess : ProbeInsight::NotSuccessful)
                .results.push_back(index);
            return;
        }
        ProbeEvidence& evidence = add(insightOf(result));
        evidence.results.push_back(index);
        if (result.id == Repeat && evidence.insight == ProbeInsight::TagUnstable)
            evidence.cause = instabilityOf(tagsSeen(m_target, result.coding, m_session));
    }

    /// The insight of the failure, unless the other forms of the field show more.
    [[nodiscard]] ProbeInsight insightOf(const ProbeResult& result) const {
        const ProbeInsight insight = insightOfFailure(result);
        const bool starAlone =
            result.id == InmStar &&
            std::none_of(m_target.results.begin(), m_target.results.end(), [&result](const ProbeResult& one) {
                return (one.id == InmList || one.id == InmLines) && one.coding == result.coding &&
                       one.verdict == ProbeVerdict::Fail;
            });
        return starAlone && insight == ProbeInsight::ListNotUnderstood ? ProbeInsight::StarNotUnderstood
                                                                       : insight;
    }

    /// The plain GET in the probe's coding gets a 2xx, or a 304, which is a fault of its own.
    [[nodiscard]] bool plainSucceeds(const ProbeResult& result) const {
        return std::none_of(m_target.variants.begin(), m_target.variants.end(), [&](const ProbeVariant& one) {
            const int status =
                one.coding == result.coding && one.baseline != noIndex ? m_session[one.baseline].status() : 0;
            return status >= 300 && status != 304;
        });
    }

    void addVariants() {
        for (const VariantFault& fault : compareVariants(m_target, m_session)) {
            switch (fault.kind) {
            case VariantFault::Kind::TagShared: add(ProbeInsight::TagShared); break;
            case VariantFault::Kind::CodingNotNamed: add(ProbeInsight::VaryMissing); break;
            case VariantFault::Kind::MembersDiffer: add(ProbeInsight::VaryDiffers); break;
            }
        }
    }

    void addClock() {
        if (m_target.variants.empty() || m_target.variants.front().baseline == noIndex)
            return;
        const Exchange first = m_session[m_target.variants.front().baseline];
        const std::int64_t ours = first.responseTime() / 1000;
        const auto date = parseHttpDate(first.response().value(FieldName::Date), ours);
        constexpr std::int64_t tolerance = 5;
        if (date && !first.response().has(FieldName::Age) && std::llabs(date->seconds - ours) > tolerance)
            add(ProbeInsight::ClockOff);
    }

    /// A server that has not answered everything cannot be called faultless.
    void addUnanswered() {
        for (std::uint32_t i = 0; i < m_target.results.size(); ++i) {
            const ProbeResult& result = m_target.results[i];
            const bool lacking = result.cause == ProbeCause::NoAnswer ||
                                 result.cause == ProbeCause::ServerError ||
                                 result.cause == ProbeCause::Cancelled;
            if (result.verdict == ProbeVerdict::Skipped && lacking)
                add(ProbeInsight::Unanswered).results.push_back(i);
        }
    }

    /// Removes insights that only follow from a graver one.
    void removeConsequences() {
        const auto drop = [this](ProbeInsight insight) {
            std::erase_if(m_found, [&](const ProbeEvidence& one) { return one.insight == insight; });
        };
        if (has(ProbeInsight::TagUnstable) || has(ProbeInsight::TagReused) || has(ProbeInsight::NeverRepeats))
            drop(ProbeInsight::Changed);
    }

    [[nodiscard]] bool hasValidator() const {
        return std::any_of(m_target.variants.begin(), m_target.variants.end(), [](const ProbeVariant& one) {
            return !one.etag.empty() || !one.lastModified.empty();
        });
    }

    const ProbeTarget& m_target;
    const Session& m_session;
    std::vector<ProbeEvidence> m_found;
};

using InsightText = EnumText<ProbeInsight>;
constexpr std::array insightTexts{
    InsightText{ProbeInsight::Plain304,
                QT_TRANSLATE_NOOP(
                    "model", "A request without a condition is answered 304, so the answers prove nothing")},
    InsightText{ProbeInsight::NotSuccessful,
                QT_TRANSLATE_NOOP(
                    "model", "The plain GET is not answered with success, so preconditions do not count")},
    InsightText{ProbeInsight::OverNoSuccess,
                QT_TRANSLATE_NOOP(
                    "model", "A 304 comes where the plain request does not succeed, so no condition counts")},
    InsightText{ProbeInsight::ConditionFails,
                QT_TRANSLATE_NOOP("model", "The plain request succeeds, and the conditional request fails")},
    InsightText{
        ProbeInsight::TagRepeated,
        QT_TRANSLATE_NOOP("model", "The answer has more than one ETag, and which one counts is undefined")},
    InsightText{ProbeInsight::TagMalformed,
                QT_TRANSLATE_NOOP("model", "The ETag is no entity tag, so no server need match it")},
    InsightText{ProbeInsight::NeverRepeats,
                QT_TRANSLATE_NOOP(
                    "model", "Every answer has other content and another tag, so no validation can succeed")},
    InsightText{ProbeInsight::TagUnstable,
                QT_TRANSLATE_NOOP("model", "The same content comes under changing validators")},
    InsightText{ProbeInsight::TagReused,
                QT_TRANSLATE_NOOP("model", "Different contents come under one strong tag")},
    InsightText{
        ProbeInsight::CodingSuffix,
        QT_TRANSLATE_NOOP(
            "model", "The compressed answer's tag never matches: its suffix is put on after the comparison")},
    InsightText{ProbeInsight::OwnTagUnknown,
                QT_TRANSLATE_NOOP(
                    "model", "If-None-Match is looked at, but the server does not recognise its own tag")},
    InsightText{
        ProbeInsight::Answers412,
        QT_TRANSLATE_NOOP("model", "A matching If-None-Match is answered 412, where a GET asks for 304")},
    InsightText{ProbeInsight::TagIgnored,
                QT_TRANSLATE_NOOP("model", "A matching If-None-Match is answered with the full content")},
    InsightText{ProbeInsight::DateIgnored,
                QT_TRANSLATE_NOOP("model", "A matching If-Modified-Since is answered with the full content")},
    InsightText{ProbeInsight::DateFraction,
                QT_TRANSLATE_NOOP("model", "The exact Last-Modified gets the full content and a later "
                                           "date a 304: a fraction of a second is compared")},
    InsightText{ProbeInsight::ContentAfter304,
                QT_TRANSLATE_NOOP("model", "Bytes follow the 304, where nothing may")},
    InsightText{ProbeInsight::Malformed, QT_TRANSLATE_NOOP("model", "The answer is malformed on the wire")},
    InsightText{ProbeInsight::NonMatching304,
                QT_TRANSLATE_NOOP("model", "A 304 comes although nothing that was sent matches")},
    InsightText{ProbeInsight::DateOverridesTag,
                QT_TRANSLATE_NOOP("model", "If-Modified-Since counts although If-None-Match is there")},
    InsightText{ProbeInsight::TagShared,
                QT_TRANSLATE_NOOP("model", "One strong tag stands for two content codings")},
    InsightText{
        ProbeInsight::VaryMissing,
        QT_TRANSLATE_NOOP("model", "The coding depends on Accept-Encoding, and Vary does not say so")},
    InsightText{ProbeInsight::VaryDiffers,
                QT_TRANSLATE_NOOP("model", "Vary names other request fields with another coding")},
    InsightText{
        ProbeInsight::LostToNoCache,
        QT_TRANSLATE_NOOP(
            "model",
            "A reload defeats the tag: Cache-Control on the request turns the match into a full answer")},
    InsightText{ProbeInsight::ComparedAsText,
                QT_TRANSLATE_NOOP(
                    "model",
                    "If-None-Match is compared as text: in a list, with another W/ or as * nothing matches")},
    InsightText{ProbeInsight::WeakComparison,
                QT_TRANSLATE_NOOP("model", "Tags that differ in W/ alone do not match")},
    InsightText{ProbeInsight::ListNotUnderstood,
                QT_TRANSLATE_NOOP("model", "If-None-Match is read only as a single tag")},
    InsightText{ProbeInsight::StarNotUnderstood,
                QT_TRANSLATE_NOOP("model", "If-None-Match: * is not understood, though lists are")},
    InsightText{ProbeInsight::RangeFirst,
                QT_TRANSLATE_NOOP("model", "Range requests are not handled as their preconditions ask")},
    InsightText{ProbeInsight::HeadDiffers, QT_TRANSLATE_NOOP("model", "HEAD says other than GET")},
    InsightText{
        ProbeInsight::ConditionIgnored,
        QT_TRANSLATE_NOOP("model", "A false If-Match or If-Unmodified-Since does not keep the content back")},
    InsightText{ProbeInsight::BadDatesHonoured,
                QT_TRANSLATE_NOOP("model", "What is no HTTP-date is taken for one")},
    InsightText{ProbeInsight::DateFormsRefused,
                QT_TRANSLATE_NOOP("model", "Obsolete forms of the right date are not accepted")},
    InsightText{ProbeInsight::ClockOff, QT_TRANSLATE_NOOP("model", "The server's clock is off")},
    InsightText{ProbeInsight::ExactDatesOnly,
                QT_TRANSLATE_NOOP("model", "Dates are only compared for equality")},
    InsightText{ProbeInsight::Changed,
                QT_TRANSLATE_NOOP("model", "The resource changed while it was probed")},
    InsightText{ProbeInsight::Unanswered,
                QT_TRANSLATE_NOOP("model", "Not every probe got an answer that can be judged")},
    InsightText{ProbeInsight::NoValidator,
                QT_TRANSLATE_NOOP("model", "There is no validator to revalidate with")},
    InsightText{ProbeInsight::Faultless,
                QT_TRANSLATE_NOOP("model", "Every condition is answered as the rules demand")},
};
static_assert(areComplete(insightTexts, ProbeInsight::Faultless));

} // namespace

std::vector<ProbeEvidence> insightsOf(const ProbeTarget& target, const Session& session) {
    return TargetSummary(target, session).make();
}

std::string_view name(ProbeInsight insight) noexcept {
    static constexpr std::string_view names[] = {"plain-304",
                                                 "not-successful",
                                                 "over-no-success",
                                                 "condition-fails",
                                                 "tag-repeated",
                                                 "tag-malformed",
                                                 "never-repeats",
                                                 "tag-unstable",
                                                 "tag-reused",
                                                 "coding-suffix",
                                                 "own-tag-unknown",
                                                 "answers-412",
                                                 "tag-ignored",
                                                 "date-ignored",
                                                 "date-fraction",
                                                 "content-after-304",
                                                 "malformed",
                                                 "non-matching-304",
                                                 "date-overrides-tag",
                                                 "tag-shared",
                                                 "vary-missing",
                                                 "vary-differs",
                                                 "lost-to-no-cache",
                                                 "compared-as-text",
                                                 "weak-comparison",
                                                 "list-not-understood",
                                                 "star-not-understood",
                                                 "range-first",
                                                 "head-differs",
                                                 "condition-ignored",
                                                 "bad-dates-honoured",
                                                 "date-forms-refused",
                                                 "clock-off",
                                                 "exact-dates-only",
                                                 "changed",
                                                 "unanswered",
                                                 "no-validator",
                                                 "faultless"};
    static_assert(std::size(names) == static_cast<std::size_t>(ProbeInsight::Faultless) + 1);
    return names[static_cast<std::size_t>(insight)];
}

QString describe(const ProbeEvidence& evidence) {
    QString text = translated(insightTexts[static_cast<std::size_t>(evidence.insight)].text);
    if (evidence.cause != TagInstability::None)
        text += QStringLiteral(": ") + translated(describe(evidence.cause));
    return text + QLatin1Char('.');
}

QString verdictSentence(const std::vector<ProbeEvidence>& insights) {
    if (insights.empty())
        return {};
    QString text = describe(insights.front());
    if (insights.size() > 1)
        text += QLatin1Char(' ') + translated("(%1 more)").arg(insights.size() - 1);
    return text;
}

} // namespace hci
