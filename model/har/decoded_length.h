#pragma once

#include <cstdint>
#include <string_view>

namespace hci::har {

/// How long a text in a JSON string is once its escapes are off.
struct TextLength {
    std::uint64_t bytes = 0;      ///< as UTF-8
    std::uint64_t characters = 0; ///< code points

    friend bool operator==(const TextLength&, const TextLength&) = default;
};

/// Counts the length of such a text piece by piece, also where a piece ends inside an escape.
class DecodedLength {
public:
    /// `raw`: the next piece of what lies between the string's quotes.
    void add(std::string_view raw) noexcept;
    [[nodiscard]] TextLength result() const noexcept { return {m_bytes, m_bytes - m_continuations}; }

private:
    void addPlain(std::string_view text) noexcept;
    void addEscaped(char c) noexcept;
    void addUnit() noexcept;

    std::uint64_t m_bytes = 0;
    std::uint64_t m_continuations = 0; ///< bytes of a character behind its first
    unsigned m_unit = 0;               ///< UTF-16 code unit of the escape that is being read
    int m_escape = 0;                  ///< its bytes read so far; 0: none is open
    bool m_afterHigh = false;          ///< the escape before was the first half of a surrogate pair
};

[[nodiscard]] inline TextLength decodedLength(std::string_view raw) noexcept {
    DecodedLength length;
    length.add(raw);
    return length.result();
}

} // namespace hci::har
