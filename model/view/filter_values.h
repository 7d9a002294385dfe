#pragma once

#include "model/view/row_order.h"

#include <string>
#include <vector>

namespace hci {

/// A filter that is worth a button.
struct FilterChip {
    std::string_view word;  ///< of the filter line
    std::uint32_t rows = 0; ///< that it lets through: resources or exchanges
};

/// A word of the filter line with a value that occurs in the session.
struct FilterValue {
    std::string word;            ///< "host:shop.example"
    std::uint32_t exchanges = 0; ///< that have it; 0: not counted
};

/// What the filter line offers for one session.
struct FilterOffer {
    std::vector<FilterChip> chips;   ///< in their order, also those that let nothing through
    std::vector<FilterValue> values; ///< by key, the most frequent first
};

/// The words that have a button: "is:304", "is:missed" …
[[nodiscard]] std::span<const std::string_view> filterChipWords() noexcept;

/// Counts what the buttons would leave, and gathers the values that can be asked for: hosts, media types,
/// pages and visits, status codes, methods, names of fields, rules with findings. Linear, on all cores.
[[nodiscard]] FilterOffer filterOffer(RowMode mode, const Session& session, const Analysis& analysis,
                                      const FindingIndex& findings, Progress& progress);

/// The words of a filter line, as they are written: with their quotes.
[[nodiscard]] std::vector<std::string_view> filterLineWords(std::string_view line);
/// The line with that word, or without it where it has it.
[[nodiscard]] std::string withWordToggled(std::string_view line, std::string_view word);

} // namespace hci
