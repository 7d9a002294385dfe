#include "model/lint/compared_pair.h"
#include "model/lint/phrases.h"
#include "model/lint/rule_file.h"

#include <array>

namespace hci::rule_id {

extern const RuleId NotModifiedMissingField;

} // namespace hci::rule_id

namespace hci::missing_field {

namespace {

constexpr std::array otherFields{NotFixed{FieldName::Etag}, NotFixed{FieldName::Date},
                                 NotFixed{FieldName::Expires}, NotFixed{FieldName::ContentLocation}};

constexpr std::array rules{
    Rule{
        &rule_id::NotModifiedMissingField,
        "304-missing-field",
        Severity::Error,
        {9110, "15.4.5"},
        "The 304 leaves out a field",
        "fields-lost-on-304",
        "A 304 must carry Content-Location, Date, ETag, Vary, Cache-Control and Expires where the 200 to "
        "the same request would. Without Cache-Control or Expires the lifetime cannot be renewed by it; "
        "without Vary a cache that keeps several variants may freshen the wrong one.",
        {"the 200 had {field} {0}; the 304 has none",
         "the 200 had Vary {0}; the 304 leaves out {1:names}, and a cache that takes its Vary over no longer "
         "keeps the variants apart",
         "the 304 says that {0}, the one tag sent, is the current one: a 200 would have it as {field}; the "
         "304 has none"},
        DependsOn::Nothing,
        nullptr,
        {},
        otherFields},
};

/// Fields that a 304 repeats if the 200 has them (RFC 9110 15.4.5).
constexpr std::array mustRepeat{
    FieldName::ContentLocation, FieldName::Date,   FieldName::Etag, FieldName::Vary,
    FieldName::CacheControl,    FieldName::Expires};

/// Vary on the 304 lacks members of the 200 to the same request, which count as a missing field (15.4.5).
void checkLostMembers(const RevalidatedPair& pair, FindingSink& sink) {
    const Vary& stored = *pair.stored.vary;
    const Vary& received = *pair.answer.vary;
    if (pair.answer.mergesStored || !pair.answer.response.has(FieldName::Vary) ||
        pair.answer.request.id(FieldName::AcceptEncoding) !=
            pair.stored.request.id(FieldName::AcceptEncoding))
        return;
    const std::vector<std::string> lost = membersLost(stored, received);
    if (lost.empty())
        return;
    Remark remark = pairRemark(pair, rule_id::NotModifiedMissingField, FieldName::Vary);
    remark.variant = 1;
    remark.values = {sink.newText(pair.stored.response.span().combined(FieldName::Vary)),
                     sink.newText(fieldsInWords(lost).toStdString())};
    sink.add(remark);
}

/// A 304 without a recorded stored response: if the request sent one tag, that is the current one, so a 200
/// would have an ETag (RFC 9110 13.1.2, 15.4.5). A list, `*` and If-Modified-Since leave that open.
void checkLoneTag(const RevalidatedPair& pair, FindingSink& sink) {
    const bool oneTag = pair.sentTags.tags.size() == 1 && !pair.sentTags.any && !pair.sentTags.malformed;
    if (!pair.is304() || !pair.answer.safe() || pair.hasStored || !oneTag ||
        pair.answer.response.has(FieldName::Etag) || pair.answer.mergesStored)
        return;
    if (pair.hasEarlier && pair.stored.etag && !pair.sentMatches(*pair.stored.etag))
        return; // the last full answer had another tag: 304-non-matching
    Remark remark = pairRemark(pair, rule_id::NotModifiedMissingField, FieldName::Etag);
    remark.variant = 2;
    remark.values = {textValue(pair.sentTagsText())};
    sink.add(remark);
}

void checkMissingFields(const RevalidatedPair& pair, FindingSink& sink) {
    checkLoneTag(pair, sink);
    if (!comparable(pair) || pair.stored.resource != pair.answer.resource)
        return; // another variant does not show which fields a 200 to this request has
    for (const FieldName field : mustRepeat) {
        if (!pair.stored.response.has(field) || pair.answer.response.has(field))
            continue;
        Remark remark = pairRemark(pair, rule_id::NotModifiedMissingField, field);
        remark.values = {textValue(pair.stored.value(field))};
        sink.add(remark);
    }
    checkLostMembers(pair, sink);
}

constexpr std::array examples{
    RuleCase{"304-missing-field", R"(
        # another variant's answer says nothing of this one's tag
        GET
        > If-None-Match: "v1"
        304)",
             R"(
        # which tag is current, the answers disagree: 304-non-matching
        GET
        200
        < ETag: "v2"
        = hello
        GET
        > If-None-Match: "v1"
        304)"},
    RuleCase{"304-missing-field", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1")",
             R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=10)"},
    RuleCase{"304-missing-field", R"(
        GET
        200
        < ETag: "v1"
        < Vary: Accept-Encoding
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1")",
             R"(
        GET
        200
        < ETag: "v1"
        < Content-Language: en
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1")"},
    RuleCase{"304-missing-field", R"(
        # 15.4.5: a member of Vary is lost
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        < Content-Encoding: gzip
        < Vary: Accept-Language
        < Vary: Accept-Encoding
        = hello
        GET
        > Accept-Encoding: gzip
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Vary: accept-language)",
             R"(
        GET
        > Accept-Encoding: gzip
        200
        < ETag: "v1"
        < Content-Encoding: gzip
        < Vary: Accept-Language
        < Vary: Accept-Encoding
        = hello
        GET
        > Accept-Encoding: gzip
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Vary: Origin, accept-encoding, accept-language)"},
    RuleCase{"304-missing-field", R"(
        GET
        200
        < ETag: "v1"
        < Vary: *
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Vary: Origin)",
             R"(
        GET
        200
        < ETag: "v1"
        < Vary: Origin
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Vary: *)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .pair = {checkMissingFields}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::missing_field
