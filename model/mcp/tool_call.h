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

/// What an agent asks about: a recording's path, or the name that an inspection was kept under; and as which
/// cache.
struct RecordingName {
    QString name;
    CacheChoice cache = {};

    friend bool operator==(const RecordingName&, const RecordingName&) = default;
};

struct AnalyzeCall {
    RecordingName recording;
};

/// GET and HEAD alone: no tool of an agent sends another method.
struct InspectCall {
    InspectionOptions inspection;
    CacheChoice cache = {};
};

struct ExplainCall {
    RecordingName recording;
    std::optional<std::uint32_t> exchange;
    std::string url; ///< without `exchange`: the first with this URL
};

struct FindingsCall {
    RecordingName recording;
    std::optional<Severity> severity; ///< these alone
    std::optional<RuleId> rule;       ///< likewise
    std::string url;                  ///< those about URLs that contain it; empty: all
    std::vector<CacheChoice> caches;  ///< that each finding is held against
    QString server;                   ///< whose recipes are given; empty: that of the server that answered
    std::uint32_t offset = 0;
    std::uint32_t limit = 20;
};

struct SimulateCall {
    RecordingName recording;
    WhatIf whatIf;
    std::vector<CacheChoice> caches; ///< that it is tried with as well
};

struct CompareCall {
    std::array<QString, 2> files;
    std::optional<CacheChoice> cache;
};

using ToolCall = std::variant<AnalyzeCall, InspectCall, ExplainCall, FindingsCall, SimulateCall, CompareCall>;

/// The call of the tool `name`. NotFound where there is none; Syntax, with a sentence, for arguments that
/// its input schema does not allow.
[[nodiscard]] Result<ToolCall> toolCall(const QString& name, const QJsonObject& arguments);

} // namespace hci
