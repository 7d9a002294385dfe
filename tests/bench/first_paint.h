#pragma once

namespace hci::bench {

/// The name of the environment variable that says when the process was started: nanoseconds of the steady
/// clock.
inline constexpr const char* startedAtVariable = "HCI_STARTED_AT";

/// What is printed behind the first paint of a window: "milliseconds since the start, kB of memory".
inline constexpr const char* firstPaintFormat = "%.3f %lld\n";

} // namespace hci::bench
