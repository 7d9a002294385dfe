#include "model/report/text_diff.h"

#include "model/base/ascii.h"
#include "model/base/language.h"
#include "model/base/text_view.h"
#include "model/report/text_pieces.h"

#include <algorithm>
#include <array>
#include <memory_resource>
#include <span>
#include <string>
#include <vector>

namespace hci {

namespace {

constexpr std::size_t columns = 6;     // field, stored, received, change, in a 304, then
constexpr qsizetype leastOfValue = 16; // for a column of values; narrower ones become lines
constexpr qsizetype maxValueLength = 48;

using DiffRow = std::span<std::string_view, columns>;

/// The cells of the table, row by row, with the titles first. Nearly all are views of texts in the session;
/// this stores the others.
class DiffCells final {
public:
    DiffCells(const MessageDiff& diff, const MaskedSession& mask) : m_mask(mask) {
        m_cells.reserve((diff.rows.size() + 1) * columns);
        m_cells = {"field", "stored", "received", "change", "in a 304", "then"};
        for (const FieldDiff& row : diff.rows)
            if (row.change != Change::Same)
                add(row);
    }

    [[nodiscard]] std::size_t rows() const noexcept { return m_cells.size() / columns; }
    [[nodiscard]] DiffRow row(std::size_t i) noexcept {
        return DiffRow(m_cells.data() + i * columns, columns);
    }
    [[nodiscard]] std::span<const std::string_view> all() const noexcept { return m_cells; }

    /// The width of each of the two columns of values, beside the others at full width.
    [[nodiscard]] qsizetype roomForValues(int width) {
        constexpr qsizetype gaps = 4 + 5 * 2; // before the first column, and between the six
        qsizetype others = gaps;
        for (const std::size_t column : {0U, 3U, 4U, 5U}) {
            qsizetype widest = 0;
            for (std::size_t i = 0; i < rows(); ++i)
                widest = std::max(widest, charactersOf(row(i)[column]));
            others += widest;
        }
        return std::min((width - others) / 2, maxValueLength);
    }

    void cutValues(qsizetype room) {
        for (std::size_t i = 0; i < rows(); ++i)
            for (std::string_view* cell : {&row(i)[1], &row(i)[2]})
                if (static_cast<qsizetype>(cell->size()) > room)
                    *cell = kept(shortened(*cell, room));
    }

private:
    void add(const FieldDiff& row) {
        m_cells.insert(m_cells.end(), {shown(m_mask.name(row.name)), value(row.name, row.stored),
                                       value(row.name, row.received), toView(name(row.change)),
                                       words(name(row.requirement)), toView(name(row.effect))});
    }

    std::string_view kept(std::string_view text) {
        auto* to = static_cast<char*>(m_texts.allocate(text.size(), 1));
        std::copy(text.begin(), text.end(), to);
        return {to, text.size()};
    }

    /// As appendText().
    std::string_view shown(std::string_view wire) {
        if (isAscii(wire))
            return wire;
        std::string text;
        appendText(text, wire);
        return kept(text);
    }

    /// The lines of a field as one value, or a dash.
    std::string_view value(FieldName field, std::span<const TextId> lines) {
        if (lines.empty())
            return "\u2013";
        if (lines.size() == 1)
            return shown(m_mask.value(field, lines.front()));
        std::string values;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            values += i == 0 ? "" : ", ";
            appendText(values, m_mask.value(field, lines[i]));
        }
        return kept(values);
    }

    std::string_view words(QLatin1StringView identifier) {
        return identifier.contains(QLatin1Char('-')) ? kept(wordsOf(identifier)) : toView(identifier);
    }

    const MaskedSession& m_mask;
    std::array<char, 2048> m_first; // used before the heap
    std::pmr::monotonic_buffer_resource m_texts{m_first.data(), m_first.size()};
    std::vector<std::string_view> m_cells;
};

/// A field, if there is no room for a table.
void writeLines(TextWriter& out, DiffRow row, std::string& text) {
    text.assign(row[0]).append(": ").append(row[3]);
    if (!row[4].empty())
        text.append(" (in a 304: ").append(row[4]).append(")");
    text.append(", then ").append(row[5]);
    out.hanging(4, text);
    text = "        stored    ";
    appendFitted(text, out, row[1], 18);
    out.line(text);
    text = "        received  ";
    appendFitted(text, out, row[2], 18);
    out.line(text);
}

} // namespace

void writeDiff(TextWriter& out, const MessageDiff& diff, const MaskedSession& mask) {
    DiffCells cells(diff, mask);
    std::string text;
    if (cells.rows() > 1) {
        if (const qsizetype room = cells.roomForValues(out.width()); room >= leastOfValue) {
            cells.cutValues(room);
            out.table(4, columns, cells.all());
        } else {
            for (std::size_t i = 1; i < cells.rows(); ++i)
                writeLines(out, cells.row(i), text);
        }
    }
    text = "    ";
    text += groupedDigits(diff.unchanged);
    text += diff.unchanged == 1 ? " field unchanged" : " fields unchanged";
    out.line(text);
}

} // namespace hci
