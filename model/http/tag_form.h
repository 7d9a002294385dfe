#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace hci {

/// Why one content has several entity tags, judged by their form.
enum class TagInstability : std::uint8_t {
    None,     ///< all tags are equal
    Weakness, ///< they differ only by W/
    Coding,   ///< they differ only by a suffix for the content coding
    Backends, ///< a few alternating tags: one for each server behind the name
    Inode,    ///< `inode-size-time`, and only the inode differs (Apache before 2.4, FileETag)
    Counter,  ///< `hash:counter` or a running number, and only that differs (IIS)
    Time,     ///< they contain a time, and only that differs
    Random,   ///< nothing in common: random for each answer
    Unknown,  ///< nothing in common, but too few tags, or one that stayed for a while
};

/// The likely cause, from the tags of one content in the order of their answers.
[[nodiscard]] TagInstability instabilityOf(std::span<const std::string_view> tags);

/// "one tag for each server …": words that end a sentence. English.
[[nodiscard]] std::string_view describe(TagInstability cause) noexcept;

/// `"a", "b"` as the value of ETag: several lines that a client library joined.
[[nodiscard]] bool isSeveralTags(std::string_view etag);

} // namespace hci
