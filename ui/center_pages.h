#pragma once

#include <QtWidgets/QStackedWidget>

namespace hci {

/// The centre of the window: ways to begin while there is no data, the session's overview while nothing is
/// selected, else the tabs about the selection.
class CenterPages final : public QStackedWidget {
    Q_OBJECT
public:
    /// Owns the pages.
    CenterPages(QWidget* first, QWidget* overview, QWidget* tabs, QWidget* parent = nullptr);

    void setDataShown(bool there);
    void setSelected(bool something);
    void showOverview();
    /// Shows the tabs without a selection, for the findings of the whole session.
    void showTabs();

private:
    void show(QWidget* page);

    QWidget* m_first;
    QWidget* m_overview;
    QWidget* m_tabs;
    bool m_dataShown = false;
    bool m_selected = false;
};

} // namespace hci
