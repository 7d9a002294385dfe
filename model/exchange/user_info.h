#pragma once

#include "model/exchange/scanned_text.h"

namespace hci {

/// Appends the password before the "@" of an authority (RFC 3986 3.2.1) that begins at `begin`, or the user's
/// name where that is the token. The password may hold anything up to the "@" before the host, ";" and "&"
/// too. Returns where the search continues.
std::size_t addUserInfo(const ScannedText& text, std::size_t begin, SecretSpans& spans);

/// The password of "user:password@tcp(host)", as drivers of databases have it; `open`: the parenthesis.
[[nodiscard]] TextRange passwordBefore(const ScannedText& text, std::size_t open) noexcept;

} // namespace hci
