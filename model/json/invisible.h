#pragma once

#include "model/json/utf8.h"

namespace hci {

/// A character without a glyph that can deceive: controls, marks of direction, line breaks, joiners (Unicode
/// 15: Default_Ignorable_Code_Point, Zl, Zp, interlinear marks), letters that look blank, and noncharacters.
/// Except U+FE0E and U+FE0F, which choose between text and emoji.
[[nodiscard]] bool isInvisible(char32_t c) noexcept;

/// The same for a character after `before` (NUL: none). U+FE0E and U+FE0F count as invisible after a
/// character without two forms, as a run of them could hide text.
[[nodiscard]] bool isInvisible(char32_t c, char32_t before) noexcept;

} // namespace hci
