#pragma once

#include "model/mcp/tool_call.h"

#include <QtCore/QByteArray>

#include <array>
#include <span>
#include <string_view>

namespace hci {

/// A tool as data: its entry in `tools/list`, and how its arguments are read.
struct ToolRow {
    std::string_view name;
    std::string_view title;
    std::string_view description;
    std::array<std::string_view, 9> properties; ///< of its input schema, each a JSON member; empty: none
    std::string_view required;                  ///< a JSON list
    bool network = false;                       ///< it sends requests to servers
    Result<ToolCall> (*read)(const QJsonObject& arguments);
};

[[nodiscard]] std::span<const ToolRow> tools() noexcept;

/// The result of `tools/list`.
[[nodiscard]] QByteArray toolList();

} // namespace hci
