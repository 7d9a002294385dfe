#pragma once

#include "model/base/result.h"
#include "model/compare/compared_side.h"

#include <QtCore/QByteArray>

namespace hci {

/// Whether the file `path` looks like a JSON report of this program, by the name of its first member. Reads
/// only the beginning, and only of a regular file.
[[nodiscard]] bool looksLikeReport(const QString& path);

/// Reads a JSON report (resources/report.schema.json) into a side with texts in `pool`; ComparedSide::missing
/// lists missing members. `side` is "BEFORE" or "AFTER": each report numbers secrets itself, so "[secret 3]"
/// becomes "[secret 3 of BEFORE]".
///
/// Errors: those of readRegularFile(); Unsupported: another version of the schema; Syntax, with the fault: no
/// valid report; Cancelled.
[[nodiscard]] Result<ComparedSide> readReport(const QString& path, std::string_view side, TextPool& pool,
                                              Progress& progress);
/// The same for a report in memory; `name` is shown for it.
[[nodiscard]] Result<ComparedSide> parseReport(QByteArray json, QString name, std::string_view side,
                                               TextPool& pool, Progress& progress);

} // namespace hci
