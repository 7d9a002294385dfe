#include "model/http/field_syntax.h"
#include "model/lint/compared_pair.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId NotModifiedContentLength;

} // namespace hci::rule_id

namespace hci::content_length {

namespace {

constexpr std::array rules{
    Rule{&rule_id::NotModifiedContentLength,
         "304-content-length",
         Severity::Error,
         {9110, "8.6"},
         "Wrong Content-Length on a 304",
         "bare-304",
         "Content-Length on a 304 must be the length that the 200's content would have had. A wrong one "
         "misleads clients that compare it, and recipients that frame by it.",
         {"the 304 says Content-Length {0}, the 200's content has {1:bytes}"}},
};

/// Content-Length of the 200, or the counted size of its encoded content; nothing if neither is certain.
std::optional<std::int64_t> encodedLength(const Answer& stored) {
    if (stored.response.lines(FieldName::ContentLength) == 1)
        return parseDecimal(stored.response.text(FieldName::ContentLength));
    const ByteCount size = stored.exchange->size(Size::ResponseBody);
    return size.basis() == Basis::Measured ? std::optional(size.value()) : std::nullopt;
}

/// The length of uncoded content by the recorder: enough to know that it is not empty.
std::optional<std::int64_t> plainLength(const Answer& stored) {
    const ByteCount size = stored.exchange->size(Size::DecodedBody);
    return size.known() && !stored.response.has(FieldName::ContentEncoding) ? std::optional(size.value())
                                                                            : std::nullopt;
}

void checkContentLength(const RevalidatedPair& pair, FindingSink& sink) {
    if (!comparable(pair) || pair.answer.mergesStored ||
        pair.answer.response.lines(FieldName::ContentLength) != 1 ||
        pair.answer.request.id(FieldName::AcceptEncoding) !=
            pair.stored.request.id(FieldName::AcceptEncoding))
        return;
    const std::optional<std::int64_t> said =
        parseDecimal(pair.answer.response.text(FieldName::ContentLength));
    std::optional<std::int64_t> length = encodedLength(pair.stored);
    if (!length && said == 0)
        length = plainLength(pair.stored);
    if (!said || !length || *said == *length)
        return;
    Remark remark = pairRemark(pair, rule_id::NotModifiedContentLength, FieldName::ContentLength);
    remark.values = {textValue(pair.answer.value(FieldName::ContentLength)), numberValue(*length)};
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"304-content-length", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60
        < Content-Length: 0)",
             R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60
        < Content-Length: 6)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .pair = {checkContentLength}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::content_length
