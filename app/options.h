#pragma once

#include "app/arguments.h"
#include "app/settings_file.h"
#include "app/written_files.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

namespace hci {

// Shared by the commands' parsers.

/// A message with the status for unusable arguments.
[[nodiscard]] FinalMessage usageError(const std::string& sentence);

/// Name, version and layout of a command's help; `name` is " analyze" or similar, empty for the window.
void setUp(CLI::App& app, const std::string& name);

/// Parses `arguments` with `app`. A message if they are unusable, would replace an input, or ask for help.
[[nodiscard]] std::optional<FinalMessage> parse(CLI::App& app, std::vector<std::string> arguments);

[[nodiscard]] QString text(const std::string& argument);

/// A number in decimal digits within bounds, without a sign; refuses what CLI11 itself would also accept
/// (nan, inf, hexadecimal, octal).
struct NumberRange {
    double least = 0;
    double most = 0;
    bool whole = true; ///< no fraction
};
[[nodiscard]] CLI::Validator numberWithin(NumberRange range);

/// The settings file, and the user's own names of secrets: for every command that outputs texts of
/// recordings.
void addSettingsOptions(CLI::App& app, SettingsChoice& settings);

/// The options of every reporting command, as CLI11 fills them in.
struct RawReport {
    std::string format = "text";
    std::string output;
    std::string cache = "private";
    std::string caches;
    std::string cacheConfig;
    std::string whatIf;
    std::string whatIfFor;
    std::string rules;
    std::string failOn = "never";
    SettingsChoice settings;
    std::string colour = "auto";
    bool includeSecrets = false;
    bool quiet = false;
    const CLI::Option* cacheOption = nullptr; ///< distinguishes given values from defaults
    const CLI::Option* failOnOption = nullptr;
};
void addColourOption(CLI::App& app, std::string& colour);
[[nodiscard]] Colour colourFromName(std::string_view name) noexcept;
/// The options that a comparison has, too: all except --format, which differs by kind of result, caches and
/// the baseline.
void addJudgingOptions(CLI::App& app, RawReport& raw);
void addReportOptions(CLI::App& app, RawReport& raw);
[[nodiscard]] Result<ReportArguments> reportArguments(const RawReport& raw);

/// The options of every command that sends requests.
struct RawTransport {
    double timeout = 30;
    TransportOptions options;
};
void addTransportOptions(CLI::App& app, RawTransport& raw);
[[nodiscard]] Result<TransportOptions> transportOptions(const RawTransport& raw);

} // namespace hci
