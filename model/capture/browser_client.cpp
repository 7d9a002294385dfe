#include "model/capture/browser_client.h"

#include "model/base/text_view.h"

#include <QtCore/QJsonDocument>

#include <utility>
#include <vector>

namespace hci {

namespace {

using namespace std::chrono_literals;

constexpr auto betweenLooks = 200ms;
constexpr int maxNonsense = 100; // messages

} // namespace

BrowserClient::BrowserClient(BrowserChannel& channel, ReadMessage read, QObject* parent)
    : QObject(parent), m_channel(channel), m_read(std::move(read)) {
    m_clock.start();
    connect(&channel, &BrowserChannel::received, this, &BrowserClient::receive);
    connect(&channel, &BrowserChannel::closed, this, &BrowserClient::end);
    connect(&m_ticks, &QTimer::timeout, this, &BrowserClient::checkTimes);
    m_ticks.start(betweenLooks);
}

void BrowserClient::ask(const QString& method, const QJsonObject& parameters, const std::string& session,
                        Answered answered, std::chrono::milliseconds patience) {
    const std::int64_t id = ++m_lastId;
    m_asked.emplace(id, PendingCommand{std::move(answered), m_clock.elapsed() + patience.count()});
    QJsonObject message{{QStringLiteral("id"), static_cast<qint64>(id)},
                        {QStringLiteral("method"), method},
                        {QStringLiteral("params"), parameters}};
    if (!session.empty())
        message.insert(QStringLiteral("sessionId"), toText(session));
    m_channel.send(QJsonDocument(message).toJson(QJsonDocument::Compact));
}

void BrowserClient::receive(const QByteArray& text) {
    if (m_over)
        return;
    Result<BrowserMessage> message = m_read(toView(text));
    if (!message) {
        if (++m_nonsense > maxNonsense)
            end({ErrorCode::Syntax, 0, "it sent something that is no message of the protocol"});
        return;
    }
    if (auto* reply = std::get_if<BrowserReply>(&*message))
        give(reply->id, std::move(*reply));
    else if (!std::holds_alternative<std::monostate>(*message))
        emit told(*message);
}

void BrowserClient::give(std::int64_t id, BrowserReply reply) {
    const auto asked = m_asked.find(id);
    if (asked == m_asked.end())
        return; // too late, or no such command
    const Answered answered = std::move(asked->second.answered);
    m_asked.erase(asked);
    answered(std::move(reply));
}

void BrowserClient::checkTimes() {
    const qint64 now = m_clock.elapsed();
    std::vector<std::int64_t> late;
    for (const auto& [id, asked] : m_asked)
        if (asked.until <= now)
            late.push_back(id);
    for (const std::int64_t id : late) {
        BrowserReply reply;
        reply.id = id;
        reply.error = noAnswerInTime;
        give(id, std::move(reply));
    }
}

void BrowserClient::end(const Error& why) {
    if (std::exchange(m_over, true))
        return;
    m_ticks.stop();
    m_asked.clear(); // each caller gets an answer that it is over
    emit over(why);
}

} // namespace hci
