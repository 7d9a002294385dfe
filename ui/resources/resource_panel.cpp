#include "ui/resources/resource_panel.h"

#include "ui/resources/resource_list.h"
#include "ui/resources/saved_filters_button.h"

#include <QtGui/QActionGroup>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace hci {

ResourcePanel::ResourcePanel(QWidget* parent) : LazyPanel(parent) {}

void ResourcePanel::fill(QVBoxLayout& column) {
    m_list = new ResourceList(this);
    column.addWidget(m_list);
    connect(m_list, &ResourceList::selected, this, &ResourcePanel::selected);
    connect(m_list, &ResourceList::chosenChanged, this, &ResourcePanel::chosenChanged);
    connect(m_list, &ResourceList::rowsShown, this, &ResourcePanel::rowsShown);
    connect(m_list, &ResourceList::failed, this, &ResourcePanel::failed);
    for (const Setting& setting : std::exchange(m_settings, {}))
        setting(*m_list);
}

void ResourcePanel::set(Setting setting) {
    if (m_list != nullptr)
        setting(*m_list);
    else
        m_settings.push_back(std::move(setting));
}

void ResourcePanel::setView(const SessionView& view) {
    if (!isBuilt() && view.session->empty())
        return;
    build();
    m_list->setView(view);
}

void ResourcePanel::select(const Selection& selection) {
    if (m_list != nullptr)
        m_list->select(selection);
}

void ResourcePanel::offerListings(QActionGroup* choices) {
    m_listings = choices;
    set([choices](ResourceList& list) { list.offerListings(choices); });
}

RowListing ResourcePanel::listing() const {
    return static_cast<RowListing>(m_listings->checkedAction()->data().toInt());
}

void ResourcePanel::setLocalTime(bool local) {
    set([local](ResourceList& list) { list.setLocalTime(local); });
}

void ResourcePanel::focusFilter() {
    if (m_list != nullptr)
        m_list->focusFilter();
}

void ResourcePanel::setFilter(const QString& filter) {
    set([filter](ResourceList& list) { list.setFilter(filter); });
}

void ResourcePanel::toggleFilter(const QString& filter) {
    set([filter](ResourceList& list) { list.toggleFilter(filter); });
}

SavedFilters ResourcePanel::savedFilters() const {
    return m_list != nullptr ? m_list->savedFilters().filters() : m_savedFilters;
}

void ResourcePanel::setSavedFilters(SavedFilters filters) {
    m_savedFilters = filters;
    set([filters = std::move(filters)](ResourceList& list) { list.savedFilters().setFilters(filters); });
}

void ResourcePanel::showSavedFilters() {
    if (m_list != nullptr)
        m_list->savedFilters().showMenu();
}

std::shared_ptr<const std::vector<bool>> ResourcePanel::filteredExchanges() const {
    return m_list != nullptr ? m_list->filteredExchanges() : nullptr;
}

void ResourcePanel::offer(const QList<QAction*>& actions) {
    set([actions](ResourceList& list) { list.offer(actions); });
}

int ResourcePanel::chosenCount() const {
    return m_list != nullptr ? m_list->chosenCount() : 0;
}

std::vector<std::uint32_t> ResourcePanel::chosenExchanges() const {
    return m_list != nullptr ? m_list->chosenExchanges() : std::vector<std::uint32_t>();
}

std::vector<std::uint32_t> ResourcePanel::chosenRows() const {
    return m_list != nullptr ? m_list->chosenRows() : std::vector<std::uint32_t>();
}

QByteArray ResourcePanel::saveColumns() const {
    return m_list != nullptr ? m_list->saveColumns() : m_columns;
}

void ResourcePanel::restoreColumns(const QByteArray& state) {
    m_columns = state;
    set([state](ResourceList& list) { list.restoreColumns(state); });
}

void ResourcePanel::resetColumns() {
    m_columns.clear();
    set([](ResourceList& list) { list.resetColumns(); });
}

/// Scales no widths that are only remembered.
void ResourcePanel::scaleColumns(double factor) {
    if (m_list == nullptr && !m_columns.isEmpty())
        build();
    set([factor](ResourceList& list) { list.scaleColumns(factor); });
}

} // namespace hci
