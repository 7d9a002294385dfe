#pragma once

#include "model/har/block_masks.h"

#include <cstdint>
#include <string_view>

namespace hci::har {

/// The length of a text in a JSON string after its escapes are decoded.
struct TextLength {
    std::uint64_t bytes = 0;      ///< as UTF-8
    std::uint64_t characters = 0; ///< code points

    friend bool operator==(const TextLength&, const TextLength&) = default;
};

/// Counts the length of such a text piece by piece; a piece may end inside an escape.
class DecodedLength {
public:
    /// `raw`: the next piece between the string's quotes.
    void add(std::string_view raw) noexcept;
    /// The same for 64 bytes, if the caller knows the backslashes and the escaped bytes.
    void addBlock(const char* bytes, const Block& block, std::uint64_t backslashes,
                  std::uint64_t escaped) noexcept {
        if ((backslashes | escaped) != 0 || m_escape != 0 || !isAscii(block))
            return addUnusual(bytes, block, backslashes, escaped);
        m_bytes += blockSize;
        m_afterHigh = false;
    }
    [[nodiscard]] TextLength result() const noexcept { return {m_bytes, m_bytes - m_continuations}; }

private:
    void addUnusual(const char* bytes, const Block& block, std::uint64_t backslashes,
                    std::uint64_t escaped) noexcept;
    void addShort(std::string_view text) noexcept;
    void addEscapes(const Block& block, std::uint64_t backslashes, std::uint64_t escaped,
                    std::size_t size) noexcept;
    void addByBytes(std::string_view text) noexcept;
    void addEscaped(char c) noexcept;
    void addUnit() noexcept;

    std::uint64_t m_bytes = 0;
    std::uint64_t m_continuations = 0; ///< bytes of characters after their first
    unsigned m_unit = 0;               ///< UTF-16 code unit of the current escape
    int m_escape = 0;                  ///< bytes read of the current escape; 0: none
    bool m_afterHigh = false;          ///< the previous escape was the first half of a surrogate pair
};

[[nodiscard]] inline TextLength decodedLength(std::string_view raw) noexcept {
    DecodedLength length;
    length.add(raw);
    return length.result();
}

} // namespace hci::har
