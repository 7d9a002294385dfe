#include "model/mcp/mcp_server.h"

#include "model/base/text_view.h"
#include "model/base/version.h"
#include "model/json/json_writer.h"
#include "model/mcp/tool_table.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonArray>

#include <algorithm>
#include <array>

namespace hci {

namespace {

/// The newest first. They differ for a server with tools only in this: 2025-03-26 has batches, 2025-06-18
/// brought structured content, and from 2025-11-25 on the model sees errors in arguments.
constexpr std::array<QLatin1StringView, 4> versions{
    QLatin1StringView("2025-11-25"), QLatin1StringView("2025-06-18"), QLatin1StringView("2025-03-26"),
    QLatin1StringView("2024-11-05")};
constexpr QLatin1StringView withBatches = versions[2];
constexpr QLatin1StringView withStructuredContent = versions[1];
constexpr QLatin1StringView withToldArguments = versions[0];

/// `text` as a JSON string with all invisible characters escaped.
QByteArray jsonString(const QString& text) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    JsonWriter json(out, JsonWriter::Layout::OneLine);
    json.string(QStringView(text));
    (void)json.finish(); // memory cannot refuse it
    return out.data();
}

QJsonObject capabilities() {
    return {{QStringLiteral("tools"), QJsonObject{{QStringLiteral("listChanged"), false}}}};
}

QJsonObject serverInfo() {
    return {{QStringLiteral("name"), QStringLiteral("http-cache-inspector")},
            {QStringLiteral("title"), QStringLiteral("HTTP Cache Inspector")},
            {QStringLiteral("version"), QStringLiteral(HCI_VERSION)}};
}

} // namespace

void McpServer::take(const QByteArray& line) {
    const RpcLine read = parseRpcLine(line);
    if (read.batch)
        takeBatch(read);
    else
        takeMessage(read.messages.front(), nullptr);
}

void McpServer::refuseLongLine() {
    refuse(QJsonValue::Null, RpcCode::InvalidRequest,
           QStringLiteral("a line of more than %1 bytes").arg(maxRpcLineBytes), nullptr);
}

void McpServer::takeBatch(const RpcLine& line) {
    if (m_version != withBatches)
        return refuse(QJsonValue::Null, RpcCode::InvalidRequest,
                      QStringLiteral("batches belong to revision %1 alone").arg(withBatches), nullptr);
    const auto batch = std::make_shared<Batch>();
    ++batch->open; // stays open until all messages are examined
    for (const RpcMessage& message : line.messages)
        takeMessage(message, batch);
    close(batch);
}

void McpServer::takeMessage(const RpcMessage& message, const BatchPtr& batch) {
    if (const auto* refusal = std::get_if<RpcRefusal>(&message))
        answer(rpcError(refusal->id, refusal->error), batch);
    else if (const auto* request = std::get_if<RpcRequest>(&message)) {
        if (request->isNotification())
            takeNotification(*request);
        else
            takeRequest(*request, batch);
    }
}

void McpServer::takeRequest(const RpcRequest& request, const BatchPtr& batch) {
    if (underWay(request.id))
        return refuse(request.id, RpcCode::InvalidRequest,
                      QStringLiteral("a request with this id is under way"), batch);
    if (request.method == QLatin1StringView("ping"))
        return answer(rpcResult(request.id, "{}"), batch);
    if (request.method == QLatin1StringView("initialize"))
        return initialize(request, batch);
    if (m_version.isEmpty())
        return refuse(request.id, RpcCode::InvalidRequest, QStringLiteral("initialize comes first"), batch);
    if (request.method == QLatin1StringView("tools/list"))
        return listTools(request, batch);
    if (request.method == QLatin1StringView("tools/call"))
        return callTool(request, batch);
    refuse(request.id, RpcCode::MethodNotFound, QStringLiteral("there is no such method"), batch);
}

/// Ignores other notifications; none is ever answered (JSON-RPC 2.0, section 4.1).
void McpServer::takeNotification(const RpcRequest& notification) {
    if (notification.method == QLatin1StringView("notifications/cancelled"))
        cancel(notification.params.value(QLatin1StringView("requestId")));
}

void McpServer::initialize(const RpcRequest& request, const BatchPtr& batch) {
    const QJsonValue asked = request.params.value(QLatin1StringView("protocolVersion"));
    if (batch || !m_version.isEmpty())
        return refuse(request.id, RpcCode::InvalidRequest,
                      batch ? QStringLiteral("initialize is not allowed in a batch")
                            : QStringLiteral("initialize comes once"),
                      batch);
    if (!asked.isString())
        return refuse(request.id, RpcCode::InvalidParams, QStringLiteral("protocolVersion is not a text"),
                      batch);
    const auto known = std::find(versions.begin(), versions.end(), asked.toString());
    m_version = known == versions.end() ? versions.front() : *known;
    const QJsonObject result{
        {QStringLiteral("protocolVersion"), m_version},
        {QStringLiteral("capabilities"), capabilities()},
        {QStringLiteral("serverInfo"), serverInfo()},
        {QStringLiteral("instructions"),
         QStringLiteral("Start with analyze_recording for a HAR file, or inspect_url for a live URL. Ask "
                        "list_findings for what to mend and how, and explain_exchange for why a cache does "
                        "what it does. Cookies, credentials and tokens are masked as [secret N]; equal ones "
                        "of a recording have the same number.")}};
    answer(rpcResult(request.id, compactJson(result)), batch);
}

void McpServer::listTools(const RpcRequest& request, const BatchPtr& batch) {
    if (request.params.contains(QLatin1StringView("cursor"))) // all fit on one page, so we gave none
        return refuse(request.id, RpcCode::InvalidParams, QStringLiteral("there is no such cursor"), batch);
    answer(rpcResult(request.id, toolList()), batch);
}

void McpServer::callTool(const RpcRequest& request, const BatchPtr& batch) {
    const QJsonValue name = request.params.value(QLatin1StringView("name"));
    const QJsonValue arguments = request.params.value(QLatin1StringView("arguments"));
    if (!name.isString() || !(arguments.isObject() || arguments.isUndefined()))
        return refuse(request.id, RpcCode::InvalidParams,
                      name.isString() ? QStringLiteral("arguments is not an object")
                                      : QStringLiteral("name is not a text"),
                      batch);
    Result<ToolCall> tool = toolCall(name.toString(), arguments.toObject());
    if (!tool)
        return refuseArguments(request.id, tool.error(), batch);
    if (m_waiting.size() >= maxWaiting)
        return refuse(request.id, RpcCode::Busy, QStringLiteral("too many calls wait"), batch);
    const QJsonValue token =
        request.params.value(QLatin1StringView("_meta")).toObject().value(QLatin1StringView("progressToken"));
    const bool tells = token.isString() || token.isDouble();
    if (batch)
        ++batch->open;
    m_waiting.push_back({++m_lastNumber, request.id, std::move(*tool),
                         tells ? token : QJsonValue(QJsonValue::Undefined), -1, batch});
    startNext();
}

void McpServer::refuseArguments(const QJsonValue& id, const Error& error, const BatchPtr& batch) {
    const QString why = toText(error.detail);
    if (error.code == ErrorCode::Syntax && m_version == withToldArguments)
        return answer(rpcResult(id, resultOf({{}, why, true})), batch);
    refuse(id, RpcCode::InvalidParams, why, batch);
}

void McpServer::startNext() {
    if (m_running || m_waiting.empty())
        return;
    m_running = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_doors.start(m_running->number, m_running->tool);
}

bool McpServer::underWay(const QJsonValue& id) const {
    return (m_running && m_running->id == id) ||
           std::any_of(m_waiting.begin(), m_waiting.end(), [&id](const Call& call) { return call.id == id; });
}

/// A cancelled request gets no answer. Ignores requests that are over or unknown.
void McpServer::cancel(const QJsonValue& id) {
    if (m_running && m_running->id == id) {
        const BatchPtr batch = m_running->batch;
        m_running.reset();
        m_doors.stop();
        close(batch);
        startNext();
        return;
    }
    const auto found =
        std::find_if(m_waiting.begin(), m_waiting.end(), [&id](const Call& call) { return call.id == id; });
    if (found == m_waiting.end())
        return;
    const BatchPtr batch = found->batch;
    m_waiting.erase(found);
    close(batch);
}

void McpServer::progress(std::uint64_t number, int percent) {
    if (!m_running || m_running->number != number || m_running->progressToken.isUndefined() ||
        percent <= m_running->percent)
        return;
    m_running->percent = percent;
    m_doors.send(
        rpcNotification("notifications/progress",
                        compactJson(QJsonObject{{QStringLiteral("progressToken"), m_running->progressToken},
                                                {QStringLiteral("progress"), percent},
                                                {QStringLiteral("total"), 100}})) +
        '\n');
}

void McpServer::finish(std::uint64_t number, const ToolAnswer& done) {
    if (!m_running || m_running->number != number)
        return;
    const Call call = std::move(*m_running);
    m_running.reset();
    answer(rpcResult(call.id, resultOf(done)), call.batch);
    close(call.batch);
    startNext();
}

/// Repeats structured content as text, for clients that know only that (2025-06-18, server/tools).
QByteArray McpServer::resultOf(const ToolAnswer& done) const {
    const QString text = done.text.isEmpty() ? QString::fromUtf8(done.structured) : done.text;
    QByteArray result = R"({"content":[{"type":"text","text":)" + jsonString(text) + "}]";
    if (!done.structured.isEmpty() && m_version >= withStructuredContent)
        result += R"(,"structuredContent":)" + done.structured;
    return result + (done.failed ? R"(,"isError":true})" : R"(,"isError":false})");
}

void McpServer::refuse(const QJsonValue& id, RpcCode code, const QString& why, const BatchPtr& batch) {
    answer(rpcError(id, {code, why}), batch);
}

void McpServer::answer(const QByteArray& message, const BatchPtr& batch) {
    if (batch)
        batch->answers += (batch->answers.isEmpty() ? "" : ",") + message;
    else
        m_doors.send(message + '\n');
}

/// One message of the batch is done. A batch of only notifications gets no answer (JSON-RPC 2.0, section 6).
void McpServer::close(const BatchPtr& batch) {
    if (batch && --batch->open == 0 && !batch->answers.isEmpty())
        m_doors.send('[' + batch->answers + "]\n");
}

} // namespace hci
