#pragma once

#include "model/base/result.h"
#include "model/compare/compared_side.h"

#include <QtCore/QByteArray>

namespace hci {

/// Whether the file `path` looks like a JSON report of this program: its first member is one of a report's.
/// Looks at a regular file's beginning alone; whatever else there is, is none.
[[nodiscard]] bool looksLikeReport(const QString& path);

/// Reads a JSON report (resources/report.schema.json) into a side whose texts are in `pool`. Members that are
/// not there are told in ComparedSide::missing, never guessed. `side` is "BEFORE" or "AFTER": secrets are
/// numbered anew in each report, so that "[secret 3]" becomes "[secret 3 of BEFORE]".
///
/// Errors: those of readRegularFile(); Unsupported for another version of the schema; Syntax, with what is
/// wrong, for what is no such report; Cancelled.
[[nodiscard]] Result<ComparedSide> readReport(const QString& path, std::string_view side, TextPool& pool,
                                              Progress& progress);
/// The same for a report in memory; `name` is shown for it.
[[nodiscard]] Result<ComparedSide> parseReport(QByteArray json, QString name, std::string_view side,
                                               TextPool& pool, Progress& progress);

} // namespace hci
