#pragma once

#include "model/view/row_order.h"
#include "ui/resources/row_text.h"

#include <QtCore/QAbstractItemModel>

namespace hci {

/// Resources with their exchanges below them, or exchanges alone. Holds its own row order, which is made
/// elsewhere and swapped in whole: sorting and filtering 300,000 rows never happens here.
class ResourceModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit ResourceModel(QObject* parent = nullptr);

    /// Shows `order`, which was made for `view`. Keeps persistent indexes where no row vanishes.
    void setRows(const SessionView& view, RowOrder order);
    void setLocalTime(bool local);

    [[nodiscard]] const SessionView& view() const noexcept { return m_view; }
    [[nodiscard]] const RowOrder& order() const noexcept { return m_order; }
    [[nodiscard]] Selection selectionAt(const QModelIndex& index) const;
    /// The index of that resource or exchange of view(), invalid where the filter hides it.
    [[nodiscard]] QModelIndex indexOf(const Selection& selection) const;
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
    void replace(const SessionView& view, RowOrder order);
    [[nodiscard]] bool sameRows(const SessionView& view, const RowOrder& order) const;

    SessionView m_view;
    RowOrder m_order;
    std::vector<std::uint32_t> m_rowOf; // by resource or exchange: its row, noIndex where hidden
    bool m_localTime = false;
};

} // namespace hci
