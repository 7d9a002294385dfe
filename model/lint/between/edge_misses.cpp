#include "model/cache/profiles/networks.h"
#include "model/http/duration.h"
#include "model/lint/between/edge_profile.h"
#include "model/lint/between_answers.h"
#include "model/lint/rule_file.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace hci::rule_id {

extern const RuleId EdgeLost;
extern const RuleId EdgeMissesAgain;

} // namespace hci::rule_id

namespace hci::edge_misses {

namespace {

/// Wordings of EdgeMissesAgain: the likely reason why the edge does not have the response.
enum Cause : std::uint8_t {
    CauseUnknown,
    CauseSecondUse,
    CauseSetCookie,
    CauseCookie,
    CauseVary,
    CauseQuery,
    CauseShorter,
};

constexpr std::array rules{
    Rule{&rule_id::EdgeLost,
         "edge-lost",
         Severity::Info,
         {9111, "4.2"},
         "The edge no longer has what was fresh",
         "",
         "The same location had just answered this request from its store, the answer was to stay fresh, and "
         "the origin then gave the same again. It was purged or displaced by other content, or something "
         "that the recording does not show is part of the key under which the edge stores.",
         {"{field} {0}, {1:span} after {2:phrase} had answered {3}, which is fresh for longer than that"}},
    Rule{
        &rule_id::EdgeMissesAgain,
        "edge-misses-again",
        Severity::Info,
        {9111, "4"},
        "The edge asks the origin for what it should have",
        "",
        "The edge had just got this answer from the origin, may keep it by what the answer says, and by "
        "what is known of the product it does so. Yet it asks again: each visitor waits for the origin, "
        "which carries the load. The edge is configured otherwise, or its key tells the requests apart; "
        "look for rules of cookies, queries and paths, and for the lifetimes that are set there.",
        {"{field} {0}, {1:span} after {2:phrase} had given the same, which stays fresh for another {3:span}. "
         "Likely cause: a rule there does not store it, its key holds more than the recording shows, or "
         "machines there share no store",
         "{field} {0}, {1:span} after {2:phrase} had given the same, which stays fresh for another {3:span}. "
         "Likely cause: it stores what is asked for more than once; the next request got it from the store",
         "{field} {0}, {1:span} after {2:phrase} had given the same, which stays fresh for another {3:span}. "
         "Likely cause: the answer sets a cookie, and a rule there stores no such answer",
         "{field} {0}, {1:span} after {2:phrase} had given the same, which stays fresh for another {3:span}. "
         "Likely cause: the request has a cookie; a rule there passes its store by then, or cookies are "
         "part of its key",
         "{field} {0}, {1:span} after {2:phrase} had given the same, which stays fresh for another {3:span}. "
         "Likely cause: Vary names more than Accept-Encoding, and a rule there stores no such answer",
         "{field} {0}, {1:span} after {2:phrase} had given the same, which stays fresh for another {3:span}. "
         "Likely cause: the URL has a query, and a rule there stores no such answer",
         "{field} {0}, {1:span} after {2:phrase} had given the same, which by its own lifetime stays fresh "
         "for another {3:span}. Likely cause: a shorter lifetime is set there"}},
};

/// Request fields that an edge may have in its key, whatever Vary says.
constexpr std::array keyFields{FieldName::Cookie,        FieldName::AcceptEncoding, FieldName::Origin,
                               FieldName::UserAgent,     FieldName::Accept,         FieldName::AcceptLanguage,
                               FieldName::Authorization, FieldName::Range};

bool asksTheSame(const Exchange& a, const Exchange& b) {
    return std::all_of(keyFields.begin(), keyFields.end(), [&](FieldName field) {
        return a.request().combined(field) == b.request().combined(field);
    });
}

/// Whether no request directive forbids a stored response.
bool isPlain(const Exchange& exchange) {
    const FieldSpan request = exchange.request();
    return !request.has(FieldName::CacheControl) && !request.has(FieldName::Pragma) &&
           !request.has(FieldName::Range) && !request.has(FieldName::Authorization);
}

/// Whether nothing shows a change at the origin, which would justify the request.
bool mayBeSame(const History& history, const AnswerSummary& a, const AnswerSummary& b) {
    if (a.etag != TextId::None && b.etag != TextId::None)
        return a.etag == b.etag;
    if (a.lastModified != TextId::None && b.lastModified != TextId::None)
        return a.lastModified == b.lastModified;
    return history.compare(a, b) != ContentComparison::Different;
}

/// The state of one edge by its answers.
struct Kept {
    Edge edge;                                ///< by its latest answer
    const AnswerSummary* latest = nullptr;    ///< that answer
    const AnswerSummary* freshFrom = nullptr; ///< since when it is fresh; null: unknown
};

/// After more time, another event may have come in between.
constexpr Milliseconds shortly = 10 * oneMinute * 1000;
/// Caches count whole seconds, so the last one may be over.
constexpr Milliseconds rounding = 1000;

/// Milliseconds for which the edge could still use its stored response when this request came; 0: not at
/// all.
Milliseconds leftOf(const History& history, const Kept& kept, const AnswerSummary& now) {
    if (!kept.freshFrom)
        return 0;
    const Exchange fetched = history.exchange(*kept.freshFrom);
    const Milliseconds since = history.exchange(now).requestTime() - fetched.responseTime();
    return std::max<Milliseconds>(0, keptFor(kept.edge, fetched) - since - rounding);
}

/// Whether it had stored the answer and now reports it as expired.
bool isOver(EdgeState state) noexcept {
    return state == EdgeState::Expired || state == EdgeState::Revalidated || state == EdgeState::Updating ||
           state == EdgeState::StaleHit;
}

bool variesByMoreThanCoding(const Exchange& exchange) {
    return exchange.response().has(FieldName::Vary) && hci::variesByMoreThanCoding(responseHead(exchange));
}

Cause causeOf(const Exchange& now, EdgeState state, bool nextIsHit) {
    if (isOver(state))
        return CauseShorter;
    if (nextIsHit)
        return CauseSecondUse;
    if (now.response().has(FieldName::SetCookie))
        return CauseSetCookie;
    if (now.request().has(FieldName::Cookie))
        return CauseCookie;
    if (variesByMoreThanCoding(now))
        return CauseVary;
    return now.url().find('?') != std::string_view::npos ? CauseQuery : CauseUnknown;
}

/// Checks the answers of one resource, in the order of time.
class Watch {
public:
    Watch(const History& history, FindingSink& sink) : m_history(history), m_sink(sink) {}

    void run(std::span<const AnswerSummary> answers) {
        m_kept.clear();
        m_edges.assign(answers.size(), std::nullopt);
        for (std::size_t i = 0; i < answers.size(); ++i)
            if (answers[i].throughCdn && answers[i].isGet && answers[i].status != 304)
                m_edges[i] = edgeOf(m_history.exchange(answers[i]), *m_history.facts);
        for (std::size_t i = 0; i < answers.size(); ++i)
            if (m_edges[i])
                look(answers, i);
    }

private:
    void look(std::span<const AnswerSummary> answers, std::size_t at) {
        const Edge& edge = *m_edges[at];
        const auto known = std::find_if(m_kept.begin(), m_kept.end(),
                                        [&edge](const Kept& each) { return isSameEdge(each.edge, edge); });
        if (known != m_kept.end())
            compare(*known, answers[at], edge, nextIsHit(at));
        constexpr std::size_t most = 16; // a bound against hostile recordings
        if (known != m_kept.end())
            learn(*known, answers[at], edge);
        else if (m_kept.size() < most)
            learn(m_kept.emplace_back(), answers[at], edge);
    }

    [[nodiscard]] bool nextIsHit(std::size_t at) const {
        return at + 1 < m_edges.size() && m_edges[at + 1] && isSameEdge(*m_edges[at], *m_edges[at + 1]) &&
               m_edges[at + 1]->status.state == EdgeState::Hit;
    }

    void compare(const Kept& kept, const AnswerSummary& now, const Edge& edge, bool nextIsHit) {
        const Exchange before = m_history.exchange(*kept.latest);
        const Exchange asked = m_history.exchange(now);
        const EdgeState was = kept.edge.status.state;
        const EdgeState is = edge.status.state;
        const Milliseconds between = asked.requestTime() - before.responseTime();
        if ((is != EdgeState::Miss && !isOver(is)) || kept.latest->status != now.status ||
            before.responseTime() == noTime || asked.requestTime() == noTime || between < 0 ||
            between > shortly || !isPlain(asked) || !asksTheSame(before, asked) || !looksUp(edge, asked) ||
            !mayBeSame(m_history, *kept.latest, now))
            return;
        const Milliseconds left = leftOf(m_history, kept, now);
        if (left == 0 || wasWrittenBetween(m_history, *kept.latest, now))
            return;
        const bool lost = was == EdgeState::Hit && is == EdgeState::Miss;
        const FindingArgument last = lost ? textValue(kept.edge.status.value) : numberValue(left / 1000);
        m_sink.add({.rule = lost ? rule_id::EdgeLost : rule_id::EdgeMissesAgain,
                    .exchange = now.exchange,
                    .variant = lost ? CauseUnknown : causeOf(asked, is, nextIsHit),
                    .field = edge.status.field,
                    .values = {textValue(edge.status.value), numberValue(between / 1000),
                               m_sink.newText(edge.label()), last}});
    }

    static void learn(Kept& kept, const AnswerSummary& now, const Edge& edge) {
        const EdgeState state = edge.status.state;
        const bool fetched =
            state == EdgeState::Miss || state == EdgeState::Expired || state == EdgeState::Revalidated;
        if (!fetched && state != EdgeState::Hit)
            return; // it bypasses its store, or has a stale response
        if (fetched || !edge.onlyMissesKnow)
            kept.freshFrom = &now;
        kept.edge = edge;
        kept.latest = &now;
    }

    const History& m_history;
    FindingSink& m_sink;
    std::vector<Kept> m_kept;
    std::vector<std::optional<Edge>> m_edges; ///< by answer
};

void checkMisses(const History& history, FindingSink& sink) {
    Watch watch(history, sink);
    forEachResource(history.answers, [&watch](std::span<const AnswerSummary> answers) {
        if (answers.size() > 1)
            watch.run(answers);
    });
}

} // namespace

extern const RuleFile file{.rules = rules, .history = {checkMisses}};

} // namespace hci::edge_misses
