#pragma once

#include "ui/session/session_view.h"
#include "ui/widgets/lazy_panel.h"

namespace hci {

class TableView;
class WarningModel;

/// The list of warnings; a row leads to its exchange. Built when it is first on show.
class WarningsPanel final : public LazyPanel {
    Q_OBJECT
public:
    explicit WarningsPanel(QWidget* parent = nullptr);
    void setView(const SessionView& view);

signals:
    void selected(const hci::Selection& selection);

protected:
    void showEvent(QShowEvent* event) override;
    void fill(QVBoxLayout& column) override;

private:
    void follow(const QModelIndex& index);

    WarningModel* m_model = nullptr; ///< null: not built yet
    TableView* m_table = nullptr;
    SessionView m_view;
};

} // namespace hci
