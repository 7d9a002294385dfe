#include "ui/widgets/headline.h"

#include "model/words/spec_text.h"
#include "ui/base/shown_text.h"
#include "ui/base/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

/// These are the only labels with markup: every value is escaped here.
QString html(const QString& text) {
    return shownText(text).toHtmlEscaped();
}

QString colored(const QString& markup, const QColor& color) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(color.name(), markup);
}

QLabel* wrappingLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    label->setOpenExternalLinks(true);
    return label;
}

} // namespace

QString specText(const Spec& spec) {
    if (!spec.known())
        return {};
    const QString section =
        QString::fromUtf8(spec.section.data(), static_cast<qsizetype>(spec.section.size()));
    return spec.rfc == 0 ? section : QStringLiteral("RFC %1 § %2").arg(spec.rfc).arg(section);
}

Headline::Headline(QWidget* parent)
    : QWidget(parent), m_title(wrappingLabel(this)), m_verdict(wrappingLabel(this)),
      m_second(wrappingLabel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(3);
    layout->addWidget(m_title);
    layout->addWidget(m_verdict);
    layout->addWidget(m_second);
    m_title->setObjectName(QStringLiteral("headline"));
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_second->setObjectName(QStringLiteral("secondVerdict"));
}

void Headline::setText(const HeadlineText& text) {
    m_text = text;
    render();
}

void Headline::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render();
}

void Headline::render() {
    const Colors& colors = colorsFor(palette());
    QString title =
        QStringLiteral("<span style=\"font-size:large; font-weight:600\">%1</span>").arg(html(m_text.title));
    if (!m_text.note.isEmpty())
        title += QLatin1Char(' ') + colored(html(m_text.note), colors.muted);
    m_title->setText(title);
    showLine(*m_verdict, m_text.verdict, m_text.tone, m_text.spec);
    showLine(*m_second, m_text.second, m_text.secondTone, m_text.secondSpec);
}

/// A sentence with its place in the RFC.
void Headline::showLine(QLabel& label, const QString& sentence, Tone tone, const Spec& spec) {
    const Colors& colors = colorsFor(palette());
    QString markup = colored(html(sentence), colors.of(tone, palette()));
    const QString url = specUrl(spec);
    if (!url.isEmpty())
        markup += QStringLiteral(" <a style=\"color:%1; text-decoration:none\" href=\"%2\">%3</a>")
                      .arg(colors.muted.name(), url, specText(spec).replace(QLatin1Char(' '), QChar::Nbsp));
    label.setText(markup);
    // Not selectable, because a label would copy its text with secrets. No focus where there is no link to
    // follow.
    label.setTextInteractionFlags(url.isEmpty() ? Qt::TextInteractionFlags(Qt::NoTextInteraction)
                                                : Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    label.setVisible(!sentence.isEmpty());
}

} // namespace hci
