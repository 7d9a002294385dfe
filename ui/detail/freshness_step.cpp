#include "ui/detail/freshness_step.h"

#include "model/cache/age.h"
#include "model/words/amounts.h"
#include "model/words/browser_words.h"

#include <QtCore/QCoreApplication>

namespace hci {

namespace {

struct FreshnessWords {
    Q_DECLARE_TR_FUNCTIONS(hci::FreshnessStep)
};

struct Cell {
    QString what;
    QString value;
    Tone tone = Tone::Normal;
};

Cell seconds(const QString& what, std::int64_t value) {
    return {what, QStringLiteral("%1 s").arg(value), Tone::Normal};
}

Cell yes(const QString& what) {
    return {what, FreshnessWords::tr("yes"), Tone::Good};
}
Cell no(const QString& what) {
    return {what, FreshnessWords::tr("no"), Tone::Bad};
}
Cell plain(const QString& what) {
    return {what, {}, Tone::Normal};
}

/// The value of a reason that is part of the computation; an empty cell for all others.
Cell computed(const Reason& reason) {
    switch (codeOf(reason)) {
    case ReasonCode::LifetimeStep:
    case ReasonCode::HeuristicStep:
        return {FreshnessWords::tr("Freshness lifetime"), formatSeconds(reason.a), Tone::Normal};
    case ReasonCode::AgeValueStep: {
        const bool absent = static_cast<AgeSource>(reason.extra) == AgeSource::Absent;
        return seconds(absent ? FreshnessWords::tr("No Age field") : FreshnessWords::tr("Age field"),
                       reason.a);
    }
    case ReasonCode::ApparentAgeStep: return seconds(FreshnessWords::tr("Apparent age"), reason.a);
    case ReasonCode::ResponseDelayStep:
        return {FreshnessWords::tr("Response delay"), QStringLiteral("%1 ms").arg(reason.a), Tone::Normal};
    case ReasonCode::InitialAgeStep: return seconds(FreshnessWords::tr("Corrected initial age"), reason.a);
    case ReasonCode::ResidentTimeStep: return seconds(FreshnessWords::tr("Resident time"), reason.a);
    case ReasonCode::CurrentAgeStep:
        return {FreshnessWords::tr("Current age"), formatSeconds(reason.a), Tone::Normal};
    case ReasonCode::Fresh: return yes(FreshnessWords::tr("Fresh"));
    case ReasonCode::Stale:
    case ReasonCode::NoLifetime:
    case ReasonCode::AgeUnknown: return no(FreshnessWords::tr("Fresh"));
    default: return {};
    }
}

Cell aboutStoring(ReasonCode code) {
    switch (code) {
    case ReasonCode::MustUnderstandOverrides:
    case ReasonCode::StorablePublic:
    case ReasonCode::StorablePrivate:
    case ReasonCode::StorableSMaxAge:
    case ReasonCode::StorableMaxAge:
    case ReasonCode::StorableExpires:
    case ReasonCode::StorableStatus:
    case ReasonCode::StorablePost:
    case ReasonCode::StorablePartial: return yes(FreshnessWords::tr("May be stored"));
    case ReasonCode::PrivateFields:
    case ReasonCode::SetCookieStored: return plain(FreshnessWords::tr("May be stored"));
    default: return no(FreshnessWords::tr("May be stored"));
    }
}

Cell cellOf(const Reason& reason) {
    const ReasonCode code = codeOf(reason);
    if (const Cell cell = computed(reason); !cell.what.isEmpty())
        return cell;
    if (code >= ReasonCode::StorablePublic && code <= ReasonCode::FieldsNotRecorded)
        return aboutStoring(code);
    if (code <= ReasonCode::ImmutableReload)
        return plain(FreshnessWords::tr("The request"));
    if (code <= ReasonCode::IfRangeFails)
        return plain(FreshnessWords::tr("Stored response"));
    if (code <= ReasonCode::TargetedPolicyInvalid)
        return plain(FreshnessWords::tr("Freshness lifetime"));
    if (code <= ReasonCode::SMaxageRevalidate)
        return plain(FreshnessWords::tr("Use while stale"));
    if (code <= ReasonCode::ClientModified)
        return plain(FreshnessWords::tr("Validation"));
    return plain(FreshnessWords::tr("What the answer did"));
}

std::optional<BrowserDecision> decisionOfBrowser(const SessionView& view, std::uint32_t exchange) {
    if (!view.watched || exchange == noIndex)
        return std::nullopt;
    return browserDecision(*view.session, *view.analysis, view.watched->pages, exchange);
}

} // namespace

std::vector<Step> browserSteps(const SessionView& view, std::uint32_t exchange) {
    const auto did = decisionOfBrowser(view, exchange);
    std::vector<Step> steps;
    if (!did)
        return steps;
    for (const BrowserRemark& remark : decisionRemarks(*did, *view.session, *view.analysis, exchange))
        steps.push_back({{}, {}, remark.text, remark.place, Tone::Normal, false});
    Step& first = steps.front();
    first.what = browserInWords((*view.session)[exchange]);
    first.value = (did->differs() ? QStringLiteral("≠ ") : QString()) + actInWords(did->act);
    first.tone = did->differs() ? Tone::Warning : Tone::Normal;
    first.strong = true;
    return steps;
}

BrowserRemark browserDifferenceInWords(const SessionView& view, std::uint32_t exchange) {
    const auto did = decisionOfBrowser(view, exchange);
    if (!did || !did->differs())
        return {};
    const BrowserRemark cache = cacheRemark(*did, *view.analysis, exchange);
    const auto remarks = decisionRemarks(*did, *view.session, *view.analysis, exchange);
    return {QStringLiteral("≠ ") + remarks.front().text + QLatin1Char(' ') + cache.text, cache.place};
}

Step freshnessStep(const Reason& reason, const Session& session) {
    const Cell cell = cellOf(reason);
    return {cell.what, cell.value, describe(reason, session), specOf(reason), cell.tone, false};
}

} // namespace hci
