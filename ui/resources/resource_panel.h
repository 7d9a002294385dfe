#pragma once

#include "ui/late_panel.h"
#include "ui/resources/row_listing.h"
#include "ui/resources/saved_filters.h"
#include "ui/session_view.h"

#include <functional>
#include <vector>

class QAction;
class QActionGroup;

namespace hci {

class ResourceList;

/// The left panel: the list of resources, built when there is something to list. What is set before that
/// reaches it then.
class ResourcePanel final : public LatePanel {
    Q_OBJECT
public:
    explicit ResourcePanel(QWidget* parent = nullptr);

    void setView(const SessionView& view);
    void select(const Selection& selection);
    /// A button with these choices, whose data are RowListings; each of them sets the listing.
    void offerListings(QActionGroup* choices);
    [[nodiscard]] RowListing listing() const;
    void setLocalTime(bool local);
    void focusFilter();
    void setFilter(const QString& filter);
    /// Shows what the filter lets through; where that is on show already, everything again.
    void toggleFilter(const QString& filter);
    [[nodiscard]] SavedFilters savedFilters() const;
    void setSavedFilters(SavedFilters filters);
    /// Opens their menu.
    void showSavedFilters();
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
    /// As at the first start.
    void resetColumns();
    /// Widths that the user has set follow the size of the text.
    void scaleColumns(double factor);

signals:
    void selected(const hci::Selection& selection);
    void chosenChanged();
    void rowsShown(); ///< the order asked for last is on the screen
    void failed(const QString& sentence);

protected:
    void fill(QVBoxLayout& column) override;

private:
    using Setting = std::function<void(ResourceList&)>;

    /// Now, or as soon as it is built.
    void set(Setting setting);

    ResourceList* m_list = nullptr;  ///< null: nothing is built
    std::vector<Setting> m_settings; ///< made before it was built, in their order
    QActionGroup* m_listings = nullptr;
    QByteArray m_columns;
    SavedFilters m_savedFilters;
};

} // namespace hci
