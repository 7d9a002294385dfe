#pragma once

#include "model/lint/finding.h"
#include "model/lint/rules.h"

#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <span>

namespace hci {

/// How to fix a fault, for a report without links.
struct FixText {
    QString heading;           ///< "fix for nginx: Freshness by choice"
    QStringList lines;         ///< to copy; empty if there is prose, or if they were shown before
    QString prose;             ///< if the server needs no lines
    bool forAnyServer = false; ///< the server is unknown: `prose` is for all of them
};

struct RecipeSection;

/// The lines or the prose of one server's section, without a heading. `behindIt`: an application behind the
/// server made the answer, and the section has a text for that.
[[nodiscard]] FixText fixOf(const RecipeSection& section, bool behindIt = false);

/// The first finding of one rule that a recipe fixes; if none is among the first few, the first of all.
[[nodiscard]] const Finding& firstMended(std::span<const std::uint32_t> group, const Findings& all,
                                         const Session& session);

/// Makes the fix of each rule for the server that answered, and shows each once.
class FixWriter {
public:
    /// nullopt if no recipe fixes it. The first exchange of `finding` shows which server answered; if that is
    /// unknown, names all servers of the recipe.
    [[nodiscard]] std::optional<FixText> fixFor(const Rule& rule, const Finding& finding, const Findings& all,
                                                const Session& session);

private:
    QSet<QString> m_said;
};

} // namespace hci
