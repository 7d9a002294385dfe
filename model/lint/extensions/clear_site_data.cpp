#include "model/http/clear_site_data.h"
#include "model/http/field_syntax.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

#include <QtCore/QCryptographicHash>
#include <algorithm>
#include <array>

namespace hci::rule_id {

extern const RuleId ClearSiteData;
extern const RuleId ClearSiteDataSyntax;

} // namespace hci::rule_id

namespace hci::clear_site_data {

namespace {

constexpr std::array rules{
    Rule{&rule_id::ClearSiteData,
         "clear-site-data",
         Severity::Info,
         {0, "W3C Clear Site Data"},
         "Clear-Site-Data empties the cache",
         "",
         "\"cache\" makes browsers drop what they have stored of this origin: Firefox since 138, Safari "
         "since 17, Chrome in part since 127. The simulation of a private cache does so, too.",
         {"Clear-Site-Data {0} makes browsers drop this origin's stored responses"}},
    Rule{&rule_id::ClearSiteDataSyntax,
         "clear-site-data-syntax",
         Severity::Warning,
         {0, "W3C Clear Site Data"},
         "Clear-Site-Data has no effect",
         "",
         "Its values are quoted strings, and browsers listen to it over HTTPS alone. Anything else is "
         "ignored, and what should be gone stays stored.",
         {"Clear-Site-Data {0} is ignored: each value needs double quotes, as in \"cache\"",
          "Clear-Site-Data {0} is ignored: it came over plain HTTP"}},
};

bool isQuoted(std::string_view member) noexcept {
    return member.size() >= 2 && member.starts_with('"') && member.ends_with('"');
}

/// Whether it is a word of Clear Site Data without its required quotes.
bool isBareClearWord(std::string_view member) noexcept {
    if (member.size() > 2 && member.starts_with('\'') && member.ends_with('\''))
        member = member.substr(1, member.size() - 2);
    constexpr std::array<std::string_view, 7> words = {
        "cache", "cookies", "storage", "executionContexts", "clientHints", "prefetchCache", "*"};
    return std::any_of(words.begin(), words.end(),
                       [member](std::string_view word) { return equalsIgnoringCase(word, member); });
}

void checkClearSiteData(const Answer& answer, FindingSink& sink) {
    const FieldName field = FieldName::ClearSiteData;
    if (!answer.response.has(field))
        return;
    const std::string value = combined(answer, field);
    std::string_view list = value;
    std::string_view member;
    while (nextListMember(list, member)) {
        if (!isQuoted(member) && isBareClearWord(member)) {
            sink.add(fieldRemark(answer, rule_id::ClearSiteDataSyntax, field));
            return;
        }
    }
    const bool clears = clearsCache(value);
    if (clears && !isFromSecureContext(answer))
        sink.add(fieldRemark(answer, rule_id::ClearSiteDataSyntax, field, 1));
    else if (clears)
        sink.add(fieldRemark(answer, rule_id::ClearSiteData, field));
}

constexpr std::array examples{
    RuleCase{"clear-site-data", R"(
        GET
        200
        < Clear-Site-Data: "cache"
        = hello)",
             R"(
        GET
        200
        < Clear-Site-Data: "cookies"
        = hello)"},
    RuleCase{"clear-site-data-syntax", R"(
        GET
        200
        < Clear-Site-Data: cache, "cookies"
        = hello)",
             R"(
        GET
        200
        < Clear-Site-Data: "cache", "cookies"
        = hello)"},
    RuleCase{"clear-site-data-syntax", R"(
        GET
        200
        < Clear-Site-Data: 'cache'
        = hello)",
             R"(
        # a word that the specification may get
        GET
        200
        < Clear-Site-Data: "history"
        = hello)"},
    RuleCase{"clear-site-data-syntax", R"(
        > GET http://a.example/x
        200
        < Clear-Site-Data: "*"
        = hello)",
             R"(
        # browsers trust what is on this machine
        > GET http://localhost:8080/x
        200
        < Clear-Site-Data: "*"
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkClearSiteData}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::clear_site_data
