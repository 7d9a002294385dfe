#include "model/lint/compared_pair.h"
#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId NotModifiedContradictsStored;
extern const RuleId NotModifiedNonMatching;
extern const RuleId NotModifiedPrecedence;

} // namespace hci::rule_id

namespace hci::wrong_selection {

namespace {

constexpr std::array rules{
    Rule{&rule_id::NotModifiedContradictsStored,
         "304-contradicts-stored",
         Severity::Error,
         {9111, "4.3.4"},
         "The 304 speaks of another version",
         "own-tag",
         "The 304 names a validator that the client did not ask about, or a later date than that of what is "
         "stored. A cache must not update a stored response by a strong validator that it has not; where a "
         "strong tag agrees, it may, and the date is what is wrong, or the tag.",
         {"304 with the tag {0}, which is none of those sent ({1})",
          "304 with Last-Modified {0}, which is later than the If-Modified-Since sent ({1})",
          "304 to {2} with Last-Modified {0}, which is later than the stored {1}: the date moved although "
          "the tag says that nothing changed, or the content changed and the tag did not",
          "304 to {2} with Last-Modified {0}, which is later than the stored {1}: it may be other content, "
          "and no strong tag says that it is not; caches that take the date for strong must not update by it",
          "304 to If-Modified-Since {2} with Last-Modified {0}, which is later than the stored {1}: the "
          "content changed between, and the date sent hides it"}},
    Rule{&rule_id::NotModifiedNonMatching,
         "304-non-matching",
         Severity::Error,
         {9110, "13.1.2"},
         "A 304 to a tag that does not match",
         "own-tag",
         "None of the tags sent is the current one, so the condition is true and the content is due. The "
         "client goes on using what has changed.",
         {"304, although the current tag is {0} and {1} was sent",
          "304 to {1}, although the last full answer had the tag {0}, and the 304 names none",
          "304 to {1}, although the resource has no tag at all"}},
    Rule{
        &rule_id::NotModifiedPrecedence,
        "304-precedence",
        Severity::Error,
        {9110, "13.2.2"},
        "The date won over the tag",
        "ims-with-inm",
        "Where If-None-Match is sent, If-Modified-Since must be ignored (RFC 9110 13.1.3). Here the tag "
        "does not match, the date does, and the answer is 304: a change within one second, or one that "
        "moved the date back, stays unseen.",
        {"304 although no tag sent ({1}) is the current {0}: the matching date was let win",
         "304 although {1} was sent and the resource has no tag at all: the matching date was let win, which "
         "does not count beside If-None-Match"}},
};

/// The current tag, by the 304 or else the stored response.
TextId currentTag(const RevalidatedPair& pair) {
    if (pair.answer.etag)
        return pair.answer.value(FieldName::Etag);
    return (pair.hasStored || pair.hasEarlier) && pair.stored.etag ? pair.stored.value(FieldName::Etag)
                                                                   : TextId::None;
}

/// Whether the sent date is not older than the Last-Modified of the 304, or else of the stored response.
bool dateMatches(const RevalidatedPair& pair) noexcept {
    const std::optional<HttpDate>& known =
        pair.answer.lastModified ? pair.answer.lastModified : pair.stored.lastModified;
    const bool have = pair.answer.lastModified || pair.hasStored || pair.hasEarlier;
    return pair.sentDate && have && known && known->seconds <= pair.sentDate->seconds;
}

void checkWrongSelection(const RevalidatedPair& pair, FindingSink& sink) {
    if (!pair.is304() || !pair.answer.safe())
        return;
    if (pair.sent(Precondition::IfNoneMatch)) {
        const TextId current = currentTag(pair);
        const Result<EntityTag> tag = parseEntityTag(pair.answer.exchange->text(current));
        // The syntax rule covers a tag sent without quotes; a server may compare texts.
        const bool sentAsItStands = current == pair.sentTagsText();
        if (!tag || pair.sentTags.malformed || sentAsItStands || pair.sentMatches(*tag) ||
            (!pair.answer.etag && sink.marked(pair.answer.resource, Mark::TagUnstable)))
            return;
        const RuleId rule = dateMatches(pair)  ? rule_id::NotModifiedPrecedence
                            : pair.answer.etag ? rule_id::NotModifiedContradictsStored
                                               : rule_id::NotModifiedNonMatching;
        Remark remark = pairRemark(pair, rule, FieldName::Etag);
        remark.values = {textValue(current), textValue(pair.sentTagsText())};
        if (rule == rule_id::NotModifiedContradictsStored)
            sink.doubt(pair.row);
        if (rule == rule_id::NotModifiedNonMatching) { // the 304 does not name the current one
            remark.severity = Severity::Warning;
            remark.variant = 1;
        }
        sink.add(remark);
        return;
    }
    if (!pair.answer.etag && pair.sentDate && pair.answer.lastModified &&
        pair.answer.lastModified->seconds > pair.sentDate->seconds) {
        Remark remark = pairRemark(pair, rule_id::NotModifiedContradictsStored, FieldName::LastModified);
        remark.variant = 1;
        remark.values = {textValue(pair.answer.value(FieldName::LastModified)),
                         textValue(pair.sentDateText())};
        sink.add(remark);
    }
}

void checkNewerDate(const RevalidatedPair& pair, FindingSink& sink) {
    if (!hasNewerDate(pair) || sink.marked(pair.answer.resource, Mark::DateIsNow))
        return;
    const bool byTag = pair.sent(Precondition::IfNoneMatch);
    const bool sameStrongTag =
        pair.answer.etag && pair.stored.etag && stronglyEqual(*pair.answer.etag, *pair.stored.etag);
    if (byTag ? pair.answer.etag && !pair.sentMatches(*pair.answer.etag)
              : !pair.sentDate || pair.answer.lastModified->seconds > pair.sentDate->seconds)
        return; // checkWrongSelection speaks of these
    Remark remark = pairRemark(pair, rule_id::NotModifiedContradictsStored, FieldName::LastModified);
    remark.values = {textValue(pair.answer.value(FieldName::LastModified)),
                     textValue(pair.stored.value(FieldName::LastModified)),
                     textValue(byTag ? pair.sentTagsText() : pair.sentDateText())};
    remark.severity = sameStrongTag ? Severity::Info : Severity::Warning;
    remark.variant = !byTag ? 4 : sameStrongTag ? 2 : 3;
    sink.add(remark);
}

/// Reports a 304 to tags that do not match; `rule` has a wording of its own for a resource without a tag.
void tellTag304(const ProbedTarget& target, const ProbeResult& result, RuleId rule,
                std::uint8_t variantWithoutTag) {
    const ProbeVariant* variant = target.variantOf(result);
    if (result.status != 304 || !variant)
        return;
    Remark about = target.remark(rule, FieldName::Etag, variant->etag.empty() ? variantWithoutTag : 0);
    about.values = {target.text(variant->etag), target.text(sentValue(result, "If-None-Match"))};
    target.sink().add(about);
}

bool tellUnmatched(const ProbedTarget& target, const ProbeResult& result) {
    tellTag304(target, result, rule_id::NotModifiedNonMatching, 2);
    return true;
}

bool tellPrecedence(const ProbedTarget& target, const ProbeResult& result) {
    tellTag304(target, result, rule_id::NotModifiedPrecedence, 1);
    return true;
}

bool tellEarlier(const ProbedTarget& target, const ProbeResult& result) {
    const ProbeVariant* variant = target.variantOf(result);
    if (result.status != 304 || !variant)
        return true;
    Remark about = target.remark(rule_id::NotModifiedContradictsStored, FieldName::LastModified, 1);
    about.values = {target.text(variant->lastModified), target.text(sentValue(result, "If-Modified-Since"))};
    target.sink().add(about);
    return true;
}

constexpr std::array failedProbes{
    FailedProbe{.probe = ProbeId::InmOther, .tell = tellUnmatched},
    FailedProbe{.probe = ProbeId::InmUnquoted, .tell = tellUnmatched},
    FailedProbe{.probe = ProbeId::InmEmpty, .tell = tellUnmatched},
    FailedProbe{.probe = ProbeId::CrossVariant, .tell = tellUnmatched},
    FailedProbe{.probe = ProbeId::InmOtherImsExact, .tell = tellPrecedence},
    FailedProbe{.probe = ProbeId::ImsEarlier, .tell = tellEarlier},
};

constexpr std::array examples{
    RuleCase{"304-contradicts-stored", R"(
        # the strong tag decides; one of the two tells a lie all the same
        GET
        200
        < ETag: "v1"
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < Cache-Control: no-cache
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT
        < Cache-Control: no-cache)",
             R"(
        # the copy on another machine is older
        GET
        200
        < ETag: "v1"
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < Cache-Control: no-cache
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Last-Modified: Mon, 05 Jan 2026 09:00:00 GMT
        < Cache-Control: no-cache)"},
    RuleCase{"304-contradicts-stored", R"(
        # a weak tag may stay where the content changes
        GET
        200
        < ETag: W/"v1"
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < Cache-Control: no-cache
        = hello
        GET
        > If-None-Match: W/"v1"
        304
        < ETag: W/"v1"
        < Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT
        < Cache-Control: no-cache)",
             R"(
        GET
        200
        < ETag: W/"v1"
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < Cache-Control: no-cache
        = hello
        GET
        > If-None-Match: W/"v1"
        304
        < ETag: W/"v1"
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        < Cache-Control: no-cache)"},
    RuleCase{"304-contradicts-stored", R"(
        # a client that asks with the time of reception (13.1.3)
        GET
        200
        < Last-Modified: @-7200
        < Cache-Control: no-cache
        = hello
        @ 12:30:00
        GET
        > If-Modified-Since: @-60
        304
        < Last-Modified: @-600
        < Cache-Control: no-cache)",
             R"(
        # Last-Modified is the time of each answer: last-modified-now owns it
        @ 12:00:00
        GET
        200
        < Last-Modified: @
        < Cache-Control: no-cache
        = hello
        @ 12:10:00
        GET
        200
        < Last-Modified: @
        < Cache-Control: no-cache
        = hello
        @ 12:20:00
        GET
        > If-Modified-Since: @-600
        304
        < Last-Modified: @-600
        < Cache-Control: no-cache)"},
    RuleCase{"304-contradicts-stored", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v2"
        < Cache-Control: max-age=60)",
             R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: W/"v1"
        < Cache-Control: max-age=60)"},
    RuleCase{"304-contradicts-stored", R"(
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        304
        < Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT)",
             R"(
        GET
        200
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello
        GET
        > If-Modified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        304
        < Last-Modified: Mon, 05 Jan 2026 09:00:00 GMT)"},
    RuleCase{"304-non-matching", R"(
        GET
        200
        < ETag: "v2"
        = hello
        GET
        > If-None-Match: "v1"
        304)",
             R"(
        GET
        200
        < ETag: "v2"
        = hello
        GET
        > If-None-Match: "v1", W/"v2"
        304)"},
    RuleCase{"304-precedence", R"(
        GET
        200
        < ETag: "v2"
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello
        GET
        > If-None-Match: "v1"
        > If-Modified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        304
        < ETag: "v2")",
             R"(
        GET
        200
        < ETag: "v2"
        < Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT
        = hello
        GET
        > If-None-Match: "v2"
        > If-Modified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        304
        < ETag: "v2")"},
};

} // namespace

extern const RuleFile file{
    .rules = rules, .pair = {checkWrongSelection, checkNewerDate}, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::wrong_selection
