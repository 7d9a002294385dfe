#include "model/report/html_parts.h"

#include "model/base/text_view.h"
#include "model/exchange/masked_session.h"
#include "model/exchange/url_parts.h"
#include "model/words/amounts.h"
#include "model/words/enumerators.h"
#include "model/words/moments.h"
#include "model/words/spec_text.h"

#include <algorithm>

namespace hci {

QString HtmlReportContext::timeOf(Milliseconds time) const {
    return times.onSeveralDays() ? formatDateAndTime(time) : formatTimeOfDay(time);
}

void writeHtmlHeading(HtmlWriter& html, const QString& heading, const QString& lead) {
    html.element("h2", heading);
    if (lead.isEmpty())
        return;
    html.begin("p", "lead");
    html.sentence(lead);
    html.end();
}

void writeHtmlUrl(HtmlWriter& html, std::string_view url) {
    const std::string_view path = pathOf(url);
    const std::string_view origin = url.substr(0, url.size() - path.size());
    const HtmlElement code(html, "code", "url");
    if (!origin.empty())
        html.element("span", withoutMiddle(origin, HtmlBounds::urlBytes), "origin");
    html.text(withoutMiddle(path, HtmlBounds::urlBytes));
}

void writeHtmlTarget(const HtmlReportContext& context, TextId method, TextId url) {
    context.html.element("span", withoutMiddle(context.mask.text(method), HtmlBounds::urlBytes), "method");
    context.html.text(QStringLiteral(" "));
    writeHtmlUrl(context.html, context.mask.url(url));
}

void writeHtmlSpec(HtmlWriter& html, const Spec& spec) {
    if (!spec.known())
        return;
    if (spec.rfc == 0) {
        html.element("span", specInWords(spec), "spec");
        return;
    }
    const HtmlElement link(html, "a", "spec");
    html.attribute("href", specUrl(spec));
    html.attribute("rel", QStringLiteral("noreferrer noopener"));
    html.text(specInWords(spec));
}

void writeHtmlLeftOut(HtmlWriter& html, std::size_t all, std::size_t shown, const char* one,
                      const char* several) {
    if (all <= shown)
        return;
    const auto more = static_cast<std::int64_t>(all - shown);
    html.element(
        "p",
        QStringLiteral("%1 not shown here; the JSON report has all.").arg(formatCounted(more, one, several)),
        "more");
}

HtmlTable::HtmlTable(HtmlWriter& html, const QString& label, const QStringList& heads) : m_html(html) {
    html.begin("div", "scroll");
    html.attribute("role", QStringLiteral("region"));
    html.attribute("aria-label", label);
    html.attribute("tabindex", 0); // so that keys scroll it
    html.begin("table");
    html.element("caption", label, "unseen");
    if (!heads.isEmpty()) {
        const HtmlElement head(html, "thead");
        const HtmlElement row(html, "tr");
        for (const QString& each : heads) {
            const bool number = each.startsWith(QLatin1Char('#'));
            html.begin("th", number ? "number" : nullptr);
            html.attribute("scope", QStringLiteral("col"));
            html.text(number ? each.sliced(1) : each);
            html.end();
        }
    }
    html.begin("tbody");
}

HtmlTable::~HtmlTable() {
    m_html.end();
    m_html.end();
    m_html.end();
}

void HtmlTable::pair(const QString& what, const QString& value) {
    const HtmlElement row(m_html, "tr");
    m_html.begin("th");
    m_html.attribute("scope", QStringLiteral("row"));
    m_html.text(what);
    m_html.end();
    m_html.element("td", value);
}

void writeHtmlBytesCell(HtmlWriter& html, const ByteCount& count) {
    const HtmlElement cell(html, "td", "number");
    if (count.known() && count.value() == 0) {
        html.text(QStringLiteral("–"));
        return;
    }
    html.text(formatBytes(count));
    html.element("small", basisInWords(count.basis()));
}

} // namespace hci
