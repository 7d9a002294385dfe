#pragma once

#include <string_view>

namespace hci {

// How the lines of `analyze --per-recording` and `summarise` are known again.

inline constexpr int summarySchemaVersion = 1;
inline constexpr std::string_view kindOfRecording = "recording";
inline constexpr std::string_view kindOfSummary = "summary";

} // namespace hci
