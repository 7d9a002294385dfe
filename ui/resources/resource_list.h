#pragma once

#include "model/view/filter_values.h"
#include "ui/base/row_listing.h"
#include "ui/session/session_view.h"

#include <QtCore/QAbstractItemModel>
#include <QtWidgets/QWidget>

#include <unordered_set>

class QActionGroup;
class QPushButton;
class QStackedLayout;
class QTreeView;

namespace hci {

class FilterChips;
class FilterLine;
class PlainLabel;
class TreeColumns;
class ResourceModel;
class SavedFiltersButton;

/// The rows of the resources with their filter line. Orders and filters them off the GUI thread.
class ResourceList final : public QWidget {
    Q_OBJECT
public:
    explicit ResourceList(QWidget* parent = nullptr);
    ~ResourceList() override;

    void setView(const SessionView& view);
    void select(const Selection& selection);
    /// Adds a button with these choices, whose data are RowListings; each of them sets the listing.
    void offerListings(QActionGroup* choices);
    void setListing(RowListing listing);
    [[nodiscard]] RowListing listing() const noexcept { return m_listing; }
    void setLocalTime(bool local);
    void focusFilter();
    [[nodiscard]] SavedFiltersButton& savedFilters() noexcept { return *m_saved; }
    void setFilter(const QString& filter);
    /// Sets the filter; if it is set already, clears it.
    void toggleFilter(const QString& filter);
    /// By exchange index, whether its row passes the filter; null without a filter.
    [[nodiscard]] std::shared_ptr<const std::vector<bool>> filteredExchanges() const;

    /// Adds actions on the chosen rows to their context menu, with their keys.
    void offer(const QList<QAction*>& actions);
    [[nodiscard]] int chosenCount() const;
    /// The exchanges of the chosen rows in the view set last, ascending. A resource counts for all of its
    /// exchanges.
    [[nodiscard]] std::vector<std::uint32_t> chosenExchanges() const;
    /// One exchange per chosen row; for a resource its representative.
    [[nodiscard]] std::vector<std::uint32_t> chosenRows() const;

    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray& state);
    /// Restores the columns of the first start.
    void resetColumns();
    /// Scales widths that the user has set with the text size.
    void scaleColumns(double factor);

signals:
    void selected(const hci::Selection& selection);
    void chosenChanged();
    void rowsShown(); ///< the latest order is on the screen
    void failed(const QString& sentence);

private:
    void buildTree();
    void sortBy(int column, Qt::SortOrder direction);
    void showHint(const QString& sentence);
    void order();
    void showRows(const SessionView& view, RowOrder order);
    /// A row, identified in the view that was set last.
    struct Row {
        Selection at;
        bool group = false; ///< the group that shows it

        friend bool operator==(const Row&, const Row&) = default;
    };
    void restoreTree(const std::vector<Row>& chosen);
    [[nodiscard]] QModelIndex indexOf(const Row& row) const;
    [[nodiscard]] Selection inThisView(const Selection& shown) const;
    [[nodiscard]] QModelIndexList chosenIndexes() const;
    [[nodiscard]] std::vector<Row> chosen() const;
    void showNoKeys();
    void connectFilter();
    void offerFilters();
    void showCount();
    [[nodiscard]] bool showsView() const;
    void currentMoved(const QModelIndex& current);

    FilterLine* m_filter;
    SavedFiltersButton* m_saved;
    FilterChips* m_chips;
    PlainLabel* m_problem; ///< of the filter line
    PlainLabel* m_count;
    QTreeView* m_tree;
    ResourceModel* m_model;
    TreeColumns* m_columns = nullptr;
    PlainLabel* m_hint;
    PlainLabel* m_noKeys; ///< for the list by cache keys without groups
    QPushButton* m_listings;
    QStackedLayout* m_stack;
    SessionView m_view;
    RowQuery m_query;
    RowListing m_listing = RowListing::Resources;
    Selection m_selection;
    bool m_onGroup = false;                       ///< the group of m_selection is the current row
    std::unordered_set<std::uint32_t> m_expanded; // first exchange of each expanded resource
    std::unordered_set<std::uint32_t> m_open; // first exchange of the first resource of each expanded group
    int m_sortColumn = -1;                    ///< −1: in order of time
    bool m_restoring = false;
    bool m_revealing = false; // scroll to the selected row once it is there
    Job<RowOrder> m_job;
    Job<FilterOffer> m_offer;
};

} // namespace hci
