#pragma once

#include "model/analysis/analysis.h"
#include "model/base/job.h"
#include "model/report/html_writer.h"
#include "model/report/report_options.h"
#include "model/report/request_times.h"

#include <cstdint>
#include <string_view>

namespace hci {

/// Bounds of the HTML report: they keep it small enough for a browser and a reader, whatever the recording.
/// Each place says how much it leaves out; the JSON report has it all.
struct HtmlBounds {
    static constexpr std::size_t textBytes = 600; ///< of a field's value
    static constexpr std::size_t urlBytes = 300;  ///< per field value
    static constexpr std::size_t inputs = 100;    ///< per URL
    static constexpr std::size_t warnings = 50;   ///< of one recording
    static constexpr std::uint32_t bars = 12;     ///< in the savings chart
    static constexpr std::size_t columns = 240;   ///< in the timeline
    static constexpr std::size_t places = 5;      ///< resources and exchanges per finding
    static constexpr std::size_t diffRows = 60;   ///< per revalidation
    static constexpr std::size_t probeTargets = 100;
    static constexpr std::size_t replayed = 200;
    static constexpr std::size_t comparedResources = 200;
    static constexpr std::size_t compared = 200; ///< with another address or an earlier run
};

/// The lengths of the long lists. Paper has fewer rows: readers do not leaf through hundreds of pages.
struct HtmlRows {
    std::size_t findings = 20;      ///< per rule and severity
    std::size_t revalidations = 60; ///< per outcome
    std::size_t resources = 500;
    std::size_t exchanges = 200;
};
inline constexpr HtmlRows rowsOnPaper{.findings = 8, .revalidations = 10, .resources = 100, .exchanges = 60};

/// Input and output of the parts of one HTML report. Each part writes one section, and long ones end at
/// stopped().
struct HtmlReportContext {
    const Session& session;
    const Analysis& analysis;
    const ReportOptions& options;
    const MaskedSession& mask;
    const Progress& progress;
    HtmlWriter& html;
    RequestTimes times;
    HtmlRows rows = {};

    [[nodiscard]] bool stopped() const { return progress.cancelled() || html.failed(); }
    [[nodiscard]] QString timeOf(Milliseconds time) const;
};

void writeHtmlSummary(const HtmlReportContext& context);
void writeHtmlInputs(const HtmlReportContext& context);
void writeHtmlSavings(const HtmlReportContext& context);
void writeHtmlTimeline(const HtmlReportContext& context);
void writeHtmlFindings(const HtmlReportContext& context);
void writeHtmlRevalidations(const HtmlReportContext& context);
void writeHtmlResources(const HtmlReportContext& context);
void writeHtmlWhatIf(const HtmlReportContext& context);
void writeHtmlCaches(const HtmlReportContext& context);
void writeHtmlExchanges(const HtmlReportContext& context);
void writeHtmlProbes(const HtmlReportContext& context);
void writeHtmlReplay(const HtmlReportContext& context);
void writeHtmlAlso(const HtmlReportContext& context);
void writeHtmlAddresses(const HtmlReportContext& context);
void writeHtmlState(const HtmlReportContext& context);

// --- shared by several parts ---

/// The heading of a section, and a text below it on how to read it.
void writeHtmlHeading(HtmlWriter& html, const QString& heading, const QString& lead = {});

/// A masked URL: host less prominent, path in front. Never a link.
void writeHtmlUrl(HtmlWriter& html, std::string_view url);
/// "GET https://…".
void writeHtmlTarget(const HtmlReportContext& context, TextId method, TextId url);
/// A section of a specification; for an RFC with a link to the RFC Editor. Only these links leave the report.
void writeHtmlSpec(HtmlWriter& html, const Spec& spec);
/// "480 more findings not shown here"; nothing if all are shown.
void writeHtmlLeftOut(HtmlWriter& html, std::size_t all, std::size_t shown, const char* one,
                      const char* several);

/// A table in a box that scrolls on narrow screens. The heads follow, then its rows.
class HtmlTable final {
public:
    /// `label`: the table's subject, for screen readers. A head that starts with '#' is for numbers.
    HtmlTable(HtmlWriter& html, const QString& label, const QStringList& heads);
    ~HtmlTable();
    HtmlTable(const HtmlTable&) = delete;
    HtmlTable& operator=(const HtmlTable&) = delete;

    /// A row of two texts, a name and its value.
    void pair(const QString& what, const QString& value);

private:
    HtmlWriter& m_html;
};

/// A cell with a number of bytes and its basis below; a dash for zero.
void writeHtmlBytesCell(HtmlWriter& html, const ByteCount& count);

} // namespace hci
