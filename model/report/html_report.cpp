#include "model/report/html_report.h"

#include "model/base/version.h"
#include "model/exchange/masked_session.h"
#include "model/exchange/url_parts.h"
#include "model/report/html_parts.h"
#include "model/report/masked_for.h"
#include "model/report/request_times.h"
#include "model/words/amounts.h"
#include "model/words/asked_cache.h"
#include "model/words/moments.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>

#include <array>

namespace hci {

namespace {

QString htmlStyleSheet() {
    QFile file(QStringLiteral(":/report.css"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void writeMeta(HtmlWriter& html, const char* kind, const QString& key, const QString& content) {
    html.beginEmpty("meta");
    html.attribute(kind, key);
    html.attribute("content", content);
}

/// Nothing may be loaded, run or sent; only the style sheet with this hash applies.
QString contentSecurityPolicy(const QString& css) {
    const QByteArray hash = QCryptographicHash::hash(css.toUtf8(), QCryptographicHash::Sha256).toBase64();
    return QStringLiteral("default-src 'none'; style-src 'sha256-%1'; base-uri 'none'; form-action 'none'")
        .arg(QLatin1StringView(hash));
}

/// "visit.har", "visit.har and 2 more"; for the program's own requests, the host of the first.
QString subjectOf(const Session& session, const MaskedSession& mask) {
    const auto& parts = session.parts();
    if (parts.empty() || (parts.front().info.kind == InputKind::Live && session.empty()))
        return QStringLiteral("nothing");
    const InputInfo& first = parts.front().info;
    const QString name = first.kind == InputKind::Har
                             ? mask.inputName(first.name).section(QLatin1Char('/'), -1)
                             : withoutMiddle(hostOf(mask.url(session[0].record().url)), HtmlBounds::urlBytes);
    return parts.size() == 1 ? name
                             : QStringLiteral("%1 and %2 more").arg(name, formatCount(std::ssize(parts) - 1));
}

void writeHead(HtmlWriter& html, const QString& title) {
    const QString css = htmlStyleSheet();
    const HtmlElement head(html, "head");
    html.beginEmpty("meta");
    html.attribute("charset", QStringLiteral("utf-8"));
    writeMeta(html, "http-equiv", QStringLiteral("Content-Security-Policy"), contentSecurityPolicy(css));
    writeMeta(html, "name", QStringLiteral("viewport"),
              QStringLiteral("width=device-width, initial-scale=1"));
    writeMeta(html, "name", QStringLiteral("referrer"), QStringLiteral("no-referrer"));
    writeMeta(html, "name", QStringLiteral("color-scheme"), QStringLiteral("light dark"));
    writeMeta(html, "name", QStringLiteral("generator"), QStringLiteral("HTTP Cache Inspector " HCI_VERSION));
    html.element("title", title);
    html.styleSheet(css);
}

/// Links to the sections present.
void writeContents(const HtmlReportContext& context) {
    struct Entry {
        const char* id;
        const char* title;
        bool there;
    };
    const Analysis& analysis = context.analysis;
    const ReportExtras& extras = context.options.extras;
    const std::array entries{
        Entry{"summary", "Summary", true},
        Entry{"replay", "Replay", extras.replay != nullptr},
        Entry{"state", "Since last time", extras.state != nullptr},
        Entry{"addresses", "Addresses", extras.addresses != nullptr},
        Entry{"also", "Elsewhere", extras.also != nullptr},
        Entry{"findings", "Findings", true},
        Entry{"revalidations", "Revalidations", !analysis.revalidations.empty()},
        Entry{"probes", "Probes", extras.probes != nullptr},
        Entry{"resources", "Resources", true},
        Entry{"caches", "Caches", extras.caches != nullptr},
        Entry{"exchanges", "Decisions", !analysis.resources.timeOrder.empty()},
        Entry{"inputs", "Recordings", true},
    };
    const HtmlElement contents(context.html, "nav");
    context.html.attribute("aria-label", QStringLiteral("Contents"));
    for (const Entry& entry : entries) {
        if (!entry.there)
            continue;
        const HtmlElement link(context.html, "a");
        context.html.attribute("href", QLatin1Char('#') + QLatin1StringView(entry.id));
        context.html.text(QLatin1StringView(entry.title));
    }
}

void writeMasthead(const HtmlReportContext& context) {
    HtmlWriter& html = context.html;
    const HtmlElement header(html, "header", "masthead");
    html.element("p", QStringLiteral("HTTP Cache Inspector"), "program");
    html.element("h1", QStringLiteral("Cache report on %1").arg(subjectOf(context.session, context.mask)));
    QStringList facts{
        formatCounted(context.session.size(), "%1 exchange", "%1 exchanges"),
        formatCounted(std::ssize(context.analysis.resources.resources), "%1 resource", "%1 resources"),
        QStringLiteral("as %1 sees them").arg(askedCache(context.analysis))};
    if (context.times.first != noTime)
        facts << QStringLiteral("%1 to %2 UTC")
                     .arg(formatDateAndTime(context.times.first), context.timeOf(context.times.last));
    facts << secretsInWords(context.mask);
    html.element("p", facts.join(QStringLiteral(" · ")), "facts");
    writeContents(context);
}

void writeBody(const HtmlReportContext& context) {
    const HtmlElement body(context.html, "body");
    writeMasthead(context);
    {
        const HtmlElement main(context.html, "main");
        for (const auto part :
             {writeHtmlSummary, writeHtmlReplay, writeHtmlState, writeHtmlAddresses, writeHtmlAlso,
              writeHtmlSavings, writeHtmlTimeline, writeHtmlFindings, writeHtmlRevalidations, writeHtmlProbes,
              writeHtmlResources, writeHtmlWhatIf, writeHtmlCaches, writeHtmlExchanges, writeHtmlInputs})
            if (!context.stopped())
                part(context);
    }
    context.html.element("footer",
                         QStringLiteral("HTTP Cache Inspector " HCI_VERSION
                                        ". Byte counts carry their basis: measured, said by the recorder, "
                                        "computed, at most, or unknown."));
}

Result<ReportWritten> writeWith(const HtmlRows& rows, QIODevice& out, const Session& session,
                                const Analysis& analysis, const ReportOptions& options, Progress& progress) {
    const std::shared_ptr<const MaskedSession> masked = maskedFor(session, analysis, options);
    HtmlWriter html(out);
    const HtmlReportContext context{
        session, analysis, options, *masked, progress, html, requestTimesOf(session), rows};
    html.doctype();
    {
        const HtmlElement document(html, "html");
        html.attribute("lang", QStringLiteral("en"));
        writeHead(html, QStringLiteral("Cache report on %1").arg(subjectOf(session, *masked)));
        writeBody(context);
    }
    if (progress.cancelled() && !html.failed())
        return failure(ErrorCode::Cancelled);
    return html.finish().map([] { return ReportWritten(); });
}

} // namespace

Result<ReportWritten> writeHtmlReport(QIODevice& out, const Session& session, const Analysis& analysis,
                                      const ReportOptions& options, Progress& progress) {
    return writeWith({}, out, session, analysis, options, progress);
}

Result<ReportWritten> writePaperReport(QIODevice& out, const Session& session, const Analysis& analysis,
                                       const ReportOptions& options, Progress& progress) {
    return writeWith(rowsOnPaper, out, session, analysis, options, progress);
}

} // namespace hci
