#pragma once

#include "model/capture/browser_channel.h"
#include "model/capture/browser_message.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonObject>
#include <QtCore/QTimer>

#include <chrono>
#include <functional>
#include <unordered_map>

namespace hci {

/// The error of a reply that did not arrive in time.
inline constexpr std::string_view noAnswerInTime = "no answer in time";

/// Sends commands to a browser, in JSON. Every command gets one reply: the browser's, or our own refusal if
/// the browser does not answer in time or has gone.
class BrowserClient final : public QObject {
    Q_OBJECT
public:
    using Answered = std::function<void(BrowserReply)>;

    /// `channel` outlives it; `read` reads its messages.
    BrowserClient(BrowserChannel& channel, ReadMessage read, QObject* parent = nullptr);

    /// `session` names a target of the DevTools protocol; empty: the browser itself.
    void ask(const QString& method, const QJsonObject& parameters, const std::string& session,
             Answered answered, std::chrono::milliseconds patience = std::chrono::seconds(60));

signals:
    /// An event of the browser.
    void told(const hci::BrowserMessage& message);
    /// The conversation is over; emitted once.
    void over(const hci::Error& why);

private:
    void receive(const QByteArray& text);
    void give(std::int64_t id, BrowserReply reply);
    void checkTimes();
    void end(const Error& why);

    struct PendingCommand {
        Answered answered;
        qint64 until = 0;
    };

    BrowserChannel& m_channel;
    ReadMessage m_read;
    std::unordered_map<std::int64_t, PendingCommand> m_asked;
    QElapsedTimer m_clock;
    QTimer m_ticks;
    std::int64_t m_lastId = 0;
    int m_nonsense = 0;
    bool m_over = false;
};

} // namespace hci
