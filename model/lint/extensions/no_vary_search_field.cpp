#include "model/http/no_vary_search.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"

#include <QtCore/QCryptographicHash>

namespace hci::no_vary_search_field {

namespace {

constexpr std::array rules{
    Rule{RuleId::NoVarySearch,
         "no-vary-search",
         Severity::Info,
         {0, "No-Vary-Search (draft)"},
         "No-Vary-Search",
         "cache-key",
         "Says which query parameters do not matter, so that a cache may use one response for several URLs. "
         "The simulation does so. Chrome's cache does since 141, by an older grammar: params=(\"a\") and "
         "key-order work in both, except=(\"a\") without params does not work there.",
         {"No-Vary-Search {0}: caches that know it use one response for the addresses that it makes one",
          "No-Vary-Search {0}: caches that know it use one response for several addresses; Chrome's older "
          "grammar does not understand except without params",
          "No-Vary-Search {0} is not valid: each query is kept apart"}},
};

void checkNoVarySearch(const Answer& answer, FindingSink& sink) {
    const FieldName field = FieldName::NoVarySearch;
    if (!answer.response.has(field))
        return;
    const auto config = parseNoVarySearch(combined(answer, field));
    const bool exceptAlone = config && config->kind == NoVarySearch::Names::Compared;
    sink.add(fieldRemark(answer, RuleId::NoVarySearch, field, !config ? 2 : exceptAlone ? 1 : 0));
}

constexpr std::array examples{
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

const RuleFile file{.rules = rules, .answer = {checkNoVarySearch}};
const std::span<const RuleCase> cases = examples;

} // namespace hci::no_vary_search_field
