#pragma once

namespace hci::bench {

/// The environment variable with the start time of the process, in nanoseconds of the steady clock.
inline constexpr const char* startedAtVariable = "HCI_STARTED_AT";

/// Printed after the first paint of a window: "milliseconds since the start, kB of memory".
inline constexpr const char* firstPaintFormat = "%.3f %lld\n";

} // namespace hci::bench
