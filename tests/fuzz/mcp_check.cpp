#include "model/base/text_view.h"
#include "model/mcp/mcp_server.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/text_checks.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <deque>
#include <set>

namespace hci::fuzz {

namespace {

/// A client that sends any bytes, while calls end at moments that the input chooses.
class Conversation {
public:
    Conversation()
        : m_server({[this](const QByteArray& line) { take(line); },
                    [this](std::uint64_t number, const ToolCall&) { start(number); },
                    [this] {
                        require(m_running.has_value(), "nothing runs that could be stopped");
                        m_stopped = true;
                    }}) {}

    /// Sends one line; its last byte decides what happens to the running call.
    void say(const QByteArray& line) {
        m_may += 1 + line.count('{'); // one answer per message at most, or one for the line
        m_server.take(line);
        const int choice = line.isEmpty() ? 0 : line.back() % 4;
        if (choice == 1)
            end();
        if (choice == 2 && m_running)
            m_server.progress(*m_running, line.size() % 101);
        require(m_sent <= m_may + m_progress, "more answers than messages");
    }

    void endAll() {
        m_server.refuseLongLine();
        for (std::size_t i = 0; m_running; ++i) {
            require(i <= McpServer::maxWaiting + 1, "more calls wait than the bound");
            end();
        }
        require(m_server.idle(), "a call is under way that nobody started");
    }

private:
    void start(std::uint64_t number) {
        require(!m_running, "two calls at a time");
        require(m_numbers.insert(number).second, "a call is started twice");
        m_running = number;
        m_stopped = false;
    }
    void end() {
        if (!m_running)
            return;
        const std::uint64_t number = *m_running;
        m_running.reset();
        m_server.finish(number, m_stopped ? ToolAnswer{{}, QStringLiteral("stopped"), true}
                                          : ToolAnswer{"{\"a\":1}", {}, false});
    }
    void take(const QByteArray& line) {
        require(line.endsWith('\n') && line.count('\n') == 1, "an answer of two lines");
        const QJsonDocument document = QJsonDocument::fromJson(line);
        require(document.isObject() || (document.isArray() && !document.array().isEmpty()),
                "an answer is no JSON");
        const QJsonArray all = document.isArray() ? document.array() : QJsonArray{document.object()};
        for (const QJsonValue& value : all) {
            const QJsonObject message = value.toObject();
            require(message.value(QLatin1StringView("jsonrpc")) == QLatin1StringView("2.0"),
                    "JSON-RPC 2.0, section 5");
            const bool result = message.contains(QLatin1StringView("result"));
            const bool error = message.contains(QLatin1StringView("error"));
            const bool told = message.contains(QLatin1StringView("method"));
            require(int(result) + int(error) + int(told) == 1, "neither a result nor an error, or both");
            require(told != message.contains(QLatin1StringView("id")), "JSON-RPC 2.0, sections 4.1 and 5");
            ++m_sent;
            m_progress += told ? 1 : 0;
        }
    }

    McpServer m_server;
    std::optional<std::uint64_t> m_running;
    std::set<std::uint64_t> m_numbers;
    qsizetype m_may = 0;
    qsizetype m_sent = 0;
    qsizetype m_progress = 0;
    bool m_stopped = false;
};

} // namespace

void checkMcp(std::string_view text) {
    Conversation conversation;
    const QByteArray bytes = toBytes(text).toByteArray();
    for (const QByteArray& line : bytes.split('\n'))
        conversation.say(line);
    conversation.endAll();
}

} // namespace hci::fuzz
