#pragma once

#include "ui/base/row_listing.h"
#include "ui/resources/saved_filters.h"
#include "ui/session/session_view.h"
#include "ui/widgets/lazy_panel.h"

#include <functional>
#include <vector>

class QAction;
class QActionGroup;

namespace hci {

class ResourceList;

/// The left panel: the list of resources, built when there is something to list. Members of a name that
/// ResourceList has do what that one says; what is set before it is built reaches it then, and until then
/// nothing is chosen and nothing filtered.
class ResourcePanel final : public LazyPanel {
    Q_OBJECT
public:
    explicit ResourcePanel(QWidget* parent = nullptr);

    void setView(const SessionView& view);
    void select(const Selection& selection);
    void offerListings(QActionGroup* choices);
    [[nodiscard]] RowListing listing() const;
    void setLocalTime(bool local);
    void focusFilter();
    void setFilter(const QString& filter);
    void toggleFilter(const QString& filter);
    [[nodiscard]] SavedFilters savedFilters() const;
    void setSavedFilters(SavedFilters filters);
    /// Opens the menu of saved filters.
    void showSavedFilters();
    [[nodiscard]] std::shared_ptr<const std::vector<bool>> filteredExchanges() const;

    void offer(const QList<QAction*>& actions);
    [[nodiscard]] int chosenCount() const;
    [[nodiscard]] std::vector<std::uint32_t> chosenExchanges() const;
    [[nodiscard]] std::vector<std::uint32_t> chosenRows() const;

    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray& state);
    void resetColumns();
    void scaleColumns(double factor);

signals:
    void selected(const hci::Selection& selection);
    void chosenChanged();
    void rowsShown();
    void failed(const QString& sentence);

protected:
    void fill(QVBoxLayout& column) override;

private:
    using Setting = std::function<void(ResourceList&)>;

    /// Applies it now, or as soon as the list is built.
    void set(Setting setting);

    ResourceList* m_list = nullptr;  ///< null: not built yet
    std::vector<Setting> m_settings; ///< made before the list was built, in order
    QActionGroup* m_listings = nullptr;
    QByteArray m_columns;
    SavedFilters m_savedFilters;
};

} // namespace hci
