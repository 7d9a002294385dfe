#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// Bytes of a text, from `begin` to before `end`.
struct TextPlace {
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator==(const TextPlace&, const TextPlace&) = default;
};

/// Finds one text in many. They may hold bytes that are no UTF-8: such a byte equals none of the text.
class TextFinder {
public:
    /// `wanted` is UTF-8. Unless `matchCase`, letters of every script compare without regard to case; a
    /// letter of ASCII equals letters of ASCII alone.
    TextFinder(std::string_view wanted, bool matchCase);

    /// Nothing is looked for: next() finds nothing.
    [[nodiscard]] bool empty() const noexcept { return m_wanted.empty(); }
    [[nodiscard]] const std::string& wanted() const noexcept { return m_wanted; }

    /// The first place that begins at or behind `from` and before `until`, and may end behind that; nullopt
    /// where there is none.
    [[nodiscard]] std::optional<TextPlace> next(std::string_view text, std::size_t from = 0,
                                                std::size_t until = std::string_view::npos) const;

private:
    [[nodiscard]] std::optional<TextPlace> nextAscii(std::string_view text, std::size_t from) const;
    [[nodiscard]] std::optional<TextPlace> nextFolded(std::string_view text, std::size_t from,
                                                      std::size_t until) const;

    std::string m_wanted;                    // in lower case unless case matters
    std::vector<char32_t> m_folded;          // its characters, where it has others than ASCII's
    std::array<std::uint32_t, 256> m_skip{}; // by the last byte compared: how far on the next place can end
    bool m_matchCase;
};

} // namespace hci
