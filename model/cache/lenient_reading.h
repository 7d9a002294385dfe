#pragma once

#include "model/http/cache_control.h"
#include "model/http/text_pool.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace hci {

// Field values as real caches read them, which parse less strictly than the grammar.

/// The index of `word` anywhere in `text`, in any case; npos if it does not occur.
[[nodiscard]] std::size_t findWord(std::string_view text, std::string_view word) noexcept;
[[nodiscard]] inline bool containsWord(std::string_view text, std::string_view word) noexcept {
    return findWord(text, word) != std::string_view::npos;
}

/// A text read like C's strtoul: its leading digits and their count, or 0 and 0.
struct LeadingNumber {
    std::int64_t value = 0; ///< saturates at 2^62
    std::size_t length = 0;
};
[[nodiscard]] LeadingNumber leadingNumber(std::string_view text) noexcept;

/// The text after `name=` of the first member of a list with this name, in any case, quotes included;
/// nullopt if there is none, or no `=` follows.
[[nodiscard]] std::optional<std::string_view> rawArgument(std::string_view list,
                                                          std::string_view name) noexcept;
/// Whether a member equals `text`, in any case.
[[nodiscard]] bool hasMember(std::string_view list, std::string_view text) noexcept;

/// A text read like C's atoi with an int of 32 bits; nullopt if it does not begin with a number.
[[nodiscard]] std::optional<std::int64_t> asInt(std::string_view text) noexcept;

/// The value of a field without an enumerator; empty if absent.
[[nodiscard]] std::string_view fieldValue(FieldSpan fields, std::string_view lowerCaseName) noexcept;

/// Whether a known directive is written with a capital letter.
[[nodiscard]] bool namesOtherCase(const CacheControl& directives) noexcept;

} // namespace hci
