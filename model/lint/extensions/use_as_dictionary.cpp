#include "model/cache/invalidation.h"
#include "model/http/field_syntax.h"
#include "model/http/structured_field.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

#include <QtCore/QCryptographicHash>

namespace hci::rule_id {

extern const RuleId UseAsDictionarySyntax;

} // namespace hci::rule_id

namespace hci::use_as_dictionary {

namespace {

constexpr std::array overHttp{WordingSpec{4, {9842, "8"}}};

constexpr std::array rules{
    Rule{&rule_id::UseAsDictionarySyntax,
         "use-as-dictionary-syntax",
         Severity::Warning,
         {9842, "2.1"},
         "Use-As-Dictionary cannot be used",
         "",
         "A response becomes a compression dictionary only with a match pattern: a string, of the same "
         "origin, without regular expression groups. Otherwise the field is ignored.",
         {"Use-As-Dictionary {0} is no structured dictionary: it is ignored",
          "Use-As-Dictionary {0} has no match, a string that says which URLs it is for: it is ignored",
          "Use-As-Dictionary {0}: match has a regular expression group: it is ignored",
          "Use-As-Dictionary {0}: match is of another origin: it is ignored",
          "Use-As-Dictionary {0} is ignored: it came over plain HTTP"},
         DependsOn::Nothing,
         nullptr,
         overHttp},
};

const std::string* stringIn(const sf::Member* member) noexcept {
    const auto* item = member ? std::get_if<sf::Item>(member) : nullptr;
    return item ? std::get_if<std::string>(&item->value) : nullptr;
}

/// The fault of a Use-As-Dictionary as a wording of its rule; nothing if it is valid.
std::optional<std::uint8_t> dictionaryFault(const Answer& answer, std::string_view value) {
    const auto dictionary = sf::parseDictionary(value);
    if (!dictionary)
        return std::uint8_t{0};
    const std::string* match = stringIn(sf::find(*dictionary, "match"));
    if (!match)
        return std::uint8_t{1};
    if (match->find('(') != std::string::npos)
        return std::uint8_t{2}; // RFC 9842 2.1.1: no regular expression groups
    if (!sameOrigin(answer.exchange->url(), *match))
        return std::uint8_t{3};
    if (!isFromSecureContext(answer))
        return std::uint8_t{4}; // RFC 9842 8: in secure contexts only
    return std::nullopt;
}

void checkUseAsDictionary(const Answer& answer, FindingSink& sink) {
    const FieldName field = FieldName::UseAsDictionary;
    if (!answer.response.has(field))
        return;
    if (const auto fault = dictionaryFault(answer, combined(answer, field)))
        sink.add(fieldRemark(answer, rule_id::UseAsDictionarySyntax, field, *fault));
}

constexpr std::array examples{
    RuleCase{"use-as-dictionary-syntax", R"(
        GET
        200
        < Use-As-Dictionary: match="/a", &
        = hello)",
             R"(
        GET
        200
        < Use-As-Dictionary: match="/a", x
        = hello)"},
    RuleCase{"use-as-dictionary-syntax", R"(
        > GET http://a.example/x
        200
        < Use-As-Dictionary: match="/a"
        = hello)",
             R"(
        # browsers trust what is on this machine
        > GET http://localhost:8080/x
        200
        < Use-As-Dictionary: match="/a"
        = hello)"},
    RuleCase{"use-as-dictionary-syntax", R"(
        GET
        200
        < Use-As-Dictionary: id="d"
        = hello)",
             R"(
        GET
        200
        < Use-As-Dictionary: match="/app/*.js", id="d"
        = hello)"},
    RuleCase{"use-as-dictionary-syntax", R"(
        GET
        200
        < Use-As-Dictionary: match="/app/(\\d+).js"
        = hello)",
             R"(
        GET
        200
        < Use-As-Dictionary: match="/app/:id.js"
        = hello)"},
    RuleCase{"use-as-dictionary-syntax", R"(
        GET
        200
        < Use-As-Dictionary: match="https://other.example/app/*"
        = hello)",
             R"(
        GET
        200
        < Use-As-Dictionary: match="https://a.example/app/*"
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkUseAsDictionary}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::use_as_dictionary
