#pragma once

#include "model/view/row_order.h"
#include "ui/resources/row_text.h"

#include <QtCore/QAbstractItemModel>

namespace hci {

/// Resources with their exchanges below them, perhaps in groups, or exchanges alone. Holds its own row order,
/// which is made elsewhere and swapped in whole: sorting and filtering 300,000 rows never happens here.
class ResourceModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit ResourceModel(QObject* parent = nullptr);

    /// Shows `order`, which was made for `view`. Keeps persistent indexes where no row vanishes.
    void setRows(const SessionView& view, RowOrder order);
    void setLocalTime(bool local);

    [[nodiscard]] const SessionView& view() const noexcept { return m_view; }
    [[nodiscard]] const RowOrder& order() const noexcept { return m_order; }
    /// What the index stands for; a group stands for the first of the resources that it shows.
    [[nodiscard]] Selection selectionAt(const QModelIndex& index) const;
    /// The group that the index is; null where it is a resource or an exchange.
    [[nodiscard]] const RowGroup* groupAt(const QModelIndex& index) const;
    /// An exchange by which a resource or a group, which can be opened, is known in a later view.
    [[nodiscard]] std::uint32_t anchorOf(const QModelIndex& index) const;
    /// The index of that resource or exchange of view(), invalid where the filter hides it.
    [[nodiscard]] QModelIndex indexOf(const Selection& selection) const;
    /// The group that shows the resource; invalid where it is in none.
    [[nodiscard]] QModelIndex groupIndexOf(std::uint32_t resource) const;
    /// What the header's click on that column sorts by.
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
    /// The row, numbered as in RowOrder::rows, that the index is; noIndex for an exchange in the tree.
    [[nodiscard]] std::uint32_t rowAt(const QModelIndex& index) const;
    void replace(const SessionView& view, RowOrder order);
    [[nodiscard]] bool sameRows(const SessionView& view, const RowOrder& order) const;

    SessionView m_view;
    SessionView m_inHost; // the same, for rows below their host: they need not name it
    RowOrder m_order;
    bool m_localTime = false;
};

} // namespace hci
