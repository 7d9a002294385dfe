#include "model/report/fix_text.h"

#include "model/lint/finding_recipe.h"
#include "model/report/text_writer.h"

#include <algorithm>

namespace hci {

namespace {

/// Joins Markdown's lines, since the report wraps lines itself.
QString firstParagraph(const QString& markdown) {
    QString text = markdown.section(QStringLiteral("\n\n"), 0, 0);
    return text.replace(QLatin1Char('\n'), QLatin1Char(' '));
}

/// The servers for which the recipe has configuration lines, not just prose.
QStringList serversWithLines(const Recipe& recipe, const Finding& finding) {
    QStringList servers = recipeServers(finding);
    servers.removeIf([&recipe](const QString& server) {
        const RecipeSection* section = sectionFor(recipe, server);
        return !section || section->lines.isEmpty();
    });
    return servers;
}

} // namespace

FixText fixOf(const RecipeSection& section, bool behindIt) {
    FixText fix;
    if (behindIt) {
        fix.prose = firstParagraph(section.behindIt);
    } else if (section.lines.isEmpty()) {
        fix.prose = firstParagraph(section.markdown);
    } else {
        fix.lines = section.lines.split(QLatin1Char('\n'));
        fix.lines.removeLast(); // the empty one after the last line break
    }
    return fix;
}

const Finding& firstMended(std::span<const std::uint32_t> group, const Findings& all,
                           const Session& session) {
    constexpr std::size_t few = 64;
    for (const std::uint32_t index : group.first(std::min(group.size(), few)))
        if (recipeOf(all.findings[index], all, session).recipe)
            return all.findings[index];
    return all.findings[group.front()];
}

std::optional<FixText> FixWriter::fixFor(const Rule& rule, const Finding& finding, const Findings& all,
                                         const Session& session) {
    const FindingRecipe mends =
        rule.severity == Severity::Good ? FindingRecipe{} : recipeOf(finding, all, session);
    if (!mends.recipe)
        return std::nullopt;
    const Recipe* const recipe = mends.recipe;
    FixText fix;
    const QString name = mends.section ? QStringLiteral(" for ") + mends.section->server : QString();
    const QString place =
        toText(rule.recipe) + name + (mends.behindIt ? QStringLiteral(" behind it") : QString());
    if (m_said.contains(place)) {
        fix.heading = QStringLiteral("fix%1: as above, \u201c%2\u201d").arg(name, recipe->title);
        return fix;
    }
    m_said.insert(place);
    fix.heading = QStringLiteral("fix%1: %2").arg(name, recipe->title);
    if (!mends.section) {
        const QStringList servers = serversWithLines(*recipe, finding);
        fix.prose = servers.isEmpty()
                        ? firstParagraph(recipe->introduction)
                        : QStringLiteral("There are lines for %1.").arg(servers.join(QStringLiteral(", ")));
        fix.forAnyServer = true;
        return fix;
    }
    FixText found = fixOf(*mends.section, mends.behindIt);
    found.heading = fix.heading;
    return found;
}

} // namespace hci
