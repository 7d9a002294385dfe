#pragma once

#include <QtWidgets/QStyledItemDelegate>

class QTextDocument;

namespace hci {

class CellDelegate;
class MergeModel;
class TableView;

/// Draws the table of a merge: fields as in all tables, and below them, across all columns, the wrapped words
/// about a difference with links to RFC sections.
class MergeDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// For `table`, which shows `model`.
    MergeDelegate(const MergeModel& model, TableView& table);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    /// The page that the words link to at a point of the viewport; empty without a link.
    [[nodiscard]] QString linkAt(const QPoint& point) const;

private:
    [[nodiscard]] bool isNote(const QModelIndex& index) const;
    void layOut(QTextDocument& words, const QStyleOptionViewItem& option, const QModelIndex& index,
                const QColor& color) const;

    const MergeModel& m_model;
    TableView& m_table;
    CellDelegate* m_cells;
};

} // namespace hci
