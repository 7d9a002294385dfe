#pragma once

#include "ui/resources/row_text.h"

#include <QtCore/QObject>

#include <array>

class QTreeView;

namespace hci {

/// The columns of the tree of resources: as wide as what they show, while the name takes the rest of the
/// room. Where there is too little of it, columns that the detail shows too hide until there is more. Once
/// the user has set a width, all stay as they are.
class TreeColumns final : public QObject {
    Q_OBJECT
public:
    explicit TreeColumns(QTreeView* tree);

    /// Fits the widths to the rows that are on the screen by then. Columns only grow until forget(), so that
    /// what is looked at does not move.
    void fitLater();
    /// Another session: what the rows of the last one took counts no more.
    void forget();
    /// Lets the user choose which columns are shown.
    void choose(const QPoint& position);
    /// Which columns are shown, in which order, sorted how, and their widths where the user has set them.
    [[nodiscard]] QByteArray save();
    void restore(const QByteArray& saved);
    /// As at the first start.
    void reset();
    /// The text is so many times as large as before.
    void scale(double factor);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Widths = std::array<int, rowColumnCount>; // pixels; 0 for a column that is hidden

    [[nodiscard]] bool isChosen(int column) const;
    [[nodiscard]] int titleOf(std::size_t column) const;
    [[nodiscard]] Widths wanted();
    [[nodiscard]] int giveRoom(Widths& widths);
    void setChosen(int column, bool shown);
    void setHidden(const std::array<bool, rowColumnCount>& withoutRoom);
    void fit();
    void showFirst();

    QTreeView* m_tree;
    Widths m_widest{};                                ///< what the rows took so far
    std::array<bool, rowColumnCount> m_withoutRoom{}; ///< chosen by the user, and hidden for now
    bool m_set = false;                               ///< the user has set a width
    bool m_ours = false;                              ///< the change that is under way is not the user's
    bool m_fitsLater = false;                         ///< somebody has asked for it
};

} // namespace hci
