#include "app/command_line.h"

#include "app/options.h"
#include "model/exchange/secrets.h"
#include "model/har/file_name.h"
#include "model/http/field_line.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace hci {

namespace {

QStringList fileNames(const std::vector<std::string>& arguments) {
    QStringList list;
    for (const std::string& argument : arguments)
        list << fileNameText(argument);
    return list;
}

void addRecordings(CLI::App& app, std::vector<std::string>& paths) {
    app.add_option("PATH", paths,
                   "Recordings: HAR, also gzip, zlib or a zip of several; folders, patterns in quotes "
                   "('**/*.har'), @FILE for a list of paths, - for such a list on standard input")
        ->type_name("")
        ->required();
}

Command parseAnalyze(const std::vector<std::string>& arguments) {
    CLI::App app("Report on recordings: what a cache makes of them, and what it costs.");
    setUp(app, " analyze");
    std::vector<std::string> files;
    RawReport raw;
    bool perRecording = false;
    addRecordings(app, files);
    addReportOptions(app, raw);
    app.add_flag("--per-recording", perRecording,
                 "One line of JSON for each recording as soon as it is done; see summarise")
        ->excludes("--format")
        ->excludes("--write-baseline")
        ->excludes("--caches")
        ->excludes("--what-if");
    if (auto answer = parse(app, arguments))
        return *answer;
    Result<ReportArguments> report = reportArguments(raw);
    if (!report)
        return usageError(report.error().detail);
    return AnalyzeArguments{fileNames(files), perRecording, std::move(*report)};
}

/// The arguments of `inspect` as CLI11 fills them in.
struct RawInspection {
    std::vector<std::string> urls;
    std::vector<std::string> headers;
    std::string probes = "none";
    std::string unsafe;
    std::string also;
    std::string state;
    bool allAddresses = false;
    bool page = false;
    bool demo = false;
};

void addInspectOptions(CLI::App& app, RawInspection& raw) {
    app.add_option("URL", raw.urls, "What to ask for")->type_name("");
    app.add_flag("--demo", raw.demo, "Ask the built-in demo origin");
    app.add_option("--probes", raw.probes, "How much to ask about conditional requests: none, basic or full")
        ->check(CLI::IsMember({"none", "basic", "full"}))
        ->type_name("SET")
        ->capture_default_str();
    app.add_option(
           "--unsafe-probes", raw.unsafe,
           "'METHOD ORIGIN', as 'PUT https://staging.example': send METHOD to the URLs of that origin "
           "as well, with conditions under which a correct server does nothing; with --probes full")
        ->type_name("CONSENT");
    app.add_flag("--page", raw.page,
                 "Take each URL as a page, and request what it loads as well: scripts, styles, images, "
                 "fonts, preloads, icons");
    app.add_option("--also", raw.also,
                   "Send the same requests there as well, as to an edge's origin, and report what differs; "
                   "Host and TLS name stay the URL's")
        ->type_name("HOST:PORT");
    app.add_flag("--all-addresses", raw.allAddresses,
                 "Ask everything at each address that its host has, and tell where the answers are others: "
                 "validators, "
                 "content, fields, Age")
        ->excludes("--connect-to")
        ->excludes("--proxy");
    app.add_option(
           "--state", raw.state,
           "Remember validators and content hashes there, and report what has changed since the last run: "
           "validators without the content, and the content without its validator; --fail-on counts these")
        ->type_name(fileTypeName);
    app.add_option("--header", raw.headers, "A request field, 'Name: value'; may be repeated")
        ->type_name("FIELD")
        ->allow_extra_args(false);
}

/// 'METHOD ORIGIN': the consent names the method and the target.
Result<UnsafeConsent> unsafeConsent(const RawInspection& raw) {
    const auto refused = [](const std::string& why) {
        return failure(ErrorCode::Refused, "--unsafe-probes: " + why);
    };
    const std::size_t space = raw.unsafe.find(' ');
    const std::string method = raw.unsafe.substr(0, space);
    const auto origin = originOf(space == std::string::npos ? std::string() : raw.unsafe.substr(space + 1));
    if (!isToken(method) || !origin)
        return refused("wants 'METHOD ORIGIN', as 'PUT https://staging.example', not '" +
                       shownAddress(raw.unsafe) + '\'');
    if (method == "GET" || method == "HEAD" || method == "CONNECT")
        return refused(method + " changes nothing");
    if (raw.probes != "full")
        return refused("wants --probes full");
    const bool named = std::any_of(raw.urls.begin(), raw.urls.end(), [&](const std::string& url) {
        const auto asked = originOf(url);
        return asked && *asked == *origin;
    });
    if (!named)
        return refused("no URL is of " + origin->scheme + "://" + authorityOf(*origin));
    return UnsafeConsent{method, *origin};
}

Result<InspectionOptions> inspectionOptions(const RawInspection& raw, const RawTransport& rawTransport) {
    InspectionOptions options;
    options.urls = raw.urls;
    if (raw.probes != "none")
        options.probes = raw.probes == "basic" ? ProbeSet::Basic : ProbeSet::Full;
    for (const std::string& line : raw.headers) {
        auto header = parseFieldLine(line);
        if (!header)
            return failure(ErrorCode::Syntax, "--header: " + header.error().detail);
        options.fields.push_back(std::move(*header));
    }
    if (raw.demo == !raw.urls.empty())
        return failure(ErrorCode::Syntax, "inspect wants one URL or more, or --demo");
    for (const std::string& url : raw.urls)
        if (!originOf(url))
            return failure(ErrorCode::Syntax, shownAddress(url) + ": not an http or https URL");
    if (!raw.unsafe.empty()) {
        auto consent = unsafeConsent(raw);
        if (!consent)
            return tl::unexpected(consent.error());
        options.unsafe = std::move(*consent);
    }
    auto transport = transportOptions(rawTransport);
    if (!transport)
        return tl::unexpected(transport.error());
    options.transport = std::move(*transport);
    return options;
}

Command parseInspect(const std::vector<std::string>& arguments) {
    CLI::App app("Send requests, revalidate the responses, and report.");
    setUp(app, " inspect");
    RawInspection raw;
    RawTransport rawTransport;
    RawReport rawReport;
    addTransportOptions(app, rawTransport);
    addInspectOptions(app, raw);
    addReportOptions(app, rawReport);
    if (auto answer = parse(app, arguments))
        return *answer;
    Result<ReportArguments> report = reportArguments(rawReport);
    if (!report)
        return usageError(report.error().detail);
    Result<InspectionOptions> inspection = inspectionOptions(raw, rawTransport);
    if (!inspection)
        return usageError(inspection.error().detail);
    if (!raw.also.empty() && !parseHostPort(raw.also))
        return usageError("--also wants HOST:PORT, not '" + raw.also + '\'');
    return InspectArguments{std::move(*inspection),  raw.demo,          raw.page, raw.allAddresses, raw.also,
                            fileNameText(raw.state), std::move(*report)};
}

Command parseReplay(const std::vector<std::string>& arguments) {
    CLI::App app(
        "Send a recording's GET and HEAD requests again, revalidate, and compare with the recording.");
    setUp(app, " replay");
    std::vector<std::string> files;
    std::string select;
    ReplayArguments replay;
    RawTransport rawTransport;
    RawReport rawReport;
    addRecordings(app, files);
    app.add_option("--base-url", replay.options.baseUrl, "Ask there instead of the recorded origins")
        ->type_name("URL");
    app.add_option("--select", select, "Only these exchanges, in the words of the window's filter line")
        ->type_name("FILTER");
    app.add_flag("--send-cookies", replay.options.sendCookies,
                 "Send the recorded cookies, to their origin alone");
    app.add_flag("--send-credentials", replay.options.sendCredentials,
                 "Send recorded credentials, to their origin alone");
    bool freshConnections = false;
    app.add_flag("--fresh-connections", freshConnections, "Give each request a connection of its own");
    app.add_option("--retry", replay.retries, "Send requests that got no answer again, at most so often")
        ->transform(numberWithin({0, 100}))
        ->type_name("N")
        ->capture_default_str();
    addTransportOptions(app, rawTransport);
    addReportOptions(app, rawReport);
    if (auto answer = parse(app, arguments))
        return *answer;
    Result<ReportArguments> report = reportArguments(rawReport);
    if (!report)
        return usageError(report.error().detail);
    Result<TransportOptions> transport = transportOptions(rawTransport);
    if (!transport)
        return usageError(transport.error().detail);
    if (!replay.options.baseUrl.empty() && !originOf(replay.options.baseUrl))
        return usageError(replay.options.baseUrl + ": not an http or https URL");
    replay.select = parseRowFilter(select);
    if (!replay.select.problems.empty())
        return usageError("--select: cannot read '" + replay.select.problems.front() + '\'');
    replay.files = fileNames(files);
    replay.options.transport = std::move(*transport);
    replay.options.transport.reuseConnections = !freshConnections;
    replay.report = std::move(*report);
    return replay;
}

/// "idle", or the time to watch each load.
Result<std::optional<std::chrono::milliseconds>> watchedFor(std::string until) {
    if (until == "idle")
        return std::nullopt;
    if (const std::string problem = numberWithin({0.1, 86400, false})(until); !problem.empty())
        return failure(ErrorCode::Syntax,
                       "--until wants idle, or a number of seconds from 0.1 to 86400, not '" + until + '\'');
    return std::chrono::milliseconds(static_cast<std::int64_t>(std::stod(until) * 1000));
}

void addCaptureOptions(CLI::App& app, CaptureOptions& capture, std::string& browser, std::string& attach) {
    auto* started = app.add_option(
        "--browser", browser,
        "chrome (Chromium, Chrome, Edge or Brave, whichever is installed), firefox, or the path of one");
    started->type_name("BROWSER")->capture_default_str();
    app.add_option(
           "--attach", attach,
           "Watch in a Chromium that runs already: the port that it was started with "
           "(--remote-debugging-port), the folder of its profile, or its ws:// address, on this machine. "
           "Tabs are opened and closed again; what else is open is left alone")
        ->type_name("PORT|FOLDER|ADDRESS")
        ->excludes(started);
    app.add_option("--visits", capture.visits, "How often it visits the page, each time in a new tab")
        ->transform(numberWithin({1, 100}))
        ->type_name("N")
        ->capture_default_str();
    app.add_flag("--reload", capture.reload, "Load the page again behind the last visit, as with F5");
    app.add_flag("--headless", capture.headless, "Show no window, as where there is no display");
    app.add_option("--max-body", capture.maxBody, "Bytes of a content: longer ones are not kept")
        ->transform(numberWithin({0, double(std::int64_t{64} << 20)}))
        ->type_name("BYTES")
        ->capture_default_str();
}

Command parseCapture(const std::vector<std::string>& arguments) {
    CLI::App app(
        "Watch a browser visit a page, and visit it again: what it asks for, what its cache answers, both "
        "sides of every 304. It gets a profile of its own, which is removed, unless one is named that runs "
        "already.");
    setUp(app, " capture");
    CaptureArguments capture;
    std::string browser = "chrome";
    std::string until = "idle";
    double timeout = 60;
    RawReport raw;
    app.add_option("URL", capture.capture.url, "The page")->type_name("")->required();
    std::string attach;
    addCaptureOptions(app, capture.capture, browser, attach);
    app.add_option("--until", until,
                   "idle: until the page is loaded and no request is under way; or so many seconds per load")
        ->type_name("WHEN")
        ->capture_default_str();
    app.add_option("--timeout", timeout,
                   "For each load, in seconds; exchanges received until then are reported")
        ->transform(numberWithin({0.1, 86400, false}))
        ->type_name("SECONDS")
        ->capture_default_str();
    addReportOptions(app, raw);
    if (auto answer = parse(app, arguments))
        return *answer;
    if (app.count("--format") == 0 && raw.output.ends_with(".har"))
        raw.format = "har";
    Result<ReportArguments> report = reportArguments(raw);
    if (!report)
        return usageError(report.error().detail);
    if (!originOf(capture.capture.url))
        return usageError(capture.capture.url + ": not an http or https URL");
    if (browser != "chrome" && browser != "firefox" && browser.find('/') == std::string::npos)
        return usageError("--browser wants chrome, firefox or a path, not '" + browser + '\'');
    auto watchFor = watchedFor(until);
    if (!watchFor)
        return usageError(watchFor.error().detail);
    capture.capture.browser = fileNameText(browser);
    capture.attach = fileNameText(attach);
    capture.capture.watchFor = *watchFor;
    capture.capture.timeout = std::chrono::milliseconds(static_cast<std::int64_t>(timeout * 1000));
    capture.report = std::move(*report);
    return capture;
}

Command parseCompare(const std::vector<std::string>& arguments) {
    CLI::App app("Report what a change fixed, broke and saved. Each side is a recording (HAR, also gzip, "
                 "zlib or a zip) or a JSON report that this program wrote.");
    setUp(app, " compare");
    std::string before;
    std::string after;
    RawReport raw;
    raw.cache.clear();
    raw.settings.secretNamesAlone = true; // a comparison judges what is new
    app.add_option("BEFORE", before, "Recording or JSON report of the state before the change")
        ->type_name("")
        ->required();
    app.add_option("AFTER", after, "The same of the state after it")->type_name("")->required();
    app.add_option("--format", raw.format,
                   "text, markdown (for a pull request) or json (resources/compare.schema.json)")
        ->check(CLI::IsMember({"text", "markdown", "json"}))
        ->type_name("FORMAT")
        ->capture_default_str();
    std::vector<std::uint32_t> exchanges;
    app.add_option(
           "--exchange", exchanges,
           "Hold exchange A of BEFORE against exchange B of AFTER alone; numbers as reports have them")
        ->expected(2)
        ->check(numberWithin({0, double(UINT32_MAX - 1)}))
        ->type_name("A B");
    addJudgingOptions(app, raw);
    app.get_option("--cache")->description("Which cache to simulate: a conforming one, or a real one by its "
                                           "name; a report's own where there is one");
    app.get_option("--fail-on")
        ->description(
            "Exit with 1 when AFTER has such a finding that BEFORE has not: error, warning or never");
    if (auto answer = parse(app, arguments))
        return *answer;
    Result<ReportArguments> report = reportArguments(raw);
    if (!report)
        return usageError(report.error().detail);
    CompareArguments compare;
    compare.files = {fileNameText(before), fileNameText(after)};
    if (exchanges.size() == 2)
        compare.exchanges = {exchanges[0], exchanges[1]};
    compare.format = comparisonFormatFromName(raw.format).value_or(ComparisonFormat::Text);
    compare.output = report->output;
    compare.cache = cacheChoiceFromName(raw.cache);
    compare.rules = std::move(report->policy.rules);
    compare.failOn = report->failOn;
    compare.colour = report->colour;
    compare.includeSecrets = report->includeSecrets;
    compare.quiet = report->quiet;
    return compare;
}

Command parseSummarise(const std::vector<std::string>& arguments) {
    CLI::App app("Fold the lines of analyze --per-recording, or summaries of them, into one report.");
    setUp(app, " summarise");
    std::vector<std::string> files;
    std::string format = "text";
    std::string output;
    SummariseArguments summarise;
    app.add_option("FILE", files, "Files with such lines; - for standard input")->type_name("")->required();
    app.add_option("--format", format, "text, or json: one line, which summarise reads again")
        ->check(CLI::IsMember({"text", "json"}))
        ->type_name("FORMAT")
        ->capture_default_str();
    app.add_option("--output", output, "Write to this file, whole or not at all")->type_name(fileTypeName);
    std::string colour = "auto";
    addColourOption(app, colour);
    app.add_flag("--quiet", summarise.quiet, "No progress on standard error");
    if (auto answer = parse(app, arguments))
        return *answer;
    summarise.files = fileNames(files);
    summarise.json = format == "json";
    summarise.output = text(output);
    summarise.colour = colourFromName(colour);
    return summarise;
}

Command parseMcp(const std::vector<std::string>& arguments) {
    CLI::App app(
        "Serve the Model Context Protocol on standard input and output, for agents: JSON-RPC 2.0, one "
        "message a line, until the input ends. Secrets are masked; GET and HEAD alone are sent.");
    setUp(app, " mcp");
    SettingsChoice settings;
    addSettingsOptions(app, settings);
    if (auto answer = parse(app, arguments))
        return *answer;
    if (const Result<void> applied = applySecretNames(settings); !applied)
        return usageError(applied.error().detail);
    return McpArguments();
}

Command parseDemo(const std::vector<std::string>& arguments) {
    CLI::App app("Run the built-in demo origin on loopback until Ctrl-C.");
    setUp(app, " demo");
    DemoArguments demo;
    app.add_option("--port", demo.port, "A free one is taken by default")
        ->transform(numberWithin({0, 65535}))
        ->type_name("N");
    if (auto answer = parse(app, arguments))
        return *answer;
    return demo;
}

/// How many words at the front are Qt's own arguments: `-platform offscreen` and similar, with one dash or
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
    std::string cacheConfig;
    app.add_option("--cache-config", cacheConfig,
                   "How real caches are configured: a TOML file with a table a cache, as [nginx]")
        ->type_name(fileTypeName);
    SettingsChoice settings;
    addSettingsOptions(app, settings);
    app.footer("Commands, each with its own --help:\n"
               "  inspect URL...|--demo    send, revalidate, report; no display needed\n"
               "  analyze PATH...          report on recordings; no display needed\n"
               "  replay PATH...           send a recording's requests again, and compare\n"
               "  capture URL              watch a browser visit it twice: both sides of every 304\n"
               "  compare BEFORE AFTER     what a change fixed, broke and saved\n"
               "  summarise FILE...        the lines of analyze --per-recording as one report\n"
               "  mcp                      the same for agents: Model Context Protocol\n"
               "  demo                     the built-in demo origin alone, on loopback\n\n"
               "Exit status: 0 done; 1 done, with a finding at or above --fail-on or over a budget;\n"
               "2 unusable arguments or settings; 3 no input could be read, no request was answered, or the\n"
               "result could not be written; 130 after Ctrl-C, with nothing written.");
    std::vector<std::string> own;
    for (std::size_t i = 0; i < arguments.size();) {
        const std::size_t words = wordsForQt(arguments[i]);
        if (words == 0)
            own.push_back(arguments[i]);
        i += std::max<std::size_t>(words, 1);
    }
    if (auto answer = parse(app, std::move(own)))
        return *answer;
    if (const Result<void> applied = applySecretNames(settings); !applied)
        return usageError(applied.error().detail);
    window.files = fileNames(files);
    if (cacheConfig.empty())
        return window;
    Result<QString> configuration = loadCacheSettings(cacheConfig);
    if (!configuration)
        return usageError(configuration.error().detail);
    window.cacheConfiguration = std::move(*configuration);
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
    if (first == "replay")
        return parseReplay(rest);
    if (first == "capture")
        return parseCapture(rest);
    if (first == "compare")
        return parseCompare(rest);
    if (first == "summarise")
        return parseSummarise(rest);
    if (first == "mcp")
        return parseMcp(rest);
    if (first == "demo")
        return parseDemo(rest);
    return parseWindow(arguments);
}

} // namespace hci
