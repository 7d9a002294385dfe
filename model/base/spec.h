#pragma once

#include <string_view>

namespace hci {

/// A place in a specification: {9110, "15.4.5"}. rfc 0: another document, named by `section` ("Fetch").
struct Spec {
    int rfc = 0;
    std::string_view section;

    [[nodiscard]] constexpr bool known() const noexcept { return !section.empty(); }
    friend constexpr bool operator==(const Spec&, const Spec&) = default;
};

} // namespace hci
