#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId CdnWeakenedEtag;

} // namespace hci::rule_id

namespace hci::weakened_tag {

namespace {

constexpr std::array atOrigin{NotFixed{.server = "Express"}};

constexpr std::array rules{
    Rule{&rule_id::CdnWeakenedEtag,
         "cdn-weakened-etag",
         Severity::Info,
         {9110, "7.7"},
         "An intermediary weakened the tag",
         "weak-and-strong-tags",
         "An intermediary that transforms the content (compresses it) may not keep a strong tag. It sent the "
         "weak form of the origin's tag, or none.",
         {"{0} became {1} on the way: the content was recoded between",
          "{0} was left out on the way: the content was recoded between"},
         DependsOn::Nothing,
         nullptr,
         {},
         atOrigin},
};

/// An answer of the same version as `strong` that came in another coding and without a tag.
bool isRecodedWithoutTag(const History& history, const AnswerSummary& strong, const AnswerSummary& summary) {
    return summary.isGet && summary.lastModified != TextId::None &&
           summary.lastModified == strong.lastModified && summary.contentEncoding != strong.contentEncoding &&
           !history.exchange(summary).response().has(FieldName::Etag);
}

void checkWeakenedTag(const History& history, FindingSink& sink) {
    const AnswerSummary* strong = nullptr;
    for (const AnswerSummary& summary : history.answers) {
        if (summary.status != 200)
            continue;
        const auto& tag = summary.tag;
        // An answer through the same edge with its strong tag shows that the edge does not weaken tags.
        if (tag && !tag->weak) {
            strong = summary.throughCdn ? nullptr : &summary;
            continue;
        }
        const bool weakened = tag && strong && weaklyEqual(*strong->tag, *tag);
        const bool gone = strong && !tag && isRecodedWithoutTag(history, *strong, summary);
        if (!summary.throughCdn || !(weakened || gone))
            continue;
        sink.add({.rule = rule_id::CdnWeakenedEtag,
                  .exchange = summary.exchange,
                  .variant = static_cast<std::uint8_t>(gone ? 1 : 0),
                  .field = FieldName::Etag,
                  .values = {textValue(strong->etag), textValue(summary.etag)}});
    }
}

constexpr std::array examples{
    RuleCase{"cdn-weakened-etag", R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        200
        < ETag: W/"v1"
        < CF-Cache-Status: HIT
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
    RuleCase{"cdn-weakened-etag", R"(
        GET
        > Accept-Encoding: identity
        200
        < ETag: "v1"
        < Last-Modified: @-3600
        = hello
        @ 12:00:00
        GET
        > Accept-Encoding: gzip
        200
        < Last-Modified: @-3600
        < Content-Encoding: gzip
        < CF-Cache-Status: HIT
        = coded)",
             R"(
        # the same coding: nothing was recoded between
        GET
        200
        < ETag: "v1"
        < Last-Modified: @-3600
        = hello
        @ 12:00:00
        GET
        200
        < Last-Modified: @-3600
        < CF-Cache-Status: HIT
        = hello)"},
    RuleCase{"cdn-weakened-etag", R"(
        GET
        200
        < ETag: "v1"
        = hello
        GET
        200
        < ETag: W/"v1"
        < X-Cache: MISS
        = hello)",
             R"(
        # the same edge passes the strong tag on: it is the origin that weakens
        GET
        200
        < ETag: "v1"
        < X-Cache: HIT
        = hello
        GET
        200
        < ETag: W/"v1"
        < X-Cache: MISS
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .history = {checkWeakenedTag}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::weakened_tag
