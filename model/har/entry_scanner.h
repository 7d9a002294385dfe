#pragma once

#include "model/exchange/content_hasher.h"
#include "model/har/batch_writer.h"
#include "model/har/decoded_length.h"
#include "model/har/scan_window.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hci::har {

/// How a run of entries ended.
enum class RunEnd : std::uint8_t {
    Closed,    ///< by its bracket
    EndOfText, ///< the text is over
    Stopped,   ///< the consumer wants no more
};

/// Finds the beginning and end of the entries of an array without parsing them: follows strings and brackets
/// in blocks of 64 bytes, and leaves long texts out (Hole). If an entry is no JSON, searches for the next one
/// by typical members.
class EntryScanner {
public:
    EntryScanner(Recording& recording, ScanWindow& window, BatchWriter& writer);

    /// Scans from `from`, after the array's opening bracket. `single`: one object without an array. place()
    /// is then after the scanned text.
    [[nodiscard]] RunEnd scan(std::uint64_t from, bool single);
    [[nodiscard]] std::uint64_t place() const noexcept { return m_at; }
    /// The first place where text between entries was skipped because it is no entry, or -1.
    [[nodiscard]] std::int64_t skippedAt() const noexcept { return m_skippedAt; }
    /// The text was no JSON at its end, so entries may be missing.
    [[nodiscard]] bool lostTail() const noexcept { return m_lostTail; }
    [[nodiscard]] std::uint64_t count() const noexcept { return m_count; }

private:
    enum class Step : std::uint8_t { Next, Lost, Closed, Stopped };

    void skipPlainText();
    [[nodiscard]] Step block();
    [[nodiscard]] Step bracket(std::uint64_t at);
    [[nodiscard]] Step between(std::uint64_t at, char c);
    [[nodiscard]] bool open(std::uint64_t at, char c);
    [[nodiscard]] bool matches(char c) const noexcept;
    void begin(std::uint64_t at);
    [[nodiscard]] bool finish(std::uint64_t end);
    [[nodiscard]] bool gap(std::uint64_t to);
    [[nodiscard]] bool gapByte(std::uint64_t at, char c);
    [[nodiscard]] bool endStray(std::uint64_t end);
    void skipGap(std::uint64_t to);
    void beginHole(std::uint64_t from);
    void endHole(std::uint64_t at);
    void measureHole(std::uint64_t to);
    void readHole(std::uint64_t to);
    [[nodiscard]] std::uint64_t keptLength(std::uint64_t stringStart) const noexcept;
    [[nodiscard]] bool more();
    [[nodiscard]] RunEnd endOfText();
    [[nodiscard]] Step resynchronise();
    [[nodiscard]] bool entryBeginsAt(std::uint64_t at) const noexcept;
    void restart(std::uint64_t at);

    Recording& m_recording;
    ScanWindow& m_window;
    BatchWriter& m_writer;
    ContentHasher m_hasher;
    DecodedLength m_holeLength;
    std::uint64_t m_at = 0;       ///< the next block
    std::uint64_t m_lostAt = 0;   ///< where the text stopped being JSON
    std::uint64_t m_gapFrom = 0;  ///< end of the previous entry
    std::uint64_t m_copyFrom = 0; ///< of the entry: start of the part not yet in the batch
    std::uint64_t m_stringStart = 0;
    std::uint64_t m_keep = 0;       ///< the most bytes of a text in the slice
    std::uint64_t m_holeFrom = 0;   ///< of the hole: start of the part not yet hashed
    std::uint64_t m_measuredTo = 0; ///< of the hole: start of the part not yet in m_holeLength
    Hole m_hole;
    std::uint64_t m_escaped = 0; ///< carries from the previous block
    std::uint64_t m_inString = 0;
    std::uint64_t m_afterQuote = 0;
    std::uint64_t m_types = 0; ///< of the outermost open brackets, the innermost in bit 0: 1 for an object
    std::uint64_t m_depth = 0;
    bool m_inHole = false;
    bool m_single = false;
    bool m_lostTail = false;
    std::int64_t m_skippedAt = -1;
    std::uint64_t m_count = 0;

    /// An element between the entries that is no object, as far as scanned.
    struct Stray {
        std::uint64_t from = 0;
        std::string text; ///< its beginning; empty if there is none
        bool inString = false;
        bool escaped = false; ///< applies to the string's next byte
    };
    Stray m_stray;
};

} // namespace hci::har
