#pragma once

#include "app/arguments.h"
#include "model/base/result.h"

#include <string>
#include <vector>

namespace hci {

/// The name of the file that is looked for.
inline constexpr const char* settingsFileName = ".http-cache-inspector.toml";

/// What the command line says about settings.
struct SettingsChoice {
    std::string file;        ///< --settings; empty: the nearest
    bool none = false;       ///< --no-settings
    std::string baseline;    ///< --baseline
    std::string newBaseline; ///< --write-baseline
    bool hasCache = false;   ///< it names a cache itself, and so on
    bool hasFailOn = false;
    bool hasRules = false;
    bool secretNamesAlone = false;        ///< nothing else of the file is for this command
    std::vector<std::string> secretNames; ///< --secret-name
};

/// Fills in what the settings file says and the command line leaves open: the file that --settings names,
/// else the one in the working directory or the nearest folder above it, up to the user's home or the root of
/// a Git work tree. Reads the baseline, too, and sets the user's names of secrets, those of both. Errors name
/// the file.
[[nodiscard]] Result<void> applySettings(const SettingsChoice& choice, ReportArguments& report);

/// Sets the user's names of secrets alone: for a command that judges by no settings.
[[nodiscard]] Result<void> applySecretNames(const SettingsChoice& choice);

/// The cache as the file of --cache-config configures it. Errors name the file.
[[nodiscard]] Result<CacheChoice> loadCacheSettings(const std::string& file, const CacheChoice& cache);
/// The text of such a file, once it has been found right.
[[nodiscard]] Result<QString> loadCacheSettings(const std::string& file);

} // namespace hci
