#pragma once

#include "model/base/result.h"
#include "model/cache/cache_choice.h"
#include "model/settings/budgets.h"
#include "model/settings/finding_policy.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// When a finding makes the program fail.
struct FailOn {
    std::optional<Severity> severity; ///< Error or Warning; without: never
    friend bool operator==(const FailOn&, const FailOn&) = default;
};
/// "error", "warning" or "never".
[[nodiscard]] std::optional<FailOn> failOnFromName(std::string_view name) noexcept;

/// The content of a settings file, .http-cache-inspector.toml:
///
///     cache = "shared"                       # or private, cdn, nginx …
///     fail-on = "warning"                    # error, warning or never
///     baseline = "baseline.json"             # beside this file
///     builds = ["https://a.example/app-*"]   # URLs that a build renames, for the baseline
///     secret-names = ["X-Customer-Id"]       # of fields, parameters and members to be masked as well
///     [[silence]]                            # as often as wanted
///     rules = ["etag-weak"]                  # without: all
///     urls = ["https://cdn.example/*"]       # without: everywhere
///     [budgets]
///     missed-bytes = 100_000
///     avoidable-bytes = 0
///     findings = { etag-weak = 3 }
struct ProjectSettings {
    static constexpr std::int64_t maxFileBytes = std::int64_t{1} << 20;

    std::optional<CacheChoice> cache;
    std::optional<FailOn> failOn;
    std::string baseline; ///< as written; empty: none
    std::vector<std::string> builds;
    std::vector<std::string> secretNames;
    std::vector<Silence> silences;
    Budgets budgets;

    friend bool operator==(const ProjectSettings&, const ProjectSettings&) = default;
};

/// Reads the text of a settings file. Syntax, with line and column in the detail: invalid TOML, an unknown
/// key or an impossible value.
[[nodiscard]] Result<ProjectSettings> readSettings(std::string_view toml);

} // namespace hci
