#include "model/exchange/measured_run.h"
#include "model/exchange/url_parts.h"
#include "model/http/field_syntax.h"
#include "model/lint/checks.h"
#include "model/lint/rule_id.h"

#include <algorithm>

namespace hci {

namespace {

/// The host of a Referer; empty where there is none.
std::string_view siteOf(const FieldTable& request) noexcept {
    return hostOf(request.text(FieldName::Referer));
}

/// The request says why a fresh response did not do: reload, hard reload.
TextId reloadDirective(const Answer& answer) {
    return answer.asked->empty() ? answer.request.id(FieldName::Pragma)
                                 : answer.request.id(FieldName::CacheControl);
}

/// A cache between was used, if not one of the client's own.
bool fromEdge(const Answer& answer) noexcept {
    return isFromStore(answer.edge.state);
}

bool hasUsableValidator(const History& history, const Seen& seen) {
    return (seen.etag != TextId::None && parseEntityTag(history.text(seen.etag))) ||
           seen.lastModified != TextId::None;
}

/// The client asked for the content anew, and what it had was stale: it could have sent its validator along.
/// What was fresh is told as that.
bool isStaleReload(const History& history, const Seen& seen) {
    const Decision& decision = history.facts->simulation.decisions[seen.exchange];
    return seen.reload && decision.lifetime <= decision.age;
}

bool sameValidators(const Seen& a, const Seen& b) noexcept {
    return a.etag == b.etag && (a.etag != TextId::None || a.lastModified == b.lastModified);
}

/// What the revalidations of one resource came to.
struct Revalidations {
    std::int64_t unchanged = 0;
    bool changed = false;
    bool wanted = false; ///< no-cache or must-revalidate at zero: somebody asked for it
    ByteCount cost = ByteCount::zero();
    Milliseconds first = noTime;
    Milliseconds last = noTime;
    std::uint32_t exchange = noIndex;
    std::uint32_t resource = noIndex;
};

void take(Revalidations& state, const History& history, const Seen& seen) {
    const Facts& facts = *history.facts;
    const std::uint32_t row = facts.revalidationOf[seen.exchange];
    if (row == noIndex)
        return;
    const Outcome outcome = facts.revalidations[row].outcome;
    if (outcome == Outcome::Modified || outcome == Outcome::Undetermined)
        state.changed = true;
    // Only those that a cache has to send: a reload of what is fresh is the client's wish.
    if (outcome != Outcome::NotModified ||
        facts.simulation.decisions[seen.exchange].kind != DecisionKind::Revalidate || seen.reload)
        return;
    const Milliseconds at = history.exchange(seen).requestTime();
    if (state.unchanged++ == 0) {
        const std::uint32_t stored = facts.revalidations[row].stored;
        state.first = stored == noIndex ? at : (*history.session)[stored].requestTime();
        state.exchange = seen.exchange;
    }
    state.last = at;
    state.wanted = state.wanted || seen.noCache;
    state.cost += facts.exchangeBytes[seen.exchange].revalidation;
}

void finish(const Revalidations& state, FindingSink& sink) {
    if (state.unchanged < 2 || state.changed || state.wanted)
        return;
    const bool timed = state.first != noTime && state.last != noTime && state.last > state.first;
    const std::int64_t span = timed ? (state.last - state.first) / 1000 : 0;
    sink.add({.rule = RuleId::RevalidationAvoidable,
              .exchange = state.exchange,
              .variant = static_cast<std::uint8_t>(span > 0 ? 0 : 1),
              .field = FieldName::CacheControl,
              .values = {numberValue(state.unchanged), numberValue(span)},
              .bytes = state.cost});
}

/// A whole 200 to GET with a strong tag: that names its content where nobody recorded it (RFC 9110 8.8.1).
bool isTaggedAnswer(const History& history, const Seen& seen) {
    const Exchange exchange = history.exchange(seen);
    const ByteCount size = exchange.size(Size::ResponseBody);
    return seen.isGet && seen.status == 200 && history.text(seen.etag).starts_with('"') && size.known() &&
           size.value() > 0 && exchange.record().failure == Failure::None;
}

bool isSameContent(const History& history, const Seen& before, const Seen& seen) {
    const ContentComparison content = history.compare(before, seen);
    if (content != ContentComparison::Unknown)
        return content == ContentComparison::Same;
    return before.etag == seen.etag && before.contentEncoding == seen.contentEncoding &&
           isTaggedAnswer(history, before) && isTaggedAnswer(history, seen);
}

} // namespace

void checkFreshButRequested(const Answer& answer, FindingSink& sink) {
    const Decision& decision = *answer.decision;
    const bool had = decision.stored != noIndex && decision.stored != answer.index &&
                     decision.lifetime > decision.age && decision.age >= 0;
    const bool relevant =
        decision.kind == DecisionKind::FreshHit ||
        (decision.kind == DecisionKind::Revalidate || decision.kind == DecisionKind::Bypass);
    if (!had || !relevant || !answer.safe() || answer.ours)
        return;
    const TextId asked = reloadDirective(answer);
    if (decision.kind != DecisionKind::FreshHit && asked == TextId::None)
        return; // the response asked for validation (no-cache), not the client
    const Exchange stored = sink.session()[decision.stored];
    if (!mayShareCache(stored, *answer.exchange))
        return;
    const bool otherContent = sink.marked(answer.resource, Mark::ChangedFresh) ||
                              sink.marked(answer.resource, Mark::VaryIncomplete);
    if (otherContent && compareContent(stored, *answer.exchange) == ContentComparison::Different)
        return; // it is good that somebody asked: changed-while-fresh, vary-incomplete
    const std::string_view here = siteOf(answer.request);
    FieldTable before;
    before.read(stored.request());
    const std::string_view there = siteOf(before);
    if (!here.empty() && !there.empty() && here != there)
        return; // another partition of the cache (RFC 9111 7.2)
    Remark remark{.rule = RuleId::FreshButRequested,
                  .exchange = answer.index,
                  .variant = static_cast<std::uint8_t>(asked != TextId::None ? 0
                                                       : fromEdge(answer)    ? 2
                                                       : isFromCdn(answer)   ? 3
                                                                             : 1)};
    remark.values = {numberValue(decision.lifetime - decision.age), textValue(asked)};
    remark.bytes = sink.facts().exchangeBytes[answer.index].avoidable;
    sink.add(remark);
}

void checkRevalidationAvoidable(const History& history, FindingSink& sink) {
    Revalidations state;
    const Seen* previous = nullptr;
    for (const Seen& seen : history.answers) {
        const bool otherCache =
            previous && !mayShareCache(history.exchange(*previous), history.exchange(seen));
        previous = &seen;
        if (seen.resource != state.resource || otherCache) {
            finish(state, sink);
            state = {};
            state.resource = seen.resource;
        }
        take(state, history, seen);
    }
    finish(state, sink);
}

void checkRepeats(const History& history, FindingSink& sink) {
    forEachResource(history.answers, [&](std::span<const Seen> answers) {
        const BodyRef* before = nullptr;
        for (const Seen& seen : answers) {
            if (!seen.fullContent)
                continue;
            const BodyRef* body = history.exchange(seen).responseBody();
            if (before && before->form == body->form && before->rawHash == body->rawHash)
                sink.setRepeated(seen.exchange, history.exchange(seen).size(Size::ResponseBody));
            before = body;
        }
    });
}

void checkRedownloaded(const History& history, FindingSink& sink) {
    const Seen* previous = nullptr;
    for (const Seen& seen : history.known()) {
        if (previous && previous->resource != seen.resource)
            previous = nullptr;
        if (!seen.fullContent && !isTaggedAnswer(history, seen))
            continue;
        const Seen* before = std::exchange(previous, &seen);
        const DecisionKind decision = history.facts->simulation.decisions[seen.exchange].kind;
        const bool staleReload = isStaleReload(history, seen);
        if (!before || seen.ours || seen.fromCache || seen.conditional || (seen.reload && !staleReload) ||
            decision != DecisionKind::Revalidate || !before->storable ||
            !hasUsableValidator(history, *before) || !sameValidators(*before, seen) ||
            before->contentEncoding != seen.contentEncoding ||
            !mayShareCache(history.exchange(*before), history.exchange(seen)) ||
            !isSameContent(history, *before, seen))
            continue;
        const ByteCount size = history.exchange(seen).size(Size::ResponseBody);
        const std::optional<Severity> severity =
            staleReload ? std::optional(Severity::Info) : std::nullopt; // the client's wish, not a fault
        sink.add({.rule = RuleId::Redownloaded,
                  .exchange = seen.exchange,
                  .severity = severity,
                  .variant = static_cast<std::uint8_t>(staleReload ? 1 : 0),
                  .field = before->etag != TextId::None ? FieldName::Etag : FieldName::LastModified,
                  .values = {numberValue(size.value()),
                             textValue(before->etag != TextId::None ? before->etag : before->lastModified)},
                  .bytes = size});
    }
}

} // namespace hci
