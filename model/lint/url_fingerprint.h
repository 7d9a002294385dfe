#pragma once

#include <string_view>

namespace hci {

/// The URL names its content: its last path segment has a hash in it, as build tools put there
/// ("app.3f2a9c1b.js", "index-BbXc3d2k.js"). A guess by form, on the careful side.
[[nodiscard]] bool hasFingerprint(std::string_view url) noexcept;

} // namespace hci
