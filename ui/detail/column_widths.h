#pragma once

#include <QtCore/QList>

namespace hci {

/// What a column asks for, in pixels.
struct ColumnNeed {
    int usual = 0;       ///< what it gets where there is room
    int content = 0;     ///< what its header and the rows on show take
    bool yields = false; ///< where there is too little room, before the others
    int title = 0;       ///< what its header alone takes

    friend bool operator==(const ColumnNeed&, const ColumnNeed&) = default;
};

/// What the columns take at least, where none is cut: their content, or the usual width where that is less.
[[nodiscard]] int leastWidth(const QList<ColumnNeed>& columns);

/// The widths of all columns but the last, which takes the rest of `room`, at least `leastLast`. No column is
/// cut that need not be: where there is room to spare it goes to those whose content is wider than usual,
/// once the last one has what its own content (`lastContent`) takes; where there is too little, first the
/// columns give up what they do not fill, then the yielding ones nearly all, and then the widest ones give
/// way, down to their titles where those that are wider than theirs, or a quarter of the last one's least,
/// make up for it.
[[nodiscard]] QList<int> fittedWidths(const QList<ColumnNeed>& columns, int lastContent, int leastLast,
                                      int room);

} // namespace hci
