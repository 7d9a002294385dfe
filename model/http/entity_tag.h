#pragma once

#include "model/base/result.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace hci {

/// An entity tag (RFC 9110 8.8.3). `opaque` keeps its quotes and is a view into the parsed text.
struct EntityTag {
    std::string_view opaque;
    bool weak = false;

    friend bool operator==(const EntityTag&, const EntityTag&) = default;
};

/// Exactly one entity tag: `"…"` or `W/"…"`, W upper case, no quote or control inside.
[[nodiscard]] Result<EntityTag> parseEntityTag(std::string_view text);

/// 8.8.3.2: both strong and the opaque parts equal.
[[nodiscard]] constexpr bool stronglyEqual(const EntityTag& a, const EntityTag& b) noexcept {
    return !a.weak && !b.weak && a.opaque == b.opaque;
}
/// 8.8.3.2: the opaque parts equal.
[[nodiscard]] constexpr bool weaklyEqual(const EntityTag& a, const EntityTag& b) noexcept {
    return a.opaque == b.opaque;
}

/// How the texts of two entity tags relate.
enum class TagRelation : std::uint8_t {
    SameStrong,
    SameWeak,
    OtherStrength, ///< they differ only by W/, which servers take on and off with a coding
    Different,
    NoTag, ///< one of them, or both, is none
};
[[nodiscard]] TagRelation compareTags(std::string_view a, std::string_view b);
/// 8.8.3.2: the weak comparison holds.
[[nodiscard]] constexpr bool weaklyEqual(TagRelation relation) noexcept {
    return relation == TagRelation::SameStrong || relation == TagRelation::SameWeak ||
           relation == TagRelation::OtherStrength;
}

/// The value of If-Match or If-None-Match: `*` or a list.
struct EntityTagList {
    bool any = false; ///< `*`
    std::vector<EntityTag> tags;
    bool malformed = false; ///< a member is no entity tag; `tags` has the valid ones
};

/// Parses the combined value of a tag list. Never fails: it skips an invalid member up to the next comma.
[[nodiscard]] EntityTagList parseEntityTagList(std::string_view combined);

} // namespace hci
