#include "model/lint/rule_file.h"
#include "model/lint/wrong_origin.h"

namespace hci::rule_id {

extern const RuleId CorsLostOn304;

} // namespace hci::rule_id

namespace hci::cors_lost {

namespace {

constexpr std::array rules{
    Rule{&rule_id::CorsLostOn304,
         "cors-lost-on-304",
         Severity::Warning,
         {9110, "15.4.5"},
         "The 304 may fail Fetch's CORS check",
         "cors-on-304",
         "A 304 need not repeat it, and a browser's own cache keeps the stored value. But a script that sets "
         "If-None-Match itself is handed the 304 as it is, and a stored value may name the origin that asked "
         "before: then Fetch's CORS check fails.",
         {"the 200 has Access-Control-Allow-Origin {0}, the 304 has none: a script that asks with "
          "If-None-Match itself is refused it",
          "the 200 has Access-Control-Allow-Origin {0}, the 304 has none: the browser refused to hand it to "
          "the script",
          "the stored response has Access-Control-Allow-Origin {0}, and the 304 to {1} has none: what is "
          "stored is then refused",
          "the 304 to {1} has Access-Control-Allow-Origin {2} in place of the stored {0}: what it updates is "
          "then refused",
          "the 304 has Access-Control-Allow-Origin {2} in place of the stored {0}, and the request came with "
          "a cookie: with credentials Fetch refuses `*`"}},
};

/// Whether the 304 has its own value, which does not fit this request.
void tellWrongValue(const RevalidatedPair& pair, FindingSink& sink) {
    const FieldName field = FieldName::AccessControlAllowOrigin;
    const bool any = pair.answer.response.text(field) == "*";
    sink.add(
        {.rule = rule_id::CorsLostOn304,
         .exchange = pair.answer.index,
         .revalidation = pair.row,
         .variant = static_cast<std::uint8_t>(any ? 4 : 3),
         .field = field,
         .values = {textValue(pair.stored.value(field)), textValue(pair.answer.request.id(FieldName::Origin)),
                    textValue(pair.answer.value(field))}});
}

// A cache adds the stored field if the 304 lacks it, so the browser's own validation works. The CORS check
// of Fetch fails if a script sets If-None-Match and gets the bare 304, or if the stored value names another
// origin.
void checkCorsLost(const RevalidatedPair& pair, FindingSink& sink) {
    const FieldName field = FieldName::AccessControlAllowOrigin;
    if (bringsWrongOrigin(pair)) {
        tellWrongValue(pair, sink);
        return;
    }
    if (!pair.is304() || !pair.hasStored || pair.stored.status != 200 || pair.answer.response.has(field) ||
        !pair.stored.response.has(field) || !pair.answer.request.has(FieldName::Origin))
        return;
    const std::string_view allowed = pair.stored.response.text(field);
    const bool allowsThis = allowed == "*" || allowed == pair.answer.request.text(FieldName::Origin);
    const bool refused = pair.answer.exchange->record().failure != Failure::None;
    Remark remark{.rule = rule_id::CorsLostOn304,
                  .exchange = pair.answer.index,
                  .revalidation = pair.row,
                  .variant = static_cast<std::uint8_t>(!allowsThis ? 2
                                                       : refused   ? 1
                                                                   : 0),
                  .field = field,
                  .values = {textValue(pair.stored.value(field)),
                             textValue(pair.answer.request.id(FieldName::Origin))}};
    if (remark.variant == 0)
        remark.severity = Severity::Info;
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"cors-lost-on-304", R"(
        # the 304 was made for somebody else
        GET
        > Origin: https://one.example
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        < Access-Control-Allow-Origin: https://one.example
        = hello
        GET
        > Origin: https://one.example
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Access-Control-Allow-Origin: https://two.example
        < Cache-Control: no-cache)",
             R"(
        # without credentials `*` is as good
        GET
        > Origin: https://one.example
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        < Access-Control-Allow-Origin: https://one.example
        = hello
        GET
        > Origin: https://one.example
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Access-Control-Allow-Origin: *
        < Cache-Control: no-cache)"},
    RuleCase{"cors-lost-on-304", R"(
        GET
        > Origin: https://one.example
        > Cookie: sid=1
        200
        < ETag: "v1"
        < Cache-Control: private, no-cache
        < Access-Control-Allow-Origin: https://one.example
        < Access-Control-Allow-Credentials: true
        = hello
        GET
        > Origin: https://one.example
        > Cookie: sid=1
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Access-Control-Allow-Origin: *
        < Cache-Control: private, no-cache)",
             R"(
        GET
        > Origin: https://one.example
        > Cookie: sid=1
        200
        < ETag: "v1"
        < Cache-Control: private, no-cache
        < Access-Control-Allow-Origin: https://one.example
        < Access-Control-Allow-Credentials: true
        = hello
        GET
        > Origin: https://one.example
        > Cookie: sid=1
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Access-Control-Allow-Origin: https://one.example
        < Cache-Control: private, no-cache)"},
    RuleCase{"cors-lost-on-304", R"(
        GET
        > Origin: https://app.example
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        < Access-Control-Allow-Origin: https://app.example
        < Vary: Origin
        = hello
        GET
        > Origin: https://app.example
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: no-cache
        < Vary: Origin)",
             R"(
        # no CORS request
        GET
        > Origin: https://app.example
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        < Access-Control-Allow-Origin: https://app.example
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: no-cache)"},
    RuleCase{"cors-lost-on-304", R"(
        GET
        > Origin: https://app.example
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        < Access-Control-Allow-Origin: *
        = hello
        GET
        > Origin: https://app.example
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: no-cache
        ! refused net::ERR_FAILED)",
             R"(
        GET
        > Origin: https://app.example
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        < Access-Control-Allow-Origin: *
        = hello
        GET
        > Origin: https://app.example
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Access-Control-Allow-Origin: *
        < Cache-Control: no-cache)"},
    RuleCase{"cors-lost-on-304", R"(
        GET
        > Origin: https://one.example
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        < Access-Control-Allow-Origin: https://one.example
        = hello
        GET
        > Origin: https://two.example
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: no-cache)",
             R"(
        # the 304 brings the new value
        GET
        > Origin: https://one.example
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        < Access-Control-Allow-Origin: https://one.example
        = hello
        GET
        > Origin: https://two.example
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Access-Control-Allow-Origin: https://two.example
        < Cache-Control: no-cache)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .pair = {checkCorsLost}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::cors_lost
