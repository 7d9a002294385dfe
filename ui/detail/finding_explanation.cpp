#include "ui/detail/finding_explanation.h"

#include "model/base/language.h"
#include "model/lint/rules.h"
#include "model/words/amounts.h"
#include "model/words/spec_text.h"
#include "ui/base/shown_text.h"
#include "ui/base/theme.h"
#include "ui/detail/findings_model.h"
#include "ui/detail/safe_browser.h"
#include "ui/widgets/headline.h"

#include <QtCore/QEvent>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>
#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

constexpr std::size_t placesShown = 12;
constexpr qsizetype urlShown = 160; // characters of a URL in the list of places

/// The sentence as HTML, with parts in backticks as code.
QString sentenceHtml(const QString& sentence) {
    static const QRegularExpression code(QStringLiteral("`([^`]*)`"));
    QString html = shownText(sentence).toHtmlEscaped();
    return html.replace(code, QStringLiteral("<code>\\1</code>"));
}

QString muted(const QString& html, const QPalette& palette) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(colorsFor(palette).muted.name(), html);
}

QString shortened(const QString& url) {
    return url.size() <= urlShown ? url : url.left(urlShown - 1) + QStringLiteral("…");
}

} // namespace

FindingExplanation::FindingExplanation(QWidget* parent) : QWidget(parent), m_text(new SafeBrowser(this)) {
    m_text->setObjectName(QStringLiteral("explanation"));
    m_text->setAccessibleName(tr("Explanation"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    connect(m_text, &SafeBrowser::linkChosen, this, [this](const QUrl& link) {
        bool isNumber = false;
        const std::uint32_t exchange = link.path().toUInt(&isNumber);
        if (link.scheme() == QStringLiteral("exchange") && isNumber && exchange < m_view.session->size())
            emit exchangeWanted(exchange);
    });
}

void FindingExplanation::show(const SessionView& view, std::uint32_t finding) {
    if (m_view.analysis == view.analysis && m_finding == finding)
        return;
    m_view = view;
    m_finding = finding;
    render();
}

void FindingExplanation::render() {
    if (m_finding == noIndex || !m_view) {
        m_text->clear();
        return;
    }
    const Findings& all = m_view.analysis->findings;
    const Finding& finding = all.findings[m_finding];
    const Rule& source = rule(finding.rule);
    const Tone tone = toneOf(finding.severity);
    const Spec spec = specOf(finding);
    QStringList facts{toText(source.id).toHtmlEscaped()};
    if (const QString url = specUrl(spec); !url.isEmpty())
        facts << QStringLiteral("<a href=\"%1\">%2</a>").arg(url, specText(spec));
    else if (spec.known())
        facts << specText(spec).toHtmlEscaped();
    if (finding.bytes != noIndex)
        facts << formatWithBasis(all.byteCounts[finding.bytes]).toHtmlEscaped();
    m_text->setHtml(
        QStringLiteral(
            "<p><b>%1</b> &nbsp;<span style=\"color:%2\">%3</span></p><p>%4</p><p>%5</p><p>%6</p>%7")
            .arg(translated(source.title).toHtmlEscaped(), colorsFor(palette()).of(tone, palette()).name(),
                 severityText(finding.severity), sentenceHtml(message(finding, all, *m_view.session)),
                 sentenceHtml(translated(source.explanation)),
                 muted(facts.join(QStringLiteral(" · ")), palette()), places(finding)));
}

/// Links to each resource that shows the finding.
QString FindingExplanation::places(const Finding& finding) const {
    const auto resources = m_view.analysis->findings.resources(finding);
    const auto listed = resources.first(std::min(resources.size(), placesShown));
    QStringList lines;
    for (const std::uint32_t resource : listed) {
        const std::uint32_t exchange = exchangeShowing(m_view, finding, resource);
        const Exchange row = (*m_view.session)[exchange];
        const QString name = toText(row.method()) + QLatin1Char(' ') + toText(row.url());
        lines << QStringLiteral("<a href=\"exchange:%1\">%2</a>")
                     .arg(exchange)
                     .arg(shownLine(shortened(name)).toHtmlEscaped());
    }
    if (resources.size() > listed.size())
        lines << tr("and %Ln more", nullptr, static_cast<int>(resources.size() - listed.size()));
    return QStringLiteral("<p>%1<br>%2</p>")
        .arg(muted(tr("Seen at"), palette()), lines.join(QStringLiteral("<br>")));
}

void FindingExplanation::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render();
}

} // namespace hci
