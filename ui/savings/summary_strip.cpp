#include "ui/savings/summary_strip.h"

#include "model/report/format.h"
#include "model/view/hit_count.h"
#include "ui/elided_label.h"
#include "ui/plain_label.h"
#include "ui/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

QString modelText(CacheModel model) {
    switch (model) {
    case CacheModel::Private: return SummaryStrip::tr("private model");
    case CacheModel::Shared: return SummaryStrip::tr("shared model");
    case CacheModel::Cdn: return SummaryStrip::tr("cdn model");
    }
    return {};
}

} // namespace

SummaryStrip::SummaryStrip(QWidget* parent) : QWidget(parent) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    const std::array<QString, cellCount> titles{tr("Transferred"),
                                                tr("Saved by 304"),
                                                tr("Missed"),
                                                tr("Avoidable"),
                                                tr("A conforming cache would hit"),
                                                tr("Findings")};
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 1);
    line->setSpacing(0);
    for (std::size_t i = 0; i < cellCount; ++i) {
        Cell& cell = m_cells[i];
        cell.box = new QWidget(this);
        cell.title = new ElidedLabel(titles[i], cell.box);
        cell.value = new PlainLabel(cell.box);
        cell.note = new ElidedLabel({}, cell.box); // words give way before numbers
        QFont small = font();
        small.setPointSizeF(font().pointSizeF() * 0.85);
        cell.title->setFont(small);
        cell.note->setFont(small);
        QFont large = font();
        large.setPointSizeF(font().pointSizeF() * 1.18);
        large.setWeight(QFont::DemiBold);
        cell.value->setFont(large);
        cell.value->setAccessibleName(titles[i]);
        cell.title->setForegroundRole(QPalette::PlaceholderText);
        cell.note->setForegroundRole(QPalette::PlaceholderText);
        auto* column = new QVBoxLayout(cell.box);
        column->setContentsMargins(12, 6, 12, 6);
        column->setSpacing(1);
        for (PlainLabel* label : {cell.title, cell.value, cell.note})
            column->addWidget(label);
        line->addWidget(cell.box);
    }
    line->addStretch(1);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // it never keeps the window from being narrow
    m_cells.back().box->setObjectName(QStringLiteral("findingsFigure"));
    m_cells.back().box->setCursor(Qt::PointingHandCursor);
    m_cells.back().box->setToolTip(tr("Show all findings"));
    setView({});
}

std::array<SummaryStrip::Figure, SummaryStrip::cellCount> SummaryStrip::figures(const SessionView& view) {
    const Figure none{QStringLiteral("–"), {}, Tone::Muted};
    if (!view)
        return {none, none, none, none, none, none};
    const Analysis& analysis = *view.analysis;
    const ByteParts& total = analysis.ledger.total;
    const auto outcomes = analysis.outcomeCounts();
    const auto& findings = view.findings->counts();
    const auto of = [&](Outcome outcome) { return outcomes[static_cast<std::size_t>(outcome)]; };
    const std::uint32_t missed = of(Outcome::MissedNotModified);
    const HitCount hits = hitCount(*view.session, analysis);
    const std::uint32_t errors = findings[static_cast<std::size_t>(Severity::Error)];
    const std::uint32_t warnings = findings[static_cast<std::size_t>(Severity::Warning)];
    const Tone findingTone = errors > 0 ? Tone::Bad : warnings > 0 ? Tone::Warning : Tone::Good;
    const auto bytesTone = [](const ByteCount& count, Tone tone) {
        return count.value() > 0 ? tone : Tone::Muted;
    };
    return {Figure{formatBytes(total.transferred()), name(total.transferred().basis()), Tone::Normal},
            Figure{formatBytes(total.saved),
                   tr("%1 of %2 revalidations")
                       .arg(formatCount(of(Outcome::NotModified) + of(Outcome::NoStoredResponse)),
                            formatCount(static_cast<std::int64_t>(analysis.revalidations.size()))),
                   bytesTone(total.saved, Tone::Good)},
            Figure{formatBytes(total.missed), tr("%1 × 200 with the same content").arg(formatCount(missed)),
                   bytesTone(total.missed, Tone::Bad)},
            Figure{formatBytes(total.avoidable),
                   tr("%Ln request(s) sent past a fresh copy", nullptr, static_cast<int>(hits.avoidable)),
                   bytesTone(total.avoidable, Tone::Warning)},
            Figure{formatShare(hits.hits, hits.requests),
                   tr("%1 of %2 requests, %3")
                       .arg(formatCount(hits.hits), formatCount(hits.requests), modelText(analysis.model)),
                   Tone::Normal},
            Figure{tr("%Ln error(s)", nullptr, static_cast<int>(errors)) + QStringLiteral(" · ") +
                       tr("%Ln warning(s)", nullptr, static_cast<int>(warnings)),
                   tr("in %Ln resource(s)", nullptr, static_cast<int>(analysis.resources.resources.size())),
                   findingTone}};
}

void SummaryStrip::setView(const SessionView& view) {
    const auto shown = figures(view);
    for (std::size_t i = 0; i < cellCount; ++i) {
        m_cells[i].value->setText(shown[i].value);
        m_cells[i].note->setText(shown[i].note);
        m_cells[i].tone = shown[i].tone;
    }
    recolor();
}

void SummaryStrip::recolor() {
    const Colors& colors = colorsFor(palette());
    for (const Cell& cell : m_cells)
        cell.value->setStyleSheet(QStringLiteral("color: %1").arg(colors.of(cell.tone, palette()).name()));
}

void SummaryStrip::mouseReleaseEvent(QMouseEvent* event) {
    if (m_cells.back().box->geometry().contains(event->position().toPoint()))
        emit findingsWanted();
    QWidget::mouseReleaseEvent(event);
}

void SummaryStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_cells.back().value)
        recolor();
}

void SummaryStrip::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.setPen(colorsFor(palette()).line);
    for (const Cell& cell : m_cells)
        painter.drawLine(cell.box->geometry().topRight(), cell.box->geometry().bottomRight());
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace hci
