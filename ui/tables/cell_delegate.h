#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace hci {

/// Draws a cell of the program's lists by the roles of tone.h: tone, bold end, differing parts, fill. Elides
/// the beginning before the bold end.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit CellDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// What every cell of a list begins with: it is clipped, and has the fill of its FillRole and the selection
/// below it. endCell() gives the painter back as it was.
void beginCell(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);
/// And ends with: the line under its row, and the frame of the focus.
void endCell(QPainter& painter, const QStyleOptionViewItem& option);

} // namespace hci
