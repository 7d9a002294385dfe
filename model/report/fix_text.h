#pragma once

#include "model/lint/finding.h"
#include "model/lint/rules.h"

#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace hci {

/// How to mend a fault, for a report without links.
struct FixText {
    QString heading;           ///< "fix for nginx: Freshness by choice"
    QStringList lines;         ///< to copy; empty where prose says it, or where it was said before
    QString prose;             ///< where the server needs no lines
    bool forAnyServer = false; ///< nobody says which server answered: `prose` names those of the recipe
};

struct RecipeSection;

/// The lines or the prose of one server's section, without a heading.
[[nodiscard]] FixText fixOf(const RecipeSection& section);

/// Makes the fix of each rule for the server that answered, and says each once.
class FixWriter {
public:
    /// nullopt where the rule has no recipe. `finding`: whose first exchange says which server answered;
    /// where nobody says, all servers that the recipe is for are named.
    [[nodiscard]] std::optional<FixText> fixFor(const Rule& rule, const Finding& finding, const Findings& all,
                                                const Session& session);

private:
    QSet<QString> m_said;
};

} // namespace hci
