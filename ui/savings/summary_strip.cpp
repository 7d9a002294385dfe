#include "ui/savings/summary_strip.h"

#include "model/base/language.h"
#include "model/view/hit_count.h"
#include "model/words/amounts.h"
#include "ui/base/cache_model_text.h"
#include "ui/base/theme.h"
#include "ui/savings/parts_bar.h"
#include "ui/savings/summary_cell.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

#include <algorithm>
#include <optional>

namespace hci {

namespace {

/// Empty without revalidations, as are all notes about none.
QString savedNote(const Analysis& analysis, std::uint32_t notModified) {
    if (analysis.revalidations.empty())
        return {};
    return SummaryStrip::tr("%1 of %2 revalidations")
        .arg(formatCount(notModified), formatCount(static_cast<std::int64_t>(analysis.revalidations.size())));
}

/// The bytes beside it belong to the other requests: those that a fresh copy could have answered count as
/// avoidable.
QString missedNote(std::uint32_t missed, std::uint32_t avoidable) {
    if (missed == 0)
        return {};
    if (avoidable == 0)
        return SummaryStrip::tr("%1 × 200 with the same content").arg(formatCount(missed));
    return SummaryStrip::tr("%1 × 200 unchanged, %2 of them avoidable")
        .arg(formatCount(missed), formatCount(avoidable));
}

} // namespace

SummaryStrip::SummaryStrip(QWidget* parent) : QWidget(parent) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // never limits how narrow the window can be
}

void SummaryStrip::build() {
    struct Content {
        QString name;
        QString title;
        std::optional<QString> filter; ///< for the exchanges behind it; nullopt: it counts findings
        QString tip;
    };
    const std::array<Content, cellCount> contents{
        Content{QStringLiteral("transferredFigure"), tr("Transferred"), QString(), tr("Show all resources")},
        Content{QStringLiteral("savedFigure"), tr("Saved by 304"), QStringLiteral("is:304"),
                tr("Show the 304s")},
        Content{QStringLiteral("missedFigure"), tr("Missed"), QStringLiteral("is:missed"),
                tr("Show the 200s that should have been a 304")},
        Content{QStringLiteral("avoidableFigure"), tr("Avoidable"), QStringLiteral("is:avoidable"),
                tr("Show what a fresh copy could have answered")},
        Content{QStringLiteral("hitsFigure"), tr("A conforming cache would hit"), QStringLiteral("is:hit"),
                tr("Show what a conforming cache would answer by itself")},
        Content{QStringLiteral("findingsFigure"), tr("Findings"), std::nullopt, tr("Show all findings")}};
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 1);
    line->setSpacing(0);
    for (std::size_t i = 0; i < cellCount; ++i) {
        m_cells[i] = new SummaryCell(contents[i].title, this);
        m_cells[i]->setToolTip(contents[i].tip);
        m_cells[i]->setObjectName(contents[i].name);
        if (contents[i].filter)
            connect(m_cells[i], &SummaryCell::clicked, this,
                    [this, filter = *contents[i].filter] { emit filterWanted(filter); });
        else
            connect(m_cells[i], &SummaryCell::clicked, this, &SummaryStrip::findingsWanted);
        line->addWidget(m_cells[i], 1);
    }
    line->addStretch(0);
    m_transferred = new PartsBar;
    m_cells[0]->setPicture(m_transferred);
    emit built(this);
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
    return {
        Figure{formatBytes(total.transferred()), translated(name(total.transferred().basis())), Tone::Normal},
        Figure{formatBytes(total.saved),
               savedNote(analysis, of(Outcome::NotModified) + of(Outcome::NoStoredResponse)),
               bytesTone(total.saved, Tone::Good)},
        Figure{formatBytes(total.missed), missedNote(missed, hits.avoidableMissed),
               bytesTone(total.missed, Tone::Bad)},
        Figure{formatBytes(total.avoidable),
               hits.avoidable == 0
                   ? QString()
                   : tr("%Ln request(s) sent past a fresh copy", nullptr, static_cast<int>(hits.avoidable)),
               bytesTone(total.avoidable, Tone::Warning)},
        Figure{formatShare(hits.hits, hits.requests),
               tr("%1 of %2 requests, %3")
                   .arg(formatCount(hits.hits), formatCount(hits.requests),
                        cacheModelText(analysis.model, ModelForm::Model)),
               Tone::Normal},
        Figure{tr("%Ln error(s)", nullptr, static_cast<int>(errors)) + QStringLiteral(" · ") +
                   tr("%Ln warning(s)", nullptr, static_cast<int>(warnings)),
               tr("in %Ln resource(s)", nullptr, static_cast<int>(analysis.resources.resources.size())),
               findingTone}};
}

void SummaryStrip::setView(const SessionView& view) {
    if (m_transferred == nullptr) {
        if (!view || view.session->empty())
            return;
        build();
    }
    const auto shown = figures(view);
    for (std::size_t i = 0; i < cellCount; ++i)
        m_cells[i]->setFigure(shown[i].value, shown[i].note, shown[i].tone);
    m_transferred->setBytes(view ? view.analysis->ledger.total : ByteParts());
    makeEquallyWide();
}

/// Makes all cells as wide as the widest needs, if there is room.
void SummaryStrip::makeEquallyWide() {
    int widest = 0;
    for (const SummaryCell* cell : m_cells)
        widest = std::max(widest, cell->sizeHint().width());
    for (SummaryCell* cell : m_cells)
        cell->setMaximumWidth(widest);
}

/// A cell whose size hint changes, such as one with larger text, changes the width of all.
bool SummaryStrip::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest && m_transferred != nullptr)
        makeEquallyWide();
    return QWidget::event(event);
}

void SummaryStrip::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.setPen(colorsFor(palette()).line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace hci
