#include "model/report/fix_text.h"

#include "model/lint/recipe_server.h"
#include "model/lint/recipes.h"
#include "model/report/text_writer.h"

#include <algorithm>

namespace hci {

namespace {

const RecipeSection* sectionFor(const Recipe& recipe, const QString& server) {
    const auto found = std::find_if(recipe.sections.begin(), recipe.sections.end(),
                                    [&server](const RecipeSection& each) { return each.server == server; });
    return found == recipe.sections.end() ? nullptr : &*found;
}

QString serverOf(const Finding& finding, const Findings& all, const Session& session) {
    const auto exchanges = all.exchanges(finding);
    return exchanges.empty() ? QString() : recipeServerOf(session[exchanges.front()].response());
}

/// Markdown's lines are joined: the report breaks its own.
QString firstParagraph(const QString& markdown) {
    QString text = markdown.section(QStringLiteral("\n\n"), 0, 0);
    return text.replace(QLatin1Char('\n'), QLatin1Char(' '));
}

} // namespace

FixText fixOf(const RecipeSection& section) {
    FixText fix;
    if (section.lines.isEmpty()) {
        fix.prose = firstParagraph(section.markdown);
    } else {
        fix.lines = section.lines.split(QLatin1Char('\n'));
        fix.lines.removeLast(); // behind the last line's end
    }
    return fix;
}

std::optional<FixText> FixWriter::fixFor(const Rule& rule, const Finding& finding, const Findings& all,
                                         const Session& session) {
    const Recipe* recipe = loadRecipe(rule.recipe);
    if (!recipe || rule.severity == Severity::Good)
        return std::nullopt;
    const QString server = serverOf(finding, all, session);
    const RecipeSection* section = sectionFor(*recipe, server);
    FixText fix;
    const QString name = section ? QStringLiteral(" for ") + server : QString();
    const QString place = textOf(rule.recipe) + name;
    if (m_said.contains(place)) {
        fix.heading = QStringLiteral("fix%1: as above, \u201c%2\u201d").arg(name, recipe->title);
        return fix;
    }
    m_said.insert(place);
    fix.heading = QStringLiteral("fix%1: %2").arg(name, recipe->title);
    if (!section) {
        fix.prose = QStringLiteral("There are lines for %1.")
                        .arg(recipeServers(rule.recipe).join(QStringLiteral(", ")));
        fix.forAnyServer = true;
        return fix;
    }
    FixText found = fixOf(*section);
    found.heading = fix.heading;
    return found;
}

} // namespace hci
