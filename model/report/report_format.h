#pragma once

#include "model/report/report_writer.h"

#include <optional>
#include <span>
#include <string_view>

namespace hci {

/// What a session can be written as.
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

/// One format as data: the command line, the window and the exporter read it.
struct ReportFormatRow {
    ReportFormat format;
    std::string_view name;   ///< what `--format` takes
    std::string_view alias;  ///< what it takes as well; often nothing
    std::string_view suffix; ///< of a file's name, without its dot
    const char* title;       ///< for the window, which translates it
    std::string_view about;  ///< for `--help`: a few words
    ReportWriter write;
};

/// All formats that are texts, in the order of ReportFormat.
[[nodiscard]] std::span<const ReportFormatRow> reportFormats() noexcept;
/// And behind them the one that is none, PDF, in a build that has the window, whose program sets its pages.
[[nodiscard]] std::span<const ReportFormatRow> allReportFormats() noexcept;
[[nodiscard]] const ReportFormatRow& rowOf(ReportFormat format) noexcept;
/// The format that `--format` calls so.
[[nodiscard]] std::optional<ReportFormat> reportFormatFromName(std::string_view name) noexcept;

} // namespace hci
