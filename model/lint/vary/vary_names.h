#pragma once

#include "model/lint/answer.h"

#include <algorithm>
#include <string_view>

namespace hci {

/// A whole content, which is what Vary tells apart.
[[nodiscard]] inline bool isContent(const Answer& answer) noexcept {
    return answer.isGet && answer.status == 200;
}

/// Vary names the field, or is `*`.
[[nodiscard]] inline bool names(const Answer& answer, std::string_view lowerCaseName) {
    const Vary& vary = *answer.vary;
    return vary.any || std::binary_search(vary.names.begin(), vary.names.end(), lowerCaseName);
}

/// To be validated before each use, and nothing to validate with.
[[nodiscard]] inline bool isNeverReused(const Answer& answer) noexcept {
    return answer.noCache() && !answer.hasValidator();
}

} // namespace hci
