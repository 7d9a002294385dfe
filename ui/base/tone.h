#pragma once

#include <QtCore/QVariant>

#include <cstdint>

namespace hci {

/// The meaning of a text, which the theme colours. Never the only sign: words or a glyph say the same.
enum class Tone : std::uint8_t { Normal, Muted, Good, Warning, Bad };

/// Roles by which models control the delegate, besides Qt's own.
enum CellRole : int {
    ToneRole = Qt::UserRole + 1, ///< Tone as int
    EmphasisRole,                ///< int: index of the first bold character; text before it is elided first
    EmphasisEndRole, ///< int: behind the last bold character, and what follows is elided last; none: all is
                     ///< bold
    SpansRole,       ///< QList<QPoint>: (begin, length) of the parts that differ
    FillRole,        ///< Fill as int
    MonospaceRole,   ///< bool
    NumberRole,      ///< bool: right-aligned
    WrapRole,        ///< bool: a sentence, which takes a second line where one is too narrow
    RowRole,         ///< a row number of the model behind: exchange, resource or finding
    ExchangeRole,    ///< exchange index, or -1
    PageRole,        ///< QString: a web page about the cell
    LinkRole,        ///< bool: the cell is a link to its PageRole
    BarRole,         ///< double from 0 to 1: a bar below the number, so long of the longest; none: no bar
    CopyRole,        ///< QString: what a copy of the row has in place of the cell's text
};

/// The background of a cell.
enum class Fill : std::uint8_t { None, Bad, Changed, Good };

/// What a table's header answers besides its titles: those above numbers are aligned like these.
[[nodiscard]] inline QVariant headerAlignment(Qt::Orientation orientation, int role, bool aboveNumbers) {
    const bool aligns = orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && aboveNumbers;
    return aligns ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
}

} // namespace hci
