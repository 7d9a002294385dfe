#include "model/http/no_vary_search.h"
#include "model/http/structured_field.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

#include <QtCore/QCryptographicHash>

namespace hci::rule_id {

extern const RuleId NoVarySearch;

} // namespace hci::rule_id

namespace hci::no_vary_search_field {

namespace {

constexpr std::array rules{
    Rule{&rule_id::NoVarySearch,
         "no-vary-search",
         Severity::Info,
         {0, "No-Vary-Search (draft)"},
         "No-Vary-Search",
         "",
         "Says which query parameters do not matter, so that a cache may use one response for several URLs. "
         "The simulation does so. Chrome's cache does since 141, by an older grammar: params=(\"a\") and "
         "key-order work in both, except=(\"a\") without params does not work there.",
         {"No-Vary-Search {0}: caches that know it use one response for the addresses that it makes one",
          "No-Vary-Search {0}: caches that know it use one response for several addresses; Chrome's older "
          "grammar does not understand except without params",
          "No-Vary-Search {0} is not valid: each query is kept apart",
          "No-Vary-Search {0} makes no two addresses one: each query is kept apart, as without it",
          "No-Vary-Search {0} is of the older grammar that Chrome reads; other caches find it not valid, and "
          "keep each query apart"}},
};

/// `params, except=("a")`, as Chrome requires; the draft forbids `except` beside `params`.
bool isOfOlderGrammar(std::string_view value) {
    const auto dictionary = sf::parseDictionary(value);
    if (!dictionary)
        return false;
    const sf::Member* params = sf::find(*dictionary, "params");
    const auto* all = params ? std::get_if<sf::Item>(params) : nullptr;
    const bool* everything = all ? std::get_if<bool>(&all->value) : nullptr;
    const sf::Member* except = sf::find(*dictionary, "except");
    return everything && *everything && except && std::holds_alternative<sf::InnerList>(*except);
}

std::uint8_t wordingFor(const std::optional<NoVarySearch>& config, std::string_view value) {
    if (!config)
        return isOfOlderGrammar(value) ? 4 : 2;
    if (config->isDefault())
        return 3;
    return config->kind == NoVarySearch::Names::Compared ? 1 : 0;
}

void checkNoVarySearch(const Answer& answer, FindingSink& sink) {
    const FieldName field = FieldName::NoVarySearch;
    if (!answer.response.has(field))
        return;
    const std::string value = combined(answer, field);
    sink.add(fieldRemark(answer, rule_id::NoVarySearch, field, wordingFor(parseNoVarySearch(value), value)));
}

constexpr std::array examples{
    RuleCase{"no-vary-search", R"(
        GET
        200
        < No-Vary-Search: key-order=?0
        = hello)",
             R"(
        GET
        200
        = hello)"},
    RuleCase{"no-vary-search", R"(
        GET
        200
        < No-Vary-Search: params, except=("a")
        = hello)",
             R"(
        GET
        200
        = hello)"},
    RuleCase{"no-vary-search", R"(
        GET
        200
        < No-Vary-Search: except=("a")
        = hello)",
             R"(
        GET
        200
        = hello)"},
    RuleCase{"no-vary-search", R"(
        GET
        200
        < No-Vary-Search: params
        = hello)",
             R"(
        GET
        200
        = hello)"},
    RuleCase{"no-vary-search", R"(
        GET
        200
        < No-Vary-Search: params=("a")
        = hello)",
             R"(
        GET
        > No-Vary-Search: params=("a")
        200
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .answer = {checkNoVarySearch}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::no_vary_search_field
