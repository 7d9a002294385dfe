#include "model/base/seeded_hash.h"
#include "model/exchange/validators.h"
#include "model/http/media_type.h"
#include "model/lint/between_answers.h"
#include "model/lint/neighbours.h"
#include "model/lint/request_difference.h"
#include "model/lint/rule_file.h"

#include <unordered_set>
#include <utility>
#include <vector>

namespace hci::rule_id {

extern const RuleId ContentAlternates;

} // namespace hci::rule_id

namespace hci::content_alternates {

namespace {

constexpr std::array rules{
    Rule{&rule_id::ContentAlternates,
         "content-alternates",
         Severity::Warning,
         {9110, "8.8"},
         "Contents take turns",
         "purge-after-change",
         "A validator describes the selected representation as it is now. Here contents come back after "
         "others had taken their place, and nothing was written between: machines behind a balancer, or "
         "edges of a CDN, hold different releases. What a visitor sees depends on which of them answers, and "
         "each turn makes stored copies useless that the next turn would have used.",
         {"contents take turns: an earlier one came back after another, {requests} times; {0} is now {1}",
          "contents take turns: an earlier one came back after another, {requests} times",
          "contents take turns: an earlier one came back after another, {requests} times; {2:raw} gives one, "
          "{3:raw} another"}},
};

constexpr std::size_t enough = 2; // a single one may be a reverted change

constexpr Milliseconds closeInTime = 3'600'000; // daily content may return another day

constexpr std::int64_t shortData = 256; // state that is on, off and on again

/// Short data changes with the state that it reports.
bool tellsState(const Exchange& exchange) {
    return essenceOf(exchange.response().value(FieldName::ContentType)).ends_with("json") &&
           exchange.size(Size::ResponseBody).value() < shortData;
}

/// Whether no recorded difference but the server's choice separates two answers.
bool isServersChoice(const History& history, const AnswerSummary& a, const AnswerSummary& b) {
    const Exchange one = history.exchange(a);
    const Exchange other = history.exchange(b);
    return differingFields(one.request(), other.request()).empty() &&
           compareUsers(one, other) != Users::Different && !wasItselfWrittenBetween(history, a, b);
}

/// The full answers of one resource, in order.
class Turns {
public:
    explicit Turns(const History& history) : m_history(history) {}

    void take(const AnswerSummary& summary) {
        const AnswerSummary* previous = std::exchange(m_previous, &summary);
        const bool isNew = m_contents.insert(contentOf(summary)).second;
        if (previous && !isNew && comesBack(*previous, summary))
            m_returns.push_back({previous, &summary});
    }

    void report(FindingSink& sink) const {
        if (m_returns.size() < enough)
            return;
        for (const auto& [before, summary] : m_returns) {
            const bool tagged = before->etag != TextId::None && summary->etag != TextId::None;
            const bool twoServers = before->server != TextId::None && summary->server != TextId::None &&
                                    before->server != summary->server;
            sink.add({.rule = rule_id::ContentAlternates,
                      .exchange = summary->exchange,
                      .revalidation = m_history.facts->revalidationOf[summary->exchange],
                      .variant = static_cast<std::uint8_t>(twoServers ? 2
                                                           : tagged   ? 0
                                                                      : 1),
                      .values = {textValue(before->etag), textValue(summary->etag), textValue(before->server),
                                 textValue(summary->server)},
                      .bytes = m_history.exchange(*summary).size(Size::ResponseBody)});
        }
    }

private:
    [[nodiscard]] std::uint64_t contentOf(const AnswerSummary& summary) const {
        return m_history.exchange(summary).responseBody()->rawHash.low;
    }

    [[nodiscard]] bool comesBack(const AnswerSummary& previous, const AnswerSummary& summary) const {
        const bool sameTag = summary.etag != TextId::None && summary.etag == previous.etag; // etag-reused
        const bool older = summary.dateAt != 0 && summary.dateAt < previous.dateAt; // older-after-newer
        return !sameTag && !older && summary.storable && !summary.fromCache &&
               sameMetadata(previous, summary) && isWithin(m_history, previous, summary, closeInTime) &&
               !tellsState(m_history.exchange(summary)) &&
               m_history.compare(previous, summary) == ContentComparison::Different &&
               isServersChoice(m_history, previous, summary);
    }

    const History& m_history;
    const AnswerSummary* m_previous = nullptr;
    std::unordered_set<std::uint64_t, SeededNumberHash> m_contents; // untrusted keys
    std::vector<std::pair<const AnswerSummary*, const AnswerSummary*>> m_returns;
};

void checkResource(const History& history, std::span<const AnswerSummary> answers, FindingSink& sink) {
    if (answers.size() <= enough + 1) // fewer cannot return twice
        return;
    const std::uint32_t resource = answers.front().resource;
    if (sink.marked(resource, Mark::VaryIncomplete) || sink.marked(resource, Mark::Transformed))
        return; // another rule reports it
    Turns turns(history);
    for (const AnswerSummary& summary : answers)
        if (summary.fullContent && !isStream(history.exchange(summary)))
            turns.take(summary);
    turns.report(sink);
}

void checkAlternates(const History& history, FindingSink& sink) {
    forEachResource(history.known(),
                    [&](std::span<const AnswerSummary> answers) { checkResource(history, answers, sink); });
}

constexpr std::array examples{
    RuleCase{"content-alternates", R"(
        # two machines with two releases
        GET
        200
        < ETag: "old"
        = release one
        GET
        > If-None-Match: "old"
        200
        < ETag: "new"
        = release two, which is another
        GET
        > If-None-Match: "new"
        200
        < ETag: "old"
        = release one
        GET
        > If-None-Match: "old"
        200
        < ETag: "new"
        = release two, which is another)",
             R"(
        # an author took a change back
        GET
        200
        < ETag: "old"
        = release one
        GET
        > If-None-Match: "old"
        200
        < ETag: "new"
        = release two, which is another
        GET
        > If-None-Match: "new"
        200
        < ETag: "old"
        = release one
        GET
        > If-None-Match: "old"
        304
        < ETag: "old")"},
    RuleCase{"content-alternates", R"(
        # without validators
        GET
        200
        < Cache-Control: no-cache
        = release one
        GET
        200
        < Cache-Control: no-cache
        = release two, which is another
        GET
        200
        < Cache-Control: no-cache
        = release one
        GET
        200
        < Cache-Control: no-cache
        = release two, which is another)",
             R"(
        # a switch, and who asks wants to know how it stands
        GET
        < 200 OK
        < Content-Type: application/json
        < Cache-Control: no-cache
        = {"on": true}
        GET
        < 200 OK
        < Content-Type: application/json
        < Cache-Control: no-cache
        = {"on": false}
        GET
        < 200 OK
        < Content-Type: application/json
        < Cache-Control: no-cache
        = {"on": true}
        GET
        < 200 OK
        < Content-Type: application/json
        < Cache-Control: no-cache
        = {"on": false})"},
    RuleCase{"content-alternates", R"(
        # each address has its own release
        GET
        200
        < ETag: "old"
        = release one
        ! server 192.0.2.1
        GET
        200
        < ETag: "new"
        = release two, which is another
        ! server 192.0.2.2
        GET
        200
        < ETag: "old"
        = release one
        ! server 192.0.2.1
        GET
        200
        < ETag: "new"
        = release two, which is another
        ! server 192.0.2.2)",
             R"(
        # each is asked twice, and keeps to its own: told where addresses are compared
        GET
        200
        < ETag: "old"
        = release one
        ! server 192.0.2.1
        GET
        200
        < ETag: "old"
        = release one
        ! server 192.0.2.1
        GET
        200
        < ETag: "new"
        = release two, which is another
        ! server 192.0.2.2
        GET
        200
        < ETag: "new"
        = release two, which is another
        ! server 192.0.2.2)"},
    RuleCase{"content-alternates", R"(
        # three machines
        GET
        200
        < ETag: "a"
        = release one
        GET
        200
        < ETag: "b"
        = release two, which is another
        GET
        200
        < ETag: "c"
        = release three
        GET
        200
        < ETag: "a"
        = release one
        GET
        200
        < ETag: "b"
        = release two, which is another)",
             R"(
        # two users take turns
        GET
        > Authorization: Basic YTph
        200
        < ETag: "a"
        < Cache-Control: private, no-cache
        = release one
        GET
        > Authorization: Basic Yjpi
        200
        < ETag: "b"
        < Cache-Control: private, no-cache
        = release two, which is another
        GET
        > Authorization: Basic YTph
        200
        < ETag: "a"
        < Cache-Control: private, no-cache
        = release one
        GET
        > Authorization: Basic Yjpi
        200
        < ETag: "b"
        < Cache-Control: private, no-cache
        = release two, which is another)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .history = {checkAlternates}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::content_alternates
