#pragma once

#include "model/compare/compared_texts.h"
#include "model/mcp/kept_recording.h"
#include "model/mcp/mcp_server.h"
#include "model/mcp/tool_call.h"

namespace hci {

// The answers of the tools: pure functions of their input. Every answer is bounded, whatever the recording:
// texts are cut, lists end early, and each says how much there is.

/// The most bytes of a list in an answer; one more row may follow.
inline constexpr qsizetype answerListBytes = qsizetype{32} * 1024;

/// The results for a whole recording.
[[nodiscard]] ToolAnswer summaryAnswer(const KeptRecording& recording);
/// The same, and the exchanges of the inspection.
[[nodiscard]] ToolAnswer inspectionAnswer(const KeptRecording& recording);
[[nodiscard]] ToolAnswer explanationAnswer(const KeptRecording& recording, const ExplainCall& call);
[[nodiscard]] ToolAnswer findingsAnswer(const KeptRecording& recording, const FindingsCall& call);
/// Simulates the recording once more.
[[nodiscard]] ToolAnswer simulationAnswer(const KeptRecording& recording, const SimulateCall& call);
[[nodiscard]] ToolAnswer comparisonAnswer(const Comparison& comparison, const ComparedTexts& texts,
                                          Progress& progress);
/// Why the tool has no answer.
[[nodiscard]] ToolAnswer failedAnswer(const QString& why);

} // namespace hci
