#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId NoTransformViolated;

} // namespace hci::rule_id

namespace hci::no_transform {

namespace {

constexpr std::array rules{
    Rule{&rule_id::NoTransformViolated,
         "no-transform-violated",
         Severity::Error,
         {9110, "7.7"},
         "Transformed in spite of no-transform",
         "no-transform",
         "no-transform forbids intermediaries to change the content.",
         {"no-transform, and the edge sends {0:bytes} where the origin sends {1:bytes}",
          "no-transform, and two servers send different content of one version, {0:bytes} and {1:bytes}: an "
          "intermediary changed it"}},
};

/// Two answers of one version whose content differs, although not by the coding that the requests accept.
bool isTransformed(const History& history, const AnswerSummary& a, const AnswerSummary& b) {
    const TagRelation tags = compareTags(history.text(a.etag), history.text(b.etag));
    const bool tagged = tags != TagRelation::NoTag;
    const bool dated = a.throughCdn != b.throughCdn && a.lastModified != TextId::None;
    if (a.lastModified != b.lastModified || !(tagged ? weaklyEqual(tags) : dated))
        return false;
    if (a.contentEncoding != b.contentEncoding)
        return a.acceptEncoding == b.acceptEncoding;
    // One weak tag may stand for both contents.
    return tags != TagRelation::SameWeak && history.compare(a, b) == ContentComparison::Different;
}

void checkNoTransform(const History& history, FindingSink& sink) {
    const AnswerSummary* direct = nullptr;
    const AnswerSummary* edge = nullptr;
    const AnswerSummary* before = nullptr; // the latest of all, for servers that differ
    for (const AnswerSummary& summary : history.answers) {
        if (!summary.fullContent || !summary.noTransform)
            continue;
        const bool otherServer = before && before->server != summary.server;
        const AnswerSummary* other = summary.throughCdn ? direct : edge;
        const bool throughEdge = other != nullptr;
        if (!other && otherServer)
            other = before;
        (summary.throughCdn ? edge : direct) = before = &summary;
        if (!other || !isTransformed(history, *other, summary))
            continue;
        const AnswerSummary& sent = throughEdge && !summary.throughCdn ? *other : summary;
        const AnswerSummary& origin = &sent == &summary ? *other : summary;
        sink.mark(summary.resource, Mark::Transformed);
        sink.mark(other->resource, Mark::Transformed);
        sink.add({.rule = rule_id::NoTransformViolated,
                  .exchange = sent.exchange,
                  .variant = static_cast<std::uint8_t>(throughEdge ? 0 : 1),
                  .field = FieldName::CacheControl,
                  .values = {numberValue(history.exchange(sent).size(Size::ResponseBody).value()),
                             numberValue(history.exchange(origin).size(Size::ResponseBody).value())}});
        return;
    }
}

constexpr std::array examples{
    RuleCase{"no-transform-violated", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-transform
        = hello, world
        GET
        200
        < ETag: W/"v1"
        < Cache-Control: no-transform
        < CF-Cache-Status: MISS
        = hello,world)",
             R"(
        GET
        200
        < ETag: "v1"
        = hello, world
        GET
        200
        < ETag: W/"v1"
        < CF-Cache-Status: MISS
        = hello,world)"},
    RuleCase{"no-transform-violated", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-transform
        = hello, world
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-transform
        = hello,world
        ! server 192.0.2.1)",
             R"(
        # one server, which reuses its tag: that is etag-reused
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-transform
        = hello, world
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-transform
        = hello,world)"},
    RuleCase{"no-transform-violated", R"(
        # coded in spite of it
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        < Cache-Control: no-transform
        = hello, world
        ! server 192.0.2.1
        GET
        > Accept-Encoding: gzip
        200
        < ETag: W/"v1"
        < Cache-Control: no-transform
        < Content-Encoding: gzip
        = coded
        ! server 192.0.2.2)",
             R"(
        # two versions
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-transform
        = hello, world
        ! server 192.0.2.1
        GET
        200
        < ETag: "v2"
        < Cache-Control: no-transform
        = hello,world
        ! server 192.0.2.2)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .history = {checkNoTransform}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::no_transform
