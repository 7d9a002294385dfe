#pragma once

#include <string>
#include <string_view>

namespace hci {

/// The entity tag without the mark of a content coding at its end (`"v1-gzip"`, `"v1;br"`, `"v1--gzip"`), as
/// servers add that compress on the way out; empty where it has none.
[[nodiscard]] std::string withoutCodingSuffix(std::string_view entityTag);

[[nodiscard]] bool hasCodingSuffix(std::string_view entityTag) noexcept;

} // namespace hci
