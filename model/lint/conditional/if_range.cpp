#include "model/http/field_syntax.h"
#include "model/lint/probe_rules.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId IfRangeIgnored;
extern const RuleId IfRangeWeak;

} // namespace hci::rule_id

namespace hci::if_range {

namespace {

constexpr std::array rules{
    Rule{&rule_id::IfRangeIgnored,
         "if-range-ignored",
         Severity::Error,
         {9110, "13.1.5"},
         "If-Range is ignored",
         "whole-or-right-ranges",
         "Where the validator in If-Range does not match, Range must be ignored and the whole content sent. "
         "Parts of two versions get combined otherwise.",
         {"If-Range {0} does not match, and the answer is {1:n}"}},
    Rule{&rule_id::IfRangeWeak,
         "if-range-weak",
         Severity::Error,
         {9110, "13.1.5"},
         "If-Range matches a weak tag",
         "whole-or-right-ranges",
         "If-Range is evaluated by strong comparison, so a weak tag never matches: the parts need not be of "
         "the same bytes.",
         {"If-Range {0} is weak, and the answer is {1:n}"}},
};

/// A part sent although the validator in If-Range is not that of the part (RFC 9110 13.1.5).
void checkIfRange(const Answer& answer, FindingSink& sink) {
    if (answer.status != 206 || !answer.isGet || answer.request.lines(FieldName::IfRange) != 1 ||
        !answer.request.has(FieldName::Range))
        return;
    const std::string_view sent = answer.request.text(FieldName::IfRange);
    Remark remark{.rule = rule_id::IfRangeIgnored,
                  .exchange = answer.index,
                  .field = FieldName::IfRange,
                  .values = {textValue(answer.request.id(FieldName::IfRange)), numberValue(206)}};
    if (const Result<EntityTag> tag = parseEntityTag(sent)) {
        if (tag->weak)
            remark.rule = rule_id::IfRangeWeak; // the comparison is a strong one
        else if (!answer.etag || stronglyEqual(*tag, *answer.etag))
            return;
    } else {
        const Result<HttpDate> date = parseHttpDate(sent, requestSeconds(answer));
        if (!date || !answer.lastModified || date->seconds == answer.lastModified->seconds)
            return;
    }
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"if-range-ignored", R"(
        GET
        > Range: bytes=100-199
        > If-Range: "m1"
        < 206 Partial Content
        < Date: @
        < Content-Range: bytes 100-199/1000
        < ETag: "m2"
        < Cache-Control: max-age=600
        =#100)",
             R"(
        GET
        > Range: bytes=100-199
        > If-Range: "m1"
        < 206 Partial Content
        < Date: @
        < Content-Range: bytes 100-199/1000
        < ETag: "m1"
        < Cache-Control: max-age=600
        =#100)"},
    RuleCase{"if-range-ignored", R"(
        # a date has to be exactly that of Last-Modified
        GET
        > Range: bytes=100-199
        > If-Range: Mon, 05 Jan 2026 10:00:00 GMT
        < 206 Partial Content
        < Date: @
        < Content-Range: bytes 100-199/1000
        < Last-Modified: Mon, 05 Jan 2026 09:00:00 GMT
        =#100)",
             R"(
        # the whole content is what is asked for
        GET
        > Range: bytes=100-199
        > If-Range: "m1"
        200
        < ETag: "m2"
        < Cache-Control: max-age=600
        =#1000)"},
    RuleCase{"if-range-weak", R"(
        GET
        > Range: bytes=100-199
        > If-Range: W/"m1"
        < 206 Partial Content
        < Date: @
        < Content-Range: bytes 100-199/1000
        < ETag: W/"m1"
        =#100)",
             R"(
        # the 206 does not say which version it is of
        GET
        > Range: bytes=100-199
        > If-Range: "m1"
        < 206 Partial Content
        < Date: @
        < Content-Range: bytes 100-199/1000
        =#100)"},
};

constexpr std::array failedProbes{
    FailedProbe{ProbeId::RangeIfRangeOther, &rule_id::IfRangeIgnored},
    FailedProbe{ProbeId::RangeIfRangeWeak, &rule_id::IfRangeWeak},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkIfRange}, .failedProbes = failedProbes};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::if_range
