#pragma once

#include "model/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>
#include <QtCore/QString>

#include <variant>
#include <vector>

namespace hci {

/// The error codes of JSON-RPC 2.0 section 5.1.
enum class RpcCode : int {
    ParseError = -32700,
    InvalidRequest = -32600,
    MethodNotFound = -32601,
    InvalidParams = -32602,
    InternalError = -32603,
    Busy = -32000, ///< in the range for servers: too many calls are queued
};

struct RpcError {
    RpcCode code{};
    QString message;
};

/// A request, or a notification if `id` is undefined.
struct RpcRequest {
    QJsonValue id{QJsonValue::Undefined};
    QString method;
    QJsonObject params;

    [[nodiscard]] bool isNotification() const { return id.isUndefined(); }
};

/// A message that is no valid request. `id` is null if it could not be read (section 5).
struct RpcRefusal {
    QJsonValue id;
    RpcError error;
};

/// A response by the client. We send it no requests, so it is ignored.
struct RpcAnswer {};

using RpcMessage = std::variant<RpcRequest, RpcRefusal, RpcAnswer>;

/// One line of the client: a message, or a batch of several (section 6).
struct RpcLine {
    bool batch = false;
    std::vector<RpcMessage> messages; ///< exactly one without `batch`
};

/// The longest line accepted, and the most messages in a batch.
inline constexpr std::size_t maxRpcLineBytes = std::size_t{4} << 20;
inline constexpr qsizetype maxRpcMessages = 100;

/// Reads a line. Never fails: invalid JSON or an invalid message becomes a refusal.
[[nodiscard]] RpcLine parseRpcLine(const QByteArray& line);

/// A response message, without the line's end. `result` is one JSON value.
[[nodiscard]] QByteArray rpcResult(const QJsonValue& id, const QByteArray& result);
[[nodiscard]] QByteArray rpcError(const QJsonValue& id, const RpcError& error);
/// A notification; `params` is one JSON object.
[[nodiscard]] QByteArray rpcNotification(const char* method, const QByteArray& params);

/// A value as compact JSON: also a plain number or text.
[[nodiscard]] QByteArray compactJson(const QJsonValue& value);

} // namespace hci
