#include "model/har/decoded_length.h"

#include "model/base/ascii.h"

#include <algorithm>

namespace hci::har {

void DecodedLength::add(std::string_view raw) noexcept {
    while (!raw.empty()) {
        if (m_escape > 0) {
            addEscaped(raw.front());
            raw.remove_prefix(1);
            continue;
        }
        const std::size_t backslash = std::min(raw.find('\\'), raw.size());
        addPlain(raw.substr(0, backslash));
        if (backslash == raw.size())
            return;
        m_escape = 1;
        raw.remove_prefix(backslash + 1);
    }
}

void DecodedLength::addPlain(std::string_view text) noexcept {
    if (text.empty())
        return;
    m_afterHigh = false;
    m_bytes += text.size();
    std::uint64_t continuations = 0;
    for (const char c : text)
        continuations += (static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 1U : 0U;
    m_continuations += continuations;
}

/// One byte behind a backslash (RFC 8259 section 7).
void DecodedLength::addEscaped(char c) noexcept {
    if (m_escape == 1 && c == 'u') {
        m_escape = 2;
        m_unit = 0;
    } else if (m_escape == 1) {
        m_escape = 0;
        m_afterHigh = false;
        ++m_bytes;
    } else if (const int digit = hexDigit(c); digit < 0) { // no escape: it stays as it stands
        m_bytes += static_cast<std::uint64_t>(m_escape) + 1;
        m_escape = 0;
        m_afterHigh = false;
    } else {
        m_unit = m_unit * 16 + static_cast<unsigned>(digit);
        if (++m_escape == 6)
            addUnit();
    }
}

void DecodedLength::addUnit() noexcept {
    m_escape = 0;
    const bool low = m_unit >= 0xDC00 && m_unit <= 0xDFFF;
    if (low && m_afterHigh) { // the pair is one character of four bytes, three of which are counted
        ++m_bytes;
        ++m_continuations;
        m_afterHigh = false;
        return;
    }
    m_afterHigh = m_unit >= 0xD800 && m_unit < 0xDC00;
    const std::uint64_t bytes = m_unit < 0x80 ? 1 : m_unit < 0x800 ? 2 : 3;
    m_bytes += bytes;
    m_continuations += bytes - 1;
}

} // namespace hci::har
