#pragma once

#include <string>
#include <string_view>

namespace hci {

/// Whether the URL names its content by a hash in its last path segment, as build tools do
/// ("app.3f2a9c1b.js", "index-BbXc3d2k.js"). A conservative guess by form.
[[nodiscard]] bool hasFingerprint(std::string_view url) noexcept;

/// The URL with "*" for each fingerprint in its last path segment: "/app.*.js"; unchanged if it has none.
///
/// To match two states of one file. With two URLs to compare, six hexadecimal digits are enough
/// ("app.3f2a1c.js").
[[nodiscard]] std::string withoutFingerprints(std::string_view url);
/// Whether a part of a path, between its separators, looks like a fingerprint: hexadecimal of at least
/// `shortest` digits with digits and letters, or eight of base 62 or 64 with all three kinds.
[[nodiscard]] bool looksLikeHash(std::string_view part, std::size_t shortest = 8) noexcept;

} // namespace hci
