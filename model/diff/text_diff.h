#pragma once

#include <string_view>
#include <vector>

namespace hci {

/// A run of characters of one side of a value diff.
struct DiffSpan {
    std::size_t begin = 0;
    std::size_t length = 0;
    friend bool operator==(const DiffSpan&, const DiffSpan&) = default;
};

/// The difference of two short values: the spans of each side that the other lacks.
struct ValueDiff {
    std::vector<DiffSpan> left;
    std::vector<DiffSpan> right;
};

/// Token-wise diff for showing what changed within a field value. Bounded: over 4 KiB a side, common prefix
/// and suffix only.
[[nodiscard]] ValueDiff diffValues(std::string_view left, std::string_view right);

} // namespace hci
