#pragma once

#include "model/base/result.h"
#include "model/lint/finding.h"

#include <string_view>
#include <vector>

namespace hci {

/// The selected rules: all, only some, or all without some.
class RuleSelection {
public:
    RuleSelection() = default; ///< all

    /// Reads a list of rule ids: `id,id` only these, `-id,-id` all without these, `id,-id` the first without
    /// the second. NotFound for an unknown id, which `detail` names.
    [[nodiscard]] static Result<RuleSelection> parse(std::string_view list);

    [[nodiscard]] bool all() const noexcept { return m_included.empty(); }
    [[nodiscard]] bool includes(RuleId id) const noexcept;

    /// The findings of the selected rules.
    [[nodiscard]] Findings of(Findings findings) const;

private:
    std::vector<bool> m_included; // by RuleId; empty: all
};

} // namespace hci
