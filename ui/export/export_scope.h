#pragma once

#include "ui/session/session_view.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace hci {

/// Which exchanges of a session are exported.
enum class ExportScope : std::uint8_t { All, Filtered, Chosen };
inline constexpr std::size_t exportScopeCount = 3;

/// By exchange index, whether it is exported; null: all are.
using ExportedRows = std::shared_ptr<const std::vector<bool>>;

/// What the resource list can narrow an export to.
struct ExportRows {
    ExportedRows filtered;             ///< null without a filter
    std::vector<std::uint32_t> chosen; ///< the exchanges of the chosen rows, ascending

    /// The rows of a scope; null: all.
    [[nodiscard]] ExportedRows of(ExportScope scope, std::uint32_t exchanges) const;
    /// How many exchanges the scope has.
    [[nodiscard]] std::uint32_t count(ExportScope scope, std::uint32_t exchanges) const;
};

/// The session with these exchanges alone, without recordings that have none of them.
[[nodiscard]] SessionPtr withRows(const SessionPtr& session, const ExportedRows& rows);

} // namespace hci
