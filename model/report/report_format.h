#pragma once

#include "model/report/report_writer.h"

#include <optional>
#include <span>
#include <string_view>

namespace hci {

/// The formats for a session.
enum class ReportFormat : std::uint8_t {
    Text,
    Html,
    Markdown,
    MarkdownShort,
    Json,
    Ndjson,
    CsvResources,
    CsvFindings,
    CsvExchanges,
    CsvCaches,
    Sarif,
    Junit,
    Har,
    PlainHar,
    Pdf,
};

/// One format as data, for the command line, the window and the exporter.
struct ReportFormatRow {
    ReportFormat format;
    std::string_view name;   ///< the argument of `--format`
    std::string_view alias;  ///< another accepted argument; often empty
    std::string_view suffix; ///< of a file's name, without its dot
    const char* title;       ///< for the window, which translates it
    std::string_view about;  ///< for `--help`: a few words
    ReportWriter write;
};

/// All text formats, in the order of ReportFormat.
[[nodiscard]] std::span<const ReportFormatRow> reportFormats() noexcept;
/// The same and PDF, which is no text format, in a build that has the window, whose program makes its pages.
[[nodiscard]] std::span<const ReportFormatRow> allReportFormats() noexcept;
[[nodiscard]] const ReportFormatRow& rowOf(ReportFormat format) noexcept;
/// The format for that argument of `--format`.
[[nodiscard]] std::optional<ReportFormat> reportFormatFromName(std::string_view name) noexcept;

} // namespace hci
