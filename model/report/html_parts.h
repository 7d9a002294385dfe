#pragma once

#include "model/analysis/analysis.h"
#include "model/base/job.h"
#include "model/report/html_writer.h"
#include "model/report/report_options.h"
#include "model/report/wording.h"

#include <cstdint>
#include <string_view>

namespace hci {

/// Bounds of the HTML report: it stays one that a browser and a reader can take in, whatever the recording.
/// What is left out is told where it is, and stands in the JSON report.
struct HtmlBounds {
    static constexpr std::size_t textBytes = 600; ///< of a field's value
    static constexpr std::size_t urlBytes = 300;  ///< of a URL
    static constexpr std::size_t inputs = 100;    ///< recordings
    static constexpr std::size_t warnings = 50;   ///< of one recording
    static constexpr std::uint32_t bars = 12;     ///< of the savings chart
    static constexpr std::size_t columns = 240;   ///< of the timeline
    static constexpr std::size_t places = 5;      ///< resources and exchanges of one finding
    static constexpr std::size_t diffRows = 60;   ///< of one revalidation
    static constexpr std::size_t probeTargets = 100;
    static constexpr std::size_t replayed = 200;
    static constexpr std::size_t comparedResources = 200;
    static constexpr std::size_t compared = 200; ///< resources beside another address or an earlier run
};

/// How many rows the long lists have. Paper has fewer: nobody leafs through hundreds of pages.
struct HtmlRows {
    std::size_t findings = 20;      ///< of one rule and severity
    std::size_t revalidations = 60; ///< of one outcome
    std::size_t resources = 500;
    std::size_t exchanges = 200;
};
inline constexpr HtmlRows rowsOnPaper{.findings = 8, .revalidations = 10, .resources = 100, .exchanges = 60};

/// What the parts of one HTML report read, and where they write. Each writes one section, the ones that can
/// be long only until stopped().
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

// --- what several parts have in common ---

/// The heading of a section, and the words under it that say how to read it.
void writeHtmlHeading(HtmlWriter& html, const QString& heading, const QString& lead = {});

/// A URL, masked already: its host in the background, its path in front. Never a link.
void writeHtmlUrl(HtmlWriter& html, std::string_view url);
/// "GET https://…".
void writeHtmlTarget(const HtmlReportContext& context, TextId method, TextId url);
/// The section of a specification; of an RFC as a link to the RFC Editor, the only links that leave the
/// report.
void writeHtmlSpec(HtmlWriter& html, const Spec& spec);
/// "480 more findings not shown here"; nothing where all are shown.
void writeHtmlLeftOut(HtmlWriter& html, std::size_t all, std::size_t shown, const QString& singular);

/// A table in a box of its own that scrolls where the screen is narrow. The heads follow, then its rows.
class HtmlTable final {
public:
    /// `label`: what the table shows, for those who do not see it. A head that starts with '#' is of numbers.
    HtmlTable(HtmlWriter& html, const QString& label, const QStringList& heads);
    ~HtmlTable();
    HtmlTable(const HtmlTable&) = delete;
    HtmlTable& operator=(const HtmlTable&) = delete;

    /// A row of two texts, the first of which names the second.
    void pair(const QString& what, const QString& value);

private:
    HtmlWriter& m_html;
};

/// A cell with a number of bytes, its basis under it; a dash for zero.
void writeHtmlBytesCell(HtmlWriter& html, const ByteCount& count);

} // namespace hci
