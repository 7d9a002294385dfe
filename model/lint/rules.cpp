#include "model/lint/rules.h"

#include "model/lint/rule_id.h"
#include "model/lint/rule_table_across.h"
#include "model/lint/rule_table_between.h"
#include "model/lint/rule_table_conditional.h"
#include "model/lint/rule_table_extensions.h"
#include "model/lint/rule_table_freshness.h"
#include "model/lint/rule_table_validators.h"

#include <algorithm>

namespace hci {

namespace {

template <std::size_t... Sizes> consteval auto joined(const std::array<Rule, Sizes>&... families) {
    std::array<Rule, (Sizes + ...)> all{};
    auto next = all.begin();
    ((next = std::copy(families.begin(), families.end(), next)), ...);
    return all;
}

constexpr auto table = joined(validatorRules, conditionalRules, freshnessRules, varyRules, betweenRules,
                              byteRules, extensionRules, acrossRules);

consteval bool inOrder() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].code) != i)
            return false;
    return true;
}
static_assert(table.size() == ruleCount && inOrder(), "the table has one row for each RuleId, in its order");

} // namespace

std::span<const Rule> rules() noexcept {
    return table;
}

const Rule& rule(RuleId id) noexcept {
    return table[static_cast<std::size_t>(id)];
}

std::optional<RuleId> ruleFromId(std::string_view id) noexcept {
    const auto found = std::find_if(table.begin(), table.end(), [id](const Rule& r) { return r.id == id; });
    return found == table.end() ? std::nullopt : std::optional(found->code);
}

QLatin1StringView name(Severity severity) noexcept {
    switch (severity) {
    case Severity::Error: return QLatin1StringView("error");
    case Severity::Warning: return QLatin1StringView("warning");
    case Severity::Info: return QLatin1StringView("info");
    case Severity::Good: return QLatin1StringView("good");
    }
    return {};
}

} // namespace hci
