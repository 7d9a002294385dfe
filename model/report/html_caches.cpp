#include "model/cache/reason.h"
#include "model/report/html_parts.h"
#include "model/report/what_if_words.h"
#include "model/words/amounts.h"
#include "model/words/cache_words.h"
#include "model/words/moments.h"

namespace hci {

namespace {

void writeTotals(const HtmlReportContext& context, const CacheComparison& comparison) {
    HtmlWriter& html = context.html;
    const HtmlTable table(html, QStringLiteral("What each cache does with all resources"),
                          {QStringLiteral("Cache"), QStringLiteral("#Stores"),
                           QStringLiteral("#Answers a GET"), QStringLiteral("#Sends stale"),
                           QStringLiteral("#Loses fields on a 304"), QStringLiteral("#Differs"),
                           QStringLiteral("How it is known")});
    const std::vector<CacheTotals> totals = comparison.totals();
    for (std::size_t i = 0; i < totals.size(); ++i) {
        const HtmlElement row(html, "tr");
        html.begin("th");
        html.attribute("scope", QStringLiteral("row"));
        html.text(titleOf(comparison.caches[i]));
        html.end();
        for (const std::uint32_t number :
             {totals[i].stored, totals[i].answered, totals[i].stale, totals[i].losing, totals[i].differing})
            html.element("td", formatCount(number), "number");
        html.element("td", sourceOf(comparison.caches[i]));
    }
}

void writeAnswer(const HtmlReportContext& context, const CacheComparison& comparison, std::size_t asked,
                 std::size_t cache) {
    HtmlWriter& html = context.html;
    const AskedResource& subject = comparison.resources[asked];
    const CacheAnswer& answer = comparison.of(asked)[cache];
    const auto cell = [&](CacheDifference which, const QString& text) {
        const HtmlElement box(html, "td");
        if (answer.differs(which))
            html.element("strong", QStringLiteral("≠ ") + text);
        else
            html.text(text);
    };
    const HtmlElement row(html, "tr");
    html.begin("th");
    html.attribute("scope", QStringLiteral("row"));
    html.text(titleOf(comparison.caches[cache]));
    html.end();
    cell(CacheDifference::Stored, storedInWords(answer));
    cell(CacheDifference::Lifetime, lifetimeInWords(answer));
    cell(CacheDifference::Plain, askedInWords(subject, answer, AskKind::Plain));
    cell(CacheDifference::Reload, askedInWords(subject, answer, AskKind::Reload));
    cell(CacheDifference::Conditional, askedInWords(subject, answer, AskKind::Conditional));
    const HtmlElement why(html, "td");
    html.sentence(whyInWords(comparison, asked, cache, context.session, &context.mask));
    html.text(QStringLiteral(" "));
    writeHtmlSpec(html, specOf(answer.reason));
}

void writeResource(const HtmlReportContext& context, const CacheComparison& comparison, std::uint32_t row) {
    HtmlWriter& html = context.html;
    const AskedResource& subject = comparison.resources[row];
    const Resource& resource = context.analysis.resources.resources[subject.resource];
    const HtmlElement details(html, "details");
    {
        const HtmlElement summary(html, "summary");
        writeHtmlTarget(context, resource.method, resource.url);
        html.text(QStringLiteral(" #%1: %2")
                      .arg(subject.answer)
                      .arg(subject.differing == 0
                               ? QStringLiteral("every cache does as the conforming one")
                               : formatCounted(subject.differing, "%1 cache differs", "%1 caches differ")));
    }
    const HtmlTable table(html, QStringLiteral("What each cache does with it"),
                          {QStringLiteral("Cache"), QStringLiteral("Stored"), QStringLiteral("Fresh for"),
                           QStringLiteral("GET"), QStringLiteral("Reload"), QStringLiteral("Conditional GET"),
                           QStringLiteral("Why, first reason")});
    for (std::size_t i = 0; i < comparison.caches.size(); ++i)
        writeAnswer(context, comparison, row, i);
}

} // namespace

void writeHtmlWhatIf(const HtmlReportContext& context) {
    if (!context.options.extras.whatIf)
        return;
    const WhatIfComparison& whatIf = *context.options.extras.whatIf;
    HtmlWriter& html = context.html;
    const HtmlElement section(html, "section");
    html.attribute("id", QStringLiteral("what-if"));
    writeHtmlHeading(html, QStringLiteral("What if"));
    {
        const HtmlElement question(html, "p");
        html.sentence(whatIfQuestion(whatIf, context.mask));
    }
    QStringList heads = whatIfHeads();
    for (qsizetype i = 1; i < heads.size(); ++i)
        heads[i].prepend(QLatin1Char('#'));
    const HtmlTable table(html, QStringLiteral("What each cache would do"), heads);
    for (const QStringList& cells : whatIfRows(whatIf)) {
        const HtmlElement row(html, "tr");
        html.begin("th");
        html.attribute("scope", QStringLiteral("row"));
        html.text(cells.front());
        html.end();
        for (qsizetype i = 1; i < cells.size(); ++i)
            html.element("td", cells[i], "number");
    }
}

void writeHtmlCaches(const HtmlReportContext& context) {
    if (!context.options.extras.caches)
        return;
    const CacheComparison& comparison = *context.options.extras.caches;
    HtmlWriter& html = context.html;
    const HtmlElement section(html, "section");
    html.attribute("id", QStringLiteral("caches"));
    writeHtmlHeading(html, QStringLiteral("Caches"),
                     QStringLiteral("Each cache lived through the recording and is asked again at %1. "
                                    "≠ differs from the conforming cache of its kind.")
                         .arg(formatDateAndTime(comparison.at)));
    writeTotals(context, comparison);
    if (comparison.resourcesLeftOut != 0)
        html.element("p",
                     QStringLiteral("%1 more are not compared with the caches.")
                         .arg(formatCounted(static_cast<std::int64_t>(comparison.resourcesLeftOut),
                                            "%1 resource", "%1 resources")),
                     "more");
    const std::vector<std::uint32_t> order = comparison.differingFirst();
    const std::size_t shown = std::min(order.size(), HtmlBounds::comparedResources);
    for (std::size_t i = 0; i < shown && !context.stopped(); ++i)
        writeResource(context, comparison, order[i]);
    writeHtmlLeftOut(html, order.size(), shown, "%1 more resource", "%1 more resources");
}

} // namespace hci
