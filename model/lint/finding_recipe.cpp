#include "model/lint/finding_recipe.h"

#include "model/base/text_view.h"
#include "model/lint/recipe_server.h"
#include "model/lint/rules.h"

#include <algorithm>

namespace hci {

namespace {

/// The rule says that its recipe does not mend this one: at that server, or at none.
bool isNotFixed(const Finding& finding, const QString& server) {
    const auto& notFixed = rule(finding.rule).notFixed;
    return std::any_of(notFixed.begin(), notFixed.end(), [&](const NotFixed& each) {
        return (each.field != FieldName::None && each.field == finding.field) ||
               each.variant == finding.variant || (!each.server.empty() && toText(each.server) == server);
    });
}

} // namespace

QString serverToMend(const Finding& finding, const Exchange& exchange) {
    const bool ofStore = rule(finding.rule).fixedAt == FixedAt::Store || exchange.record().status == 304;
    return ofStore ? recipeStoreOf(exchange.response()) : recipeServerOf(exchange.response());
}

FindingRecipe recipeOf(const Finding& finding, const Exchange* exchange) {
    const Recipe* recipe = loadRecipe(rule(finding.rule).recipe);
    const QString server = recipe && exchange ? serverToMend(finding, *exchange) : QString();
    if (!recipe || isNotFixed(finding, server))
        return {};
    FindingRecipe found{recipe, server.isEmpty() ? nullptr : sectionFor(*recipe, server)};
    found.behindIt =
        found.section && !found.section->behindIt.isEmpty() && isOfApplication(exchange->response());
    return found;
}

FindingRecipe recipeOf(const Finding& finding, const Findings& all, const Session& session) {
    const auto exchanges = all.exchanges(finding);
    if (exchanges.empty())
        return recipeOf(finding, nullptr);
    const Exchange first = session[exchanges.front()];
    return recipeOf(finding, &first);
}

QStringList recipeServers(const Finding& finding) {
    QStringList servers = recipeServers(rule(finding.rule).recipe);
    servers.removeIf([&finding](const QString& server) { return isNotFixed(finding, server); });
    return servers;
}

} // namespace hci
