#pragma once

#include "model/view/row_order.h"
#include "ui/tables/row_text.h"

#include <QtCore/QAbstractItemModel>

namespace hci {

/// Resources with their exchanges below them, optionally in groups, or exchanges alone. Holds its own row
/// order, which is made elsewhere and swapped in whole: 300,000 rows are never sorted or filtered here.
class ResourceModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit ResourceModel(QObject* parent = nullptr);

    /// Shows `order`, which was made for `view`. Keeps persistent indexes if no row disappears.
    void setRows(const SessionView& view, RowOrder order);
    void setLocalTime(bool local);

    [[nodiscard]] const SessionView& view() const noexcept { return m_view; }
    [[nodiscard]] const RowOrder& order() const noexcept { return m_order; }
    /// The selection that the index means; for a group the first resource that it shows.
    [[nodiscard]] Selection selectionAt(const QModelIndex& index) const;
    /// The group at the index; null for a resource or an exchange.
    [[nodiscard]] const RowGroup* groupAt(const QModelIndex& index) const;
    /// An exchange that identifies an expandable row, a resource or a group, in a later view.
    [[nodiscard]] std::uint32_t anchorOf(const QModelIndex& index) const;
    /// The index of that resource or exchange of view(); invalid if the filter hides it.
    [[nodiscard]] QModelIndex indexOf(const Selection& selection) const;
    /// The group that shows the resource; invalid if none does.
    [[nodiscard]] QModelIndex groupIndexOf(std::uint32_t resource) const;
    /// The key by which a click on that column's heading sorts.
    [[nodiscard]] static SortKey sortKey(int column);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::span<const std::uint32_t> exchangesOf(std::uint32_t resource) const;
    [[nodiscard]] CellText cell(const QModelIndex& index) const;
    [[nodiscard]] const ByteParts& bytesOf(const QModelIndex& index) const;
    [[nodiscard]] QVariant bar(const QModelIndex& index) const;
    [[nodiscard]] QString toolTip(const QModelIndex& index) const;
    /// The index's row, numbered as in RowOrder::rows; noIndex for an exchange in the tree.
    [[nodiscard]] std::uint32_t rowAt(const QModelIndex& index) const;
    void replace(const SessionView& view, RowOrder order);
    [[nodiscard]] bool sameRows(const SessionView& view, const RowOrder& order) const;

    SessionView m_view;
    SessionView m_inHost; // the same, for rows below their host, which need not name it
    RowOrder m_order;
    bool m_localTime = false;
};

} // namespace hci
