#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace hci {

/// Why one content has several entity tags, as far as their form tells.
enum class TagInstability : std::uint8_t {
    None,     ///< they are all the same
    Weakness, ///< only W/ comes and goes
    Coding,   ///< only a suffix for the content coding comes and goes
    Backends, ///< a few tags that take turns: one for each server behind the name
    Inode,    ///< `inode-size-time`, and only the inode differs (Apache before 2.4, FileETag)
    Counter,  ///< `hash:counter` or a running number, and only that differs (IIS)
    Time,     ///< a time is in it, and only that differs
    Random,   ///< nothing in common: made anew for each answer
    Unknown,  ///< nothing in common, and too few of them, or one that stayed for a while
};

/// Names the likely cause from the tags of one content, in the order in which they came.
[[nodiscard]] TagInstability instabilityOf(std::span<const std::string_view> tags);

/// "one tag for each server …": words that end a sentence. English.
[[nodiscard]] std::string_view describe(TagInstability cause) noexcept;

/// `"a", "b"` as the value of ETag: several lines that a client library has joined.
[[nodiscard]] bool isSeveralTags(std::string_view etag);

} // namespace hci
