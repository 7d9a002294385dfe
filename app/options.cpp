#include "app/options.h"

#include "model/base/version.h"
#include "model/exchange/secret_names.h"
#include "model/exchange/secrets.h"
#include "model/http/field_syntax.h"
#include "model/report/compared_caches.h"
#include "model/report/report_format.h"
#include "model/report/visible_text.h"
#include "model/settings/settings.h"
#include "model/transport/connection.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <iomanip>
#include <sstream>

namespace hci {

namespace {

constexpr std::string_view program = "http-cache-inspector";

/// CLI11 quotes what it cannot read.
std::string withoutUserInfo(std::string_view sentence) {
    std::string shown;
    for (std::size_t begin = 0; begin < sentence.size();) {
        const std::size_t end = std::min(sentence.find(' ', begin), sentence.size());
        const std::string_view word = sentence.substr(begin, end - begin);
        shown += word.find('@') == std::string_view::npos ? std::string(word) : shownAddress(word);
        shown += end < sentence.size() ? " " : "";
        begin = end + 1;
    }
    return shown;
}

/// CLI11's own statuses are above 100; help and version are no errors.
FinalMessage messageOf(const CLI::App& app, const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {
        std::ostringstream out;
        std::ostringstream unused;
        app.exit(error, out, unused);
        return {ExitStatus::Done, out.str()};
    }
    FinalMessage message = usageError(withoutUserInfo(error.what()));
    message.text += "Run with --help for more information.\n";
    return message;
}

std::string printed(double number) {
    std::ostringstream text;
    text << std::setprecision(15) << number;
    return text.str();
}

std::vector<std::string> formatNames() {
    std::vector<std::string> names;
    for (const ReportFormatRow& row : allReportFormats())
        for (const std::string_view each : {row.name, row.alias})
            if (!each.empty())
                names.emplace_back(each);
    return names;
}

constexpr const char* secretNameOption = "--secret-name";

CLI::Validator ownSecretName() {
    return {[](const std::string& name) {
                const Result<void> checked = checkOwnSecretName(name);
                return checked ? std::string() : checked.error().detail;
            },
            ""};
}

/// An error about arguments quotes them: masks the names of secrets from an option or the settings file, even
/// though parsing failed.
void maskSecretsNamedIn(CLI::App& app) {
    const auto given = [&app](const char* name) {
        const CLI::Option* option = app.get_option_no_throw(name);
        return option == nullptr ? std::vector<std::string>() : option->results();
    };
    if (app.get_option_no_throw(secretNameOption) == nullptr)
        return;
    SettingsChoice choice;
    choice.secretNames = given(secretNameOption);
    choice.none = !given("--no-settings").empty();
    if (const auto files = given("--settings"); !files.empty())
        choice.file = files.front();
    static_cast<void>(applySecretNames(choice)); // errors in these are not the one to report
}

/// A script whose variable is not set gives an empty name: its report would go elsewhere, or its settings
/// would not be read.
void refuseEmptyFileNames(CLI::App& app) {
    const CLI::Validator named(
        [](const std::string& name) {
            return name.empty() ? std::string("wants the name of a file, not an empty one") : std::string();
        },
        "");
    for (CLI::Option* option : app.get_options())
        if (option->get_type_name() == fileTypeName)
            option->check(named);
}

/// "private, shared, nginx".
std::string namesInWords(const std::vector<std::string>& names) {
    std::string words;
    for (const std::string& each : names)
        words.append(words.empty() ? "" : ", ").append(each);
    return words;
}

/// The error for PDF in a build without the window.
CLI::Validator notOfTheWindow() {
    return {[](const std::string& name) {
                return name == "pdf" && !reportFormatFromName(name)
                           ? std::string("this build has no window, whose program sets the pages of a PDF; a "
                                         "browser prints what --format html writes")
                           : std::string();
            },
            ""};
}

/// "text: the report for people; json: …".
std::string formatsInWords() {
    std::string words;
    for (const ReportFormatRow& row : allReportFormats()) {
        words += words.empty() ? "" : "; ";
        words += row.name;
        if (!row.alias.empty())
            words.append(" or ").append(row.alias);
        words += ": ";
        words += row.about;
    }
    return words;
}

/// The number, if it is the whole text; it may have an exponent.
std::optional<double> parseNumber(std::string_view text, bool whole) {
    double number = 0;
    const bool digits = !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    if (!digits && (whole || text.empty() || text.front() < '0' || text.front() > '9'))
        return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

} // namespace

CLI::Validator numberWithin(NumberRange range) {
    const auto check = [range](std::string& text) {
        const auto number = parseNumber(text, range.whole);
        if (!number || *number < range.least || *number > range.most)
            return (range.whole ? "wants a whole number from " : "wants a number from ") +
                   printed(range.least) + " to " + printed(range.most) + ", not '" + text + '\'';
        text.erase(0, std::min(text.find_first_not_of('0'), text.size() - 1)); // else it would be octal
        return std::string();
    };
    return {check, ""};
}

FinalMessage usageError(const std::string& sentence) {
    return {ExitStatus::Usage, std::string(program) + ": " + visible(sentence) + '\n'}; // on one line
}

void setUp(CLI::App& app, const std::string& name) {
    app.name(std::string(program) + name);
    app.set_version_flag("--version", "HTTP Cache Inspector " HCI_VERSION);
    app.get_formatter()->column_width(34);
}

std::optional<FinalMessage> parse(CLI::App& app, std::vector<std::string> arguments) {
    refuseEmptyFileNames(app);
    std::reverse(arguments.begin(), arguments.end()); // CLI11 expects them reversed
    try {
        app.parse(arguments);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() != 0)
            maskSecretsNamedIn(app);
        return messageOf(app, error);
    }
    if (const Result<void> checked = checkWrittenFiles(app); !checked) {
        maskSecretsNamedIn(app);
        return usageError(checked.error().detail);
    }
    return std::nullopt;
}

QString text(const std::string& argument) {
    return QString::fromLocal8Bit(argument.c_str());
}

void addSettingsOptions(CLI::App& app, SettingsChoice& settings) {
    app.add_option("--settings", settings.file, "Read this file, not the nearest .http-cache-inspector.toml")
        ->type_name(fileTypeName);
    app.add_flag("--no-settings", settings.none, "Read no settings file")->excludes("--settings");
    app.add_option(
           secretNameOption, settings.secretNames,
           "Mask what has this name, too: a field, a parameter, a member of a form or of JSON; may be "
           "repeated")
        ->check(ownSecretName())
        ->type_name("NAME")
        ->allow_extra_args(false);
}

void addReportOptions(CLI::App& app, RawReport& raw) {
    app.add_option("--format", raw.format, formatsInWords())
        ->check(notOfTheWindow())
        ->check(CLI::IsMember(formatNames()))
        ->type_name("FORMAT")
        ->capture_default_str();
    addJudgingOptions(app, raw);
    app.add_option("--caches", raw.caches,
                   "Compare each resource with these caches as well, with a request to each at the end: all, "
                   "or a list as nginx,varnish,private")
        ->type_name("all|LIST");
    app.add_option("--cache-config", raw.cacheConfig,
                   "How real caches are configured: a TOML file with a table a cache, as [nginx]")
        ->type_name(fileTypeName);
    auto* whatIf =
        app.add_option("--what-if", raw.whatIf,
                       "What if answers had this Cache-Control: the hits, requests and bytes of each "
                       "cache of --caches, else of --cache")
            ->type_name("CACHE-CONTROL");
    app.add_option("--what-if-for", raw.whatIfFor,
                   "Answers of this URL, this host (with its port) or this media type alone; without, all")
        ->type_name("URL|HOST|TYPE")
        ->needs(whatIf);
    app.add_option("--baseline", raw.settings.baseline,
                   "Findings in this file are not shown, and do not fail the run")
        ->type_name(fileTypeName);
    app.add_option("--write-baseline", raw.settings.newBaseline,
                   "Write the findings there, for --baseline; those in it do not fail this run")
        ->type_name(fileTypeName);
}

void addColourOption(CLI::App& app, std::string& colour) {
    app.add_option("--color", colour,
                   "Colour in the report for people: auto (on a terminal, unless NO_COLOR is set), always or "
                   "never")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->type_name("WHEN")
        ->capture_default_str();
}

Colour colourFromName(std::string_view name) noexcept {
    if (name == "always")
        return Colour::Always;
    return name == "never" ? Colour::Never : Colour::Auto;
}

void addJudgingOptions(CLI::App& app, RawReport& raw) {
    app.add_option("--output", raw.output, "Write to this file, whole or not at all")
        ->type_name(fileTypeName);
    raw.cacheOption = app.add_option("--cache", raw.cache,
                                     "Which cache to simulate: a conforming one, or a real one by its name")
                          ->check(CLI::IsMember(cacheChoiceNames()))
                          ->type_name("MODEL")
                          ->capture_default_str();
    app.add_option("--rules", raw.rules, "id,-id: only these rules, without those")->type_name("LIST");
    raw.failOnOption =
        app.add_option("--fail-on", raw.failOn, "Exit with 1 on such a finding: error, warning or never")
            ->check(CLI::IsMember({"error", "warning", "never"}))
            ->type_name("SEVERITY")
            ->capture_default_str();
    addColourOption(app, raw.colour);
    app.add_flag("--include-secrets", raw.includeSecrets, "Do not mask credentials, cookies and tokens");
    addSettingsOptions(app, raw.settings);
    app.add_flag("--quiet", raw.quiet, "No progress on standard error");
}

namespace {

/// "all", or names separated by commas.
Result<std::vector<CacheChoice>> cachesOf(const std::string& list) {
    if (list == "all")
        return allCaches();
    std::vector<CacheChoice> caches;
    std::string_view rest = list;
    std::string_view member;
    while (nextListMember(rest, member)) {
        auto cache = cacheChoiceFromName(member);
        if (!cache)
            return failure(ErrorCode::Syntax, "--caches: there is no cache '" + std::string(member) +
                                                  "'; there are " + namesInWords(cacheChoiceNames()));
        caches.push_back(std::move(*cache));
    }
    if (caches.empty() && !list.empty())
        return failure(ErrorCode::Syntax, "--caches: wants all, or names with commas between them");
    return caches;
}

/// A subject with a scheme is a URL, one with a slash a media type, any other a host.
WhatIf whatIfOf(const std::string& cacheControl, const std::string& subject) {
    WhatIf result{WhatIf::Target::Everything, subject, cacheControl};
    if (subject.find("://") != std::string::npos) {
        result.target = WhatIf::Target::Resource;
        result.subject = subject.substr(0, subject.find('#'));
    } else if (!subject.empty()) {
        result.target =
            subject.find('/') == std::string::npos ? WhatIf::Target::Host : WhatIf::Target::MediaType;
    }
    return result;
}

Result<void> configure(CacheChoice& cache, const std::string& file) {
    return loadCacheSettings(file, cache).map([&cache](CacheChoice configured) {
        cache = std::move(configured);
    });
}

} // namespace

Result<ReportArguments> reportArguments(const RawReport& raw) {
    ReportArguments report;
    report.format = reportFormatFromName(raw.format).value_or(ReportFormat::Text);
    report.output = text(raw.output);
    if (report.format == ReportFormat::Pdf && report.output.isEmpty())
        return failure(ErrorCode::Syntax, "--format pdf: name the file with --output");
    report.cache = cacheChoiceFromName(raw.cache).value_or(CacheChoice());
    report.failOn = failOnFromName(raw.failOn).value_or(FailOn()).severity;
    report.colour = colourFromName(raw.colour);
    report.includeSecrets = raw.includeSecrets;
    report.quiet = raw.quiet;
    auto rules = RuleSelection::parse(raw.rules);
    if (!rules)
        return failure(ErrorCode::Syntax, "--rules: there is no rule " + rules.error().detail);
    report.policy.rules = std::move(*rules);
    SettingsChoice settings = raw.settings;
    settings.hasCache = raw.cacheOption->count() != 0;
    settings.hasFailOn = raw.failOnOption->count() != 0;
    settings.hasRules = !raw.rules.empty();
    if (const Result<void> applied = applySettings(settings, report); !applied)
        return tl::unexpected(applied.error());
    auto caches = cachesOf(raw.caches);
    if (!caches)
        return tl::unexpected(caches.error());
    report.caches = std::move(*caches);
    if (!raw.whatIf.empty())
        report.whatIf = whatIfOf(raw.whatIf, raw.whatIfFor);
    if (raw.cacheConfig.empty())
        return report;
    if (const Result<void> set = configure(report.cache, raw.cacheConfig); !set)
        return tl::unexpected(set.error());
    for (CacheChoice& cache : report.caches)
        if (const Result<void> set = configure(cache, raw.cacheConfig); !set)
            return tl::unexpected(set.error());
    return report;
}

void addTransportOptions(CLI::App& app, RawTransport& raw) {
    app.add_option("--timeout", raw.timeout, "For each request, in seconds")
        ->transform(numberWithin({0.001, 86400, false}))
        ->type_name("SECONDS")
        ->capture_default_str();
    app.add_option("--max-body", raw.options.maxBody, "Bytes kept of a content; all of it is compared")
        ->transform(numberWithin({0, double(std::int64_t{1} << 40)}))
        ->type_name("BYTES")
        ->capture_default_str();
    app.add_flag("--insecure", raw.options.insecure, "Accept certificates that do not verify");
    app.add_flag("--http2", raw.options.http2, "Offer HTTP/2; not to where a redirect leads");
    app.add_option("--proxy", raw.options.proxy, "http://host:port or socks5://host:port")->type_name("URL");
    app.add_option("--connect-to", raw.options.connectTo, "Connect there; Host and TLS name stay the URL's")
        ->type_name("HOST:PORT");
    app.add_option("--client-certificate", raw.options.clientCertificate,
                   "Certificate and key for a server that asks for a client certificate: a PEM file")
        ->type_name(fileTypeName);
}

Result<TransportOptions> transportOptions(const RawTransport& raw) {
    TransportOptions options = raw.options;
    options.timeout = std::chrono::milliseconds(static_cast<std::int64_t>(raw.timeout * 1000));
    if (const Result<void> valid = validate(options); !valid)
        return failure(ErrorCode::Syntax, valid.error().detail);
    return options;
}

} // namespace hci
