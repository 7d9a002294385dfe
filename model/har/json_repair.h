#pragma once

#include "model/base/job.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hci::har {

/// Valid JSON made from a broken text, and the origin of each string in it.
struct RepairedJson {
    struct String {
        std::size_t at = 0;     ///< start of its inside in `text`
        std::size_t from = 0;   ///< start of its inside in the original
        std::size_t length = 0; ///< of its inside in the original
    };

    std::string text;
    std::vector<String> strings; ///< in order
    bool badUtf8 = false;

    /// The string whose inside begins at `at`; null if there is none.
    [[nodiscard]] const String* stringAt(std::size_t at) const noexcept;
};

/// Makes one JSON object, possibly empty, from `broken`: closes open brackets, drops misplaced tokens,
/// escapes control characters, replaces invalid UTF-8, NaN and the like. Visits each byte a bounded number of
/// times; a cancelled `progress` ends it early.
[[nodiscard]] RepairedJson repairJson(std::string_view broken, const Progress& progress = {});

} // namespace hci::har
