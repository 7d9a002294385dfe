#pragma once

#include "model/exchange/body.h"
#include "model/har/decoded_length.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hci::har {

/// The program that made the recording, by its own words.
struct LogInfo {
    std::string creatorName;
    std::string creatorVersion;
    std::string browserName;
    std::string browserVersion;

    [[nodiscard]] bool known() const noexcept { return !creatorName.empty() || !browserName.empty(); }
};

/// A long text left out of a slice: it stays in the recording.
struct Hole {
    std::uint32_t at = 0;     ///< in the slice: right after the opening quote
    std::uint64_t offset = 0; ///< of the text in the recording
    std::uint64_t length = 0;
    std::uint64_t before = 0;    ///< bytes of the slice's earlier holes
    TextLength decoded;          ///< of the text without its escapes
    ContentHash hash;            ///< over the text as written
    std::uint8_t padding = 0;    ///< equals signs at its end, as base64 has them
    std::array<char, 2> start{}; ///< its first characters
};

/// The first characters of a text, 0 for missing ones.
[[nodiscard]] constexpr std::array<char, 2> startOf(std::string_view text) noexcept {
    return {text.empty() ? '\0' : text[0], text.size() < 2 ? '\0' : text[1]};
}

/// The number of equals signs at the end of a text, at most two: the padding of base64.
[[nodiscard]] constexpr std::uint8_t paddingOf(std::string_view text) noexcept {
    std::uint8_t padding = 0;
    for (; padding < 2 && text.ends_with('='); ++padding)
        text.remove_suffix(1);
    return padding;
}

/// The text of one entry, without its long texts.
struct EntrySlice {
    std::uint64_t offset = 0; ///< of its first byte in the recording
    std::uint32_t begin = 0;  ///< in EntryBatch::bytes
    std::uint32_t length = 0;
    std::uint32_t firstHole = 0;
    std::uint32_t holes = 0;
    bool cut = false;         ///< the recording ends inside it
    bool tooLarge = false;    ///< its end was left out
    bool broken = false;      ///< the scanner lost its structure; it ends where the next entry seems to begin
    bool textSkipped = false; ///< something that is no entry follows it
};

/// The texts of some entries, from the scanner to the parser.
struct EntryBatch {
    std::vector<char> bytes; ///< the slices, and padding after the last
    std::vector<EntrySlice> slices;
    std::vector<Hole> holes;
    std::shared_ptr<const LogInfo> log;
    std::int64_t position = 0; ///< bytes of the recording's file read so far

    void clear() {
        bytes.clear();
        slices.clear();
        holes.clear();
    }
};

} // namespace hci::har
