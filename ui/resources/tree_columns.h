#pragma once

#include "ui/tables/row_text.h"

#include <QtCore/QObject>

#include <array>

class QTreeView;

namespace hci {

/// The columns of the tree of resources: as wide as their content, while the name takes the rest. If that is
/// too little, columns that the detail shows too hide until there is room.
///
/// Once the user has set a width, all widths stay.
class TreeColumns final : public QObject {
    Q_OBJECT
public:
    explicit TreeColumns(QTreeView* tree);

    /// Fits the widths to the rows visible by then. Columns only grow until forget(), so that content does
    /// not move under the user's eyes.
    void fitLater();
    /// Forgets the widths needed by the last session's rows.
    void forget();
    /// Lets the user choose which columns are shown.
    void choose(const QPoint& position);
    /// The state of the columns: which are shown, their order and sorting, and widths set by the user.
    [[nodiscard]] QByteArray save();
    void restore(const QByteArray& saved);
    /// Restores the columns of the first start.
    void reset();
    /// Scales the widths by `factor`, with the text.
    void scale(double factor);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Widths = std::array<int, rowColumnCount>; // pixels; 0 for a column that is hidden

    [[nodiscard]] bool isChosen(int column) const;
    [[nodiscard]] int titleOf(std::size_t column) const;
    [[nodiscard]] Widths wanted();
    [[nodiscard]] int makeRoom(Widths& widths);
    void setChosen(int column, bool shown);
    void setHidden(const std::array<bool, rowColumnCount>& withoutRoom);
    void fit();
    void showFirst();

    QTreeView* m_tree;
    Widths m_widest{};                                ///< the greatest widths of rows so far
    std::array<bool, rowColumnCount> m_withoutRoom{}; ///< chosen by the user, but hidden for now
    bool m_set = false;                               ///< the user has set a width
    bool m_ours = false;                              ///< the current change is the program's
    bool m_fitsLater = false;                         ///< a fit is pending
};

} // namespace hci
