#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayList>

#include <cstdint>

namespace hci::fuzz {

/// What came of one input.
struct HarOutcome {
    bool read = false; ///< it was taken for a recording
    std::uint32_t exchanges = 0;
    std::uint32_t warnings = 0;
};

/// Reads `input` as a recording, then its bodies, its warnings, and writes and reads it again: whatever the
/// bytes are, nothing of it may crash, hang or reach beyond its bounds. Aborts where a session that was
/// written has another number of exchanges when it is read.
HarOutcome checkHar(const QByteArray& input);

/// Recordings to begin with, of several recorders and forms, without a fault.
[[nodiscard]] QByteArrayList harSeeds();

} // namespace hci::fuzz
