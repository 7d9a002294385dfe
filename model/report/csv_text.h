#pragma once

#include "model/exchange/byte_count.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <cstdint>
#include <string_view>

namespace hci {

/// Appends cells and rows of a CSV text (RFC 4180) to a byte array. A text cell cannot be a formula in a
/// spreadsheet, control a terminal or contain a line break; numbers stay numbers.
class CsvText {
public:
    /// `to` outlives it.
    explicit CsvText(QByteArray& to) : m_to(to) {}

    void text(std::string_view bytes);
    void text(QStringView text) { cell(text.toUtf8()); }
    void text(QLatin1StringView text);
    void number(std::int64_t value);
    /// A number, or an empty cell if it is unknown.
    void optional(std::int64_t value, bool known);
    /// Two cells: the number, if known, and its basis.
    void bytes(const ByteCount& count);
    void empty() { separate(); }
    void endRow();

private:
    void cell(const QByteArray& text) {
        this->text(std::string_view(text.constData(), std::size_t(text.size())));
    }
    void separate();

    QByteArray& m_to;
    bool m_first = true;
};

} // namespace hci
