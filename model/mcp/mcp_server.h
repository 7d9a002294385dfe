#pragma once

#include "model/mcp/json_rpc.h"
#include "model/mcp/tool_call.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace hci {

/// The result of a tool.
struct ToolAnswer {
    QByteArray structured; ///< one JSON object without line breaks; empty: only text
    QString text;          ///< for people; empty: the object as text
    bool failed = false;   ///< `text` says why
};

/// The protocol logic of an MCP server with tools, without I/O: lines go in, lines and calls come out.
/// Revisions 2025-11-25 to 2024-11-05.
///
/// One call runs at a time, others queue; all else is answered at once, so that a ping or a cancellation
/// works meanwhile. No input line stops the server.
class McpServer final {
public:
    /// The outputs; all three are needed.
    struct Doors {
        std::function<void(const QByteArray& line)> send; ///< a message with its line end
        std::function<void(std::uint64_t number, const ToolCall& call)>
            start;                  ///< starts a call, which ends with finish()
        std::function<void()> stop; ///< stops the running call: its answer is not needed any more
    };
    static constexpr std::size_t maxWaiting = 64;

    explicit McpServer(Doors doors) : m_doors(std::move(doors)) {}

    /// Takes a line of the client, without its end.
    void take(const QByteArray& line);
    /// Call for a skipped line that was longer than maxRpcLineBytes.
    void refuseLongLine();
    /// The call's progress in percent. Sent if the client requested it, and only when it grows.
    void progress(std::uint64_t number, int percent);
    /// The answer of the call with that number; dropped if the call was cancelled.
    void finish(std::uint64_t number, const ToolAnswer& answer);

    /// No call runs or is queued.
    [[nodiscard]] bool idle() const noexcept { return !m_running; }

private:
    /// The answers of a batch, sent together.
    struct Batch {
        std::size_t open = 0;
        QByteArray answers;
    };
    using BatchPtr = std::shared_ptr<Batch>; // null outside of a batch
    struct Call {
        std::uint64_t number = 0;
        QJsonValue id;
        ToolCall tool;
        QJsonValue progressToken{QJsonValue::Undefined};
        int percent = -1;
        BatchPtr batch;
    };

    void takeBatch(const RpcLine& line);
    void takeMessage(const RpcMessage& message, const BatchPtr& batch);
    void takeRequest(const RpcRequest& request, const BatchPtr& batch);
    void takeNotification(const RpcRequest& notification);
    void initialize(const RpcRequest& request, const BatchPtr& batch);
    void listTools(const RpcRequest& request, const BatchPtr& batch);
    void callTool(const RpcRequest& request, const BatchPtr& batch);
    void refuseArguments(const QJsonValue& id, const Error& error, const BatchPtr& batch);
    void cancel(const QJsonValue& id);
    void startNext();
    [[nodiscard]] bool underWay(const QJsonValue& id) const;
    [[nodiscard]] QByteArray resultOf(const ToolAnswer& answer) const;

    void answer(const QByteArray& message, const BatchPtr& batch);
    void refuse(const QJsonValue& id, RpcCode code, const QString& why, const BatchPtr& batch);
    void close(const BatchPtr& batch);

    Doors m_doors;
    QString m_version; // empty until initialize
    std::optional<Call> m_running;
    std::deque<Call> m_waiting;
    std::uint64_t m_lastNumber = 0;
};

} // namespace hci
