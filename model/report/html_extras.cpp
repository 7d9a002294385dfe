#include "model/base/text_view.h"
#include "model/exchange/masked_session.h"
#include "model/probes/probe_summary.h"
#include "model/report/html_parts.h"
#include "model/words/amounts.h"

#include <algorithm>
#include <vector>

namespace hci {

namespace {

// --- probes ---

/// The insights from all results, gravest first, each with the probes that show it.
void writeInsights(HtmlWriter& html, const ProbeTarget& target, const std::vector<ProbeEvidence>& insights) {
    const HtmlElement list(html, "ul");
    for (const ProbeEvidence& one : insights) {
        QStringList probes;
        for (const std::uint32_t row : one.results)
            probes << toText(info(target.results[row].id).name) + QLatin1Char('/') +
                          toText(target.results[row].coding);
        const HtmlElement item(html, "li");
        html.sentence(describe(one));
        if (!probes.isEmpty())
            html.element("small", QStringLiteral(" [%1]").arg(probes.join(QStringLiteral(", "))));
    }
    for (const ProbeVariant& variant : target.variants) {
        if (variant.coding != "identity" || variant.isPlain())
            continue;
        const HtmlElement item(html, "li");
        html.text(QStringLiteral("Asked for no coding, the server sends "));
        html.wire(variant.came, HtmlBounds::urlBytes);
    }
}

void writeProbeRow(HtmlWriter& html, const ProbeResult& result) {
    const ProbeInfo& about = info(result.id);
    const HtmlElement row(html, "tr", toText(name(result.verdict)).toLatin1().constData());
    html.begin("th");
    html.attribute("scope", QStringLiteral("row"));
    html.element("code", toText(about.name));
    html.end();
    html.element("td", toText(result.coding));
    html.element("td", result.status == 0 ? QStringLiteral("–") : QString::number(result.status));
    html.element("td", toText(name(result.verdict)), "verdict");
    const HtmlElement why(html, "td");
    html.sentence(describe(result));
    html.text(QStringLiteral(" "));
    writeHtmlSpec(html, about.spec);
}

void writeProbeTarget(const HtmlReportContext& context, const ProbeTarget& target,
                      const std::vector<ProbeEvidence>& insights) {
    HtmlWriter& html = context.html;
    const HtmlElement details(html, "details", "probed");
    {
        const HtmlElement summary(html, "summary");
        writeHtmlUrl(html, withoutSecrets(target.url, &context.mask));
        const HtmlElement verdict(html, "span", "figures");
        html.sentence(verdictSentence(insights));
    }
    writeInsights(html, target, insights);
    const HtmlTable table(html, QStringLiteral("Probes and their answers"),
                          {QStringLiteral("Probe"), QStringLiteral("Coding"), QStringLiteral("Status"),
                           QStringLiteral("Verdict"), QStringLiteral("Why")});
    for (const ProbeResult& result : target.results)
        writeProbeRow(html, result);
}

// --- replay ---

bool differs(const ReplayDifference& row) {
    return row.statusBefore != row.statusNow || row.etagChanged || row.lastModifiedChanged ||
           row.cacheControlChanged || row.content == ContentComparison::Different;
}

void writeReplayCounts(HtmlWriter& html, const ReplayComparison& found) {
    HtmlTable table(html, QStringLiteral("The recording and its replay"), {});
    table.pair(QStringLiteral("answered"), formatCount(std::ssize(found.rows)));
    table.pair(QStringLiteral("without an answer"), formatCount(found.failed));
    table.pair(QStringLiteral("another status"), formatCount(found.statusChanged));
    table.pair(QStringLiteral("other validators"), formatCount(found.validatorsChanged));
    table.pair(QStringLiteral("other content"), formatCount(found.contentChanged));
    table.pair(QStringLiteral("revalidated with 304"), formatCount(found.notModified));
    table.pair(QStringLiteral("\u2026 where the recording has a 200"), formatCount(found.notModifiedNow));
    table.pair(QStringLiteral("content then"), formatWithBasis(found.bytesBefore));
    table.pair(QStringLiteral("content now"), formatWithBasis(found.bytesNow));
}

/// "status 200 → 404, another ETag".
QString differenceInWords(const ReplayDifference& row) {
    QStringList parts;
    if (row.statusBefore != row.statusNow)
        parts << QStringLiteral("status %1 \u2192 %2").arg(row.statusBefore).arg(row.statusNow);
    if (row.etagChanged)
        parts << QStringLiteral("another ETag");
    if (row.lastModifiedChanged)
        parts << QStringLiteral("another Last-Modified");
    if (row.cacheControlChanged)
        parts << QStringLiteral("another Cache-Control");
    if (row.content == ContentComparison::Different)
        parts << QStringLiteral("other content");
    return parts.join(QStringLiteral(", "));
}

void writeReplayRows(const HtmlReportContext& context, const ReplayComparison& found) {
    std::vector<const ReplayDifference*> different;
    for (const ReplayDifference& row : found.rows)
        if (differs(row))
            different.push_back(&row);
    if (different.empty())
        return;
    HtmlWriter& html = context.html;
    const std::size_t shown = std::min(different.size(), HtmlBounds::replayed);
    {
        const HtmlTable table(html, QStringLiteral("Answers that differ from the recording"),
                              {QStringLiteral("Request"), QStringLiteral("What differs"),
                               QStringLiteral("#Content then"), QStringLiteral("#Content now")});
        for (std::size_t i = 0; i < shown; ++i) {
            const ExchangeRecord& record = context.session[different[i]->replayed].record();
            const HtmlElement row(html, "tr");
            html.begin("th");
            html.attribute("scope", QStringLiteral("row"));
            writeHtmlTarget(context, record.method, record.url);
            html.end();
            html.element("td", differenceInWords(*different[i]));
            writeHtmlBytesCell(html, different[i]->bytesBefore);
            writeHtmlBytesCell(html, different[i]->bytesNow);
        }
    }
    writeHtmlLeftOut(html, different.size(), shown, "%1 more answer", "%1 more answers");
}

} // namespace

void writeHtmlProbes(const HtmlReportContext& context) {
    if (!context.options.extras.probes)
        return;
    HtmlWriter& html = context.html;
    const ProbeReport& probes = *context.options.extras.probes;
    const HtmlElement section(html, "section");
    html.attribute("id", QStringLiteral("probes"));
    writeHtmlHeading(
        html, QStringLiteral("Probes"),
        QStringLiteral("What each resource was asked about its conditional requests, and answered."));
    const std::size_t shown = std::min(probes.targets.size(), HtmlBounds::probeTargets);
    for (std::size_t i = 0; i < shown && !context.stopped(); ++i)
        writeProbeTarget(context, probes.targets[i], insightsOf(probes.targets[i], *probes.session));
    writeHtmlLeftOut(html, probes.targets.size(), shown, "%1 more resource", "%1 more resources");
}

void writeHtmlReplay(const HtmlReportContext& context) {
    if (!context.options.extras.replay)
        return;
    const ReplayComparison& found = context.options.extras.replay->comparison;
    const HtmlElement section(context.html, "section");
    context.html.attribute("id", QStringLiteral("replay"));
    writeHtmlHeading(context.html, QStringLiteral("Beside the recording"));
    writeReplayCounts(context.html, found);
    writeReplayRows(context, found);
}

} // namespace hci
