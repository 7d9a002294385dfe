#pragma once

#include "model/analysis/analysis.h"

#include <span>

namespace hci::test {

/// An exporter that says findings, and its output as plain text: escapes taken off, blanks and line ends
/// joined to one blank. Every exporter stands here: the tests of the rules render each rule in each of them.
struct ReportExport {
    const char* name;
    QString (*plainText)(const Session& session, const Analysis& analysis);
};
[[nodiscard]] std::span<const ReportExport> reportExports();

/// The exports that lack the id or the message of one of the findings, one a line; empty where all say all.
[[nodiscard]] QByteArray exportsThatLack(const Session& session, const Analysis& analysis);

} // namespace hci::test
