#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace hci {

/// Draws a cell of the program's lists by the roles of tone.h: tone, bold end, parts that differ, fill. The
/// beginning is elided before the bold end is.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit CellDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace hci
