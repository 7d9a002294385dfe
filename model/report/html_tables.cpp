#include "model/base/text_view.h"
#include "model/cache/reason.h"
#include "model/exchange/masked_session.h"
#include "model/report/html_parts.h"
#include "model/report/names.h"
#include "model/words/amounts.h"
#include "model/words/asked_cache.h"
#include "model/words/enumerators.h"
#include "model/words/error_text.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace hci {

namespace {

/// The resources to show: those with the most waste, then those with the most transferred bytes.
std::vector<std::uint32_t> wastefulFirst(const Ledger& ledger, std::size_t most) {
    std::vector<std::uint32_t> order(ledger.resources.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto rank = [&ledger](std::uint32_t i) {
        const ByteParts& bytes = ledger.resources[i];
        return std::pair((bytes.missed + bytes.avoidable).value(), bytes.transferred().value());
    };
    const std::size_t shown = std::min(order.size(), most);
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(shown), order.end(),
                      [&rank](std::uint32_t a, std::uint32_t b) {
                          const auto left = rank(a);
                          const auto right = rank(b);
                          return left != right ? left > right : a < b;
                      });
    order.resize(shown);
    return order;
}

void writeVaryKey(const HtmlReportContext& context, const Resource& resource) {
    HtmlWriter& html = context.html;
    for (const VaryKeyPart& part : context.analysis.resources.varyKey(resource)) {
        const HtmlElement line(html, "div", "vary");
        html.text(QStringLiteral("for %1: ").arg(toText(context.mask.name(part.name))));
        if (part.value == TextId::None)
            html.text(QStringLiteral("(absent)"));
        else
            html.wire(context.mask.value(part.name, part.value), HtmlBounds::textBytes);
    }
}

void writeResource(const HtmlReportContext& context, std::uint32_t index) {
    HtmlWriter& html = context.html;
    const Resource& resource = context.analysis.resources.resources[index];
    const ByteParts& bytes = context.analysis.ledger.resources[index];
    const HtmlElement row(html, "tr");
    {
        const HtmlElement head(html, "th");
        html.attribute("scope", QStringLiteral("row"));
        writeHtmlTarget(context, resource.method, resource.url);
        writeVaryKey(context, resource);
    }
    html.element("td", verdictText(context.analysis.verdicts[index]));
    html.element("td", formatCount(resource.exchangeCount), "number");
    writeHtmlBytesCell(html, bytes.transferred());
    writeHtmlBytesCell(html, bytes.missed);
    writeHtmlBytesCell(html, bytes.avoidable);
    writeHtmlBytesCell(html, bytes.saved);
}

void writeReasons(const HtmlReportContext& context, const Exchange& exchange, const Decision& decision) {
    HtmlWriter& html = context.html;
    const HtmlElement list(html, "ul", "reasons");
    if (exchange.record().failure != Failure::None) {
        const HtmlElement item(html, "li");
        html.sentence(context.mask.sentence(failureWords(exchange)));
    }
    for (const Reason& reason : context.analysis.simulation.of(decision)) {
        const HtmlElement item(html, "li");
        html.sentence(describe(reason, context.session, &context.mask));
        html.text(QStringLiteral(" "));
        writeHtmlSpec(html, specOf(reason));
    }
}

void writeExchange(const HtmlReportContext& context, std::uint32_t index) {
    HtmlWriter& html = context.html;
    const Exchange exchange = context.session[index];
    const Decision& decision = context.analysis.simulation.decisions[index];
    const HtmlElement row(html, "tr");
    html.begin("th");
    html.attribute("scope", QStringLiteral("row"));
    html.text(QStringLiteral("#%1").arg(index));
    html.end();
    html.element("td", context.timeOf(exchange.requestTime()), "time");
    {
        const HtmlElement target(html, "td");
        writeHtmlTarget(context, exchange.record().method, exchange.record().url);
    }
    html.element("td", exchange.status() == 0 ? inWords(name(exchange.source()))
                                              : QString::number(exchange.status()));
    const HtmlElement why(html, "td");
    html.element("strong", inWords(name(decision.kind)));
    writeReasons(context, exchange, decision);
}

} // namespace

void writeHtmlResources(const HtmlReportContext& context) {
    HtmlWriter& html = context.html;
    const std::size_t all = context.analysis.resources.resources.size();
    const HtmlElement section(html, "section");
    html.attribute("id", QStringLiteral("resources"));
    writeHtmlHeading(html, QStringLiteral("Resources"),
                     all == 0 ? QStringLiteral("There are none.")
                              : QStringLiteral("Those with the most missed and avoidable bytes come first."));
    if (all == 0)
        return;
    const std::vector<std::uint32_t> order = wastefulFirst(context.analysis.ledger, context.rows.resources);
    {
        const HtmlTable table(html, QStringLiteral("Resources and their bytes"),
                              {QStringLiteral("Resource"), QStringLiteral("Verdict"),
                               QStringLiteral("#Exchanges"), QStringLiteral("#Transferred"),
                               QStringLiteral("#Missed"), QStringLiteral("#Avoidable"),
                               QStringLiteral("#Saved")});
        for (const std::uint32_t index : order) {
            if (context.stopped())
                return;
            writeResource(context, index);
        }
    }
    writeHtmlLeftOut(html, all, order.size(), "%1 more resource", "%1 more resources");
}

void writeHtmlExchanges(const HtmlReportContext& context) {
    HtmlWriter& html = context.html;
    const std::vector<std::uint32_t>& order = context.analysis.resources.timeOrder;
    if (order.empty())
        return;
    const HtmlElement section(html, "section");
    html.attribute("id", QStringLiteral("exchanges"));
    writeHtmlHeading(
        html, QStringLiteral("What %1 would do, and why").arg(askedCache(context.analysis)),
        QStringLiteral("Each exchange in the order of time, had that cache, empty at first, lived "
                       "through the ones before."));
    const std::size_t shown = std::min(order.size(), context.rows.exchanges);
    const HtmlElement details(html, "details");
    html.element("summary",
                 shown == order.size()
                     ? formatCounted(std::ssize(order), "%1 exchange", "%1 exchanges")
                     : QStringLiteral("The first %1")
                           .arg(formatCounted(std::int64_t(shown), "%1 exchange", "%1 exchanges")));
    {
        const HtmlTable table(html, QStringLiteral("Exchanges and decisions"),
                              {QStringLiteral("No."), QStringLiteral("Time"), QStringLiteral("Request"),
                               QStringLiteral("Status"), QStringLiteral("Decision, and why")});
        for (std::size_t i = 0; i < shown; ++i) {
            if (context.stopped())
                return;
            writeExchange(context, order[i]);
        }
    }
    writeHtmlLeftOut(html, order.size(), shown, "%1 more exchange", "%1 more exchanges");
}

} // namespace hci
