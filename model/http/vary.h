#pragma once

#include "model/http/field_list.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// Vary (RFC 9110 12.5.5): the field names that it lists, lower case, sorted, once each.
struct Vary {
    bool any = false; ///< `*` is a member
    std::vector<std::string> names;

    /// The field of that lower-case name is a member, or `*` is.
    [[nodiscard]] bool covers(std::string_view lowerCaseName) const noexcept {
        return any || std::binary_search(names.begin(), names.end(), lowerCaseName);
    }

    friend bool operator==(const Vary&, const Vary&) = default;
};

[[nodiscard]] Vary parseVary(std::string_view combined);
[[nodiscard]] Vary varyOf(FieldSpan response);

/// The members of `from` that `to` does not name, `*` last; none if `to` contains `*`.
[[nodiscard]] std::vector<std::string> membersLost(const Vary& from, const Vary& to);

/// A request field's value normalised as RFC 9111 4.1 allows: lines combined, white space around members
/// folded; for Accept-Encoding, Accept-Language and Accept also case and the order of members of equal
/// weight. nullopt if the field is absent, which differs from empty.
[[nodiscard]] std::optional<std::string> normalisedForVary(FieldSpan request, std::string_view lowerCaseName);
/// The same for a field whose lines are combined already.
[[nodiscard]] std::string normalisedForVary(std::string_view combined, std::string_view lowerCaseName);

} // namespace hci
