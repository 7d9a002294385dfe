#include "model/analysis.h"

#include "model/cache/simulation.h"
#include "model/exchange/validators.h"
#include "model/http/field_syntax.h"
#include "model/lint/measured_run.h"
#include "model/lint/rules.h"
#include "model/workers.h"

#include <algorithm>

namespace hci {

namespace {

constexpr std::array verdictNames = {
    QLatin1StringView("not-modified"),      QLatin1StringView("not-modified-incomplete"),
    QLatin1StringView("contradicted"),      QLatin1StringView("missed"),
    QLatin1StringView("tag-changes"),       QLatin1StringView("modified"),
    QLatin1StringView("avoidable"),         QLatin1StringView("redownloaded"),
    QLatin1StringView("unconditional-304"), QLatin1StringView("no-stored-response"),
    QLatin1StringView("undetermined"),      QLatin1StringView("precondition-failed"),
    QLatin1StringView("other-status"),      QLatin1StringView("not-stored"),
    QLatin1StringView("no-validator"),      QLatin1StringView("first-load"),
    QLatin1StringView("cache-hit"),         QLatin1StringView("failed")};

/// The fields that a 304 must repeat where the 200 has them (9110 15.4.5).
constexpr std::array repeatedBy304 = {
    FieldName::ContentLocation, FieldName::Date,   FieldName::Etag, FieldName::Vary,
    FieldName::CacheControl,    FieldName::Expires};

bool leavesFieldsOut(const Session& session, const Revalidation& pair) {
    if (session[pair.conditional].is(ExchangeFlag::FieldsUnavailable))
        return false;
    const FieldSpan stored = session[pair.stored].response();
    const FieldSpan answer = session[pair.conditional].response();
    return std::any_of(repeatedBy304.begin(), repeatedBy304.end(),
                       [&](FieldName name) { return stored.has(name) && !answer.has(name); });
}

VerdictCode verdictOf(const Session& session, const Revalidation& pair) {
    switch (pair.outcome) {
    case Outcome::NotModified:
        return leavesFieldsOut(session, pair) ? VerdictCode::NotModifiedIncomplete : VerdictCode::NotModified;
    case Outcome::MissedNotModified: {
        const TextId tag = session[pair.conditional].response().id(FieldName::Etag);
        const bool changed = pair.stored != noIndex && tag != TextId::None &&
                             tag != session[pair.stored].response().id(FieldName::Etag);
        return changed ? VerdictCode::TagChanges : VerdictCode::Missed;
    }
    case Outcome::Modified: return VerdictCode::Modified;
    case Outcome::Undetermined: return VerdictCode::Undetermined;
    case Outcome::PreconditionFailed: return VerdictCode::PreconditionFailed;
    case Outcome::Unconditional304: return VerdictCode::Unconditional304;
    case Outcome::NoStoredResponse: return VerdictCode::NoStoredResponse;
    case Outcome::OtherStatus: return VerdictCode::OtherStatus;
    case Outcome::Error:
        return session[pair.conditional].status() == 0 ? VerdictCode::Failed : VerdictCode::OtherStatus;
    }
    return VerdictCode::Undetermined;
}

/// What the worst of several says of a resource: faults before waste, waste before what is well.
int rank(VerdictCode code) noexcept {
    constexpr std::array order = {VerdictCode::Missed,
                                  VerdictCode::TagChanges,
                                  VerdictCode::Unconditional304,
                                  VerdictCode::Contradicted,
                                  VerdictCode::NotModifiedIncomplete,
                                  VerdictCode::Avoidable,
                                  VerdictCode::NotModified,
                                  VerdictCode::Modified,
                                  VerdictCode::NoStoredResponse,
                                  VerdictCode::Undetermined,
                                  VerdictCode::PreconditionFailed,
                                  VerdictCode::OtherStatus,
                                  VerdictCode::Failed};
    return static_cast<int>(std::find(order.begin(), order.end(), code) - order.begin());
}

bool isHit(const Exchange& exchange) noexcept {
    return exchange.fromRecordersCache() || exchange.is(ExchangeFlag::ProbablyCached);
}

/// The whole content again, of which the cache had validators that are still the current ones.
bool isRedownload(const Session& session, const Decision& decision, const Exchange& exchange) {
    if (decision.kind != DecisionKind::Revalidate || decision.stored == noIndex ||
        decision.stored == exchange.index() || exchange.status() != 200 || exchange.method() != "GET")
        return false;
    const Exchange stored = session[decision.stored];
    const FieldName validator =
        exchange.response().has(FieldName::Etag) ? FieldName::Etag : FieldName::LastModified;
    const TextId current = exchange.response().id(validator);
    return current != TextId::None && current == stored.response().id(validator) &&
           mayShareCache(stored, exchange) &&
           compareContent(stored, exchange) != ContentComparison::Different;
}

/// What a load says that was neither avoidable nor a download of the same.
VerdictCode verdictOfLoad(const Exchange& exchange, const Decision& decision) {
    if (exchange.status() >= 300)
        return VerdictCode::OtherStatus;
    if (!decision.storable)
        return VerdictCode::NotStored;
    if (exchange.is(ExchangeFlag::FieldsUnavailable))
        return VerdictCode::Undetermined;
    const bool validated =
        exchange.response().has(FieldName::Etag) || exchange.response().has(FieldName::LastModified);
    return validated || isStream(exchange) ? VerdictCode::FirstLoad : VerdictCode::NoValidator;
}

/// A cache would have gone on with its fresh response, and the server had another one.
bool broughtOtherContent(const Session& session, const Decision& decision, const Exchange& exchange) {
    return decision.stored != noIndex && decision.stored != exchange.index() &&
           compareContent(session[decision.stored], exchange) == ContentComparison::Different;
}

/// A resource that was never revalidated: what its answers alone say.
VerdictCode verdictOfLoads(const Session& session, const Analysis& analysis, const Resource& resource) {
    VerdictCode verdict = VerdictCode::Failed;
    bool again = false;
    for (const std::uint32_t index : analysis.resources.of(resource)) {
        const Exchange exchange = session[index];
        const Decision& decision = analysis.simulation.decisions[index];
        if (isHit(exchange)) {
            if (verdict == VerdictCode::Failed || verdict == VerdictCode::FirstLoad ||
                verdict == VerdictCode::NoValidator)
                verdict = VerdictCode::CacheHit;
            continue;
        }
        if (exchange.status() == 0)
            continue;
        if (decision.kind == DecisionKind::FreshHit)
            return broughtOtherContent(session, decision, exchange) ? VerdictCode::Modified
                                                                    : VerdictCode::Avoidable;
        again = again || isRedownload(session, decision, exchange);
        verdict = verdictOfLoad(exchange, decision);
    }
    return again ? VerdictCode::Redownloaded : verdict;
}

VerdictCode verdictOf(const Session& session, const Analysis& analysis, const Resource& resource) {
    std::optional<VerdictCode> worst;
    for (const std::uint32_t index : analysis.resources.of(resource)) {
        const std::uint32_t pair = analysis.revalidationOf[index];
        if (pair == noIndex)
            continue;
        const VerdictCode verdict = verdictOf(session, analysis.revalidations[pair]);
        if (!worst || rank(verdict) < rank(*worst))
            worst = verdict;
    }
    return worst ? *worst : verdictOfLoads(session, analysis, resource);
}

/// Sets values[i] = f(i) for `count` of them, on all cores.
template <class Value, class F> void fill(std::vector<Value>& values, std::size_t count, const F& f) {
    values.resize(count);
    forRanges(
        static_cast<std::uint32_t>(count), 4,
        [&](std::uint32_t first, std::uint32_t end) {
            for (std::uint32_t i = first; i < end; ++i)
                values[i] = f(i);
            return true;
        },
        [](bool) {});
}

void findVerdicts(const Session& session, Analysis& analysis) {
    const auto& resources = analysis.resources.resources;
    fill(analysis.verdicts, resources.size(),
         [&](std::uint32_t i) { return verdictOf(session, analysis, resources[i]); });
}

ByteParts bytesOf(const Session& session, const Analysis& analysis, std::uint32_t exchange) {
    const std::uint32_t pair = analysis.revalidationOf[exchange];
    const Revalidation* revalidation = pair == noIndex ? nullptr : &analysis.revalidations[pair];
    return bytesOf(session[exchange], analysis.simulation.decisions[exchange], revalidation);
}

void sumLedger(Analysis& analysis) {
    analysis.ledger = {};
    analysis.ledger.resources.resize(analysis.resources.resources.size());
    for (std::uint32_t i = 0; i < analysis.exchangeBytes.size(); ++i) {
        analysis.ledger.resources[analysis.resources.resourceOf[i]] += analysis.exchangeBytes[i];
        analysis.ledger.total += analysis.exchangeBytes[i];
    }
}

void fillLedger(const Session& session, Analysis& analysis) {
    fill(analysis.exchangeBytes, session.size(),
         [&](std::uint32_t i) { return bytesOf(session, analysis, i); });
    sumLedger(analysis);
}

/// A 304 that was not true has saved nothing, and is no good verdict.
void takeBackSavings(const Session& session, Analysis& analysis) {
    for (const std::uint32_t row : analysis.findings.doubted) {
        Revalidation& pair = analysis.revalidations[row];
        pair.saved = ByteCount::zero(pair.saved.scope());
        analysis.exchangeBytes[pair.conditional] = bytesOf(session, analysis, pair.conditional);
        VerdictCode& verdict = analysis.verdicts[analysis.resources.resourceOf[pair.conditional]];
        if (rank(VerdictCode::Contradicted) < rank(verdict))
            verdict = VerdictCode::Contradicted;
    }
    if (!analysis.findings.doubted.empty())
        sumLedger(analysis);
}

} // namespace

QLatin1StringView name(VerdictCode code) noexcept {
    return verdictNames[static_cast<std::size_t>(code)];
}

QString verdictText(VerdictCode code) {
    switch (code) {
    case VerdictCode::NotModified: return QStringLiteral("304");
    case VerdictCode::NotModifiedIncomplete: return QStringLiteral("304, incomplete");
    case VerdictCode::Contradicted: return QStringLiteral("304, contradicted by another answer");
    case VerdictCode::Missed: return QStringLiteral("200, nothing changed");
    case VerdictCode::TagChanges: return QStringLiteral("200, same content, another tag");
    case VerdictCode::Modified: return QStringLiteral("200, changed");
    case VerdictCode::Avoidable: return QStringLiteral("avoidable");
    case VerdictCode::Redownloaded: return QStringLiteral("downloaded again, nothing changed");
    case VerdictCode::Unconditional304: return QStringLiteral("304 nobody asked for");
    case VerdictCode::NoStoredResponse: return QStringLiteral("304, stored response not recorded");
    case VerdictCode::Undetermined: return QStringLiteral("cannot be told");
    case VerdictCode::PreconditionFailed: return QStringLiteral("412");
    case VerdictCode::OtherStatus: return QStringLiteral("another status");
    case VerdictCode::NotStored: return QStringLiteral("not stored");
    case VerdictCode::NoValidator: return QStringLiteral("no validator");
    case VerdictCode::FirstLoad: return QStringLiteral("first load");
    case VerdictCode::CacheHit: return QStringLiteral("from the browser's cache");
    case VerdictCode::Failed: return QStringLiteral("no answer");
    }
    return {};
}

std::array<std::uint32_t, outcomeCount> Analysis::outcomeCounts() const noexcept {
    std::array<std::uint32_t, outcomeCount> counts{};
    for (const Revalidation& pair : revalidations)
        ++counts[static_cast<std::size_t>(pair.outcome)];
    return counts;
}

std::array<std::uint32_t, decisionKindCount> Analysis::decisionCounts() const noexcept {
    std::array<std::uint32_t, decisionKindCount> counts{};
    for (const Decision& decision : simulation.decisions)
        ++counts[static_cast<std::size_t>(decision.kind)];
    return counts;
}

std::array<std::uint32_t, 4> Analysis::findingCounts() const noexcept {
    std::array<std::uint32_t, 4> counts{};
    for (const Finding& finding : findings.findings)
        ++counts[static_cast<std::size_t>(finding.severity)];
    return counts;
}

AnalysisPtr analyse(const SessionPtr& session, const AnalysisOptions& options, Progress& progress) {
    constexpr int steps = 4;
    int done = 0;
    const auto stopAfterStep = [&] {
        progress.report(++done, steps);
        return progress.cancelled();
    };
    auto analysis = std::make_shared<Analysis>();
    analysis->model = options.model;
    analysis->resources = findResources(*session);
    if (stopAfterStep())
        return nullptr;
    OtherThreads<Simulation> other;
    other.run(
        [&session, &analysis, &options] { return simulate(*session, analysis->resources, options.model); });
    analysis->revalidations = findRevalidations(*session, analysis->resources);
    analysis->simulation = other.take(0); // neither needs the other
    analysis->revalidationOf.assign(session->size(), noIndex);
    for (std::uint32_t i = 0; i < analysis->revalidations.size(); ++i)
        analysis->revalidationOf[analysis->revalidations[i].conditional] = i;
    if (stopAfterStep())
        return nullptr;
    fillLedger(*session, *analysis);
    findVerdicts(*session, *analysis);
    if (stopAfterStep())
        return nullptr;
    analysis->findings = lint(*session, *analysis, options.probes.get());
    takeBackSavings(*session, *analysis);
    if (stopAfterStep())
        return nullptr;
    return analysis;
}

} // namespace hci
