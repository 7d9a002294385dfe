#include "model/base/text_view.h"
#include "model/diff/message_diff.h"
#include "model/exchange/masked_session.h"
#include "model/report/html_parts.h"
#include "model/report/names.h"
#include "model/words/amounts.h"
#include "model/words/enumerators.h"

#include <algorithm>
#include <array>
#include <vector>

namespace hci {

namespace {

/// Outcomes, the most interesting ones for a search for waste first.
constexpr std::array<Outcome, outcomeCount> outcomesToShow{
    Outcome::MissedNotModified,  Outcome::Unconditional304, Outcome::NoStoredResponse, Outcome::Error,
    Outcome::PreconditionFailed, Outcome::Undetermined,     Outcome::OtherStatus,      Outcome::Modified,
    Outcome::NotModified};

QString outcomeMeaning(Outcome outcome) {
    switch (outcome) {
    case Outcome::MissedNotModified:
        return QStringLiteral("The answer was sent whole although nothing had changed.");
    case Outcome::Unconditional304: return QStringLiteral("A 304 that nobody asked for.");
    case Outcome::NoStoredResponse:
        return QStringLiteral("A 304; the recording does not have the response that it validates.");
    case Outcome::Error: return QStringLiteral("No answer, or one that says that something went wrong.");
    case Outcome::PreconditionFailed: return QStringLiteral("The server answered 412.");
    case Outcome::Undetermined:
        return QStringLiteral("Sent whole; whether the content had changed is unknown.");
    case Outcome::OtherStatus: return QStringLiteral("Answered with another status.");
    case Outcome::Modified: return QStringLiteral("The content had changed and was sent.");
    case Outcome::NotModified: break;
    }
    return QStringLiteral("Answered 304: the stored response could be used again.");
}

const char* styleOf(Change change) {
    switch (change) {
    case Change::Same: return "same";
    case Change::Updated: return "updated";
    case Change::Missing: return "missing";
    case Change::Added: return "added";
    case Change::Contradictory: break;
    }
    return "contradictory";
}

/// The lines of a field below each other, or a dash.
void writeLinesCell(const HtmlReportContext& context, FieldName field, const FieldLines& lines) {
    HtmlWriter& html = context.html;
    const HtmlElement cell(html, "td");
    if (lines.empty())
        html.element("span", QStringLiteral("–"), "absent");
    for (qsizetype i = 0; i < std::min<qsizetype>(lines.size(), HtmlBounds::places); ++i)
        html.wire(context.mask.value(field, lines[i]), HtmlBounds::textBytes, "value");
    if (lines.size() > static_cast<qsizetype>(HtmlBounds::places))
        html.element("span",
                     QStringLiteral("and %1 more lines")
                         .arg(formatCount(lines.size() - static_cast<qsizetype>(HtmlBounds::places))));
}

void writeDiffRow(const HtmlReportContext& context, const FieldDiff& row) {
    HtmlWriter& html = context.html;
    const HtmlElement line(html, "tr", styleOf(row.change));
    html.begin("th");
    html.attribute("scope", QStringLiteral("row"));
    html.text(withoutMiddle(context.mask.name(row.name), HtmlBounds::urlBytes));
    html.end();
    writeLinesCell(context, row.name, row.stored);
    writeLinesCell(context, row.name, row.received);
    html.element("td", name(row.change), "change");
    {
        const HtmlElement requirement(html, "td");
        if (row.requirement != Requirement::None) {
            html.text(inWords(name(row.requirement)) + QLatin1Char(' '));
            writeHtmlSpec(html, row.spec);
        }
    }
    html.element("td", name(row.effect));
}

/// All validators first, then the differing fields.
void writeDiff(const HtmlReportContext& context, MessageDiff diff) {
    const TextPool& pool = context.session.pool();
    const auto ofValidator = [&pool](const FieldDiff& row) { return isValidator(pool.folded(row.name)); };
    std::erase_if(diff.rows,
                  [&](const FieldDiff& row) { return row.change == Change::Same && !ofValidator(row); });
    std::stable_partition(diff.rows.begin(), diff.rows.end(), ofValidator);
    const std::size_t shown = std::min(diff.rows.size(), HtmlBounds::diffRows);
    if (shown != 0) {
        const HtmlTable table(context.html, QStringLiteral("Stored response and answer, field by field"),
                              {QStringLiteral("Field"), QStringLiteral("Stored"), QStringLiteral("Received"),
                               QStringLiteral("Change"), QStringLiteral("In a 304"), QStringLiteral("Then")});
        for (std::size_t i = 0; i < shown; ++i)
            writeDiffRow(context, diff.rows[i]);
    }
    writeHtmlLeftOut(context.html, diff.rows.size(), shown, "%1 more field", "%1 more fields");
    context.html.element(
        "p", formatCounted(diff.unchanged, "%1 field", "%1 fields") + QStringLiteral(" unchanged"), "more");
}

void writeRevalidation(const HtmlReportContext& context, const Revalidation& revalidation) {
    HtmlWriter& html = context.html;
    const Exchange exchange = context.session[revalidation.conditional];
    const HtmlElement details(html, "details", "pair");
    {
        const HtmlElement summary(html, "summary");
        html.element("span", QStringLiteral("#%1").arg(exchange.index()), "index");
        html.text(QStringLiteral(" "));
        writeHtmlTarget(context, exchange.record().method, exchange.record().url);
    }
    QStringList facts;
    if (exchange.requestTime() != noTime)
        facts << context.timeOf(exchange.requestTime());
    if (exchange.status() != 0)
        facts << QStringLiteral("answered %1").arg(exchange.status());
    if (revalidation.expectedStatus != 0)
        facts << QStringLiteral("%1 expected").arg(revalidation.expectedStatus);
    QStringList sent;
    for (const std::string_view field : fieldNames(revalidation.preconditions))
        sent << toText(field);
    if (!sent.isEmpty())
        facts << QStringLiteral("sent ") + sent.join(QStringLiteral(" and "));
    if (revalidation.stored != noIndex)
        facts << QStringLiteral("stored response #%1").arg(revalidation.stored);
    if (revalidation.saved.value() != 0)
        facts << QStringLiteral("saved %1 (%2)")
                     .arg(formatWithBasis(revalidation.saved), inWords(revalidation.saved.scope()));
    html.element("p", facts.join(QStringLiteral(" · ")), "facts");
    if (revalidation.stored != noIndex)
        writeDiff(context, diffRevalidation(context.session, revalidation));
}

} // namespace

void writeHtmlRevalidations(const HtmlReportContext& context) {
    const std::vector<Revalidation>& all = context.analysis.revalidations;
    if (all.empty())
        return;
    HtmlWriter& html = context.html;
    const HtmlElement section(html, "section");
    html.attribute("id", QStringLiteral("revalidations"));
    writeHtmlHeading(html, QStringLiteral("Revalidations"),
                     QStringLiteral("The stored response beside the received one, field by field."));
    std::array<std::vector<std::uint32_t>, outcomeCount> shown;
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        auto& rows = shown[static_cast<std::size_t>(all[i].outcome)];
        if (rows.size() < context.rows.revalidations)
            rows.push_back(i);
    }
    const auto counts = context.analysis.outcomeCounts();
    for (const Outcome outcome : outcomesToShow) {
        const auto place = static_cast<std::size_t>(outcome);
        if (counts[place] == 0)
            continue;
        QString heading = inWords(name(outcome));
        heading[0] = heading[0].toUpper();
        html.element("h3", QStringLiteral("%1 (%2)").arg(heading, formatCount(counts[place])));
        html.element("p", outcomeMeaning(outcome), "lead");
        for (const std::uint32_t index : shown[place]) {
            if (context.stopped())
                return;
            writeRevalidation(context, all[index]);
        }
        writeHtmlLeftOut(html, counts[place], shown[place].size(), "%1 more revalidation",
                         "%1 more revalidations");
    }
}

} // namespace hci
