#pragma once

#include "model/analysis/analysis.h"

#include <span>

namespace hci::test {

/// An export with findings, and its output as plain text: without escapes, whitespace and line breaks joined
/// to one blank. Every exporter is listed here: the tests of the rules render each rule in each of them.
struct ReportExport {
    const char* name;
    QString (*plainText)(const Session& session, const Analysis& analysis);
};
[[nodiscard]] std::span<const ReportExport> reportExports();

/// The exports that lack the id or the message of one of the findings, one per line; empty if none does.
[[nodiscard]] QByteArray exportsThatLack(const Session& session, const Analysis& analysis);

} // namespace hci::test
