#pragma once

#include "model/transport/wire_recording.h"
#include "ui/base/theme.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <vector>

namespace hci {

/// How to write bytes: as text with escapes, or in hex.
enum class WireForm : std::uint8_t { Text, Hex };

/// A row of the byte view: part of one span.
struct WireRow {
    WirePart part{};
    bool interim = false;
    bool first = false;        ///< of its span
    std::uint64_t offset = 0;  ///< of its first byte
    std::uint32_t length = 0;  ///< bytes that it shows
    std::uint64_t leftOut = 0; ///< bytes from `offset` on that are left out: the row only says so
    int fault = -1;            ///< the first fault in it: index into the recording's faults

    friend bool operator==(const WireRow&, const WireRow&) = default;
};

/// Rows for the bytes of one message stream, bounded: the beginning of each run of content, and the first and
/// last of very many spans; a row says how much is left out. The cost depends on the shown bytes and the
/// number of spans.
///
/// `wrapped`: a row of text is no longer than one in hex.
[[nodiscard]] std::vector<WireRow> wireRows(std::string_view bytes, const std::vector<WireSpan>& spans,
                                            const std::vector<WireFaultAt>& faults, WireForm form,
                                            bool wrapped = false);

/// The spans of a sent request: its lines, the empty line, the content.
[[nodiscard]] std::vector<WireSpan> spansOfRequest(std::string_view sent);

/// The kind of a run of characters in a row; the view gives it a colour or a weight.
enum class WireMark : std::uint8_t { Plain, StartLine, Name, Separator, LineEnd, ChunkHead, Wrong };

struct WireRun {
    int begin = 0;
    int length = 0;
    WireMark mark{};

    friend bool operator==(const WireRun&, const WireRun&) = default;
};

/// A row in characters: printable ASCII as it is, CR and LF as \r and \n, other bytes as \xNN; or hex and
/// ASCII.
struct WireText {
    QString text;
    QList<WireRun> runs; ///< in order; what none covers is plain
};
[[nodiscard]] WireText wireText(std::string_view bytes, const WireRow& row, WireForm form);

/// A part's name: "Status line", "Field", "Chunk size" …
[[nodiscard]] QString partInWords(WirePart part, bool interim, bool ofRequest);

} // namespace hci
