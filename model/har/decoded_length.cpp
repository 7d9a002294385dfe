#include "model/har/decoded_length.h"

#include "model/base/ascii.h"

#include <algorithm>
#include <array>

namespace hci::har {

namespace {

/// The number of set bits. std::popcount() is a call and a table where the compiler may not assume the
/// processor's own instruction; this adds the bits of pairs, of fours, of bytes, then all bytes.
constexpr std::uint64_t count(std::uint64_t mask) noexcept {
    mask -= mask >> 1 & 0x5555'5555'5555'5555;
    mask = (mask & 0x3333'3333'3333'3333) + (mask >> 2 & 0x3333'3333'3333'3333);
    mask = (mask + (mask >> 4)) & 0x0F0F'0F0F'0F0F'0F0F;
    return mask * 0x0101'0101'0101'0101 >> 56;
}
static_assert(count(0) == 0 && count(0x8000'0000'0000'0011) == 3 && count(~std::uint64_t{0}) == 64);

/// The u of each \uXXXX.
std::uint64_t unitsBegin(const Block& block, std::uint64_t escaped) noexcept {
    return escaped == 0 ? 0 : escaped & bytesEqual(block, 'u');
}

} // namespace

void DecodedLength::add(std::string_view raw) noexcept {
    while (raw.size() >= blockSize) {
        const Block block = blockAt(raw.data());
        const std::uint64_t backslashes = bytesEqual(block, '\\');
        std::uint64_t carry = m_escape == 1 ? 1 : 0;
        addBlock(raw.data(), block, backslashes, escapedBytes(backslashes, carry));
        raw.remove_prefix(blockSize);
    }
    if (!raw.empty())
        addShort(raw);
}

/// A block with an escape, or with characters of several bytes.
void DecodedLength::addUnusual(const char* bytes, const Block& block, std::uint64_t backslashes,
                               std::uint64_t escaped) noexcept {
    if (m_escape > 1 || unitsBegin(block, escaped) != 0)
        addByBytes({bytes, blockSize});
    else
        addEscapes(block, backslashes, escaped, blockSize);
}

/// Less than a block, not empty.
void DecodedLength::addShort(std::string_view text) noexcept {
    std::array<char, blockSize> padded;
    padded.fill(' ');
    std::copy(text.begin(), text.end(), padded.begin());
    const Block block = blockAt(padded.data());
    const std::uint64_t backslashes = bytesEqual(block, '\\');
    std::uint64_t carry = m_escape == 1 ? 1 : 0;
    const std::uint64_t escaped = escapedBytes(backslashes, carry) & ~(~std::uint64_t{0} << text.size());
    if (m_escape > 1 || unitsBegin(block, escaped) != 0)
        addByBytes(text);
    else
        addEscapes(block, backslashes, escaped, text.size());
}

/// Counts escapes in a block that has none by code unit: the length of such a one depends on its digits.
void DecodedLength::addEscapes(const Block& block, std::uint64_t backslashes, std::uint64_t escaped,
                               std::size_t size) noexcept {
    const std::uint64_t escapes = backslashes & ~escaped;
    m_bytes += size - count(escapes);
    if (!isAscii(block))
        m_continuations += count(continuationBytes(block) & ~escaped);
    m_afterHigh = false;
    m_escape = static_cast<int>(escapes >> (size - 1)); // the last byte begins one
}

void DecodedLength::addByBytes(std::string_view text) noexcept {
    for (const char c : text) {
        if (m_escape > 0) {
            addEscaped(c);
        } else if (c == '\\') {
            m_escape = 1;
        } else {
            m_afterHigh = false;
            ++m_bytes;
            m_continuations += (static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 1U : 0U;
        }
    }
}

/// One byte after a backslash (RFC 8259 section 7).
void DecodedLength::addEscaped(char c) noexcept {
    if (m_escape == 1 && c == 'u') {
        m_escape = 2;
        m_unit = 0;
    } else if (m_escape == 1) {
        m_escape = 0;
        m_afterHigh = false;
        ++m_bytes;
    } else if (const int digit = hexDigit(c); digit < 0) { // no valid escape: it counts literally
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
