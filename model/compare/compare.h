#pragma once

#include "model/compare/comparison.h"
#include "model/lint/rule_selection.h"

namespace hci {

/// Keeps only the side's findings of these rules; unknown rules are kept only if all are requested.
void selectRules(ComparedSide& side, const RuleSelection& rules, const TextPool& pool);

/// Compares two sides of one cache model with texts in `pool`; `mask` masks the URLs of both. Pure; linear
/// except for sorting the changes; nullopt if cancelled.
[[nodiscard]] std::optional<Comparison> compare(ComparedSide before, ComparedSide after, const TextPool& pool,
                                                const MaskedSession& mask, Progress& progress);

} // namespace hci
