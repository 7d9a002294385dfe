#include "ui/warnings_panel.h"

#include "ui/tables/table_view.h"
#include "ui/warning_model.h"

#include <QtWidgets/QVBoxLayout>

namespace hci {

WarningsPanel::WarningsPanel(QWidget* parent) : LazyPanel(parent) {}

void WarningsPanel::fill(QVBoxLayout& column) {
    m_model = new WarningModel;
    m_table = new TableView(tr("Warnings"), m_model, this);
    m_table->setObjectName(QStringLiteral("warningsTable"));
    m_table->setFirstWidths({220, 70});
    column.addWidget(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &WarningsPanel::follow);
    m_model->setSession(m_view.session);
}

void WarningsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    build();
}

void WarningsPanel::setView(const SessionView& view) {
    m_view = view;
    if (isBuilt())
        m_model->setSession(view.session);
}

void WarningsPanel::follow(const QModelIndex& index) {
    const std::uint32_t exchange = index.isValid() ? m_model->exchangeAt(index.row()) : noIndex;
    if (exchange != noIndex)
        emit selected({m_view.analysis->resources.resourceOf[exchange], exchange});
}

} // namespace hci
