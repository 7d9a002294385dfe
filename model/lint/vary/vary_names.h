#pragma once

#include "model/lint/answer.h"

#include <algorithm>
#include <string_view>

namespace hci {

/// Whether it has a whole content, to which Vary applies.
[[nodiscard]] inline bool isContent(const Answer& answer) noexcept {
    return answer.isGet && answer.status == 200;
}

/// Whether Vary names the field, or is `*`.
[[nodiscard]] inline bool names(const Answer& answer, std::string_view lowerCaseName) {
    const Vary& vary = *answer.vary;
    return vary.any || std::binary_search(vary.names.begin(), vary.names.end(), lowerCaseName);
}

/// Whether each use needs validation, but there is no validator.
[[nodiscard]] inline bool isNeverReused(const Answer& answer) noexcept {
    return answer.noCache() && !answer.hasValidator();
}

} // namespace hci
