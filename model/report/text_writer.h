#pragma once

#include "model/report/byte_writer.h"

#include <QtCore/QString>

#include <string_view>
#include <vector>

class QIODevice;

namespace hci {

/// Bytes from the wire as a text: U+FFFD for what is not UTF-8. Controls stay; TextWriter takes their power.
[[nodiscard]] QString textOf(std::string_view bytes);

/// `text`, or its beginning and end with "…" between where it is longer than `most` characters.
[[nodiscard]] QString shortened(const QString& text, qsizetype most);

/// Lines of text for a terminal. Nothing that is written through it can steer the terminal or mislead the
/// reader: every line passes visible().
class TextWriter final {
public:
    /// `out` is open for writing and outlives the writer.
    explicit TextWriter(QIODevice& out) : m_bytes(out) {}

    void line(const QString& text = {});
    /// A heading with an empty line before it.
    void heading(const QString& text);
    /// A paragraph, broken at single blanks into lines of at most 100 characters, each indented; `mark` hangs
    /// in the margin of the first.
    void paragraph(int indent, const QString& text, const QString& mark = {});
    /// Rows of cells in columns as wide as their longest cell; the last column is as long as it is.
    void table(int indent, const std::vector<std::vector<QString>>& rows);

    [[nodiscard]] bool failed() const noexcept { return m_bytes.failed(); }
    /// As ByteWriter::finish().
    [[nodiscard]] Result<void> finish() { return m_bytes.finish(); }

private:
    ByteWriter m_bytes;
};

} // namespace hci
