#include "ui/resources/resource_model.h"

#include <array>

namespace hci {

namespace {

constexpr std::array<SortKey, rowColumnCount> sortKeys{
    SortKey::Url,          SortKey::Outcome, SortKey::Status,   SortKey::Validators, SortKey::Freshness,
    SortKey::CacheControl, SortKey::Age,     SortKey::Decision, SortKey::Source,     SortKey::Time,
    SortKey::Wire,         SortKey::Saved,   SortKey::Missed,   SortKey::Findings};

// internalId of an index: 0 for a row of the order, resource + 1 for an exchange below that resource.
constexpr quintptr topLevel = 0;

} // namespace

ResourceModel::ResourceModel(QObject* parent) : QAbstractItemModel(parent) {}

void ResourceModel::setRows(const SessionView& view, RowOrder order) {
    if (!sameRows(view, order)) {
        beginResetModel();
        replace(view, std::move(order));
        endResetModel();
        return;
    }
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<std::uint32_t> ids; // exchanges stay below their resource, so only rows of the order move
    ids.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex& index : before)
        ids.push_back(index.internalId() == topLevel ? m_order.rows[static_cast<std::size_t>(index.row())]
                                                     : noIndex);
    replace(view, std::move(order));
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const std::uint32_t id = ids[static_cast<std::size_t>(i)];
        after << (id == noIndex ? before[i]
                                : createIndex(static_cast<int>(m_rowOf[id]), before[i].column(), topLevel));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

/// Only the order differs: the same analysis, the same kind of row, and no row comes or goes.
bool ResourceModel::sameRows(const SessionView& view, const RowOrder& order) const {
    return m_view.analysis == view.analysis && m_order.mode == order.mode &&
           m_order.rows.size() == order.rows.size() &&
           std::all_of(order.rows.begin(), order.rows.end(),
                       [this](std::uint32_t id) { return m_rowOf[id] != noIndex; });
}

void ResourceModel::replace(const SessionView& view, RowOrder order) {
    m_view = view;
    m_order = std::move(order);
    m_rowOf.assign(m_order.total, noIndex);
    for (std::uint32_t row = 0; row < m_order.rows.size(); ++row)
        m_rowOf[m_order.rows[row]] = row;
}

void ResourceModel::setLocalTime(bool local) {
    if (m_localTime == local)
        return;
    m_localTime = local;
    emit dataChanged(index(0, 0), index(rowCount() - 1, rowColumnCount - 1), {Qt::DisplayRole});
}

Selection ResourceModel::selectionAt(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    if (index.internalId() != topLevel) {
        const auto resource = static_cast<std::uint32_t>(index.internalId() - 1);
        return {resource, exchangesOf(resource)[static_cast<std::size_t>(index.row())]};
    }
    const std::uint32_t id = m_order.rows[static_cast<std::size_t>(index.row())];
    if (m_order.mode == RowMode::Resources)
        return {id, noIndex};
    return {m_view.analysis->resources.resourceOf[id], id};
}

QModelIndex ResourceModel::indexOf(const Selection& selection) const {
    // The selection may be of a later view, whose order is still being made.
    if (selection.empty() || !m_view || selection.resource >= m_view.analysis->resources.resources.size())
        return {};
    const auto rowOf = [this](std::uint32_t id) { return id < m_rowOf.size() ? m_rowOf[id] : noIndex; };
    if (m_order.mode == RowMode::Exchanges) {
        const std::uint32_t exchange =
            selection.exchange != noIndex ? selection.exchange : exchangesOf(selection.resource).front();
        const std::uint32_t row = rowOf(exchange);
        return row == noIndex ? QModelIndex() : createIndex(static_cast<int>(row), 0, topLevel);
    }
    const std::uint32_t row = rowOf(selection.resource);
    if (row == noIndex)
        return {};
    if (selection.exchange == noIndex)
        return createIndex(static_cast<int>(row), 0, topLevel);
    const auto exchanges = exchangesOf(selection.resource);
    const auto at = std::find(exchanges.begin(), exchanges.end(), selection.exchange);
    return at == exchanges.end()
               ? QModelIndex()
               : createIndex(static_cast<int>(at - exchanges.begin()), 0, quintptr{selection.resource} + 1);
}

SortKey ResourceModel::sortKey(int column) {
    return sortKeys[static_cast<std::size_t>(column)];
}

QModelIndex ResourceModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, topLevel);
    return createIndex(row, column, quintptr{m_order.rows[static_cast<std::size_t>(parent.row())]} + 1);
}

QModelIndex ResourceModel::parent(const QModelIndex& index) const {
    if (!index.isValid() || index.internalId() == topLevel)
        return {};
    return createIndex(static_cast<int>(m_rowOf[index.internalId() - 1]), 0, topLevel);
}

int ResourceModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_order.rows.size());
    if (!hasChildren(parent))
        return 0;
    return static_cast<int>(exchangesOf(m_order.rows[static_cast<std::size_t>(parent.row())]).size());
}

int ResourceModel::columnCount(const QModelIndex&) const {
    return rowColumnCount;
}

bool ResourceModel::hasChildren(const QModelIndex& parent) const {
    if (!parent.isValid())
        return !m_order.rows.empty();
    return m_order.mode == RowMode::Resources && parent.internalId() == topLevel && parent.column() == 0;
}

std::span<const std::uint32_t> ResourceModel::exchangesOf(std::uint32_t resource) const {
    const Resources& resources = m_view.analysis->resources;
    return resources.of(resources.resources[resource]);
}

CellText ResourceModel::cell(const QModelIndex& index) const {
    const auto column = static_cast<RowColumn>(index.column());
    const Selection row = selectionAt(index);
    if (row.exchange == noIndex)
        return resourceCell(m_view, row.resource, column);
    return exchangeCell(m_view, row.exchange, column, m_order.mode == RowMode::Exchanges, m_localTime);
}

QVariant ResourceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return cell(index).text;
    case ToneRole: return static_cast<int>(cell(index).tone);
    case EmphasisRole: {
        const int emphasis = cell(index).emphasis;
        return emphasis < 0 ? QVariant() : QVariant(emphasis);
    }
    case NumberRole: return isNumber(static_cast<RowColumn>(index.column()));
    case Qt::ToolTipRole: {
        const Selection row = selectionAt(index);
        const std::uint32_t exchange =
            row.exchange != noIndex ? row.exchange : exchangesOf(row.resource).front();
        return index.column() == 0 ? QVariant(toText((*m_view.session)[exchange].url()).left(2000))
                                   : QVariant(cell(index).text);
    }
    default: return {};
    }
}

QVariant ResourceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= rowColumnCount)
        return {};
    const auto column = static_cast<RowColumn>(section);
    if (role == Qt::DisplayRole)
        return columnTitle(column);
    if (role == Qt::ToolTipRole)
        return columnMeaning(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant(isNumber(column) ? Qt::AlignRight | Qt::AlignVCenter
                                         : Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

} // namespace hci
