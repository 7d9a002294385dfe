#pragma once

#include "model/cache/real_cache.h"
#include "model/cache/reason.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace hci {

/// Where `word` stands in `text`, without regard to case and wherever it is; npos where it does not.
[[nodiscard]] std::size_t findWord(std::string_view text, std::string_view word) noexcept;
[[nodiscard]] inline bool containsWord(std::string_view text, std::string_view word) noexcept {
    return findWord(text, word) != std::string_view::npos;
}

/// What C's strtoul makes of a text: its leading digits, and how many characters they are. 0 and 0 without.
struct LeadingNumber {
    std::int64_t value = 0; ///< saturates at 2^62
    std::size_t length = 0;
};
[[nodiscard]] LeadingNumber leadingNumber(std::string_view text) noexcept;

/// The text behind `name=` of the first member of a list that has this name, without regard to case, quotes
/// and all; nullopt where there is none, or no `=` follows.
[[nodiscard]] std::optional<std::string_view> rawArgument(std::string_view list,
                                                          std::string_view name) noexcept;
/// Is there a member that is `text`, without regard to case?
[[nodiscard]] bool hasMember(std::string_view list, std::string_view text) noexcept;

/// What C's atoi makes of a text on a machine whose int has 32 bits; nullopt where it begins with no number.
[[nodiscard]] std::optional<std::int64_t> asInt(std::string_view text) noexcept;

/// The value of a field that the program has no name for; empty where it is absent.
[[nodiscard]] std::string_view fieldValue(FieldSpan fields, std::string_view lowerCaseName) noexcept;

/// Is a directive that is known written with a capital letter?
[[nodiscard]] bool namesOtherCase(const CacheControl& directives) noexcept;

/// A deviation, and whether an answer meets it.
struct MetDeviation {
    bool met;
    DeviationRow row;
};
/// The first that is met, as a reason; nullopt where none is.
[[nodiscard]] std::optional<Reason> firstMet(ProfileId profile,
                                             std::initializer_list<MetDeviation> deviations) noexcept;

[[nodiscard]] inline Judgement refused(Reason reason) noexcept {
    Judgement result;
    result.reason = reason;
    return result;
}

} // namespace hci
