#pragma once

#include "model/report/byte_writer.h"
#include "model/report/row_blocks.h"
#include "model/report/text_style.h"
#include "model/report/utf8_text.h"

#include <QtCore/QString>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

class QIODevice;

namespace hci {

/// The role of a piece of a line, if there is colour to show it.
enum class Tint : std::uint8_t { None, Strong, Error, Warning, Info, Good };

/// Lines of text for a terminal. No text can control the terminal or mislead the reader: each passes
/// visible() first, and gets its colour afterwards.
class TextWriter final {
public:
    /// `out` is open for writing and outlives the writer.
    explicit TextWriter(QIODevice& out, const TextStyle& style = {})
        : m_bytes(out), m_width(std::max(style.width, TextStyle::narrowest)), m_colour(style.colour) {}

    /// The number of characters in a line.
    [[nodiscard]] int width() const noexcept { return m_width; }

    void line(const QString& text = {}, Tint tint = Tint::None);
    /// The same for a text in UTF-8, as in the long sections.
    void line(std::string_view utf8, Tint tint = Tint::None);
    /// A heading with an empty line before it.
    void heading(const QString& text);
    /// A paragraph, broken at single blanks into lines that fit, each indented; `mark` is in the margin of
    /// the first, and only it is tinted.
    void paragraph(int indent, const QString& text, const QString& mark = {}, Tint tint = Tint::None);
    void paragraph(int indent, std::string_view utf8);
    /// A paragraph whose further lines are indented by two more.
    void hanging(int indent, const QString& text);
    void hanging(int indent, std::string_view utf8);
    /// Rows of cells in columns as wide as their longest cell. The last cell of a row is broken into lines
    /// that fit, below each other if there is room beside the other cells.
    void table(int indent, const std::vector<std::vector<QString>>& rows);
    /// The same for cells in UTF-8, row by row with `columns` cells each.
    void table(int indent, std::size_t columns, std::span<const std::string_view> cells);

    /// `count` rows of whole lines; `write` writes the row of each number. Several threads call it at once,
    /// each with a writer of the same width and colours (see writeInBlocks()).
    [[nodiscard]] bool rows(std::uint32_t count, ExportProgress& progress,
                            const std::function<void(TextWriter& out, std::uint32_t row)>& write);

    [[nodiscard]] bool failed() const noexcept { return m_bytes.failed(); }
    /// See ByteWriter::finish().
    [[nodiscard]] Result<void> finish() { return m_bytes.finish(); }

private:
    void put(QStringView text, Tint tint = Tint::None);
    void putVisible(QStringView text);
    void putPlain(std::string_view utf8);
    void putBlanks(qsizetype count) { m_bytes.append(count, ' '); }
    void putRow(QStringView row);
    void brokenPlain(int firstIndent, int indent, std::string_view utf8);
    template <class Margin> void broken(int indent, const QString& text, const Margin& firstMargin);
    void end() {
        m_bytes.append('\n');
        m_blank = true;
    }

    ByteWriter m_bytes;
    int m_width;
    bool m_colour;
    bool m_blank = true; // this line has only blanks so far
};

} // namespace hci
