#include "model/report/csv_text.h"

#include "model/report/visible_text.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

constexpr std::string_view quote = "\"";

/// A cell that needs no change: printable ASCII without a need for quotes, beginning with a letter, digit or
/// slash, and without a command of a build's log.
bool isPlain(std::string_view text) noexcept {
    const auto plain = [](char c) {
        return c >= 0x20 && c < 0x7F && c != '"' && c != ',' && c != ';' && c != '#';
    };
    const auto harmless = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/';
    };
    return text.empty() || (harmless(text.front()) && std::all_of(text.begin(), text.end(), plain));
}

/// A spreadsheet recognises a formula by a cell's first character, also in full width (CJK), and some skip
/// leading blanks.
bool mayBeFormula(std::string_view text) noexcept {
    constexpr std::array<std::string_view, 10> starts{
        "=", "+", "-", "@", "\t", "\r", "\n", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\xA0"};
    constexpr std::string_view fullWidthHyphen = "\xEF\xBC\x8D";
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    return text.starts_with(fullWidthHyphen) ||
           std::any_of(starts.begin(), starts.end(),
                       [text](std::string_view start) { return text.starts_with(start); });
}

QByteArrayView viewOfBytes(std::string_view text) noexcept {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

void CsvText::separate() {
    if (!m_first)
        m_to += ',';
    m_first = false;
}

void CsvText::text(std::string_view bytes) {
    separate();
    if (isPlain(bytes)) {
        m_to += viewOfBytes(bytes);
        return;
    }
    std::string cell = mayBeFormula(bytes) ? "'" : "";
    cell += visible(bytes);
    // If semicolons separate a list, the text after one is a separate cell.
    for (std::size_t at = cell.find(';'); at != std::string::npos; at = cell.find(';', at + 1))
        if (mayBeFormula(std::string_view(cell).substr(at + 1)))
            cell.insert(at + 1, "'");
    // GitHub Actions would read a line that begins with "::" as a command; a quote in front prevents that.
    if (cell.find_first_of("\",") == std::string::npos && cell.front() != ' ' && cell.back() != ' ' &&
        cell.find("::") == std::string::npos) {
        m_to += viewOfBytes(cell);
        return;
    }
    for (std::size_t at = cell.find('"'); at != std::string::npos; at = cell.find('"', at + 2))
        cell.insert(at, quote);
    m_to += '"';
    m_to += viewOfBytes(cell);
    m_to += '"';
}

void CsvText::text(QLatin1StringView text) {
    this->text(std::string_view(text.data(), static_cast<std::size_t>(text.size())));
}

void CsvText::number(std::int64_t value) {
    separate();
    m_to += QByteArray::number(static_cast<qlonglong>(value));
}

void CsvText::optional(std::int64_t value, bool known) {
    if (known)
        number(value);
    else
        empty();
}

void CsvText::bytes(const ByteCount& count) {
    optional(count.value(), count.known());
    text(name(count.basis()));
}

void CsvText::endRow() {
    m_to += "\r\n";
    m_first = true;
}

} // namespace hci
