#pragma once

#include "model/base/job.h"
#include "model/base/result.h"

#include <cstddef>
#include <optional>
#include <string>

namespace hci {

/// What ends a line.
enum class LineEnd : std::uint8_t {
    Break,      ///< LF or CRLF
    BreakOrNul, ///< the same, but NUL alone where the first piece that comes has one, as from `find -print0`
};

/// Opens a file for a LineReader, without waiting for who writes a FIFO. Io as the system says.
[[nodiscard]] Result<int> openLines(const std::string& path);

/// The lines that come through a descriptor, such as a pipe. Empty ones are passed over; the last needs no
/// end. Nothing but the line that is next is kept.
class LineReader final {
public:
    /// `descriptor` stays the caller's; `progress` ends the wait for a slow writer, and outlives this.
    LineReader(int descriptor, std::size_t longest, LineEnd end, const Progress& progress);

    /// The next line without its end; nothing where there is none. Io as the system says, Cancelled, or
    /// TooLarge for a line beyond the bound: that one is passed over, and the next call goes on behind it. As
    /// many empty lines in a row as a line may have bytes are no list: TooLarge, and nothing behind them.
    [[nodiscard]] Result<std::optional<std::string>> next();

private:
    [[nodiscard]] Result<void> fill();
    [[nodiscard]] std::string take(std::size_t end);

    int m_descriptor;
    std::size_t m_longest;
    const Progress& m_progress;
    std::string m_bytes;          // read and not yet handed out
    std::size_t m_start = 0;      // of the next line in m_bytes
    std::size_t m_searched = 0;   // up to here it has no end
    std::size_t m_emptyLines = 0; // in a row
    bool m_ended = false;
    bool m_tooLong = false;          // the line that was refused has not ended yet
    std::optional<char> m_separator; // known once a piece has one
};

} // namespace hci
