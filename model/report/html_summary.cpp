#include "model/base/text_view.h"
#include "model/exchange/masked_session.h"
#include "model/har/warning.h"
#include "model/lint/rules.h"
#include "model/report/html_parts.h"
#include "model/report/names.h"
#include "model/view/waste_causes.h"
#include "model/words/amounts.h"
#include "model/words/asked_cache.h"
#include "model/words/enumerators.h"

#include <algorithm>
#include <array>
#include <vector>

namespace hci {

namespace {

/// A part of the transferred bytes, or the bytes saved.
struct PartOfBytes {
    const char* style; ///< class for its colour
    const char* title;
    const char* meaning;
    ByteCount ByteParts::*count;
};

constexpr std::array partsOfBytes{
    PartOfBytes{"needed", "Needed", "content that no cache had", &ByteParts::needed},
    PartOfBytes{"revalidation", "Revalidation",
                "what asking \u201chas it changed?\u201d cost or would have cost", &ByteParts::revalidation},
    PartOfBytes{"missed", "Missed", "sent whole although a 304 would have done", &ByteParts::missed},
    PartOfBytes{"avoidable", "Avoidable", "requested although a fresh stored response was there",
                &ByteParts::avoidable},
};

constexpr std::size_t causesShown = 10;

void writeTile(HtmlWriter& html, const char* style, const QString& title, const ByteCount& count,
               const QString& meaning) {
    const HtmlElement tile(html, "div", style);
    html.element("dt", title);
    const HtmlElement value(html, "dd");
    html.element("strong", formatBytes(count));
    html.element("span", formatWithBasis(count), "basis");
    html.element("span", meaning, "meaning");
}

void writeTiles(HtmlWriter& html, const ByteParts& total) {
    const HtmlElement tiles(html, "dl", "tiles");
    const std::int64_t transferred = total.transferred().value();
    const auto share = [transferred](const ByteCount& count) {
        return QStringLiteral("%1 of transferred; ").arg(formatShare(count.value(), transferred));
    };
    writeTile(html, "transferred", QStringLiteral("Transferred"), total.transferred(),
              QStringLiteral("all that went over the network"));
    writeTile(html, "saved", QStringLiteral("Saved by 304s"), total.saved,
              QStringLiteral("never went over the network"));
    writeTile(html, "missed", QStringLiteral("Missed"), total.missed,
              share(total.missed) + QString::fromUtf8(partsOfBytes[2].meaning));
    writeTile(html, "avoidable", QStringLiteral("Avoidable"), total.avoidable,
              share(total.avoidable) + QString::fromUtf8(partsOfBytes[3].meaning));
}

/// The bar of all transferred bytes, in their parts.
void writeSharesBar(HtmlWriter& html, const ByteParts& total) {
    const std::int64_t whole = total.transferred().value();
    if (whole <= 0)
        return;
    const HtmlElement svg(html, "svg", "shares");
    html.attribute("xmlns", QStringLiteral("http://www.w3.org/2000/svg"));
    html.attribute("viewBox", QStringLiteral("0 0 1000 10"));
    html.attribute("preserveAspectRatio", QStringLiteral("none"));
    html.attribute("aria-hidden", QStringLiteral("true")); // the table below says the same
    std::int64_t before = 0;
    for (const PartOfBytes& part : partsOfBytes) {
        const std::int64_t value = (total.*part.count).value();
        const double left = 1000.0 * static_cast<double>(before) / static_cast<double>(whole);
        const double width = 1000.0 * static_cast<double>(value) / static_cast<double>(whole);
        before += value;
        if (value <= 0)
            continue;
        html.beginEmpty("rect", part.style);
        html.attribute("x", QString::number(left, 'f', 1));
        html.attribute("y", 0);
        html.attribute("width", QString::number(width, 'f', 1));
        html.attribute("height", 10);
    }
}

void writeParts(HtmlWriter& html, const ByteParts& total) {
    writeSharesBar(html, total);
    const HtmlTable table(html, QStringLiteral("Transferred bytes by what they were for"),
                          {QStringLiteral("Part"), QStringLiteral("#Bytes"), QStringLiteral("#Share"),
                           QStringLiteral("What it is")});
    for (const PartOfBytes& part : partsOfBytes) {
        const ByteCount count = total.*part.count;
        const HtmlElement row(html, "tr");
        html.begin("th");
        html.attribute("scope", QStringLiteral("row"));
        html.element("span", QString(), (std::string("swatch ") + part.style).c_str());
        html.text(QLatin1StringView(part.title));
        html.end();
        html.element("td", formatWithBasis(count), "number");
        html.element("td", formatShare(count.value(), total.transferred().value()), "number");
        html.element("td", QString::fromUtf8(part.meaning));
    }
}

void writeCauses(HtmlWriter& html, const Findings& findings, const ByteParts& total) {
    const std::vector<WasteCause> causes = wasteCauses(findings);
    if (causes.empty())
        return;
    html.element("h3", QStringLiteral("Causes of waste"));
    html.element(
        "p",
        QStringLiteral("What the findings of each rule concern. One byte can have several causes, so they "
                       "do not add up."),
        "lead");
    const HtmlTable table(html, QStringLiteral("Causes of waste, by bytes"),
                          {QStringLiteral("Cause"), QStringLiteral("#Bytes"),
                           QStringLiteral("#Of transferred"), QStringLiteral("#Resources")});
    for (std::size_t i = 0; i < std::min(causes.size(), causesShown); ++i) {
        const WasteCause& cause = causes[i];
        const Rule& about = rule(cause.rule);
        const HtmlElement row(html, "tr");
        html.begin("th");
        html.attribute("scope", QStringLiteral("row"));
        html.begin("a");
        html.attribute("href", QStringLiteral("#rule-") + toText(about.id));
        html.text(toText(about.title));
        html.end();
        html.end();
        html.element("td", formatWithBasis(cause.bytes), "number");
        html.element("td", formatShare(cause.bytes.value(), total.transferred().value()), "number");
        html.element("td", formatCount(cause.urls), "number");
    }
}

/// "31 revalidations: 20 not modified, 11 missed not modified".
QString countedWith(std::int64_t count, const char* one, const char* several, const QStringList& parts) {
    const QString all = formatCounted(count, one, several);
    return parts.isEmpty() ? all : all + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

void writeCounts(const HtmlReportContext& context) {
    const Analysis& analysis = context.analysis;
    const HtmlElement list(context.html, "ul", "counts");
    context.html.element("li",
                         countedWith(std::ssize(analysis.revalidations), "%1 revalidation",
                                     "%1 revalidations", countsInWords<Outcome>(analysis.outcomeCounts())));
    context.html.element(
        "li", QStringLiteral("decisions of %1: %2")
                  .arg(askedCache(analysis),
                       countsInWords<DecisionKind>(analysis.decisionCounts()).join(QStringLiteral(", "))));
    context.html.element("li", countedWith(std::ssize(analysis.findings.findings), "%1 finding",
                                           "%1 findings", countsInWords<Severity>(analysis.findingCounts())));
}

/// The most important fact, in a sentence.
QString headline(const ByteParts& total) {
    const ByteCount waste = total.missed + total.avoidable;
    if (total.transferred().value() == 0)
        return QStringLiteral("Nothing is known to have gone over the network.");
    if (waste.value() == 0)
        return QStringLiteral("Nothing that went over the network is known to have been unnecessary.");
    return QStringLiteral("%1 of the %2 that went over the network need not have: %3.")
        .arg(formatBytes(waste), formatBytes(total.transferred()),
             formatShare(waste.value(), total.transferred().value()));
}

void writeWarnings(const HtmlReportContext& context, const Session::Part& part) {
    if (part.warnings == 0)
        return;
    HtmlWriter& html = context.html;
    const HtmlElement details(html, "details");
    html.element("summary", QStringLiteral("%1 on reading %2")
                                .arg(formatCounted(part.warnings, "%1 warning", "%1 warnings"),
                                     context.mask.inputName(part.info.name)));
    const std::size_t shown = std::min<std::size_t>(part.warnings, HtmlBounds::warnings);
    {
        const HtmlElement list(html, "ul");
        for (std::uint32_t i = 0; i < shown; ++i) {
            const ImportWarning& warning = part.segment->warnings[i];
            const QString place =
                warning.entry == noIndex ? QString() : QStringLiteral("entry %1: ").arg(warning.entry);
            const HtmlElement item(html, "li");
            html.sentence(place + context.mask.sentence(warningText(warning, context.session.pool())));
        }
    }
    writeHtmlLeftOut(html, part.warnings, shown, "%1 more warning", "%1 more warnings");
}

} // namespace

void writeHtmlSummary(const HtmlReportContext& context) {
    const HtmlElement section(context.html, "section");
    context.html.attribute("id", QStringLiteral("summary"));
    const ByteParts& total = context.analysis.ledger.total;
    writeHtmlHeading(context.html, QStringLiteral("Summary"));
    context.html.element("p", headline(total), "headline");
    writeTiles(context.html, total);
    writeParts(context.html, total);
    writeCounts(context);
    writeCauses(context.html, context.analysis.findings, total);
}

void writeHtmlInputs(const HtmlReportContext& context) {
    HtmlWriter& html = context.html;
    const HtmlElement section(html, "section");
    html.attribute("id", QStringLiteral("inputs"));
    writeHtmlHeading(html, QStringLiteral("What was analysed"));
    const auto& parts = context.session.parts();
    const std::size_t shown = std::min(parts.size(), HtmlBounds::inputs);
    {
        const HtmlTable table(html, QStringLiteral("Recordings"),
                              {QStringLiteral("Recording"), QStringLiteral("Recorder"),
                               QStringLiteral("#Exchanges"), QStringLiteral("Reading it")});
        for (std::size_t i = 0; i < shown; ++i) {
            const Session::Part& part = parts[i];
            const bool recording = part.info.kind == InputKind::Har;
            const HtmlElement row(html, "tr");
            html.begin("th");
            html.attribute("scope", QStringLiteral("row"));
            html.element("code", context.mask.inputName(part.info.name), "url");
            html.end();
            html.element("td", context.mask.sentence(part.info.creator));
            html.element("td", formatCount(part.exchanges), "number");
            html.element("td", recording ? importSummary(part) : QStringLiteral("sent by this program"));
        }
    }
    writeHtmlLeftOut(html, parts.size(), shown, "%1 more recording", "%1 more recordings");
    for (std::size_t i = 0; i < shown; ++i)
        writeWarnings(context, parts[i]);
}

} // namespace hci
