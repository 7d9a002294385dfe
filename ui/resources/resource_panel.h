#pragma once

#include "model/view/row_order.h"
#include "ui/session_view.h"

#include <QtWidgets/QWidget>

#include <unordered_set>

class QStackedLayout;
class QTreeView;

namespace hci {

class FilterLine;
class PlainLabel;
class ResourceModel;

/// The resource list with its filter line. Orders and filters its rows off the GUI thread.
class ResourcePanel final : public QWidget {
    Q_OBJECT
public:
    explicit ResourcePanel(QWidget* parent = nullptr);
    ~ResourcePanel() override;

    void setView(const SessionView& view);
    void select(const Selection& selection);
    void setFlat(bool flat); ///< exchanges in the order of time, without the tree
    void setLocalTime(bool local);
    void focusFilter();
    /// Shows what the filter lets through; where that is on show already, everything again.
    void toggleFilter(const QString& filter);
    /// The exchanges of the rows that the filter lets through, by index; null where nothing is filtered.
    [[nodiscard]] std::shared_ptr<const std::vector<bool>> filteredExchanges() const;

    /// Actions on the rows that are chosen: in their menu, and by their keys.
    void offer(const QList<QAction*>& actions);
    [[nodiscard]] int chosenCount() const;
    /// The exchanges of the chosen rows, of the view that was set last, ascending. A resource stands for all
    /// of its own.
    [[nodiscard]] std::vector<std::uint32_t> chosenExchanges() const;
    /// One exchange a chosen row: a resource's is the one that stands for it.
    [[nodiscard]] std::vector<std::uint32_t> chosenRows() const;

    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray& state);

signals:
    void selected(const hci::Selection& selection);
    void chosenChanged();
    void rowsShown(); ///< the order asked for last is on the screen
    void failed(const QString& sentence);

private:
    void buildTree();
    void chooseColumns(const QPoint& position);
    void sortBy(int column, Qt::SortOrder direction);
    void showHint(const QString& sentence);
    void order();
    void show(const SessionView& view, RowOrder order);
    void restoreTree(const std::vector<Selection>& chosen);
    [[nodiscard]] std::vector<Selection> chosen() const;
    void showCount();
    [[nodiscard]] bool showsView() const;
    void currentMoved(const QModelIndex& current);

    FilterLine* m_filter;
    PlainLabel* m_count;
    QTreeView* m_tree;
    ResourceModel* m_model;
    PlainLabel* m_hint;
    QStackedLayout* m_stack;
    SessionView m_view;
    RowQuery m_query;
    Selection m_selection;
    std::unordered_set<std::uint32_t> m_expanded; // first exchange of each expanded resource
    int m_sortColumn = -1;                        ///< none: in the order of time
    bool m_restoring = false;
    bool m_revealing = false; // the selected row is to be scrolled to as soon as it is there
    Job<RowOrder> m_job;
};

} // namespace hci
