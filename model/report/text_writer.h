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

/// What a piece of a line is, where there is colour to show it.
enum class Tint : std::uint8_t { None, Strong, Error, Warning, Info, Good };

/// Lines of text for a terminal. Nothing that is written through it can steer the terminal or mislead the
/// reader: every text passes visible(), and what colours it is put around it afterwards.
class TextWriter final {
public:
    /// `out` is open for writing and outlives the writer.
    explicit TextWriter(QIODevice& out, const TextStyle& style = {})
        : m_bytes(out), m_width(std::max(style.width, TextStyle::narrowest)), m_colour(style.colour) {}

    /// How many characters a line has room for.
    [[nodiscard]] int width() const noexcept { return m_width; }

    void line(const QString& text = {}, Tint tint = Tint::None);
    /// The same of a text in UTF-8, such as the long sections are made of.
    void line(std::string_view utf8, Tint tint = Tint::None);
    /// A heading with an empty line before it.
    void heading(const QString& text);
    /// A paragraph, broken at single blanks into lines that fit, each indented; `mark` hangs in the margin of
    /// the first, and is the piece that is tinted.
    void paragraph(int indent, const QString& text, const QString& mark = {}, Tint tint = Tint::None);
    void paragraph(int indent, std::string_view utf8);
    /// A paragraph whose lines behind the first stand two further in.
    void hanging(int indent, const QString& text);
    void hanging(int indent, std::string_view utf8);
    /// Rows of cells in columns as wide as their longest cell. The last cell of a row is broken into lines
    /// that fit, below each other where there is room beside the others.
    void table(int indent, const std::vector<std::vector<QString>>& rows);
    /// The same of cells in UTF-8, row after row of so many columns.
    void table(int indent, std::size_t columns, std::span<const std::string_view> cells);

    /// `count` rows of whole lines, which `write` writes for each number. It is called on several threads at
    /// once, each time with a writer that is as wide and as colourful as this one. As writeInBlocks().
    [[nodiscard]] bool rows(std::uint32_t count, ExportProgress& progress,
                            const std::function<void(TextWriter& out, std::uint32_t row)>& write);

    [[nodiscard]] bool failed() const noexcept { return m_bytes.failed(); }
    /// As ByteWriter::finish().
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
    bool m_blank = true; // nothing but blanks stands on this line so far
};

} // namespace hci
