#include "app/command_line.h"

#include "model/http/field_syntax.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <chrono>

namespace hci {

namespace {

constexpr std::string_view program = "http-cache-inspector";

/// What CLI11 fills in before it is turned into the arguments of a command.
struct RawReport {
    std::string format = "text";
    std::string output;
    std::string cache = "private";
    std::string rules;
    std::string failOn = "never";
    bool includeSecrets = false;
    bool quiet = false;
};
struct RawInspection {
    std::vector<std::string> urls;
    std::vector<std::string> headers;
    double timeout = 30;
    std::string probes = "none";
    TransportOptions transport;
    bool demo = false;
};

QString text(const std::string& argument) {
    return QString::fromLocal8Bit(argument.c_str());
}

Answer usageError(const std::string& sentence) {
    return {ExitStatus::Usage, std::string(program) + ": " + sentence + '\n'};
}

/// CLI11's own statuses are over 100; help and version are no errors.
Answer answerTo(const CLI::App& app, const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {
        std::ostringstream out;
        std::ostringstream unused;
        app.exit(error, out, unused);
        return {ExitStatus::Done, out.str()};
    }
    Answer answer = usageError(error.what());
    answer.text += "Run with --help for more information.\n";
    return answer;
}

/// CLI11 wants the arguments in reverse.
void parse(CLI::App& app, std::vector<std::string> arguments) {
    std::reverse(arguments.begin(), arguments.end());
    app.parse(arguments);
}

/// The parts that every parser shares.
void setUp(CLI::App& app, const std::string& name) {
    app.name(std::string(program) + name);
    app.set_version_flag("--version", "HTTP Cache Inspector " HCI_VERSION);
    app.get_formatter()->column_width(34);
}

void addReportOptions(CLI::App& app, RawReport& raw) {
    app.add_option("--format", raw.format, "text, json (resources/report.schema.json) or har (the exchanges)")
        ->check(CLI::IsMember({"text", "json", "har"}))
        ->type_name("FORMAT")
        ->capture_default_str();
    app.add_option("--output", raw.output, "Write to this file, whole or not at all")->type_name("FILE");
    app.add_option("--cache", raw.cache, "Which cache is asked: private, shared or cdn")
        ->check(CLI::IsMember({"private", "shared", "cdn"}))
        ->type_name("MODEL")
        ->capture_default_str();
    app.add_option("--rules", raw.rules, "id,-id: only these rules, without those")->type_name("LIST");
    app.add_option("--fail-on", raw.failOn, "Exit with 1 on such a finding: error, warning or never")
        ->check(CLI::IsMember({"error", "warning", "never"}))
        ->type_name("SEVERITY")
        ->capture_default_str();
    app.add_flag("--include-secrets", raw.includeSecrets, "Do not mask credentials, cookies and tokens");
    app.add_flag("--quiet", raw.quiet, "No progress on standard error");
}

Result<ReportArguments> reportArguments(const RawReport& raw) {
    ReportArguments report;
    if (raw.format != "text")
        report.format = raw.format == "json" ? ReportFormat::Json : ReportFormat::Har;
    report.output = text(raw.output);
    report.cache = cacheModelFromName(text(raw.cache)).value_or(CacheModel::Private);
    if (raw.failOn != "never")
        report.failOn = raw.failOn == "error" ? Severity::Error : Severity::Warning;
    report.includeSecrets = raw.includeSecrets;
    report.quiet = raw.quiet;
    auto rules = RuleSelection::parse(raw.rules);
    if (!rules)
        return failure(ErrorCode::Syntax, "--rules: there is no rule " + rules.error().detail);
    report.rules = std::move(*rules);
    return report;
}

Command parseAnalyze(const std::vector<std::string>& arguments) {
    CLI::App app("Report on recordings: what a cache makes of them, and what it costs.");
    setUp(app, " analyze");
    std::vector<std::string> files;
    RawReport raw;
    app.add_option("FILE", files, "Recordings: HAR, also compressed")->type_name("")->required();
    addReportOptions(app, raw);
    try {
        parse(app, arguments);
    } catch (const CLI::ParseError& error) {
        return answerTo(app, error);
    }
    const Result<ReportArguments> report = reportArguments(raw);
    if (!report)
        return usageError(report.error().detail);
    AnalyzeArguments command{{}, *report};
    for (const std::string& file : files)
        command.files << text(file);
    return command;
}

void addInspectOptions(CLI::App& app, RawInspection& raw) {
    app.add_option("URL", raw.urls, "What to ask for")->type_name("");
    app.add_flag("--demo", raw.demo, "Ask the built-in demo origin");
    app.add_option("--probes", raw.probes, "How much to ask about conditional requests: none, basic or full")
        ->check(CLI::IsMember({"none", "basic", "full"}))
        ->type_name("SET")
        ->capture_default_str();
    app.add_option("--header", raw.headers, "A request field, 'Name: value'; may be repeated")
        ->type_name("FIELD")
        ->allow_extra_args(false);
    app.add_option("--timeout", raw.timeout, "For each request, in seconds")
        ->check(CLI::Range(0.001, 86400.0))
        ->type_name("SECONDS")
        ->capture_default_str();
    app.add_option("--max-body", raw.transport.maxBody, "Bytes kept of a content; all of it is compared")
        ->check(CLI::NonNegativeNumber)
        ->type_name("BYTES")
        ->capture_default_str();
    app.add_flag("--insecure", raw.transport.insecure, "Accept certificates that do not verify");
    app.add_flag("--http2", raw.transport.http2, "Offer HTTP/2");
    app.add_option("--proxy", raw.transport.proxy, "http://host:port or socks5://host:port")
        ->type_name("URL");
    app.add_option("--connect-to", raw.transport.connectTo, "Connect there; Host and TLS name stay the URL's")
        ->type_name("HOST:PORT");
}

/// 'Name: value' as it is typed. An empty value is a field with an empty value.
Result<std::pair<std::string, std::string>> parseHeader(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
        return failure(ErrorCode::Syntax, "--header wants 'Name: value', not '" + std::string(line) + '\'');
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (!isSafeFieldValue(value))
        return failure(ErrorCode::Refused, "--header: a line break or NUL in a value is never sent");
    return std::pair(std::string(line.substr(0, colon)), std::string(value));
}

Result<InspectionOptions> inspectionOptions(const RawInspection& raw) {
    InspectionOptions options;
    options.urls = raw.urls;
    options.transport = raw.transport;
    options.transport.timeout = std::chrono::milliseconds(static_cast<std::int64_t>(raw.timeout * 1000));
    if (raw.probes != "none")
        options.probes = raw.probes == "basic" ? ProbeSet::Basic : ProbeSet::Full;
    for (const std::string& line : raw.headers) {
        auto header = parseHeader(line);
        if (!header)
            return tl::unexpected(header.error());
        options.fields.push_back(std::move(*header));
    }
    if (raw.demo == !raw.urls.empty())
        return failure(ErrorCode::Syntax, "inspect wants one URL or more, or --demo");
    for (const std::string& url : raw.urls)
        if (!originOf(url))
            return failure(ErrorCode::Syntax, url + ": not an http or https URL");
    if (const Result<void> valid = validate(options.transport); !valid)
        return failure(ErrorCode::Syntax, valid.error().detail);
    return options;
}

Command parseInspect(const std::vector<std::string>& arguments) {
    CLI::App app("Send requests, revalidate what comes, and report.");
    setUp(app, " inspect");
    RawInspection rawInspection;
    RawReport rawReport;
    addInspectOptions(app, rawInspection);
    addReportOptions(app, rawReport);
    try {
        parse(app, arguments);
    } catch (const CLI::ParseError& error) {
        return answerTo(app, error);
    }
    const Result<ReportArguments> report = reportArguments(rawReport);
    if (!report)
        return usageError(report.error().detail);
    Result<InspectionOptions> inspection = inspectionOptions(rawInspection);
    if (!inspection)
        return usageError(inspection.error().detail);
    return InspectArguments{std::move(*inspection), rawInspection.demo, *report};
}

Command parseDemo(const std::vector<std::string>& arguments) {
    CLI::App app("Run the built-in demo origin on loopback until Ctrl-C.");
    setUp(app, " demo");
    DemoArguments demo;
    app.add_option("--port", demo.port, "A free one is taken by default")->type_name("N");
    try {
        parse(app, arguments);
    } catch (const CLI::ParseError& error) {
        return answerTo(app, error);
    }
    return demo;
}

/// How many words of Qt's own arguments stand at the front: `-platform offscreen` and like, with one dash or
/// two.
std::size_t wordsForQt(std::string_view first) {
    constexpr std::array withValue{"platform", "platformpluginpath", "platformtheme", "plugin",
                                   "style",    "stylesheet",         "display",       "geometry",
                                   "session",  "qwindowgeometry",    "qwindowicon",   "qwindowtitle"};
    if (!first.starts_with('-'))
        return 0;
    const std::string_view name = first.substr(first.starts_with("--") ? 2 : 1);
    if (name == "reverse" || name == "widgetcount")
        return 1;
    for (const std::string_view option : withValue) {
        if (name == option)
            return 2;
        if (name.starts_with(option) && name.substr(option.size()).starts_with('='))
            return 1;
    }
    return 0;
}

Command parseWindow(const std::vector<std::string>& arguments) {
    CLI::App app("Is this cached the way you think it is, and if not, why and what does it cost?");
    setUp(app, "");
    WindowArguments window;
    std::vector<std::string> files;
    app.add_option("FILE", files, "Recordings to open in the window")->type_name("");
    app.add_flag("--demo", window.demo, "Open the window on the built-in demo origin");
    app.footer(
        "Commands, each with its own --help:\n"
        "  inspect URL...|--demo    send, revalidate, report; no display needed\n"
        "  analyze FILE.har...      report on recordings; no display needed\n"
        "  demo                     the built-in demo origin alone, on loopback\n\n"
        "Exit status: 0 done; 1 done, with a finding at or above --fail-on; 2 unusable arguments;\n"
        "3 no input could be read or no request was answered; 130 after Ctrl-C, with nothing written.");
    std::vector<std::string> own;
    for (std::size_t i = 0; i < arguments.size();) {
        const std::size_t words = wordsForQt(arguments[i]);
        if (words == 0)
            own.push_back(arguments[i]);
        i += std::max<std::size_t>(words, 1);
    }
    try {
        parse(app, own);
    } catch (const CLI::ParseError& error) {
        return answerTo(app, error);
    }
    for (const std::string& file : files)
        window.files << text(file);
    return window;
}

} // namespace

Command parseCommandLine(const std::vector<std::string>& arguments) {
    const std::string first = arguments.empty() ? std::string() : arguments.front();
    const std::vector<std::string> rest(arguments.begin() + (arguments.empty() ? 0 : 1), arguments.end());
    if (first == "analyze")
        return parseAnalyze(rest);
    if (first == "inspect")
        return parseInspect(rest);
    if (first == "demo")
        return parseDemo(rest);
    return parseWindow(arguments);
}

} // namespace hci
