#include "ui/overview/fault_row.h"

#include "model/base/language.h"
#include "model/lint/rules.h"
#include "model/words/amounts.h"
#include "ui/base/theme.h"
#include "ui/detail/findings_model.h"
#include "ui/overview/overview_words.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/link_button.h"

#include <QtCore/QEvent>
#include <QtWidgets/QGridLayout>

namespace hci {

namespace {

constexpr int bytesWidth = 86; // pixels: "≤ 999.9 MB"

void setColor(QWidget* widget, const QColor& color) {
    QPalette palette = widget->palette();
    palette.setColor(QPalette::WindowText, color);
    widget->setPalette(palette);
}

void makeBold(QWidget* widget) {
    QFont bold = widget->font();
    bold.setWeight(QFont::DemiBold);
    widget->setFont(bold);
}

} // namespace

FaultRow::FaultRow(QWidget* parent)
    : QWidget(parent), m_bytes(new PlainLabel(this)), m_basis(new PlainLabel(this)),
      m_title(new PlainLabel(this)), m_sentence(new PlainLabel(this)), m_places(new ElidedLabel({}, this)),
      m_link(new LinkButton(this)) {
    m_bytes->setObjectName(QStringLiteral("faultBytes"));
    m_title->setObjectName(QStringLiteral("faultTitle"));
    m_sentence->setObjectName(QStringLiteral("faultSentence"));
    m_link->setObjectName(QStringLiteral("faultLink"));
    for (PlainLabel* label : {m_bytes, m_title})
        makeBold(label);
    for (PlainLabel* label : {m_bytes, m_basis}) {
        label->setMinimumWidth(bytesWidth);
        label->setAlignment(Qt::AlignRight | Qt::AlignTop);
    }
    for (PlainLabel* label : {m_title, m_sentence}) {
        label->setWordWrap(true);
        label->setMinimumWidth(1); // otherwise the longest word would limit how narrow the panel can be
    }
    for (PlainLabel* label : {m_basis, m_places})
        label->setForegroundRole(QPalette::PlaceholderText);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(10);
    foot->addWidget(m_places);
    foot->addWidget(m_link);
    foot->addStretch(1);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_bytes, 0, 0);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_basis, 1, 0);
    grid->addWidget(m_sentence, 1, 1);
    grid->addLayout(foot, 2, 1);
    connect(m_link, &QAbstractButton::clicked, this, [this] { emit wanted(m_finding, m_exchange); });
}

void FaultRow::show(const WorstFault& fault, const SessionView& view) {
    m_severity = fault.cause.severity;
    m_finding = fault.cause.dearest;
    m_exchange = fault.exchange;
    const QString title = translated(rule(fault.cause.rule).title);
    const QString severity = severityText(m_severity); // "✕ error"
    showCost(fault.cause.bytes);
    m_title->setText(severity.left(1) + QLatin1Char(' ') + title);
    m_title->setAccessibleName(severity.mid(2) + QStringLiteral(": ") + title);
    m_sentence->setText(faultSentence(fault, view));
    m_places->setText(faultPlaces(fault));
    const QString recipe = faultRecipe(fault, view);
    m_link->setText(recipe.isEmpty() ? tr("Show where") : tr("Recipe: %1").arg(recipe));
    m_link->setAccessibleName(m_link->text() + QStringLiteral(" (") + title + QLatin1Char(')'));
    m_link->setEnabled(m_exchange != noIndex);
    recolor();
    setVisible(true);
}

/// Shows nothing if no byte of the fault is known.
void FaultRow::showCost(const ByteCount& bytes) {
    const bool costs = bytes.value() > 0;
    m_bytes->setText(costs ? formatBytes(bytes) : QString());
    m_bytes->setToolTip(costs ? formatWithBasis(bytes) : QString());
    m_basis->setText(costs ? translated(name(bytes.basis())) : QString());
}

void FaultRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolor();
}

void FaultRow::recolor() {
    const QColor color = colorsFor(palette()).of(toneOf(m_severity), palette());
    setColor(m_bytes, color);
}

} // namespace hci
