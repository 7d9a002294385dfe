#include "model/base/language.h"
#include "model/base/text_view.h"
#include "model/exchange/body_reader.h"
#include "model/http/field_syntax.h"
#include "model/http/tag_form.h"
#include "model/lint/between_answers.h"
#include "model/lint/neighbours.h"
#include "model/lint/probe_rules.h"
#include "model/lint/request_difference.h"
#include "model/lint/rule_file.h"
#include "model/probes/probe_variants.h"

#include <algorithm>

namespace hci::rule_id {

extern const RuleId EtagUnstable;
extern const RuleId EtagReused;
extern const RuleId EtagWeakReused;

} // namespace hci::rule_id

namespace hci::tag_and_content {

namespace {

QString causeInWords(const ArgumentSource& source) {
    return translated(describe(static_cast<TagInstability>(source.number)));
}

constexpr std::array rules{
    Rule{&rule_id::EtagUnstable,
         "etag-unstable",
         Severity::Error,
         {9110, "8.8.1"},
         "The tag changes, the content does not",
         "unstable-tags",
         "The same content got another entity tag. Each change makes every stored copy useless: revalidation "
         "is answered with the whole content. Servers do so when the tag is made of an inode or a time, of a "
         "counter, or differently on each machine behind a balancer.",
         {"{0} became {1} although all {2:bytes} are the same: {3:words}",
          "{0} became {1} although all {2:bytes} are the same; Last-Modified moved too, so the file was "
          "probably written again or touched"},
         DependsOn::Nothing,
         causeInWords},
    Rule{&rule_id::EtagReused,
         "etag-reused",
         Severity::Error,
         {9110, "8.8.1"},
         "One strong tag, two contents",
         "tag-per-content",
         "A strong tag must change whenever the content does. Caches that hold the old content will get 304 "
         "and go on serving it; parts of both can be combined into a broken file.",
         {"{0} stands for two different contents of {1:bytes} and {2:bytes}"}},
    Rule{&rule_id::EtagWeakReused,
         "etag-weak-reused",
         Severity::Info,
         {9110, "8.8.1"},
         "One weak tag, two contents",
         "tag-per-content",
         "A weak tag may stay the same while the content changes, where the origin holds both for "
         "equivalent. Caches will go on serving the older one.",
         {"{0} stands for two different contents of {1:bytes} and {2:bytes}, which a weak tag may"}},
};

/// The content's bytes, without content codings.
std::int64_t contentSize(const History& history, const AnswerSummary& summary) {
    const Exchange exchange = history.exchange(summary);
    if (const ByteCount decoded = exchange.size(Size::DecodedBody); decoded.known())
        return decoded.value();
    if (summary.contentEncoding != TextId::None)
        if (const Result<QByteArray> content = readContent(
                exchange, {.maxBytes = std::uint64_t{4} << 20, .budget = history.facts->budget.get()}))
            return content->size();
    const BodyRef* body = exchange.responseBody();
    const bool asItIs = body && (body->form == BodyForm::File || body->form == BodyForm::Raw);
    return asItIs ? static_cast<std::int64_t>(body->rawLength) : exchange.size(Size::ResponseBody).value();
}

/// The tags in answers to probes of this variant.
std::vector<std::string_view> probedTags(const History& history, const AnswerSummary& summary,
                                         const ProbeReport* probes) {
    if (!probes)
        return {};
    const std::string coding =
        summary.contentEncoding == TextId::None ? "identity" : lowered(history.text(summary.contentEncoding));
    for (const ProbeTarget& target : probes->targets) {
        const bool sameUrl = target.subject < history.session->size() &&
                             history.facts->resources.resourceOf[target.subject] == summary.resource;
        const auto variant = std::find_if(target.variants.begin(), target.variants.end(),
                                          [&coding](const ProbeVariant& one) { return one.came == coding; });
        if (sameUrl && variant != target.variants.end())
            return tagsSeen(target, variant->coding, *probes->session);
    }
    return {};
}

/// Why the tags of one variant differ, judged by all of them in the order of the answers: one cause per
/// resource.
TagInstability causeOf(const History& history, std::size_t begin, const ProbeReport* probes) {
    constexpr std::size_t enough = 64; // the first ones are enough
    const std::vector<AnswerSummary>& known = history.known();
    std::vector<std::string_view> tags;
    bool stayed = false;
    const auto take = [&](std::string_view tag) {
        if (tags.empty() || tags.back() != tag) // an unchanged tag does not count as returning
            tags.push_back(tag);
        else
            stayed = true;
    };
    for (std::size_t at = begin; at < known.size() && tags.size() < enough; ++at) {
        if (known[at].resource != known[begin].resource)
            break;
        if (known[at].fullContent && known[at].etag != TextId::None)
            take(history.text(known[at].etag));
    }
    for (const std::string_view tag : probedTags(history, known[begin], probes))
        if (!tag.empty())
            take(tag);
    const TagInstability cause = instabilityOf(tags);
    const bool often = tags.size() > 2 && !stayed; // fewer do not show that each answer has its own
    return cause == TagInstability::Random && !often ? TagInstability::Unknown : cause;
}

void reportUnstable(const History& history, std::size_t begin, const AnswerSummary& a, const AnswerSummary& b,
                    FindingSink& sink) {
    Remark remark{.rule = rule_id::EtagUnstable, .exchange = b.exchange, .field = FieldName::Etag};
    remark.revalidation = history.facts->revalidationOf[b.exchange];
    remark.values = {textValue(a.etag), textValue(b.etag), numberValue(contentSize(history, b))};
    if (const ByteCount wasted = sink.wasted(b.exchange); wasted.value() > 0)
        remark.bytes = wasted;
    const TagInstability cause = causeOf(history, begin, sink.probes());
    const bool takeTurns = cause == TagInstability::Backends;
    if (!takeTurns && a.lastModified != b.lastModified && b.lastModified != b.date) {
        remark.severity = Severity::Warning;
        remark.variant = 1;
    } else {
        remark.values[3] = numberValue(static_cast<int>(cause));
        remark.group = remark.values[3];
    }
    sink.mark(b.resource, Mark::TagUnstable);
    sink.add(remark);
}

void reportReused(const History& history, const AnswerSummary& a, const AnswerSummary& b, bool weak,
                  FindingSink& sink) {
    if (!weak) // a weak tag may stay, so its 304 was right
        doubtBetween(history, a, b, sink);
    if (sink.marked(b.resource, Mark::VaryIncomplete))
        return; // another rule reports it
    sink.add({.rule = weak ? rule_id::EtagWeakReused : rule_id::EtagReused,
              .exchange = b.exchange,
              .revalidation = history.facts->revalidationOf[b.exchange],
              .field = FieldName::Etag,
              .values = {textValue(b.etag), numberValue(contentSize(history, a)),
                         numberValue(contentSize(history, b))}});
}

/// Two full answers, one after the other, of the same variant.
void compareTags(const History& history, std::size_t begin, const AnswerSummary& a, const AnswerSummary& b,
                 FindingSink& sink) {
    if (!a.tag || !b.tag || !sameMetadata(a, b))
        return;
    const bool sameTag = weaklyEqual(*a.tag, *b.tag);
    if (sameTag && sink.marked(b.resource, Mark::Transformed))
        return; // another rule reports it
    const ContentComparison content = history.compare(a, b);
    const auto excused = [&] { // but not if the same tags alternate
        const Exchange one = history.exchange(a);
        const Exchange other = history.exchange(b);
        const bool otherUser =
            haveOtherUserCookies(one, other) ||
            one.request().id(FieldName::Authorization) != other.request().id(FieldName::Authorization);
        return (otherUser || wasItselfWrittenBetween(history, a, b)) &&
               causeOf(history, begin, sink.probes()) != TagInstability::Backends;
    };
    if (!sameTag && content == ContentComparison::Same && !excused())
        reportUnstable(history, begin, a, b, sink);
    else if (sameTag && content == ContentComparison::Different)
        reportReused(history, a, b, a.tag->weak || b.tag->weak, sink);
}

void checkTagHistory(const History& history, FindingSink& sink) {
    forNeighbours(history, [&](std::size_t begin, const AnswerSummary& previous, const AnswerSummary& next) {
        compareTags(history, begin, previous, next, sink);
    });
}

void tellUnstable(const ProbedTarget& target, const ProbeResult& result, std::int64_t size) {
    const std::vector<std::string_view> tags = tagsSeen(target.probed(), result.coding, target.session());
    if (tags.empty())
        return;
    const auto other =
        std::find_if(tags.begin(), tags.end(), [&tags](std::string_view tag) { return tag != tags.front(); });
    if (other == tags.end() || !parseEntityTag(tags.front()) || !parseEntityTag(*other) ||
        target.sink().marked(target.resource(), Mark::TagUnstable))
        return;
    target.sink().mark(target.resource(), Mark::TagUnstable);
    Remark about = target.remark(rule_id::EtagUnstable, FieldName::Etag);
    const auto cause = static_cast<int>(instabilityOf(tags));
    about.values = {target.text(tags.front()), target.text(*other), numberValue(size), numberValue(cause)};
    about.group = numberValue(cause);
    target.sink().add(about);
}

bool tellRepeated(const ProbedTarget& target, const ProbeResult& result) {
    if (result.exchanges.size() < 2)
        return true;
    const Exchange first = target.session()[result.exchanges.front()];
    const std::int64_t size = first.size(Size::ResponseBody).value();
    if (result.cause == ProbeCause::TagDiffers)
        tellUnstable(target, result, size);
    if (result.cause == ProbeCause::TagReused) {
        const Exchange last = target.session()[result.exchanges.back()];
        Remark about = target.remark(rule_id::EtagReused, FieldName::Etag);
        about.values = {target.text(first.response().value(FieldName::Etag)), numberValue(size),
                        numberValue(last.size(Size::ResponseBody).value())};
        target.sink().add(about);
    }
    return true;
}

constexpr std::array failedProbes{
    FailedProbe{.probe = ProbeId::Repeat, .tell = tellRepeated},
};

constexpr std::array examples{
    RuleCase{"etag-unstable", R"(
        # a cookie that counts visits is no user, and a word to the log changes no script
        GET
        > Cookie: _ga=GA1.1.7.1; s=1
        200
        < ETag: "v1"
        = hello
        > POST https://a.example/api/log
        < 204 No Content
        < Date: @
        GET
        > Cookie: _ga=GA1.1.7.2; s=1
        200
        < ETag: "v2"
        = hello)",
             R"(
        # an item of the list was written
        GET
        200
        < ETag: "v1"
        = hello
        > PUT https://a.example/x/1
        < 204 No Content
        < Date: @
        GET
        200
        < ETag: "v2"
        = hello)"},
    RuleCase{"etag-unstable", R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        200
        < ETag: "v2"
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        200
        < ETag: W/"v1"
        = hello)"},
    RuleCase{"etag-unstable", R"(
        GET
        > Cookie: s=1
        200
        < ETag: "v1"
        = hello
        GET
        > Cookie: s=1
        200
        < ETag: "v2"
        = hello)",
             R"(
        # each user has a tag of his own
        GET
        > Cookie: s=1
        200
        < ETag: "v1"
        = hello
        GET
        > Cookie: s=2
        200
        < ETag: "v2"
        = hello)"},
    RuleCase{"etag-unstable", R"(
        GET
        200
        < ETag: "v1"
        = hello
        > PUT https://a.example/x
        < 409 Conflict
        < Date: @
        GET
        200
        < ETag: "v2"
        = hello)",
             R"(
        # it was written anew, with the same content
        GET
        200
        < ETag: "v1"
        = hello
        > PUT https://a.example/x
        < 204 No Content
        < Date: @
        GET
        200
        < ETag: "v2"
        = hello)"},
    RuleCase{"etag-unstable", R"(
        GET
        200
        < ETag: "v1"
        < Last-Modified: @-3600
        = hello
        GET
        > If-None-Match: "v1"
        200
        < ETag: "v2"
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        > If-None-Match: "v1"
        200
        < ETag: "v2"
        = other)"},
    RuleCase{"etag-unstable", R"(
        GET
        200
        < ETag: "v1"
        < Last-Modified: @-3600
        = hello
        GET
        200
        < ETag: "v2"
        < Last-Modified: @-60
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        200
        < ETag: "v2"
        < Content-Language: fr
        = hello)"},
    RuleCase{"etag-unstable", R"(
        # each of two servers has its own date as well
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < ETag: "0x8D75"
        = hello
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:07:00 GMT
        < ETag: "0x8D76"
        = hello
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < ETag: "0x8D75"
        = hello)",
             R"(
        # one server, one tag
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < ETag: "0x8D75"
        = hello
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < ETag: "0x8D75"
        = hello)"},
    RuleCase{"etag-reused", R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        200
        < ETag: "v1"
        = other)",
             R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        200
        < ETag: "v1"
        = other
        ! cut)"},
    RuleCase{"etag-weak-reused", R"(
        GET
        200
        < ETag: W/"v1"
        = hello
        GET
        200
        < ETag: W/"v1"
        = other)",
             R"(
        GET
        200
        < ETag: W/"v1"
        = hello
        GET
        200
        < ETag: W/"v1"
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .history = {checkTagHistory}, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::tag_and_content
