#pragma once

#include <string>
#include <string_view>

namespace hci {

/// The URL names its content: its last path segment has a hash in it, as build tools put there
/// ("app.3f2a9c1b.js", "index-BbXc3d2k.js"). A guess by form, on the careful side.
[[nodiscard]] bool hasFingerprint(std::string_view url) noexcept;

/// The URL with "*" for each fingerprint in its last path segment: "/app.*.js"; the URL as it is where it has
/// none. For telling that two URLs name two states of one file: what fits on both sides may be shorter than
/// what is believed of one URL alone, so six hexadecimal digits are enough ("app.3f2a1c.js").
[[nodiscard]] std::string withoutFingerprints(std::string_view url);
/// Whether a part of a path, between its separators, looks like a fingerprint: hexadecimal of at least
/// `shortest` digits with digits and letters, or eight of base 62 or 64 with all three kinds.
[[nodiscard]] bool looksLikeHash(std::string_view part, std::size_t shortest = 8) noexcept;

} // namespace hci
