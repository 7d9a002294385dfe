#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>

namespace hci {

/// The words of a name in lower case, each between two bars: "accessToken" and "access_token" are
/// "|access|token|". Non-ASCII bytes count as letters.
class NameWords {
public:
    static constexpr std::size_t maxLength = 80;

    explicit NameWords(std::string_view spelled);

    [[nodiscard]] std::string_view text() const noexcept { return {m_text.data(), m_size}; }
    /// Without the number behind it: "pin" of "new_pin2".
    [[nodiscard]] std::string_view lastWord() const noexcept;
    /// Of a name in a name, "user[pin]" or "user.pin", the inner one.
    [[nodiscard]] std::string_view inner() const noexcept { return text().substr(m_last); }
    [[nodiscard]] bool has(std::string_view part) const noexcept {
        return text().find(part) != std::string_view::npos;
    }
    template <class List> [[nodiscard]] bool hasOneOf(const List& parts) const noexcept {
        return std::any_of(std::begin(parts), std::end(parts),
                           [this](std::string_view part) { return has(part); });
    }

private:
    void put(char c) noexcept { m_text[m_size++] = c; }
    void bar() noexcept {
        if (m_text[m_size - 1] != '|')
            put('|');
    }

    std::array<char, 2 * maxLength + 2> m_text{};
    std::size_t m_size = 0;
    std::size_t m_last = 0; // where the inner name begins
};

} // namespace hci
