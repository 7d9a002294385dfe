#pragma once

#include "model/base/job.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hci::har {

/// JSON made of a text that is none, and where each string of it came from.
struct RepairedJson {
    struct String {
        std::size_t at = 0;     ///< of its inside in `text`
        std::size_t from = 0;   ///< of its inside in the original
        std::size_t length = 0; ///< in the original
    };

    std::string text;
    std::vector<String> strings; ///< in order
    bool badUtf8 = false;

    /// The string whose inside begins at `at`; null where none does.
    [[nodiscard]] const String* stringAt(std::size_t at) const noexcept;
};

/// Makes one JSON object of `broken`: closes what is open, drops what has no place, escapes control
/// characters, replaces bytes that are no UTF-8, NaN and the like. Never fails; an object without members at
/// the least. Looks at each byte a bounded number of times. A cancelled `progress` ends it early.
[[nodiscard]] RepairedJson repairJson(std::string_view broken, const Progress& progress = {});

} // namespace hci::har
