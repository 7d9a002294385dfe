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
    Findings = 1,      ///< success, with a finding at or above --fail-on
    Usage = 2,         ///< unusable arguments
    NoInput = 3,       ///< no input, no answer, or no way to write the result
    Interrupted = 130, ///< Ctrl-C; nothing was written
};

/// Whether the report for people is coloured.
enum class Colour : std::uint8_t { Auto, Always, Never };

/// Arguments that all reporting commands share.
struct ReportArguments {
    ReportFormat format = ReportFormat::Text;
    QString output; ///< empty: standard output
    CacheChoice cache;
    std::vector<CacheChoice> caches; ///< to test the resources with; often empty
    std::optional<WhatIf> whatIf;    ///< simulated with these caches, else with the decisions' one
    FindingPolicy policy;
    std::optional<Severity> failOn; ///< Error or Warning; unset: never
    Budgets budgets;
    QString writeBaseline; ///< empty: do not write one
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
    bool page = false;         ///< also request what the URLs load
    bool allAddresses = false; ///< repeat at each address of each host, and report differences
    std::string also;          ///< HOST:PORT to repeat the requests at; empty: none
    QString state;             ///< file that stores answers between runs; empty: none
    ReportArguments report;
};

/// replay FILE.har…
struct ReplayArguments {
    QStringList files;
    RowFilter select; ///< of the recorded exchanges; empty: all
    ReplayOptions options;
    int retries = 0; ///< for requests without an answer
    ReportArguments report;
};

/// capture URL
struct CaptureArguments {
    CaptureOptions capture;
    QString attach; ///< a browser that runs already, see runningBrowser(); empty: start one
    ReportArguments report;
};

/// compare BEFORE AFTER
struct CompareArguments {
    std::array<QString, 2> files;                          ///< recordings or JSON reports
    std::optional<std::array<std::uint32_t, 2>> exchanges; ///< only these two
    ComparisonFormat format = ComparisonFormat::Text;
    QString output;                   ///< empty: standard output
    std::optional<CacheChoice> cache; ///< unset: that of a report, else private
    RuleSelection rules;
    std::optional<Severity> failOn; ///< for new findings
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

/// mcp: its options apply to the whole process.
struct McpArguments {};

/// No command: the window.
struct WindowArguments {
    QStringList files;
    bool demo = false;
    QString cacheConfiguration; ///< configuration of real caches; empty: the saved one
};

/// The program ends with this text: help, or an error in the arguments.
struct FinalMessage {
    ExitStatus status = ExitStatus::Done;
    std::string text; ///< for standard output; for standard error if the status is not Done
};

using Command =
    std::variant<WindowArguments, AnalyzeArguments, InspectArguments, ReplayArguments, CaptureArguments,
                 CompareArguments, SummariseArguments, McpArguments, DemoArguments, FinalMessage>;

} // namespace hci
