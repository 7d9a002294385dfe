#include "model/http/field_syntax.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"
#include "model/lint/vary/vary_names.h"

namespace hci::rule_id {

extern const RuleId VaryStar;
extern const RuleId VaryUserAgent;
extern const RuleId VaryCookie;
extern const RuleId VaryMany;

} // namespace hci::rule_id

namespace hci::vary_value {

namespace {

constexpr std::array rules{
    Rule{&rule_id::VaryStar,
         "vary-star",
         Severity::Warning,
         {9110, "12.5.5"},
         "Vary: *",
         "vary-less",
         "No later request matches, so what is stored can be used after validation alone.",
         {"Vary: * never matches a later request"},
         DependsOn::Asks},
    Rule{&rule_id::VaryUserAgent,
         "vary-user-agent",
         Severity::Warning,
         {9110, "12.5.5"},
         "Vary: User-Agent",
         "vary-less",
         "There are as many User-Agent values as browser versions: each gets a variant of its own, and hits "
         "become rare.",
         {"Vary names User-Agent: a variant for each browser version",
          "Vary names {0:raw}, which has the browser and its version: a variant for each"},
         DependsOn::Varies},
    Rule{
        &rule_id::VaryCookie,
        "vary-cookie",
        Severity::Warning,
        {9110, "12.5.5"},
        "Vary: Cookie",
        "vary-less",
        "Cookies differ for each visitor, so each gets a variant of its own and a shared cache is of no use.",
        {"Vary names Cookie: a variant for each visitor"},
        DependsOn::Varies},
    Rule{&rule_id::VaryMany,
         "vary-many",
         Severity::Warning,
         {9110, "12.5.5"},
         "Vary names many fields",
         "vary-less",
         "The variants multiply: each combination of values is stored and fetched by itself.",
         {"Vary names {1:n} fields: {0}"},
         DependsOn::Varies},
};

/// User-Agent, or client hints with the same information, except for mobile and platform.
void checkBrowserNamed(const Answer& answer, FindingSink& sink) {
    if (names(answer, "user-agent")) {
        sink.add(remarkOn(answer, rule_id::VaryUserAgent, FieldName::Vary));
        return;
    }
    for (const std::string_view hint : {"Sec-CH-UA", "Sec-CH-UA-Full-Version-List", "Sec-CH-UA-Full-Version"})
        if (names(answer, lowered(hint))) {
            Remark remark = remarkOn(answer, rule_id::VaryUserAgent, FieldName::Vary, 1);
            remark.values = {sink.newText(hint)};
            sink.add(remark);
            return;
        }
}

void checkVaryValue(const Answer& answer, FindingSink& sink) {
    if (!isContent(answer) || !answer.response.has(FieldName::Vary) || !answer.storable())
        return;
    if (answer.vary->any) {
        sink.add(remarkOn(answer, rule_id::VaryStar, FieldName::Vary));
        return;
    }
    if (!answer.inShared.storable || isNeverReused(answer))
        return;
    checkBrowserNamed(answer, sink);
    if (names(answer, "cookie"))
        sink.add(remarkOn(answer, rule_id::VaryCookie, FieldName::Vary));
    constexpr std::size_t many = 4;
    if (answer.vary->names.size() >= many) {
        Remark remark = remarkOn(answer, rule_id::VaryMany, FieldName::Vary);
        remark.values = {textValue(answer.value(FieldName::Vary)),
                         numberValue(static_cast<std::int64_t>(answer.vary->names.size()))};
        sink.add(remark);
    }
}

constexpr std::array examples{
    RuleCase{"vary-user-agent", R"(
        GET
        200
        < Cache-Control: max-age=60
        < Vary: Sec-CH-UA
        = hello)",
             R"(
        # two values
        GET
        200
        < Cache-Control: max-age=60
        < Vary: Sec-CH-UA-Mobile
        = hello)"},
    RuleCase{"vary-star", R"(
        GET
        200
        < Vary: *
        = hello)",
             R"(
        GET
        200
        < Vary: *
        < Cache-Control: no-store
        = hello)"},
    RuleCase{"vary-user-agent", R"(
        GET
        200
        < Vary: User-Agent
        = hello)",
             R"(
        GET
        200
        < Vary: User-Agent
        < Cache-Control: private
        = hello)"},
    RuleCase{"vary-user-agent", R"(
        GET
        200
        < Vary: User-Agent
        < Cache-Control: no-cache
        < ETag: "v1"
        = hello)",
             R"(
        # never used again: the variants do not matter
        GET
        200
        < Vary: User-Agent
        < Cache-Control: no-cache
        = hello)"},
    RuleCase{"vary-cookie", R"(
        GET
        200
        < Vary: Accept-Encoding, Cookie
        = hello)",
             R"(
        GET
        200
        < Vary: Accept-Encoding
        = hello)"},
    RuleCase{"vary-many", R"(
        GET
        200
        < Vary: Accept, Accept-Encoding, Accept-Language, Origin
        = hello)",
             R"(
        GET
        200
        < Vary: Accept, Accept-Encoding, Accept-Language
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkVaryValue}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::vary_value
