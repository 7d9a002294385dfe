#include "ui/savings/chart_frame.h"

#include "ui/savings/save_chart.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/two_part_row.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

namespace hci {

namespace {

constexpr int lastButtons = 3; // the table, saving and the stretch

PlainLabel* boldLabel(const QString& text, QWidget* parent) {
    auto* label = new PlainLabel(text, parent);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    return label;
}

} // namespace

ChartFrame::ChartFrame(ChartView own, const QString& title, const QString& fileName, QWidget* parent)
    : QWidget(parent), m_switch(new ViewSwitch(own, this)), m_asTable(new QPushButton(tr("Table"), this)),
      m_save(new QPushButton(tr("Save …"), this)), m_body(new QWidget(this)),
      m_stack(new QStackedLayout(m_body)), m_fileName(fileName) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_asTable->setCheckable(true);
    m_asTable->setObjectName(own == ChartView::Time ? QStringLiteral("timeAsTable")
                                                    : QStringLiteral("chartAsTable"));
    buildHead(title);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_body, 1);
}

void ChartFrame::buildHead(const QString& title) {
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    auto* right = new QHBoxLayout;
    m_head = new TwoPartRow(line, right, this);
    line->addWidget(m_switch);
    line->addSpacing(6);
    line->addWidget(boldLabel(title, m_head));
    line->addSpacing(10);
    m_legendLine = new QHBoxLayout;
    m_legendLine->setSpacing(6);
    line->addLayout(m_legendLine);
    line->addStretch(1);
    m_choices = new QWidget(m_head);
    right->addWidget(m_choices);
    auto* choices = new QHBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->addWidget(m_asTable);
    choices->addWidget(m_save);
    choices->addStretch(0);
    connect(m_asTable, &QPushButton::toggled, this,
            [this](bool table) { m_stack->setCurrentIndex(table ? 1 : 0); });
    connect(m_save, &QPushButton::clicked, this, &ChartFrame::askWhereToSave);
}

void ChartFrame::setPictures(QWidget* drawing, QWidget* table) {
    m_stack->addWidget(drawing);
    m_stack->addWidget(table);
}

void ChartFrame::addChoice(QPushButton* choice) {
    auto* choices = static_cast<QHBoxLayout*>(m_choices->layout());
    choices->insertWidget(choices->count() - lastButtons, choice);
    setTabOrder(choice, m_asTable);
    setTabOrder(m_asTable, m_save);
}

void ChartFrame::setFolded(bool folded) {
    m_switch->showFolded(folded);
    m_body->setVisible(!folded);
    m_choices->setVisible(!folded);
}

void ChartFrame::askWhereToSave() {
    const QString problem =
        askAndSaveChart(*this, m_fileName, [this](const QString& path) { return save(path); });
    if (!problem.isEmpty())
        emit failed(problem);
}

} // namespace hci
