#pragma once

#include <string_view>

namespace hci {

/// The entity tag carries a content coding's mark at its end (`"v1-gzip"`, `"v1;br"`), as servers add that
/// compress on the way out.
[[nodiscard]] bool hasCodingSuffix(std::string_view entityTag) noexcept;

} // namespace hci
