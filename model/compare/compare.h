#pragma once

#include "model/compare/comparison.h"
#include "model/lint/rule_selection.h"

namespace hci {

/// The findings of a side for these rules alone; a rule that this program does not know is left out as soon
/// as not all are asked for.
void selectRules(ComparedSide& side, const RuleSelection& rules, const TextPool& pool);

/// Compares two sides of one cache model whose texts are in `pool`. `mask` masks the URLs of both. Pure;
/// linear but for sorting what changed. Nothing where it is cancelled.
[[nodiscard]] std::optional<Comparison> compare(ComparedSide before, ComparedSide after, const TextPool& pool,
                                                const MaskedSession& mask, Progress& progress);

} // namespace hci
