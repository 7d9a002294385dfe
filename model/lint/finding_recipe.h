#pragma once

#include "model/lint/finding.h"
#include "model/lint/recipes.h"

namespace hci {

/// How to fix one finding, at the server that answered.
struct FindingRecipe {
    const Recipe* recipe = nullptr;         ///< null: no recipe fixes it there
    const RecipeSection* section = nullptr; ///< null: the server is unknown
    bool behindIt = false;                  ///< RecipeSection::behindIt applies
};

/// The recipe of the finding's rule for the server that answered `exchange`; null: no server is considered.
[[nodiscard]] FindingRecipe recipeOf(const Finding& finding, const Exchange* exchange);
/// The same for the finding's first exchange.
[[nodiscard]] FindingRecipe recipeOf(const Finding& finding, const Findings& all, const Session& session);

/// The servers at which the rule's recipe fixes the finding, in the recipe's order.
[[nodiscard]] QStringList recipeServers(const Finding& finding);

/// The server (RecipeSection::server) at which to fix a finding about this exchange; empty if unknown. A
/// cache that answered is responsible for its 304s and its hits.
[[nodiscard]] QString serverToMend(const Finding& finding, const Exchange& exchange);

} // namespace hci
