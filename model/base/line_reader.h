#pragma once

#include "model/base/job.h"
#include "model/base/result.h"

#include <cstddef>
#include <optional>
#include <string>

namespace hci {

/// The line separator.
enum class LineEnd : std::uint8_t {
    Break,      ///< LF or CRLF
    BreakOrNul, ///< likewise, or NUL alone if the first piece read contains one, as from `find -print0`
};

/// Opens a file for a LineReader without waiting for the writer of a FIFO. Error: Io, in the system's words.
[[nodiscard]] Result<int> openLines(const std::string& path);

/// Reads lines from a descriptor such as a pipe; skips empty ones, and the last needs no separator. Keeps
/// only the next line in memory.
class LineReader final {
public:
    /// `descriptor` stays the caller's; `progress` ends the wait for a slow writer, and outlives this.
    LineReader(int descriptor, std::size_t longest, LineEnd end, const Progress& progress);

    /// The next line without its separator; nothing at the end. Errors: Io in the system's words, or
    /// Cancelled.
    ///
    /// TooLarge for a line beyond the bound, which the next call skips. As many empty lines in a row as a
    /// line may have bytes are TooLarge as well, and end the reading.
    [[nodiscard]] Result<std::optional<std::string>> next();

private:
    [[nodiscard]] Result<void> fill();
    [[nodiscard]] std::string take(std::size_t end);

    int m_descriptor;
    std::size_t m_longest;
    const Progress& m_progress;
    std::string m_bytes;          // read and not yet returned
    std::size_t m_start = 0;      // of the next line in m_bytes
    std::size_t m_searched = 0;   // no separator before this
    std::size_t m_emptyLines = 0; // in a row
    bool m_ended = false;
    bool m_tooLong = false;          // the end of the refused line was not read yet
    std::optional<char> m_separator; // known once one was read
};

} // namespace hci
