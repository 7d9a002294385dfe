#include "model/lint/recipes.h"

#include "model/base/language.h"
#include "model/base/text_view.h"

#include <QtCore/QFile>

#include <algorithm>
#include <map>
#include <mutex>
#include <string>

namespace hci {

namespace {

constexpr QLatin1StringView fence("```");

/// Takes the lines of a recipe one by one.
class RecipeReader {
public:
    void line(const QString& text) {
        const bool isFence = text.startsWith(fence);
        if (!m_inFence && text.startsWith(QLatin1StringView("# "))) {
            m_recipe.title = text.mid(2).trimmed();
        } else if (!m_inFence && text.startsWith(QLatin1StringView("## "))) {
            m_recipe.sections.push_back({text.mid(3).trimmed(), {}, {}, {}});
            m_behindIt = false;
        } else {
            body().append(text).append(u'\n');
            if (!m_recipe.sections.empty())
                sectionLine(text, isFence);
        }
        m_inFence = isFence ? !m_inFence : m_inFence;
    }

    std::optional<Recipe> finish() {
        if (m_recipe.title.isEmpty() || m_recipe.sections.empty() || m_inFence)
            return std::nullopt;
        m_recipe.introduction = m_recipe.introduction.trimmed();
        for (RecipeSection& section : m_recipe.sections) {
            section.markdown = section.markdown.trimmed();
            section.behindIt = section.behindIt.trimmed();
        }
        return std::move(m_recipe);
    }

private:
    void sectionLine(const QString& text, bool isFence) {
        RecipeSection& section = m_recipe.sections.back();
        if (!m_inFence && text.startsWith(QLatin1StringView("### ")))
            m_behindIt = true;
        else if (m_behindIt)
            section.behindIt.append(text).append(u'\n');
        else if (m_inFence && !isFence)
            section.lines.append(text).append(u'\n');
    }

    QString& body() {
        return m_recipe.sections.empty() ? m_recipe.introduction : m_recipe.sections.back().markdown;
    }

    Recipe m_recipe;
    bool m_inFence = false;
    bool m_behindIt = false;
};

/// `path`: of a recipe in the folder of its language, without suffix: "unstable-tags", "de/unstable-tags".
std::optional<Recipe> readRecipe(std::string_view path) {
    QFile file(QStringLiteral(":/recipes/%1.md").arg(toText(path)));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return parseRecipe(QString::fromUtf8(file.readAll()));
}

const Recipe* recipeAt(std::string_view path) {
    static std::mutex mutex; // several threads write the blocks of a report
    static std::map<std::string, std::optional<Recipe>, std::less<>> known;
    const std::lock_guard lock(mutex);
    auto found = known.find(path);
    if (found == known.end())
        found = known.emplace(path, readRecipe(path)).first;
    return found->second ? &*found->second : nullptr;
}

} // namespace

std::optional<Recipe> parseRecipe(const QString& markdown) {
    RecipeReader reader;
    for (const QString& line : markdown.split(u'\n'))
        reader.line(line);
    return reader.finish();
}

const Recipe* loadRecipe(std::string_view stem) {
    if (stem.empty())
        return nullptr;
    if (const Language* language = threadLanguage())
        if (const Recipe* recipe = recipeAt(language->code() + '/' + std::string(stem)))
            return recipe;
    return recipeAt(stem);
}

QStringList recipeServers(std::string_view stem) {
    QStringList servers;
    if (const Recipe* recipe = loadRecipe(stem))
        for (const RecipeSection& section : recipe->sections)
            servers << section.server;
    return servers;
}

const RecipeSection* sectionFor(const Recipe& recipe, const QString& server) noexcept {
    const auto found =
        std::find_if(recipe.sections.begin(), recipe.sections.end(), [&server](const RecipeSection& each) {
            return each.server.compare(server, Qt::CaseInsensitive) == 0;
        });
    return found == recipe.sections.end() ? nullptr : &*found;
}

} // namespace hci
