#pragma once

#include <QtCore/QList>

namespace hci {

/// The widths that a column needs, in pixels.
struct ColumnNeed {
    int usual = 0;       ///< its width if there is room
    int content = 0;     ///< the width of its header and of visible rows
    bool yields = false; ///< shrinks before the others if room is short
    int title = 0;       ///< the width of its header alone

    friend bool operator==(const ColumnNeed&, const ColumnNeed&) = default;
};

/// The least width of all columns without cutting any: their content, or the usual width if that is less.
[[nodiscard]] int leastWidth(const QList<ColumnNeed>& columns);

/// The widths of all columns but the last, which takes the rest of `room`, at least `leastLast`.
///
/// Spare room goes to columns whose content is wider than usual, once the last one has its `lastContent`. If
/// room is short, columns first give up empty space, then the yielding columns nearly all of theirs, then the
/// widest shrink.
///
/// Titles stay readable where columns wider than their titles, or a quarter of the last one's least width,
/// can make up for it.
[[nodiscard]] QList<int> fittedWidths(const QList<ColumnNeed>& columns, int lastContent, int leastLast,
                                      int room);

} // namespace hci
