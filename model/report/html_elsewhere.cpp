#include "model/base/text_view.h"
#include "model/exchange/masked_session.h"
#include "model/report/address_words.h"
#include "model/report/html_parts.h"
#include "model/report/names.h"
#include "model/report/state_words.h"
#include "model/words/enumerators.h"

#include <algorithm>

namespace hci {

namespace {

void writeTargetCell(const HtmlReportContext& context, const Exchange& exchange) {
    context.html.begin("th");
    context.html.attribute("scope", QStringLiteral("row"));
    writeHtmlTarget(context, exchange.record().method, exchange.record().url);
    context.html.end();
}

/// How an answer differs from the one it is compared with; "the same" if in nothing that matters.
void writeDifferenceCell(const HtmlReportContext& context, const ExchangeDiff& diff) {
    const QString sentence = context.mask.sentence(addressSentence(diff));
    const HtmlElement cell(context.html, "td");
    context.html.sentence(sentence.isEmpty() ? QStringLiteral("the same") : sentence);
}

void writeAddressRow(const HtmlReportContext& context, const AddressesReport::Row& row) {
    HtmlWriter& html = context.html;
    bool first = true;
    for (const AddressesReport::Answer& answer : row.answers) {
        const HtmlElement line(html, "tr", isFault(answer.diff) ? "warning" : nullptr);
        if (first) {
            writeTargetCell(context, context.session[row.exchange]);
            html.element("td", addressOf(context.session[row.exchange]));
        } else {
            html.element("td", QString());
            html.element("td", QString());
        }
        html.element("td", toText(answer.address));
        writeDifferenceCell(context, answer.diff);
        first = false;
    }
}

void writeStateRow(const HtmlReportContext& context, const StateRow& row) {
    HtmlWriter& html = context.html;
    const auto severity = severityOf(row);
    const HtmlElement line(html, "tr", severity ? name(*severity).data() : nullptr);
    writeTargetCell(context, context.session[row.exchange]);
    html.element("td", inWords(name(row.outcome)), severity ? "severity" : nullptr);
    const HtmlElement cell(html, "td");
    html.sentence(stateSentence(context.session, row));
}

} // namespace

void writeHtmlAlso(const HtmlReportContext& context) {
    const auto& also = context.options.extras.also;
    if (!also)
        return;
    HtmlWriter& html = context.html;
    const HtmlElement section(html, "section");
    html.attribute("id", QStringLiteral("also"));
    writeHtmlHeading(html, QStringLiteral("Also asked at ") + toText(also->connectTo),
                     QStringLiteral("The same URLs, asked at another address."));
    const std::size_t shown = std::min(also->diffs.size(), HtmlBounds::compared);
    if (shown > 0) {
        const HtmlTable table(html, QStringLiteral("Answers at the other address"),
                              {QStringLiteral("Resource"), QStringLiteral("There")});
        for (std::size_t i = 0; i < shown && !context.stopped(); ++i) {
            const HtmlElement row(html, "tr", isFault(also->diffs[i]) ? "warning" : nullptr);
            writeTargetCell(context, also->diffs[i].sides[0].get());
            writeDifferenceCell(context, also->diffs[i]);
        }
    }
    writeHtmlLeftOut(html, also->diffs.size(), shown, "%1 more resource", "%1 more resources");
}

void writeHtmlAddresses(const HtmlReportContext& context) {
    const auto& addresses = context.options.extras.addresses;
    if (!addresses)
        return;
    HtmlWriter& html = context.html;
    const HtmlElement section(html, "section");
    html.attribute("id", QStringLiteral("addresses"));
    writeHtmlHeading(html, QStringLiteral("At every address"),
                     QStringLiteral("What each address of a name answers for the same URL. Who moves between "
                                    "addresses that differ loses what is cached."));
    if (!addresses->hosts.empty()) {
        const HtmlElement list(html, "ul");
        for (const HostAddresses& host : addresses->hosts)
            html.element("li", hostInWords(host));
    }
    html.element("p", differingOf(*addresses) + QLatin1Char('.'));
    const auto rows = rowsInOrder(*addresses, HtmlBounds::compared);
    if (!rows.empty()) {
        const HtmlTable table(html, QStringLiteral("Answers by address"),
                              {QStringLiteral("Resource"), QStringLiteral("Asked at"),
                               QStringLiteral("Beside"), QStringLiteral("Answers there")});
        for (const AddressesReport::Row* row : rows)
            if (!context.stopped())
                writeAddressRow(context, *row);
    }
    writeHtmlLeftOut(html, addresses->rows.size(), rows.size(), "%1 more resource", "%1 more resources");
}

void writeHtmlState(const HtmlReportContext& context) {
    const auto& state = context.options.extras.state;
    if (!state)
        return;
    HtmlWriter& html = context.html;
    const HtmlElement section(html, "section");
    html.attribute("id", QStringLiteral("state"));
    writeHtmlHeading(html, sinceInWords(*state),
                     QStringLiteral("Each answer beside what was remembered of it."));
    html.element("p", summaryOf(*state) + QLatin1Char('.'));
    const auto rows = changedRows(*state);
    const std::size_t shown = std::min(rows.size(), HtmlBounds::compared);
    if (shown > 0) {
        const HtmlTable table(
            html, QStringLiteral("What has become of each answer"),
            {QStringLiteral("Resource"), QStringLiteral("Since then"), QStringLiteral("What that means")});
        for (std::size_t i = 0; i < shown && !context.stopped(); ++i)
            writeStateRow(context, rows[i]);
    }
    writeHtmlLeftOut(html, rows.size(), shown, "%1 more resource", "%1 more resources");
}

} // namespace hci
