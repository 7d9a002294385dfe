#pragma once

#include "model/cache/cache_choice.h"
#include "model/cache/what_if.h"
#include "model/capture/capture.h"
#include "model/compare/write_comparison.h"
#include "model/report/write_report.h"
#include "model/settings/budgets.h"
#include "model/settings/finding_policy.h"
#include "model/transport/inspection.h"
#include "model/transport/replay.h"
#include "model/view/row_filter.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace hci {

/// The exit statuses of the program; scripts rely on them.
enum class ExitStatus : int {
    Done = 0,
    Findings = 1,      ///< done, and a finding at or above --fail-on
    Usage = 2,         ///< arguments that cannot be used
    NoInput = 3,       ///< no input, no answer, or no way to write the result
    Interrupted = 130, ///< Ctrl-C; nothing was written
};

/// Whether the report for people has colour.
enum class Colour : std::uint8_t { Auto, Always, Never };

/// What the commands that report have in common.
struct ReportArguments {
    ReportFormat format = ReportFormat::Text;
    QString output; ///< empty: standard output
    CacheChoice cache;
    std::vector<CacheChoice> caches; ///< that the report holds the resources against; often none
    std::optional<WhatIf> whatIf;    ///< to be tried with these caches, else with that of the decisions
    FindingPolicy policy;
    std::optional<Severity> failOn; ///< Error or Warning; never without
    Budgets budgets;
    QString writeBaseline; ///< empty: none is written
    Colour colour = Colour::Auto;
    bool includeSecrets = false;
    bool quiet = false;
};

/// analyze PATH…
struct AnalyzeArguments {
    QStringList files; ///< also folders, patterns, @lists, and - for standard input
    bool perRecording = false;
    ReportArguments report;
};

/// inspect URL…|--demo
struct InspectArguments {
    InspectionOptions inspection;
    bool demo = false;
    bool page = false;         ///< ask also for what the URLs load
    bool allAddresses = false; ///< ask at each address of each host, and tell what differs
    std::string also;          ///< HOST:PORT to ask the same at; empty: nowhere else
    QString state;             ///< file that remembers answers between runs; empty: nothing is remembered
    ReportArguments report;
};

/// replay FILE.har…
struct ReplayArguments {
    QStringList files;
    RowFilter select; ///< of the recorded exchanges; empty: all
    ReplayOptions options;
    int retries = 0; ///< for what gets no answer
    ReportArguments report;
};

/// capture URL
struct CaptureArguments {
    CaptureOptions capture;
    QString attach; ///< the browser that runs already, see runningBrowser(); empty: one is started
    ReportArguments report;
};

/// compare BEFORE AFTER
struct CompareArguments {
    std::array<QString, 2> files;                          ///< recordings or JSON reports
    std::optional<std::array<std::uint32_t, 2>> exchanges; ///< these two alone
    ComparisonFormat format = ComparisonFormat::Text;
    QString output;                   ///< empty: standard output
    std::optional<CacheChoice> cache; ///< without: that of a report, else private
    RuleSelection rules;
    std::optional<Severity> failOn; ///< of what is new
    Colour colour = Colour::Auto;
    bool includeSecrets = false;
    bool quiet = false;
};

/// summarise FILE…|-
struct SummariseArguments {
    QStringList files;
    bool json = false;
    QString output; ///< empty: standard output
    Colour colour = Colour::Auto;
    bool quiet = false;
};

/// demo [--port N]
struct DemoArguments {
    quint16 port = 0;
};

/// mcp: its options hold for the whole process.
struct McpArguments {};

/// No command: the window.
struct WindowArguments {
    QStringList files;
    bool demo = false;
    QString cacheConfiguration; ///< how real caches are configured; empty: as it was left
};

/// Nothing is left to do: help was asked for, or the arguments cannot be used.
struct FinalMessage {
    ExitStatus status = ExitStatus::Done;
    std::string text; ///< for standard output, or for standard error where the status is not Done
};

using Command =
    std::variant<WindowArguments, AnalyzeArguments, InspectArguments, ReplayArguments, CaptureArguments,
                 CompareArguments, SummariseArguments, McpArguments, DemoArguments, FinalMessage>;

} // namespace hci
