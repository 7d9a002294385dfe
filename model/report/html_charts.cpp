#include "model/base/text_view.h"
#include "model/exchange/masked_session.h"
#include "model/report/html_parts.h"
#include "model/report/request_times.h"
#include "model/view/chart_data.h"
#include "model/words/amounts.h"
#include "model/words/moments.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace hci {

namespace {

// --- savings ---

constexpr double barUnits = 1000; // width of the longest bar

struct BarPart {
    const char* style;
    const char* title;
    ByteCount ByteParts::*count;
};
constexpr std::array barParts{
    BarPart{"needed", "needed", &ByteParts::needed},
    BarPart{"revalidation", "revalidation", &ByteParts::revalidation},
    BarPart{"missed", "missed", &ByteParts::missed},
    BarPart{"avoidable", "avoidable", &ByteParts::avoidable},
    BarPart{"saved", "saved", &ByteParts::saved},
};

std::int64_t lengthOf(const ByteParts& bytes) {
    return bytes.transferred().value() + bytes.saved.value();
}

/// "48.2 kB transferred, 12 kB missed": the non-zero parts.
QString barInWords(const ByteParts& bytes) {
    QStringList parts{formatBytes(bytes.transferred()) + QStringLiteral(" transferred")};
    for (const BarPart& part : barParts)
        if ((bytes.*part.count).value() != 0 && part.count != &ByteParts::needed)
            parts << formatBytes(bytes.*part.count) + QLatin1Char(' ') + QLatin1StringView(part.title);
    return parts.join(QStringLiteral(", "));
}

void writeBar(HtmlWriter& html, const ByteParts& bytes, std::int64_t longest) {
    const HtmlElement svg(html, "svg", "bar");
    html.attribute("xmlns", QStringLiteral("http://www.w3.org/2000/svg"));
    html.attribute("viewBox", QStringLiteral("0 0 1000 10"));
    html.attribute("preserveAspectRatio", QStringLiteral("none"));
    html.attribute("aria-hidden", QStringLiteral("true")); // its row says the same in words
    double left = 0;
    for (const BarPart& part : barParts) {
        const std::int64_t value = (bytes.*part.count).value();
        if (value <= 0)
            continue;
        const double width = barUnits * static_cast<double>(value) / static_cast<double>(longest);
        html.beginEmpty("rect", part.style);
        html.attribute("x", QString::number(left, 'f', 1));
        html.attribute("y", 0);
        html.attribute("width", QString::number(std::max(width, 1.0), 'f', 1)); // one that can be seen
        html.attribute("height", 10);
        left += width;
    }
}

void writeLegend(HtmlWriter& html) {
    const HtmlElement legend(html, "p", "legend");
    for (const BarPart& part : barParts) {
        const HtmlElement entry(html, "span");
        html.element("span", QString(), (std::string("swatch ") + part.style).c_str());
        html.text(QLatin1StringView(part.title));
    }
}

// --- timeline ---

enum class TimelineLane : std::uint8_t { Hit, NotModified, Full, Failed };
struct LaneTitle {
    const char* style;
    const char* title;
};
constexpr std::array<LaneTitle, 4> lanes{{{"hit", "from the recorder’s cache"},
                                          {"unchanged", "304"},
                                          {"full", "answered in full"},
                                          {"failed", "no answer"}}};

TimelineLane laneOf(const Exchange& exchange) {
    if (exchange.record().failure != Failure::None || exchange.source() == ExchangeSource::Failed ||
        exchange.status() == 0)
        return TimelineLane::Failed;
    if (exchange.fromRecordersCache() || exchange.source() == ExchangeSource::ServiceWorker)
        return TimelineLane::Hit;
    return exchange.status() == 304 ? TimelineLane::NotModified : TimelineLane::Full;
}

/// How many exchanges of each lane began in each of equal spans of time.
struct TimelineCounts {
    std::array<std::array<std::uint32_t, HtmlBounds::columns>, lanes.size()> counts{};
    std::array<std::uint32_t, lanes.size()> total{};
    std::uint32_t highest = 0;
    std::uint32_t withoutTime = 0;
    Milliseconds first = 0;
    double columnMs = 1;

    [[nodiscard]] Milliseconds startOf(std::size_t column) const {
        return first + std::llround(columnMs * static_cast<double>(column));
    }
};

TimelineCounts timelineOf(const Session& session, const RequestTimes& times) {
    TimelineCounts timeline;
    timeline.first = times.first;
    if (times.first == noTime)
        timeline.first = 0;
    const double span =
        times.first == noTime ? 0 : static_cast<double>(times.last) - static_cast<double>(times.first);
    timeline.columnMs = std::max(span / static_cast<double>(HtmlBounds::columns - 1), 1.0);
    for (std::uint32_t i = 0; i < session.size(); ++i) {
        const Exchange exchange = session[i];
        const auto lane = static_cast<std::size_t>(laneOf(exchange));
        ++timeline.total[lane];
        if (exchange.requestTime() == noTime) {
            ++timeline.withoutTime;
            continue;
        }
        const double after = static_cast<double>(exchange.requestTime()) - static_cast<double>(times.first);
        const auto column =
            std::min(static_cast<std::size_t>(after / timeline.columnMs), HtmlBounds::columns - 1);
        timeline.highest = std::max(timeline.highest, ++timeline.counts[lane][column]);
    }
    return timeline;
}

/// One lane: its columns as high as the root of their counts, so that one exchange beside hundreds is seen.
void writeLane(const HtmlReportContext& context, const TimelineCounts& timeline, std::size_t lane) {
    constexpr double height = 24;
    HtmlWriter& html = context.html;
    const HtmlElement svg(html, "svg", "lane");
    html.attribute("xmlns", QStringLiteral("http://www.w3.org/2000/svg"));
    html.attribute("viewBox", QStringLiteral("0 0 %1 %2").arg(HtmlBounds::columns).arg(height));
    html.attribute("preserveAspectRatio", QStringLiteral("none"));
    html.attribute("role", QStringLiteral("img"));
    html.attribute("aria-label", formatCounted(timeline.total[lane], "%1 exchange", "%1 exchanges"));
    for (std::size_t column = 0; column < HtmlBounds::columns; ++column) {
        const std::uint32_t count = timeline.counts[lane][column];
        if (count == 0)
            continue;
        const double share = std::sqrt(static_cast<double>(count) / static_cast<double>(timeline.highest));
        const double high = std::max(height * share, 3.0);
        const HtmlElement mark(html, "rect", lanes[lane].style);
        html.attribute("x", static_cast<std::int64_t>(column));
        html.attribute("y", QString::number(height - high, 'f', 1));
        html.attribute("width", 1);
        html.attribute("height", QString::number(high, 'f', 1));
        html.element("title",
                     QStringLiteral("%1: %2").arg(context.timeOf(timeline.startOf(column)),
                                                  formatCounted(count, "%1 exchange", "%1 exchanges")));
    }
}

QString columnInWords(double milliseconds) {
    return milliseconds < 1000 ? QStringLiteral("%1 ms").arg(std::llround(std::ceil(milliseconds)))
                               : formatSeconds(std::llround(milliseconds / 1000));
}

} // namespace

void writeHtmlSavings(const HtmlReportContext& context) {
    HtmlWriter& html = context.html;
    const ChartData chart =
        withoutSecrets(chartData({ChartGroup::Resource, ChartSort::Transferred, HtmlBounds::bars},
                                 context.session, context.analysis),
                       context.analysis, context.mask);
    if (chart.bars.empty())
        return;
    const HtmlElement section(html, "section");
    html.attribute("id", QStringLiteral("savings"));
    writeHtmlHeading(
        html, QStringLiteral("Bytes by resource"),
        QStringLiteral("The resources that most was transferred for, and what 304s saved beside."));
    writeLegend(html);
    std::int64_t longest = 1;
    for (const ChartBar& bar : chart.bars)
        if (bar.resource != noIndex)
            longest = std::max(longest, lengthOf(bar.bytes));
    const HtmlElement list(html, "ol", "bars");
    for (const ChartBar& bar : chart.bars) {
        const bool rest = bar.resource == noIndex; // it would dwarf every other bar
        const HtmlElement item(html, "li", rest ? "rest" : nullptr);
        if (rest)
            html.element("span",
                         QStringLiteral("and %1 together")
                             .arg(formatCounted(bar.resources, "%1 more resource", "%1 more resources")));
        else
            writeHtmlUrl(html, bar.name);
        html.element("span", barInWords(bar.bytes), "figures");
        if (!rest)
            writeBar(html, bar.bytes, longest);
    }
}

void writeHtmlTimeline(const HtmlReportContext& context) {
    if (context.times.first == noTime)
        return;
    HtmlWriter& html = context.html;
    const TimelineCounts timeline = timelineOf(context.session, context.times);
    const HtmlElement section(html, "section");
    html.attribute("id", QStringLiteral("timeline"));
    writeHtmlHeading(html, QStringLiteral("Exchanges in time"),
                     QStringLiteral("Each column stands for %1; the highest is %2.")
                         .arg(columnInWords(timeline.columnMs),
                              formatCounted(timeline.highest, "%1 exchange", "%1 exchanges")));
    {
        const HtmlElement list(html, "ol", "lanes");
        for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
            if (timeline.total[lane] == 0)
                continue;
            const HtmlElement item(html, "li");
            html.element("span", QString::fromUtf8(lanes[lane].title), "title");
            html.element("span", formatCount(timeline.total[lane]), "figures");
            writeLane(context, timeline, lane);
        }
    }
    {
        const HtmlElement axis(html, "p", "axis");
        html.element("span", formatDateAndTime(context.times.first) + QStringLiteral(" UTC"));
        if (context.times.last != context.times.first)
            html.element("span", context.timeOf(context.times.last));
    }
    if (timeline.withoutTime != 0)
        html.element("p",
                     QStringLiteral("%1 without a time not shown here.")
                         .arg(formatCounted(timeline.withoutTime, "%1 exchange", "%1 exchanges")),
                     "more");
}

} // namespace hci
