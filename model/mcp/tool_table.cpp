#include "model/mcp/tool_table.h"

#include "model/base/text_view.h"
#include "model/http/field_line.h"
#include "model/lint/rules.h"
#include "model/mcp/tool_arguments.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <array>

namespace hci {

namespace {

using Need = ToolArguments::Need;

constexpr qsizetype maxUrls = 20;
constexpr qsizetype maxCaches = 18;
constexpr qsizetype maxFieldsSent = 50;
constexpr std::uint32_t maxPageRows = 100;

// --- pieces of input schemas ---

constexpr std::string_view recordingProperty =
    R"("recording":{"type":"string","minLength":1,"maxLength":8192,"description":"Path of a recording: HAR, also gzip, zlib or a zip of several. Or the name that inspect_url gave its exchanges, such as inspection-1"})";
constexpr std::string_view cacheProperty =
    R"("cache":{"enum":["private","shared","cdn","nginx","varnish","squid","apache","haproxy","node","trafficserver","chrome","firefox","safari","cloudflare","fastly","cloudfront","vercel","netlify"],"default":"private","description":"Which cache to simulate: a conforming one (a browser's, a proxy's, a CDN's) or a real one as it is built"})";
constexpr std::string_view cachesProperty =
    R"("caches":{"type":"array","items":{"enum":["private","shared","cdn","nginx","varnish","squid","apache","haproxy","node","trafficserver","chrome","firefox","safari","cloudflare","fastly","cloudfront","vercel","netlify"]},"minItems":1,"maxItems":18,"description":"Caches to say it of as well, by name"})";

// --- arguments: a function per tool, which reads its properties ---

/// nullopt if it is absent.
std::optional<CacheChoice> readOptionalCache(ToolArguments& arguments) {
    QStringList names;
    for (const std::string& each : cacheChoiceNames())
        names << QString::fromStdString(each);
    return cacheChoiceFromName(arguments.choice(QStringLiteral("cache"), names, {}).toStdString());
}

CacheChoice readCache(ToolArguments& arguments) {
    return readOptionalCache(arguments).value_or(CacheChoice());
}

std::vector<CacheChoice> readCaches(ToolArguments& arguments) {
    const QString key = QStringLiteral("caches");
    std::vector<CacheChoice> caches;
    for (const QString& each : arguments.texts(key, maxCaches, Need::Optional)) {
        if (const auto cache = cacheChoiceFromName(each.toStdString()))
            caches.push_back(*cache);
        else
            arguments.refuse(key, QStringLiteral("there is no cache ") + each);
    }
    return caches;
}

RecordingName readRecordingName(ToolArguments& arguments) {
    return {arguments.text(QStringLiteral("recording"), Need::Required), readCache(arguments)};
}

/// The call, or the first error in its arguments.
template <class Call> Result<ToolCall> ended(const ToolArguments& arguments, Call call) {
    return arguments.end().map([&call] { return ToolCall(std::move(call)); });
}

Result<ToolCall> readAnalyze(const QJsonObject& object) {
    ToolArguments arguments(object);
    AnalyzeCall call{readRecordingName(arguments)};
    return ended(arguments, std::move(call));
}

Result<ToolCall> readInspect(const QJsonObject& object) {
    ToolArguments arguments(object);
    InspectCall call;
    call.cache = readCache(arguments);
    for (const QString& url : arguments.texts(QStringLiteral("urls"), maxUrls, Need::Required)) {
        call.inspection.urls.push_back(url.toStdString());
        if (!originOf(call.inspection.urls.back()))
            arguments.refuse(QStringLiteral("urls"), QStringLiteral("wants http or https URLs"));
    }
    for (const QString& line : arguments.texts(QStringLiteral("headers"), maxFieldsSent, Need::Optional)) {
        if (auto field = parseFieldLine(line.toStdString()))
            call.inspection.fields.push_back(std::move(*field));
        else
            arguments.refuse(QStringLiteral("headers"), toText(field.error().detail));
    }
    const QString probes = arguments.choice(
        QStringLiteral("probes"), {QStringLiteral("none"), QStringLiteral("basic"), QStringLiteral("full")},
        QStringLiteral("none"));
    if (probes != QLatin1StringView("none"))
        call.inspection.probes = probes == QLatin1StringView("basic") ? ProbeSet::Basic : ProbeSet::Full;
    call.inspection.transport.connectTo =
        arguments.text(QStringLiteral("connectTo"), Need::Optional).toStdString();
    if (const auto seconds = arguments.number(QStringLiteral("timeoutSeconds"), 1, 600))
        call.inspection.transport.timeout = std::chrono::seconds(*seconds);
    if (!call.inspection.transport.connectTo.empty() && !parseHostPort(call.inspection.transport.connectTo))
        arguments.refuse(QStringLiteral("connectTo"), QStringLiteral("wants HOST:PORT"));
    return ended(arguments, std::move(call));
}

Result<ToolCall> readExplain(const QJsonObject& object) {
    ToolArguments arguments(object);
    ExplainCall call;
    call.recording = readRecordingName(arguments);
    call.exchange = arguments.number(QStringLiteral("exchange"), 0, UINT32_MAX - 1);
    call.url = arguments.text(QStringLiteral("url"), Need::Optional).toStdString();
    if (call.exchange.has_value() != call.url.empty())
        arguments.refuse(QStringLiteral("exchange"), QStringLiteral("either it or url is needed"));
    return ended(arguments, std::move(call));
}

Result<ToolCall> readFindings(const QJsonObject& object) {
    ToolArguments arguments(object);
    FindingsCall call;
    call.recording = readRecordingName(arguments);
    QStringList names;
    for (int i = 0; i <= static_cast<int>(Severity::Good); ++i)
        names << name(static_cast<Severity>(i));
    if (const qsizetype at = names.indexOf(arguments.choice(QStringLiteral("severity"), names, {})); at >= 0)
        call.severity = static_cast<Severity>(at);
    if (const QString id = arguments.text(QStringLiteral("rule"), Need::Optional); !id.isEmpty()) {
        call.rule = ruleFromId(id.toStdString());
        if (!call.rule)
            arguments.refuse(QStringLiteral("rule"), QStringLiteral("there is no such rule"));
    }
    call.url = arguments.text(QStringLiteral("url"), Need::Optional).toStdString();
    call.caches = readCaches(arguments);
    call.server = arguments.text(QStringLiteral("server"), Need::Optional);
    call.offset = arguments.number(QStringLiteral("offset"), 0, UINT32_MAX - 1).value_or(0);
    call.limit = arguments.number(QStringLiteral("limit"), 1, maxPageRows).value_or(call.limit);
    return ended(arguments, std::move(call));
}

Result<ToolCall> readSimulate(const QJsonObject& object) {
    ToolArguments arguments(object);
    SimulateCall call;
    call.recording = readRecordingName(arguments);
    const QStringList targets{QStringLiteral("resource"), QStringLiteral("host"),
                              QStringLiteral("media-type")};
    const qsizetype target =
        targets.indexOf(arguments.choice(QStringLiteral("target"), targets, targets.front()));
    call.whatIf.target = static_cast<WhatIf::Target>(std::max<qsizetype>(target, 0));
    call.whatIf.subject = arguments.text(QStringLiteral("subject"), Need::Required).toStdString();
    call.caches = readCaches(arguments);
    call.whatIf.cacheControl = arguments.text(QStringLiteral("cacheControl"), Need::Required).toStdString();
    return ended(arguments, std::move(call));
}

Result<ToolCall> readCompare(const QJsonObject& object) {
    ToolArguments arguments(object);
    CompareCall call;
    call.files = {arguments.text(QStringLiteral("before"), Need::Required),
                  arguments.text(QStringLiteral("after"), Need::Required)};
    call.cache = readOptionalCache(arguments);
    return ended(arguments, std::move(call));
}

constexpr std::array table{
    ToolRow{
        "analyze_recording",
        "Analyse a recording",
        "Reads an HTTP recording (HAR) and says what a cache makes of it by RFC 9111: bytes needed, missed, "
        "avoidable and saved, decisions, the rules that found something, and the most costly resources.",
        {recordingProperty, cacheProperty},
        R"(["recording"])",
        false,
        readAnalyze},
    ToolRow{
        "inspect_url",
        "Inspect URLs",
        "Sends GET for each URL, follows redirects, sends the conditional request that a cache would send, "
        "and reports. With probes it asks the server more about its conditional requests. GET and HEAD "
        "alone are sent. The exchanges are kept under a name for the other tools.",
        {R"("urls":{"type":"array","items":{"type":"string","minLength":1,"maxLength":8192},"minItems":1,"maxItems":20,"description":"http or https"})",
         R"("headers":{"type":"array","items":{"type":"string","minLength":1,"maxLength":8192},"minItems":1,"maxItems":50,"description":"Request fields, each 'Name: value'; credentials go to the URL's own origin alone"})",
         R"("probes":{"enum":["none","basic","full"],"default":"none","description":"How much to ask about conditional requests"})",
         R"("connectTo":{"type":"string","description":"HOST:PORT to connect to instead; Host and TLS name stay the URL's"})",
         R"("timeoutSeconds":{"type":"integer","minimum":1,"maximum":600,"default":30,"description":"For each request"})",
         cacheProperty},
        R"(["urls"])",
        true,
        readInspect},
    ToolRow{
        "explain_exchange",
        "Explain one exchange",
        "Says what a cache does with one request and why, step by step with RFC sections; gives "
        "the fields of the exchange, its difference to the stored response where it is a revalidation, and "
        "its findings.",
        {recordingProperty,
         R"("exchange":{"type":"integer","minimum":0,"description":"Its index, as the other tools give it"})",
         R"("url":{"type":"string","minLength":1,"maxLength":8192,"description":"In place of exchange: the first exchange with this URL"})",
         cacheProperty},
        R"(["recording"])",
        false,
        readExplain},
    ToolRow{
        "list_findings",
        "List findings with recipes",
        "Lists what is wrong, the most severe first, page by page: rule, sentence, RFC section, exchanges, "
        "resources, and how to mend it on the server that answered or on another; of real caches, for which "
        "it holds.",
        {recordingProperty,
         R"("severity":{"enum":["error","warning","info","good"],"description":"These alone"})",
         R"("rule":{"type":"string","minLength":1,"description":"Findings of this rule alone"})",
         R"("url":{"type":"string","minLength":1,"maxLength":8192,"description":"Those about URLs that contain this text"})",
         R"("server":{"type":"string","minLength":1,"description":"Whose recipes to give: Express, nginx, Apache httpd, Varnish, Caddy or Cloudflare"})",
         R"("offset":{"type":"integer","minimum":0,"default":0,"description":"The nextOffset of the page before"})",
         R"("limit":{"type":"integer","minimum":1,"maximum":100,"default":20})", cacheProperty,
         cachesProperty},
        R"(["recording"])",
        false,
        readFindings},
    ToolRow{
        "simulate_cache_control",
        "Try another Cache-Control",
        "Simulates the recording as if one resource, a host or a media type had answered with another "
        "Cache-Control: requests and bytes before and after, and hits of each of several caches.",
        {recordingProperty,
         R"("target":{"enum":["resource","host","media-type"],"default":"resource","description":"What the answers have in common that get the value"})",
         R"("subject":{"type":"string","minLength":1,"maxLength":8192,"description":"The URL without its fragment, the host (with its port), or the media type"})",
         R"("cacheControl":{"type":"string","minLength":1,"maxLength":8192,"description":"The new value, such as max-age=3600"})",
         cacheProperty, cachesProperty},
        R"(["recording","subject","cacheControl"])",
        false,
        readSimulate},
    ToolRow{
        "compare_recordings",
        "Compare two recordings",
        "Says what a change fixed, broke and saved. Each side is a recording or a JSON report that this "
        "program wrote.",
        {R"("before":{"type":"string","minLength":1,"maxLength":8192,"description":"Path of the state before the change"})",
         R"("after":{"type":"string","minLength":1,"maxLength":8192,"description":"Path of the state after it"})",
         R"("cache":{"enum":["private","shared","cdn","nginx","varnish","squid","apache","haproxy","node","trafficserver","chrome","firefox","safari","cloudflare","fastly","cloudfront","vercel","netlify"],"description":"Which cache to simulate; a report's own where there is one"})"},
        R"(["before","after"])",
        false,
        readCompare},
};

QByteArray bytes(std::string_view text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QByteArray properties(const ToolRow& row) {
    QByteArray list;
    for (const std::string_view property : row.properties)
        if (!property.empty())
            list += (list.isEmpty() ? "" : ",") + bytes(property);
    return list;
}

QByteArray boolean(bool value) {
    return value ? "true" : "false";
}

} // namespace

std::span<const ToolRow> tools() noexcept {
    return table;
}

Result<ToolCall> toolCall(const QString& name, const QJsonObject& arguments) {
    const QByteArray wanted = name.toUtf8();
    const auto* const found = std::find_if(table.begin(), table.end(), [&wanted](const ToolRow& row) {
        return std::string_view(wanted.data(), static_cast<std::size_t>(wanted.size())) == row.name;
    });
    if (found == table.end())
        return failure(ErrorCode::NotFound, "there is no such tool");
    return found->read(arguments);
}

QByteArray toolList() {
    QByteArray list = R"({"tools":[)";
    for (const ToolRow& row : table) {
        if (!list.endsWith('['))
            list += ',';
        list += R"({"name":")" + bytes(row.name) + R"(","title":")" + bytes(row.title) +
                R"(","description":")" + bytes(row.description) +
                R"(","inputSchema":{"type":"object","properties":{)" + properties(row) + R"(},"required":)" +
                bytes(row.required) + R"(,"additionalProperties":false},"annotations":{)" + R"("title":")" +
                bytes(row.title) + R"(","readOnlyHint":)" + boolean(true) + R"(,"destructiveHint":)" +
                boolean(false) + R"(,"idempotentHint":)" + boolean(!row.network) + R"(,"openWorldHint":)" +
                boolean(row.network) + "}}";
    }
    return list + "]}";
}

} // namespace hci
