#include "model/lint/rule_file.h"

#include <bitset>

namespace hci {

namespace {

#define HCI_RULE_FILE_ADDRESS(name) &name::file,
constexpr std::array files{HCI_RULE_FILES(HCI_RULE_FILE_ADDRESS)};
#undef HCI_RULE_FILE_ADDRESS

struct RuleTable {
    std::array<Rule, ruleCount> rules{};
    std::bitset<ruleCount> ofStoring;
    std::bitset<ruleCount> leavesLifetimeOpen;
};

/// The rows of all files, each at the place of its RuleId. TstRules finds missing and duplicate rows.
RuleTable joined() {
    RuleTable table;
    for (const RuleFile* file : files)
        for (const Rule& row : file->rules) {
            const auto place = static_cast<std::size_t>(row.code);
            table.rules[place] = row;
            table.ofStoring[place] = file->ofStoring;
            table.leavesLifetimeOpen[place] = file->leavesLifetimeOpen;
        }
    return table;
}

const RuleTable& table() {
    static const RuleTable joinedOnce = joined();
    return joinedOnce;
}

} // namespace

std::span<const RuleFile* const> ruleFiles() noexcept {
    return files;
}

std::span<const Rule> rules() noexcept {
    return table().rules;
}

const Rule& rule(RuleId id) noexcept {
    return table().rules[static_cast<std::size_t>(id)];
}

bool doubtsStoring(RuleId id, Severity severity) noexcept {
    const auto place = static_cast<std::size_t>(id);
    return (severity == Severity::Error && table().ofStoring[place]) || table().leavesLifetimeOpen[place];
}

} // namespace hci
