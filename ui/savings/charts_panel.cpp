#include "ui/savings/charts_panel.h"

#include "ui/savings/savings_panel.h"
#include "ui/savings/time_panel.h"

#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

constexpr int goodTimeHeight = 260; // pixels

} // namespace

ChartsPanel::ChartsPanel(QWidget* parent) : LazyPanel(parent) {}

void ChartsPanel::fill(QVBoxLayout& column) {
    m_stack = new QStackedWidget(this);
    column.addWidget(m_stack);
    m_bytes = new SavingsPanel(m_stack);
    m_time = new TimePanel(m_stack);
    m_time->setLocalTime(m_localTime);
    m_stack->addWidget(m_bytes);
    m_stack->addWidget(m_time);
    connect(m_bytes, &SavingsPanel::selected, this, &ChartsPanel::selected);
    connect(m_time, &TimePanel::selected, this, &ChartsPanel::selected);
    connect(m_bytes, &SavingsPanel::failed, this, &ChartsPanel::failed);
    connect(m_time, &TimePanel::failed, this, &ChartsPanel::failed);
    const auto change = [this](ChartView view) {
        showChart(view);
        (view == ChartView::Time ? m_time->viewSwitch() : m_bytes->viewSwitch()).focusChosen();
    };
    connect(&m_bytes->viewSwitch(), &ViewSwitch::wanted, this, change);
    connect(&m_time->viewSwitch(), &ViewSwitch::wanted, this, change);
    for (ViewSwitch* head : {&m_bytes->viewSwitch(), &m_time->viewSwitch()})
        connect(head, &ViewSwitch::foldWanted, this, [this] { setFolded(!m_folded); });
    showFold();
}

void ChartsPanel::setView(const SessionView& view) {
    if (!isBuilt() && view.session->empty())
        return;
    build();
    m_bytes->setView(view);
    m_time->setView(view);
}

void ChartsPanel::select(const Selection& selection) {
    if (!isBuilt())
        return;
    m_bytes->select(selection);
    m_time->select(selection);
}

void ChartsPanel::setLocalTime(bool local) {
    m_localTime = local;
    if (isBuilt())
        m_time->setLocalTime(local);
}

void ChartsPanel::setFolded(bool folded) {
    if (folded == m_folded)
        return;
    m_folded = folded;
    if (folded)
        m_unfoldedHeight = height();
    showFold();
    if (!folded && m_unfoldedHeight > 0)
        emit heightWanted(m_unfoldedHeight);
}

void ChartsPanel::showFold() {
    if (!isBuilt())
        return;
    m_bytes->setFolded(m_folded);
    m_time->setFolded(m_folded);
    const QWidget* shown = m_stack->currentWidget();
    setMaximumHeight(m_folded && m_inFront ? shown->sizeHint().height() : QWIDGETSIZE_MAX);
}

void ChartsPanel::setInFront(bool inFront) {
    m_inFront = inFront;
    showFold();
}

void ChartsPanel::showChart(ChartView view) {
    m_stack->setCurrentIndex(view == ChartView::Time ? 1 : 0);
    if (view == ChartView::Time && !m_folded && height() < goodTimeHeight)
        emit heightWanted(goodTimeHeight); // rows and sums need more room than bars
}

} // namespace hci
