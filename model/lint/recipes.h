#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <string_view>
#include <vector>

namespace hci {

/// One server's fix for one fault.
struct RecipeSection {
    QString server;   ///< "Express", "nginx", "Apache httpd", "Varnish", "Caddy", "Cloudflare"
    QString markdown; ///< all of the section, without its heading
    QString lines;    ///< the text of its fenced blocks, to copy; empty if there is prose only
    QString
        behindIt; ///< the fix for an application behind the server in place of the lines; empty: the lines

    friend bool operator==(const RecipeSection&, const RecipeSection&) = default;
};

/// How to fix a fault. A file in resources/recipes:
///
///     # The fault in a few words
///     A paragraph about it.
///     ## nginx
///     ```nginx
///     the exact lines
///     ```
///     Where they go, and how to see that it worked.
///     ### An application behind it
///     What to do where the server only passes the answer on.
///
/// The word behind the backticks names the language (js, nginx, apache, vcl, caddyfile, json). The blocks of
/// a section, one after the other, are what a user copies and what the integration tests apply to a real
/// server.
struct Recipe {
    QString title;
    QString introduction; ///< Markdown
    std::vector<RecipeSection> sections;

    friend bool operator==(const Recipe&, const Recipe&) = default;
};

/// Reads a recipe from its Markdown; nullopt if it has no title or no section.
[[nodiscard]] std::optional<Recipe> parseRecipe(const QString& markdown);

/// The recipe of a rule (Rule::recipe) in this thread's language, else in English; nullptr for an empty or
/// unknown name. It is read once and kept.
[[nodiscard]] const Recipe* loadRecipe(std::string_view stem);

/// The servers that the recipe has a section for, in its order.
[[nodiscard]] QStringList recipeServers(std::string_view stem);

/// The section for a server, in any case of letters; nullptr if there is none.
[[nodiscard]] const RecipeSection* sectionFor(const Recipe& recipe, const QString& server) noexcept;

} // namespace hci
