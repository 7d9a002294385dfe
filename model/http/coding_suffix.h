#pragma once

#include <string>
#include <string_view>

namespace hci {

/// The entity tag without the suffix (`"v1-gzip"`, `"v1;br"`, `"v1--gzip"`) that compressing servers add;
/// empty if it has none.
[[nodiscard]] std::string withoutCodingSuffix(std::string_view entityTag);

[[nodiscard]] bool hasCodingSuffix(std::string_view entityTag) noexcept;

} // namespace hci
