#pragma once

namespace hci {

/// The look of a text for people: as wide as its terminal, elsewhere of a common width.
struct TextStyle {
    static constexpr int narrowest = 40; ///< narrower terminals get this width

    int width = 80;
    bool colour = false; ///< with ECMA-48 escape sequences (8.3.117)
};

} // namespace hci
