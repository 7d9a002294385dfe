#pragma once

#include "model/lint/finding.h"
#include "model/lint/recipes.h"

namespace hci {

/// How to mend what one finding says, at the server that answered.
struct FindingRecipe {
    const Recipe* recipe = nullptr;         ///< null: no recipe mends it there
    const RecipeSection* section = nullptr; ///< null: nobody says which server answered
    bool behindIt = false;                  ///< RecipeSection::behindIt is what holds
};

/// The recipe of the finding's rule for the server that answered `exchange`; null: none is looked at.
[[nodiscard]] FindingRecipe recipeOf(const Finding& finding, const Exchange* exchange);
/// The same for the finding's first exchange.
[[nodiscard]] FindingRecipe recipeOf(const Finding& finding, const Findings& all, const Session& session);

/// The servers at which the rule's recipe mends the finding, in the recipe's order.
[[nodiscard]] QStringList recipeServers(const Finding& finding);

/// The server of RecipeSection::server that a finding about this exchange is to be mended at; empty where
/// nobody says. What a 304 says, and what a cache gave out, is the doing of the cache that answered.
[[nodiscard]] QString serverToMend(const Finding& finding, const Exchange& exchange);

} // namespace hci
