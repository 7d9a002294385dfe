#pragma once

#include <string_view>

namespace hci {

// Identifies the lines of `analyze --per-recording` and `summarise`.

inline constexpr int summarySchemaVersion = 1;
inline constexpr std::string_view kindOfRecording = "recording";
inline constexpr std::string_view kindOfSummary = "summary";

} // namespace hci
