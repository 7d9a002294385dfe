#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

#include <algorithm>

namespace hci::rule_id {

extern const RuleId IfMatchIgnored;
extern const RuleId IfUnmodifiedSinceIgnored;

} // namespace hci::rule_id

namespace hci::if_match {

namespace {

constexpr std::array rules{
    Rule{&rule_id::IfMatchIgnored,
         "if-match-ignored",
         Severity::Error,
         {9110, "13.1.1"},
         "If-Match is ignored",
         "",
         "An origin server must not perform the method where If-Match is false. With PUT, a lost update is "
         "the result.",
         {"If-Match {0} cannot match, and {2:raw} is answered {1:n}"}},
    Rule{&rule_id::IfUnmodifiedSinceIgnored,
         "if-unmodified-since-ignored",
         Severity::Error,
         {9110, "13.1.4"},
         "If-Unmodified-Since is ignored",
         "",
         "An origin server must not perform the method where If-Unmodified-Since is false and no If-Match "
         "stands beside it.",
         {"If-Unmodified-Since {0} is before the modification, and {2:raw} is answered {1:n}"}},
};

/// Content sent although the answer itself shows that If-Match or If-Unmodified-Since was false. Answers to
/// other methods do not show the resource's state.
void checkIfMatch(const Answer& answer, FindingSink& sink) {
    if (!(answer.isGet || answer.isHead) || (answer.status != 200 && answer.status != 206))
        return;
    Remark remark{.rule = rule_id::IfMatchIgnored,
                  .exchange = answer.index,
                  .severity = Severity::Warning,
                  .field = FieldName::IfMatch};
    if (answer.request.has(FieldName::IfMatch)) {
        const std::string sent = answer.request.span().combined(FieldName::IfMatch);
        const EntityTagList wanted = parseEntityTagList(sent);
        if (!answer.etag || wanted.any || wanted.malformed ||
            std::any_of(wanted.tags.begin(), wanted.tags.end(),
                        [&](const EntityTag& tag) { return stronglyEqual(tag, *answer.etag); }))
            return;
    } else if (answer.request.lines(FieldName::IfUnmodifiedSince) == 1) {
        const Result<HttpDate> date =
            parseHttpDate(answer.request.text(FieldName::IfUnmodifiedSince), requestSeconds(answer));
        if (!date || !answer.lastModified || answer.lastModified->seconds <= date->seconds)
            return;
        remark.rule = rule_id::IfUnmodifiedSinceIgnored;
        remark.field = FieldName::IfUnmodifiedSince;
    } else {
        return;
    }
    remark.values = {textValue(answer.request.id(remark.field)), numberValue(answer.status),
                     textValue(answer.exchange->record().method)};
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"if-match-ignored", R"(
        GET
        > If-Match: "z"
        200
        < ETag: "k"
        < Cache-Control: no-cache
        = hello)",
             R"(
        GET
        > If-Match: "z", "k"
        200
        < ETag: "k"
        < Cache-Control: no-cache
        = hello)"},
    RuleCase{"if-match-ignored", R"(
        # strong comparison
        GET
        > If-Match: W/"k"
        200
        < ETag: W/"k"
        < Cache-Control: no-cache
        = hello)",
             R"(
        # the tag of what the method left behind
        > PUT https://a.example/x
        > If-Match: "k"
        200
        < ETag: "l"
        = hello)"},
    RuleCase{"if-unmodified-since-ignored", R"(
        GET
        > If-Unmodified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        200
        < Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT
        < Cache-Control: no-cache
        = hello)",
             R"(
        # If-Match stands beside it (13.1.4)
        GET
        > If-Match: *
        > If-Unmodified-Since: Mon, 05 Jan 2026 10:00:00 GMT
        200
        < Last-Modified: Mon, 05 Jan 2026 11:00:00 GMT
        < Cache-Control: no-cache
        = hello)"},
};

constexpr std::array failedProbes{
    // A GET, by which nothing is lost.
    FailedProbe{.probe = ProbeId::IfMatch, .rule = &rule_id::IfMatchIgnored, .severity = Severity::Warning},
    FailedProbe{.probe = ProbeId::IfUnmodifiedSince,
                .rule = &rule_id::IfUnmodifiedSinceIgnored,
                .severity = Severity::Warning,
                .byDate = true},
    FailedProbe{ProbeId::UnsafeIfMatch, &rule_id::IfMatchIgnored},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkIfMatch}, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::if_match
