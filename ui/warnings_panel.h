#pragma once

#include "ui/session_view.h"

#include <QtWidgets/QWidget>

namespace hci {

class TableView;
class WarningModel;

/// The list of warnings; a row leads to its exchange.
class WarningsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit WarningsPanel(QWidget* parent = nullptr);
    void setView(const SessionView& view);

signals:
    void selected(const hci::Selection& selection);

private:
    void follow(const QModelIndex& index);

    WarningModel* m_model;
    TableView* m_table;
    SessionView m_view;
};

} // namespace hci
