#pragma once

#include "model/cache/cache_choice.h"
#include "model/cache/what_if.h"
#include "model/lint/finding.h"
#include "model/transport/inspection.h"

#include <QtCore/QJsonObject>
#include <QtCore/QString>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace hci {

/// The subject of a question: a recording's path, or the name of a kept inspection; and the cache model.
struct RecordingName {
    QString name;
    CacheChoice cache = {};

    friend bool operator==(const RecordingName&, const RecordingName&) = default;
};

struct AnalyzeCall {
    RecordingName recording;
};

/// Only GET and HEAD: no tool sends another method.
struct InspectCall {
    InspectionOptions inspection;
    CacheChoice cache = {};
};

struct ExplainCall {
    RecordingName recording;
    std::optional<std::uint32_t> exchange;
    std::string url; ///< used without `exchange`: the first one with this URL
};

struct FindingsCall {
    RecordingName recording;
    std::optional<Severity> severity; ///< only these
    std::optional<RuleId> rule;       ///< only these
    std::string url;                  ///< only findings about URLs that contain it; empty: all
    std::vector<CacheChoice> caches;  ///< to test each finding with
    QString server;                   ///< the server for recipes; empty: the one that answered
    std::uint32_t offset = 0;
    std::uint32_t limit = 20;
};

struct SimulateCall {
    RecordingName recording;
    WhatIf whatIf;
    std::vector<CacheChoice> caches; ///< further caches to try the change with
};

struct CompareCall {
    std::array<QString, 2> files;
    std::optional<CacheChoice> cache;
};

using ToolCall = std::variant<AnalyzeCall, InspectCall, ExplainCall, FindingsCall, SimulateCall, CompareCall>;

/// The call of the tool `name`. NotFound: no such tool; Syntax, with a sentence: arguments that its input
/// schema does not allow.
[[nodiscard]] Result<ToolCall> toolCall(const QString& name, const QJsonObject& arguments);

} // namespace hci
