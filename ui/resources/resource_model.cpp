#include "ui/resources/resource_model.h"

#include "ui/resources/group_text.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

constexpr std::array<SortKey, rowColumnCount> sortKeys{
    SortKey::Url,          SortKey::Outcome, SortKey::Status,   SortKey::Validators, SortKey::Freshness,
    SortKey::CacheControl, SortKey::Age,     SortKey::Decision, SortKey::Source,     SortKey::Time,
    SortKey::Wire,         SortKey::Saved,   SortKey::Missed,   SortKey::Findings};

// internalId of an index: 0 for a top-level row, else 1 + the row of its parent, a group or a resource.
constexpr quintptr topLevel = 0;

constexpr quintptr below(std::uint32_t row) noexcept {
    return quintptr{row} + 1;
}

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
    std::vector<std::uint32_t> ids; // exchanges stay below their resource, so only the other rows move
    ids.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex& index : before)
        ids.push_back(rowAt(index));
    replace(view, std::move(order));
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const std::uint32_t id = ids[static_cast<std::size_t>(i)];
        after << (id == noIndex ? before[i]
                                : createIndex(static_cast<int>(m_order.rowOf[id]), before[i].column(),
                                              before[i].internalId()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

/// Whether only the order differs: the same analysis, the same kinds of rows and groups, and no row added or
/// removed.
bool ResourceModel::sameRows(const SessionView& view, const RowOrder& order) const {
    return m_view.analysis == view.analysis && m_order.mode == order.mode &&
           m_order.grouping == order.grouping && m_order.shown == order.shown &&
           m_order.rowOf.size() == order.rowOf.size() &&
           std::equal(order.rowOf.begin(), order.rowOf.end(), m_order.rowOf.begin(),
                      [](std::uint32_t a, std::uint32_t b) { return (a == noIndex) == (b == noIndex); });
}

void ResourceModel::replace(const SessionView& view, RowOrder order) {
    m_view = m_inHost = view;
    m_inHost.oneHost = true;
    m_order = std::move(order);
}

void ResourceModel::setLocalTime(bool local) {
    if (m_localTime == local)
        return;
    m_localTime = local;
    emit dataChanged(index(0, 0), index(rowCount() - 1, rowColumnCount - 1), {Qt::DisplayRole});
}

std::uint32_t ResourceModel::rowAt(const QModelIndex& index) const {
    const auto row = static_cast<std::size_t>(index.row());
    if (index.internalId() == topLevel)
        return m_order.rows[row];
    const RowGroup* group = m_order.groupAt(static_cast<std::uint32_t>(index.internalId() - 1));
    return group && m_order.mode == RowMode::Resources ? group->members[row] : noIndex;
}

const RowGroup* ResourceModel::groupAt(const QModelIndex& index) const {
    return index.isValid() && index.internalId() == topLevel ? m_order.groupAt(rowAt(index)) : nullptr;
}

Selection ResourceModel::selectionAt(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    const std::uint32_t row = rowAt(index);
    if (row == noIndex) {
        const auto resource = static_cast<std::uint32_t>(index.internalId() - 1);
        return {resource, exchangesOf(resource)[static_cast<std::size_t>(index.row())]};
    }
    if (m_order.mode == RowMode::Exchanges)
        return {m_view.analysis->resources.resourceOf[row], row};
    const RowGroup* group = m_order.groupAt(row);
    return {group ? group->members.front() : row, noIndex};
}

std::uint32_t ResourceModel::anchorOf(const QModelIndex& index) const {
    const RowGroup* group = groupAt(index);
    return exchangesOf(group ? group->first : selectionAt(index).resource).front();
}

QModelIndex ResourceModel::groupIndexOf(std::uint32_t resource) const {
    const auto& groupOf = m_order.groups.groupOf;
    if (resource >= groupOf.size() || groupOf[resource] == noIndex)
        return {};
    const std::uint32_t row = m_order.rowOf[m_order.total + groupOf[resource]];
    return row == noIndex ? QModelIndex() : createIndex(static_cast<int>(row), 0, topLevel);
}

QModelIndex ResourceModel::indexOf(const Selection& selection) const {
    // The selection may belong to a later view, whose order is still being made.
    if (selection.empty() || !m_view || selection.resource >= m_view.analysis->resources.resources.size())
        return {};
    const auto rowOf = [this](std::uint32_t id) {
        return id < m_order.rowOf.size() ? m_order.rowOf[id] : noIndex;
    };
    if (m_order.mode == RowMode::Exchanges) {
        const std::uint32_t exchange =
            selection.exchange != noIndex ? selection.exchange : exchangesOf(selection.resource).front();
        const std::uint32_t row = rowOf(exchange);
        return row == noIndex ? QModelIndex() : createIndex(static_cast<int>(row), 0, topLevel);
    }
    const std::uint32_t row = rowOf(selection.resource);
    if (row == noIndex)
        return {};
    if (selection.exchange == noIndex) {
        const QModelIndex group = groupIndexOf(selection.resource);
        return createIndex(static_cast<int>(row), 0, group.isValid() ? below(rowAt(group)) : topLevel);
    }
    const auto exchanges = exchangesOf(selection.resource);
    const auto at = std::find(exchanges.begin(), exchanges.end(), selection.exchange);
    return at == exchanges.end()
               ? QModelIndex()
               : createIndex(static_cast<int>(at - exchanges.begin()), 0, below(selection.resource));
}

SortKey ResourceModel::sortKey(int column) {
    return sortKeys[static_cast<std::size_t>(column)];
}

QModelIndex ResourceModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? below(rowAt(parent)) : topLevel);
}

/// The full text of a shortened cell.
static QString wholeText(const CellText& cell) {
    return cell.whole.isEmpty() ? cell.text : cell.whole;
}

QModelIndex ResourceModel::parent(const QModelIndex& index) const {
    if (!index.isValid() || index.internalId() == topLevel)
        return {};
    const auto row = static_cast<std::uint32_t>(index.internalId() - 1);
    if (!m_order.groupAt(row))
        return indexOf({row, noIndex});
    return createIndex(static_cast<int>(m_order.rowOf[row]), 0, topLevel);
}

int ResourceModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_order.rows.size());
    if (!hasChildren(parent))
        return 0;
    if (const RowGroup* group = groupAt(parent))
        return static_cast<int>(group->members.size());
    return static_cast<int>(exchangesOf(rowAt(parent)).size());
}

int ResourceModel::columnCount(const QModelIndex&) const {
    return rowColumnCount;
}

bool ResourceModel::hasChildren(const QModelIndex& parent) const {
    if (!parent.isValid())
        return !m_order.rows.empty();
    return m_order.mode == RowMode::Resources && parent.column() == 0 && rowAt(parent) != noIndex;
}

std::span<const std::uint32_t> ResourceModel::exchangesOf(std::uint32_t resource) const {
    const Resources& resources = m_view.analysis->resources;
    return resources.of(resources.resources[resource]);
}

CellText ResourceModel::cell(const QModelIndex& index) const {
    const auto column = static_cast<RowColumn>(index.column());
    if (const RowGroup* group = groupAt(index))
        return groupCell(m_view, *m_order.keys, *group, column);
    const Selection row = selectionAt(index);
    const bool inHost = index.internalId() != topLevel && m_order.grouping == RowGrouping::Host;
    if (row.exchange == noIndex)
        return resourceCell(inHost ? m_inHost : m_view, row.resource, column);
    return exchangeCell(m_view, row.exchange, column, m_order.mode == RowMode::Exchanges, m_localTime);
}

const ByteParts& ResourceModel::bytesOf(const QModelIndex& index) const {
    if (const RowGroup* group = groupAt(index))
        return group->bytes;
    const Selection row = selectionAt(index);
    return row.exchange == noIndex ? m_view.analysis->ledger.resources[row.resource]
                                   : m_view.analysis->exchangeBytes[row.exchange];
}

/// Invalid if there are no bytes, or in a column without bars.
QVariant ResourceModel::bar(const QModelIndex& index) const {
    const auto column = static_cast<RowColumn>(index.column());
    if (column != RowColumn::Wire && column != RowColumn::Saved)
        return {};
    const bool wire = column == RowColumn::Wire;
    const ByteParts& parts = bytesOf(index);
    const std::int64_t bytes = wire ? parts.transferred().value() : parts.saved.value();
    const std::int64_t most = wire ? m_order.mostWire : m_order.mostSaved;
    return bytes <= 0 || most <= 0
               ? QVariant()
               : QVariant(std::min(1.0, static_cast<double>(bytes) / static_cast<double>(most)));
}

QString ResourceModel::toolTip(const QModelIndex& index) const {
    if (index.column() != 0)
        return wholeText(cell(index));
    if (const RowGroup* group = groupAt(index))
        return groupSentence(*m_order.keys, *group);
    const Selection row = selectionAt(index);
    const std::uint32_t exchange = row.exchange != noIndex ? row.exchange : exchangesOf(row.resource).front();
    return toText((*m_view.session)[exchange].url()).left(2000);
}

QVariant ResourceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: return cell(index).text;
    case Qt::AccessibleTextRole: return wholeText(cell(index));
    case ToneRole: return static_cast<int>(cell(index).tone);
    case EmphasisRole: {
        const int emphasis = cell(index).emphasis;
        return emphasis < 0 ? QVariant() : QVariant(emphasis);
    }
    case NumberRole: return isNumber(static_cast<RowColumn>(index.column()));
    case EmphasisEndRole: {
        const int end = cell(index).emphasisEnd;
        return end < 0 ? QVariant() : QVariant(end);
    }
    case BarRole: return bar(index);
    case Qt::ToolTipRole: return toolTip(index);
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
