#include "model/base/text_view.h"
#include "model/exchange/body_reader.h"
#include "model/http/content_coding.h"
#include "model/http/field_syntax.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId DictionaryCoded;

} // namespace hci::rule_id

namespace hci::dictionary_coded {

namespace {

constexpr std::array rules{
    Rule{
        &rule_id::DictionaryCoded,
        "dictionary-coded",
        Severity::Info,
        {9842, "4"},
        "Content that only its dictionary opens",
        "",
        "dcb is Brotli and dcz Zstandard with a dictionary that the client had stored before (RFC 9842). dcz "
        "is decoded where the recording has the dictionary. dcb is not: the Brotli library that this program "
        "is built on, 1.0.9 of Debian 12, takes no dictionary (1.1 brought that). Such content is compared "
        "as it came.",
        {"the content is {0:raw}, Brotli with a dictionary, and is not decoded: the Brotli library here "
         "takes no dictionary",
         "the content is {0:raw}, Zstandard with a dictionary that the recording does not have, and is not "
         "decoded"}},
};

/// Recorders mostly keep such content decoded by the browser; this one is as received.
bool isStillCoded(std::string_view start) noexcept {
    return start.starts_with("\377DCB") || start.starts_with("\x5e\x2a\x4d\x18");
}

void checkDictionaryCoded(const Answer& answer, FindingSink& sink) {
    const std::string_view coding = trimmed(answer.response.text(FieldName::ContentEncoding));
    const bool brotli = equalsIgnoringCase(coding, "dcb");
    if ((!brotli && !equalsIgnoringCase(coding, "dcz")) || !answer.exchange->responseBody())
        return;
    // dcz is decoded whole if the dictionary is known.
    const Result<QByteArray> start =
        brotli ? readContentStart(*answer.exchange, 8)
               : readContent(*answer.exchange, {.maxBytes = std::uint64_t{4} << 20});
    const bool lacksDictionary = !start && start.error().detail == missingDictionary;
    const bool unsupported = !start && start.error().code == ErrorCode::Unsupported;
    if (start ? !isStillCoded(toView(*start)) : !(lacksDictionary || unsupported))
        return;
    sink.add(fieldRemark(answer, rule_id::DictionaryCoded, FieldName::ContentEncoding, brotli ? 0 : 1));
}

constexpr std::array examples{
    RuleCase{"dictionary-coded",
             "GET\n200\n< Content-Encoding: dcb\n< Vary: accept-encoding, available-dictionary\n= "
             "\377DCB0123456789012345678901234567890",
             R"(
        # Brotli without a dictionary
        GET
        200
        < Content-Encoding: br
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkDictionaryCoded}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::dictionary_coded
