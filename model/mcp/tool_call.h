#pragma once

#include "model/cache/decision.h"
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

namespace hci {

/// What an agent asks about: a recording's path, or the name that an inspection was kept under; and as which
/// cache.
struct RecordingName {
    QString name;
    CacheModel cache = CacheModel::Private;

    friend bool operator==(const RecordingName&, const RecordingName&) = default;
};

struct AnalyzeCall {
    RecordingName recording;
};

/// GET and HEAD alone: no tool of an agent sends another method.
struct InspectCall {
    InspectionOptions inspection;
    CacheModel cache = CacheModel::Private;
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
    QString server;                   ///< whose recipes are given; empty: that of the server that answered
    std::uint32_t offset = 0;
    std::uint32_t limit = 20;
};

struct SimulateCall {
    RecordingName recording;
    WhatIf whatIf;
};

struct CompareCall {
    std::array<QString, 2> files;
    std::optional<CacheModel> cache;
};

using ToolCall = std::variant<AnalyzeCall, InspectCall, ExplainCall, FindingsCall, SimulateCall, CompareCall>;

/// The call of the tool `name`. NotFound where there is none; Syntax, with a sentence, for arguments that
/// its input schema does not allow.
[[nodiscard]] Result<ToolCall> toolCall(const QString& name, const QJsonObject& arguments);

} // namespace hci
