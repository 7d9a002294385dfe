#pragma once

#include "model/diff/message_diff.h"

#include <array>
#include <cstdint>
#include <vector>

namespace hci {

/// One of two exchanges that are held against each other.
struct DiffSide {
    SessionPtr session;
    std::uint32_t exchange = 0;

    [[nodiscard]] Exchange get() const { return (*session)[exchange]; }
};

/// Any two exchanges beside each other: an edge's answer and its origin's, yesterday's and today's.
struct ExchangeDiff {
    std::array<DiffSide, 2> sides;   ///< of one text pool
    std::vector<FieldDiff> request;  ///< fields that differ: Updated, Missing on the second, Added on it
    std::vector<FieldDiff> response; ///< likewise
    std::uint32_t unchanged = 0;     ///< fields that do not, of both messages
    ContentComparison content = ContentComparison::Unknown;

    /// Neither status, fields nor content are known to differ.
    [[nodiscard]] bool same() const;
};

/// Holds the second exchange against the first. Pure but for the contents, which are read.
[[nodiscard]] ExchangeDiff diffExchanges(const DiffSide& first, const DiffSide& second);

} // namespace hci
