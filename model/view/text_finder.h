#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// The bytes [begin, end) of a text.
struct TextPlace {
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator==(const TextPlace&, const TextPlace&) = default;
};

/// Finds one text in many. Bytes there that are no UTF-8 match nothing.
class TextFinder {
public:
    /// `wanted` is UTF-8. Unless `matchCase`, letters of all scripts compare without case; ASCII letters
    /// match only ASCII letters.
    TextFinder(std::string_view wanted, bool matchCase);

    /// Whether the wanted text is empty: next() finds nothing.
    [[nodiscard]] bool empty() const noexcept { return m_wanted.empty(); }
    [[nodiscard]] const std::string& wanted() const noexcept { return m_wanted; }

    /// The first place that begins in [from, until), and may end later; nullopt if there is none.
    [[nodiscard]] std::optional<TextPlace> next(std::string_view text, std::size_t from = 0,
                                                std::size_t until = std::string_view::npos) const;

private:
    [[nodiscard]] std::optional<TextPlace> nextAscii(std::string_view text, std::size_t from) const;
    [[nodiscard]] std::optional<TextPlace> nextFolded(std::string_view text, std::size_t from,
                                                      std::size_t until) const;

    std::string m_wanted;                    // in lower case unless case matters
    std::vector<char32_t> m_folded;          // its characters, if any is not ASCII
    std::array<std::uint32_t, 256> m_skip{}; // by the last byte compared: how far to advance
    bool m_matchCase;
};

} // namespace hci
