#pragma once

#include "model/diff/message_diff.h"

#include <array>
#include <cstdint>
#include <vector>

namespace hci {

/// One of two compared exchanges.
struct DiffSide {
    SessionPtr session;
    std::uint32_t exchange = 0;

    [[nodiscard]] Exchange get() const { return (*session)[exchange]; }
};

/// The comparison of any two exchanges: an edge's answer and its origin's, yesterday's and today's.
struct ExchangeDiff {
    std::array<DiffSide, 2> sides;   ///< of one text pool
    std::vector<FieldDiff> request;  ///< fields that differ: Updated, Missing on the second, Added on it
    std::vector<FieldDiff> response; ///< likewise
    std::uint32_t unchanged = 0;     ///< equal fields of both messages
    ContentComparison content = ContentComparison::Unknown;

    /// Whether neither status, fields nor content are known to differ.
    [[nodiscard]] bool same() const;
};

/// Compares the second exchange with the first. Pure except for reading the contents.
[[nodiscard]] ExchangeDiff diffExchanges(const DiffSide& first, const DiffSide& second);

} // namespace hci
