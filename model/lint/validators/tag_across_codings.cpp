#include "model/exchange/encoded_contents.h"
#include "model/http/content_coding.h"
#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

#include <map>

namespace hci::rule_id {

extern const RuleId EtagSharedAcrossCodings;
extern const RuleId ContentEncodingChanged;

} // namespace hci::rule_id

namespace hci::tag_across_codings {

namespace {

constexpr std::array rules{
    Rule{&rule_id::EtagSharedAcrossCodings,
         "etag-shared-across-codings",
         Severity::Error,
         {9110, "8.8.3.3"},
         "One strong tag on two content codings",
         "one-tag-for-codings",
         "The bytes of two content codings differ, so they need two strong tags or a weak one. A cache that "
         "combines parts or compares strongly mixes them up.",
         {"the strong tag {0} stands on {1:coding} content and on {2:coding} content"}},
    Rule{&rule_id::ContentEncodingChanged,
         "content-encoding-changed",
         Severity::Warning,
         {9110, "8.8.1"},
         "Content-Encoding changes under one tag",
         "new-address",
         "The same bytes are sent first without a coding's name and then with it, under one tag. The tag is "
         "right, for the bytes did not change; but a 304 keeps the stored Content-Encoding, so whoever "
         "stored the wrong one goes on reading the content wrongly. A new name, or changed bytes, mend what "
         "is stored.",
         {"the tag {0} comes with {1:coding} content and later with {2:coding} content to the same request: "
          "stored copies keep their Content-Encoding after a 304"}},
};

void checkSharedAcrossCodings(const History& history, FindingSink& sink) {
    struct Coded {
        TextId coding;
        std::uint32_t exchange;
        TextId acceptEncoding;
    };
    std::map<TextId, Coded> codings; // by tag
    for (const AnswerSummary& summary : history.answers) {
        if (!summary.isGet || summary.status != 200 || summary.etag == TextId::None)
            continue;
        const auto [place, isNew] = codings.try_emplace(
            summary.etag, Coded{summary.contentEncoding, summary.exchange, summary.acceptEncoding});
        if (isNew ||
            areSameCodings(history.text(place->second.coding), history.text(summary.contentEncoding)))
            continue;
        if (!summary.tag || summary.tag->weak)
            continue;
        // 8.8.1: a strong tag may stay if the bytes are the same, whatever the coding's name.
        const Session& session = *history.session;
        const bool differ = encodedContentsDiffer(session[place->second.exchange], session[summary.exchange],
                                                  history.facts->budget.get());
        if (!differ && place->second.acceptEncoding != summary.acceptEncoding)
            continue;
        sink.add({.rule = differ ? rule_id::EtagSharedAcrossCodings : rule_id::ContentEncodingChanged,
                  .exchange = summary.exchange,
                  .field = FieldName::Etag,
                  .values = {textValue(summary.etag), textValue(place->second.coding),
                             textValue(summary.contentEncoding)}});
    }
}

void checkProbed(const ProbedTarget& target) {
    for (const VariantFault& fault : target.variantFaults()) {
        if (fault.kind != VariantFault::Kind::TagShared)
            continue;
        const ProbeVariant& first = target.probed().variants[fault.first];
        Remark about = target.remark(rule_id::EtagSharedAcrossCodings, FieldName::Etag);
        about.values = {target.text(first.etag), target.text(first.came),
                        target.text(target.probed().variants[fault.second].came)};
        target.sink().add(about);
    }
}

constexpr std::array examples{
    RuleCase{"etag-shared-across-codings", R"(
        GET
        200
        < ETag: "v1"
        < Content-Encoding: br
        = brotli
        GET
        200
        < ETag: "v1"
        < Content-Encoding: gzip
        = gzipped)",
             R"(
        # two names of one coding (RFC 9110 8.4.1.3)
        GET
        200
        < ETag: "v1"
        < Content-Encoding: x-gzip
        = compressed
        GET
        200
        < ETag: "v1"
        < Content-Encoding: GZIP
        = gzipped)"},
    RuleCase{"etag-shared-across-codings", R"(
        # to equal requests too
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        = hello
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        < Content-Encoding: gzip
        = compressed)",
             R"(
        # the same bytes, called otherwise (8.8.1)
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        = compressed
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        < Content-Encoding: gzip
        = compressed)"},
    RuleCase{"etag-shared-across-codings", R"(
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        < Content-Encoding: gzip
        < Vary: Accept-Encoding
        = compressed
        GET
        > Accept-Encoding: identity
        200
        < ETag: "v1"
        < Vary: Accept-Encoding
        = hello)",
             R"(
        GET
        > Accept-Encoding: gzip
        200
        < ETag: W/"v1"
        < Content-Encoding: gzip
        < Vary: Accept-Encoding
        = compressed
        GET
        > Accept-Encoding: identity
        200
        < ETag: W/"v1"
        < Vary: Accept-Encoding
        = hello)"},
    RuleCase{"etag-shared-across-codings", R"(
        GET
        200
        < ETag: "v1"
        < Content-Encoding: identity, gzip
        = compressed
        GET
        200
        < ETag: "v1"
        = hello)",
             R"(
        # identity is no coding (RFC 9110 8.4)
        GET
        200
        < ETag: "v1"
        < Content-Encoding: identity
        = hello
        GET
        200
        < ETag: "v1"
        = hello, changed)"},
    RuleCase{"content-encoding-changed", R"(
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        = compressed
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        < Content-Encoding: gzip
        = compressed)",
             R"(
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        = compressed
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v2"
        < Content-Encoding: gzip
        = compressed)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .history = {checkSharedAcrossCodings}, .probed = checkProbed};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::tag_across_codings
