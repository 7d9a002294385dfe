#pragma once

#include "model/har/recording.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace hci::har {

/// The part of a recording's text in memory. Places are offsets in the whole text.
class ScanWindow {
public:
    /// A cancelled `progress` ends the text, with the error Cancelled.
    ScanWindow(Recording& recording, std::size_t size, const Progress& progress);

    [[nodiscard]] std::uint64_t begin() const noexcept { return m_base; }
    [[nodiscard]] std::uint64_t end() const noexcept { return m_base + m_size; }
    /// The byte at `offset`; a block of spaces follows end().
    [[nodiscard]] const char* at(std::uint64_t offset) const noexcept {
        return m_bytes.data() + (offset - m_base);
    }
    [[nodiscard]] std::string_view text(std::uint64_t from, std::uint64_t to) const noexcept {
        return {at(from), static_cast<std::size_t>(to - from)};
    }

    /// Drops text before `keep` (except a few bytes to look back at) and reads on. False at the end of the
    /// text.
    bool refill(std::uint64_t keep);
    /// Reads until `length` bytes from `from` on are in memory, or the text ends.
    void ensure(std::uint64_t from, std::uint64_t length);
    [[nodiscard]] bool ended() const noexcept { return m_ended; }
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }

    static constexpr std::uint64_t lookBack = 256;

private:
    Recording& m_recording;
    const Progress& m_progress;
    std::vector<char> m_bytes;
    std::uint64_t m_base = 0;
    std::size_t m_size = 0;
    bool m_ended = false;
    std::optional<Error> m_error;
};

} // namespace hci::har
