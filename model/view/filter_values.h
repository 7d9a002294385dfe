#pragma once

#include "model/view/row_order.h"

#include <string>
#include <vector>

namespace hci {

/// A filter with a button.
struct FilterChip {
    std::string_view word;  ///< of the filter line
    std::uint32_t rows = 0; ///< resources or exchanges that pass
};

/// A word of the filter line with a value that occurs in the session.
struct FilterValue {
    std::string word;            ///< "host:shop.example"
    std::uint32_t exchanges = 0; ///< with this value; 0: not counted
};

/// The suggestions of the filter line for one session.
struct FilterOffer {
    std::vector<FilterChip> chips;   ///< in their order, also those that nothing passes
    std::vector<FilterValue> values; ///< by key, the most frequent first
};

/// The words with a button: "is:304", "is:missed" …
[[nodiscard]] std::span<const std::string_view> filterChipWords() noexcept;

/// Counts the rows that pass each button, and collects the values to filter by: hosts, media types, pages
/// and visits, status codes, methods, names of fields, rules with findings. Linear, on all cores.
[[nodiscard]] FilterOffer filterOffer(RowMode mode, const Session& session, const Analysis& analysis,
                                      const FindingIndex& findings, Progress& progress);

/// The words of a filter line as written, with their quotes.
[[nodiscard]] std::vector<std::string_view> filterLineWords(std::string_view line);
/// Toggles a word: the line without it if it has it, else with it.
[[nodiscard]] std::string withWordToggled(std::string_view line, std::string_view word);

} // namespace hci
