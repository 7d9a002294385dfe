#include "model/report/report_format.h"

#include "model/report/csv_caches.h"
#include "model/report/csv_report.h"
#include "model/report/har_report.h"
#include "model/report/html_report.h"
#include "model/report/json_report.h"
#include "model/report/junit_report.h"
#include "model/report/markdown_report.h"
#include "model/report/ndjson_report.h"
#include "model/report/pdf_report.h"
#include "model/report/sarif_report.h"
#include "model/report/text_report.h"

#include <QtCore/QtGlobal>

#include <algorithm>
#include <array>

namespace hci {

namespace {

constexpr std::array formats{
    ReportFormatRow{ReportFormat::Text,
                    "text",
                    {},
                    "txt",
                    QT_TRANSLATE_NOOP("model", "Report for people (text)"),
                    "the report for people",
                    writeTextReport},
    ReportFormatRow{ReportFormat::Html,
                    "html",
                    {},
                    "html",
                    QT_TRANSLATE_NOOP("model", "Report for a browser (HTML)"),
                    "the same as one file for a browser",
                    writeHtmlReport},
    ReportFormatRow{ReportFormat::Markdown,
                    "markdown",
                    {},
                    "md",
                    QT_TRANSLATE_NOOP("model", "Report for issues (Markdown)"),
                    "for issues and pull requests",
                    writeMarkdownReport},
    ReportFormatRow{ReportFormat::MarkdownShort,
                    "markdown-short",
                    {},
                    "md",
                    QT_TRANSLATE_NOOP("model", "Comment on a pull request (Markdown)"),
                    "the same in the size of a comment",
                    writeShortMarkdownReport},
    ReportFormatRow{ReportFormat::Json,
                    "json",
                    {},
                    "json",
                    QT_TRANSLATE_NOOP("model", "Report for programs (JSON)"),
                    "the report for programs (resources/report.schema.json)",
                    writeJsonReport},
    ReportFormatRow{ReportFormat::Ndjson,
                    "ndjson",
                    {},
                    "ndjson",
                    QT_TRANSLATE_NOOP("model", "Report for databases (NDJSON)"),
                    "one object a line, for jq and databases",
                    writeNdjsonReport},
    ReportFormatRow{ReportFormat::CsvResources, "csv-resources", "csv", "csv",
                    QT_TRANSLATE_NOOP("model", "Table of resources (CSV)"),
                    "a table with one row per resource", writeCsvResources},
    ReportFormatRow{ReportFormat::CsvFindings,
                    "csv-findings",
                    {},
                    "csv",
                    QT_TRANSLATE_NOOP("model", "Table of findings (CSV)"),
                    "a table with one row per finding",
                    writeCsvFindings},
    ReportFormatRow{ReportFormat::CsvExchanges,
                    "csv-exchanges",
                    {},
                    "csv",
                    QT_TRANSLATE_NOOP("model", "Table of exchanges (CSV)"),
                    "a table with one row per exchange",
                    writeCsvExchanges},
    ReportFormatRow{ReportFormat::CsvCaches,
                    "csv-caches",
                    {},
                    "csv",
                    QT_TRANSLATE_NOOP("model", "Table of caches (CSV)"),
                    "a table with one row per resource and cache",
                    writeCsvCaches},
    ReportFormatRow{ReportFormat::Sarif,
                    "sarif",
                    {},
                    "sarif",
                    QT_TRANSLATE_NOOP("model", "Findings for code scanning (SARIF)"),
                    "the findings for code scanning",
                    writeSarifReport},
    ReportFormatRow{ReportFormat::Junit,
                    "junit",
                    {},
                    "xml",
                    QT_TRANSLATE_NOOP("model", "Findings for build servers (JUnit XML)"),
                    "the findings for build servers",
                    writeJunitReport},
    ReportFormatRow{ReportFormat::Har,
                    "har",
                    {},
                    "har",
                    QT_TRANSLATE_NOOP("model", "The exchanges with what was found (HAR)"),
                    "the exchanges, with what was found in `_httpCacheInspector`",
                    writeHarReport},
    ReportFormatRow{ReportFormat::PlainHar,
                    "har-plain",
                    {},
                    "har",
                    QT_TRANSLATE_NOOP("model", "The exchanges alone (HAR)"),
                    "the exchanges without what was found of them",
                    writePlainHar},
    ReportFormatRow{ReportFormat::Pdf,
                    "pdf",
                    {},
                    "pdf",
                    QT_TRANSLATE_NOOP("model", "Report on paper (PDF)"),
                    "the report on paper, into the file that --output names",
                    writePdfReport},
};

static_assert([] {
    for (std::size_t i = 0; i < formats.size(); ++i)
        if (static_cast<std::size_t>(formats[i].format) != i)
            return false;
    return true;
}());

} // namespace

std::span<const ReportFormatRow> reportFormats() noexcept {
    return std::span(formats).first(static_cast<std::size_t>(ReportFormat::Pdf));
}

std::span<const ReportFormatRow> allReportFormats() noexcept {
#ifdef HCI_HAS_WINDOW
    return formats;
#else
    return reportFormats();
#endif
}

const ReportFormatRow& rowOf(ReportFormat format) noexcept {
    return formats[static_cast<std::size_t>(format)];
}

std::optional<ReportFormat> reportFormatFromName(std::string_view name) noexcept {
    const auto all = allReportFormats();
    const auto found = std::find_if(all.begin(), all.end(), [name](const ReportFormatRow& row) {
        return !name.empty() && (row.name == name || row.alias == name);
    });
    return found == all.end() ? std::nullopt : std::optional(found->format);
}

} // namespace hci
