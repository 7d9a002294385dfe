#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayList>

#include <cstdint>

namespace hci::fuzz {

/// The result of reading one input.
struct HarOutcome {
    bool read = false; ///< the reader took it for a recording
    std::uint32_t exchanges = 0;
    std::uint32_t warnings = 0;
};

/// Reads `input` as a recording, then its bodies and warnings, and writes it and reads it again; nothing may
/// crash, hang or pass its bounds. Aborts if the written session has another number of exchanges when read.
HarOutcome checkHar(const QByteArray& input);

/// Recordings of several recorders and forms, without a fault, as seeds.
[[nodiscard]] QByteArrayList harSeeds();

} // namespace hci::fuzz
