#include "model/mcp/json_rpc.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace hci {

namespace {

RpcRefusal refusal(RpcCode code, const QString& message, const QJsonValue& id = QJsonValue::Null) {
    return {id, {code, message}};
}

/// Text or number: a null id could not be distinguished from an unreadable one.
bool isRpcId(const QJsonValue& value) {
    return value.isString() || value.isDouble();
}

RpcMessage messageOf(const QJsonValue& value) {
    if (!value.isObject())
        return refusal(RpcCode::InvalidRequest, QStringLiteral("a message is an object"));
    const QJsonObject object = value.toObject();
    const QJsonValue id = object.value(QLatin1StringView("id"));
    const QJsonValue known = isRpcId(id) ? id : QJsonValue(QJsonValue::Null);
    if (object.value(QLatin1StringView("jsonrpc")) != QLatin1StringView("2.0"))
        return refusal(RpcCode::InvalidRequest, QStringLiteral("jsonrpc is not \"2.0\""), known);
    const QJsonValue method = object.value(QLatin1StringView("method"));
    if (method.isUndefined() &&
        (object.contains(QLatin1StringView("result")) || object.contains(QLatin1StringView("error"))))
        return RpcAnswer();
    if (!method.isString())
        return refusal(RpcCode::InvalidRequest, QStringLiteral("method is not a text"), known);
    if (!id.isUndefined() && !isRpcId(id))
        return refusal(RpcCode::InvalidRequest, QStringLiteral("id is neither a text nor a number"));
    const QJsonValue params = object.value(QLatin1StringView("params"));
    if (params.isArray()) // allowed by section 4.2, but no method here has parameters by position
        return refusal(RpcCode::InvalidParams, QStringLiteral("params are not given by name"), known);
    if (!params.isUndefined() && !params.isObject())
        return refusal(RpcCode::InvalidRequest, QStringLiteral("params is not an object"), known);
    return RpcRequest{id, method.toString(), params.toObject()};
}

} // namespace

RpcLine parseRpcLine(const QByteArray& line) {
    QJsonParseError error;
    // Wrapped in an array, because Qt reads no scalar at the top. Even so, "1],[2" is no valid JSON.
    const QJsonDocument document = QJsonDocument::fromJson('[' + line + ']', &error);
    if (error.error != QJsonParseError::NoError || document.array().size() != 1) {
        const QString why = error.error == QJsonParseError::NoError ? QStringLiteral("not one JSON value")
                                                                    : error.errorString();
        return {false, {refusal(RpcCode::ParseError, QStringLiteral("not JSON: ") + why)}};
    }
    const QJsonValue value = document.array().first();
    if (!value.isArray())
        return {false, {messageOf(value)}};
    const QJsonArray batch = value.toArray();
    if (batch.isEmpty() || batch.size() > maxRpcMessages)
        return {false,
                {refusal(RpcCode::InvalidRequest,
                         batch.isEmpty()
                             ? QStringLiteral("an empty batch")
                             : QStringLiteral("a batch of more than %1 messages").arg(maxRpcMessages))}};
    RpcLine result{true, {}};
    for (const QJsonValue message : batch)
        result.messages.push_back(messageOf(message));
    return result;
}

QByteArray compactJson(const QJsonValue& value) {
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

QByteArray rpcResult(const QJsonValue& id, const QByteArray& result) {
    return R"({"jsonrpc":"2.0","id":)" + compactJson(id) + R"(,"result":)" + result + '}';
}

QByteArray rpcError(const QJsonValue& id, const RpcError& error) {
    const QJsonObject object{{QStringLiteral("code"), static_cast<int>(error.code)},
                             {QStringLiteral("message"), error.message}};
    return R"({"jsonrpc":"2.0","id":)" + compactJson(id) + R"(,"error":)" + compactJson(object) + '}';
}

QByteArray rpcNotification(const char* method, const QByteArray& params) {
    return R"({"jsonrpc":"2.0","method":")" + QByteArray(method) + R"(","params":)" + params + '}';
}

} // namespace hci
