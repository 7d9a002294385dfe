#pragma once

#include <array>
#include <cstddef>

namespace hci {

/// An enumerator and its words.
template <class Enum> struct EnumText {
    Enum value;
    const char* text;
};

/// Whether all enumerators up to `last` have a text, in their order, so that each is an index.
template <class Enum, std::size_t count>
[[nodiscard]] constexpr bool areComplete(const std::array<EnumText<Enum>, count>& texts, Enum last) {
    for (std::size_t i = 0; i < count; ++i)
        if (texts[i].value != static_cast<Enum>(i))
            return false;
    return count == static_cast<std::size_t>(last) + 1;
}

} // namespace hci
