#pragma once

#include "ui/tables/cell_delegate.h"

namespace hci {

/// Draws the bytes of a WireModel with field names, separators, line ends and chunk heads highlighted; all
/// other cells as usual.
class WireDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit WireDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    CellDelegate m_cells;
};

} // namespace hci
