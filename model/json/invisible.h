#pragma once

#include "model/json/utf8.h"

namespace hci {

/// A character that shows nothing of its own, yet acts on a terminal or on the reader: controls, what turns
/// the direction of writing, breaks lines, joins, parts or ignores (Unicode 15: Default_Ignorable_Code_Point,
/// Zl, Zp, the interlinear marks), the blanks that are letters, and what is no character. U+FE0E and U+FE0F,
/// which choose between text and emoji, are not among them.
[[nodiscard]] bool isInvisible(char32_t c) noexcept;

/// The same of a character behind another; `before` is NUL where there is none. U+FE0E and U+FE0F are
/// invisible where they have nothing to choose: a run of them would carry what nobody sees.
[[nodiscard]] bool isInvisible(char32_t c, char32_t before) noexcept;

} // namespace hci
