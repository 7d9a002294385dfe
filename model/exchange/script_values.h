#pragma once

#include "model/exchange/scanned_text.h"

namespace hci {

/// Appends the texts of a script that a name may get in place of an expression which begins at `begin`:
/// p ?? "…", p || "…", p ? "…" : "…". Only those that look like tokens.
void findChosenTexts(const ScannedText& text, std::size_t begin, SecretSpans& spans);
/// Whether such an operator is behind the name that begins at `begin`.
[[nodiscard]] bool choosesText(const ScannedText& text, std::size_t begin) noexcept;

/// Appends the texts of a script that "+" joins to the one that ends at `end`, its closing quote. Returns
/// where the last of them ends.
std::size_t findJoinedTexts(const ScannedText& text, std::size_t end, SecretSpans& spans);

/// The token that a page shows behind a name and a colon, as "Token: <b>…</b>" in a sentence or a comment.
/// `begin`: behind the colon and white space.
[[nodiscard]] TextRange shownToken(const ScannedText& text, const NameBeside& name,
                                   std::size_t begin) noexcept;

} // namespace hci
