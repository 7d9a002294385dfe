#pragma once

#include "app/arguments.h"
#include "model/base/result.h"

#include <string>
#include <vector>

namespace hci {

/// The file name to look for.
inline constexpr const char* settingsFileName = ".http-cache-inspector.toml";

/// The command line's options on settings.
struct SettingsChoice {
    std::string file;        ///< --settings; empty: the nearest
    bool none = false;       ///< --no-settings
    std::string baseline;    ///< --baseline
    std::string newBaseline; ///< --write-baseline
    bool hasCache = false;   ///< the command line names a cache itself; the next ones likewise
    bool hasFailOn = false;
    bool hasRules = false;
    bool secretNamesAlone = false;        ///< the command uses nothing else of the file
    std::vector<std::string> secretNames; ///< --secret-name
};

/// Applies the settings file where the command line leaves options open: the file of --settings, else the one
/// in the working directory or the nearest folder above it, up to the user's home or the root of a Git work
/// tree.
///
/// Also reads the baseline, and sets the user's names of secrets from both. Errors name the file.
[[nodiscard]] Result<void> applySettings(const SettingsChoice& choice, ReportArguments& report);

/// Sets only the user's names of secrets: for a command that needs no other settings.
[[nodiscard]] Result<void> applySecretNames(const SettingsChoice& choice);

/// The cache with the configuration in the file of --cache-config. Errors name the file.
[[nodiscard]] Result<CacheChoice> loadCacheSettings(const std::string& file, const CacheChoice& cache);
/// The text of such a file, after validation.
[[nodiscard]] Result<QString> loadCacheSettings(const std::string& file);

} // namespace hci
