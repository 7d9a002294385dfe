#pragma once

namespace hci {

/// How a text for people is to look: on a terminal as wide as that is, elsewhere as wide as most are.
struct TextStyle {
    static constexpr int narrowest = 40; ///< what is narrower is written as if it were so wide

    int width = 80;
    bool colour = false; ///< with the escape sequences that terminals have for it (ECMA-48 8.3.117)
};

} // namespace hci
