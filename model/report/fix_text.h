#pragma once

#include "model/lint/finding.h"
#include "model/lint/rules.h"

#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <span>

namespace hci {

/// How to mend a fault, for a report without links.
struct FixText {
    QString heading;           ///< "fix for nginx: Freshness by choice"
    QStringList lines;         ///< to copy; empty where prose says it, or where it was said before
    QString prose;             ///< where the server needs no lines
    bool forAnyServer = false; ///< nobody says which server answered: `prose` is for all of them
};

struct RecipeSection;

/// The lines or the prose of one server's section, without a heading. `behindIt`: an application behind the
/// server made the answer, and the section has a text for that.
[[nodiscard]] FixText fixOf(const RecipeSection& section, bool behindIt = false);

/// Of findings of one rule the first that a recipe mends; the first of all where none is among the first few.
[[nodiscard]] const Finding& firstMended(std::span<const std::uint32_t> group, const Findings& all,
                                         const Session& session);

/// Makes the fix of each rule for the server that answered, and says each once.
class FixWriter {
public:
    /// nullopt where no recipe mends it. `finding`: whose first exchange says which server answered; where
    /// nobody says, all servers that the recipe is for are named.
    [[nodiscard]] std::optional<FixText> fixFor(const Rule& rule, const Finding& finding, const Findings& all,
                                                const Session& session);

private:
    QSet<QString> m_said;
};

} // namespace hci
