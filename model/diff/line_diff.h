#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hci {

enum class LineChange : std::uint8_t { Same, Removed, Added };

/// A line of one text or of both, without its end.
struct DiffLine {
    LineChange change = LineChange::Same;
    std::string_view text;
    std::uint32_t left = 0;  ///< its number in the first text, from 1; 0: it is not there
    std::uint32_t right = 0; ///< in the second

    friend bool operator==(const DiffLine&, const DiffLine&) = default;
};

struct LineDiff {
    std::vector<DiffLine> lines; ///< they point into the texts
    std::uint32_t removed = 0;
    std::uint32_t added = 0;
    bool bounded = false; ///< the middle was too long to align: it counts as removed and added whole
};

/// The shortest edit script from one text to the other, line by line. Bounded: more than 4,000 lines of a
/// text between the first and the last difference are not aligned.
[[nodiscard]] LineDiff diffLines(std::string_view left, std::string_view right);

} // namespace hci
