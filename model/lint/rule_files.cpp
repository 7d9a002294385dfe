#include "model/lint/rule_file.h"
#include "model/lint/rule_list.h"

#include <bitset>

namespace hci {

namespace {

enum class RulePlace : std::uint16_t {
#define HCI_RULE_PLACE(name) name,
    HCI_RULE_IDS(HCI_RULE_PLACE) End
#undef HCI_RULE_PLACE
};
constexpr auto ruleCount = static_cast<std::size_t>(RulePlace::End);

} // namespace

// A file that names an id which the list has not does not link.
namespace rule_id {

#define HCI_RULE_ID(name) extern const RuleId name = static_cast<RuleId>(RulePlace::name);
HCI_RULE_IDS(HCI_RULE_ID)
#undef HCI_RULE_ID

} // namespace rule_id

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
            const auto place = static_cast<std::size_t>(*row.code);
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
