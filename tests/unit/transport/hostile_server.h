#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QMutex>
#include <QtCore/QPointer>
#include <QtCore/QThread>

#include <limits>
#include <memory>
#include <string>

class QTcpServer;
class QTcpSocket;

namespace hci::test {

/// The steps of a hostile server's answer: wait, write, and optionally close.
struct HostileStep {
    QByteArray bytes;
    int waitMs = 0;
    int times = 1;      ///< writes the bytes that often, each time after waitMs; −1: endlessly
    bool close = false; ///< closes the connection afterwards
};
using HostileScript = QList<HostileStep>;

/// A loopback server that plays a script for each path, byte for byte, on a thread of its own; "/path PUT" is
/// for that method, "/path if" for requests with If-None-Match or If-Modified-Since. Unless the script says
/// otherwise, the connection stays open after it for further requests.
class HostileServer final {
public:
    explicit HostileServer(QMap<QByteArray, HostileScript> scripts);
    ~HostileServer();

    [[nodiscard]] std::string url(const char* path) const;
    [[nodiscard]] quint16 port() const { return m_port; }
    /// The field sections received so far, unchanged.
    [[nodiscard]] QList<QByteArray> requests() const;
    [[nodiscard]] int connections() const;
    /// Answers that many requests from now on, counted from the first, and holds later ones back, so that a
    /// test can stop something at a defined point.
    void answerOnly(qsizetype requests);
    void answerAll() { answerOnly(std::numeric_limits<qsizetype>::max()); }

private:
    void accept();
    void read(QTcpSocket* socket);
    void playHeld();
    void play(QTcpSocket* socket, HostileScript script);

    QMap<QByteArray, HostileScript> m_scripts;
    QThread m_thread;
    QTcpServer* m_server = nullptr;
    quint16 m_port = 0;
    mutable QMutex m_mutex;
    QList<QByteArray> m_requests;
    int m_connections = 0;
    // These belong to the server's thread.
    QList<std::pair<QPointer<QTcpSocket>, HostileScript>> m_held;
    qsizetype m_answered = 0;
    qsizetype m_answers = std::numeric_limits<qsizetype>::max();
};

/// A local port without a listener.
[[nodiscard]] quint16 closedPort();

} // namespace hci::test
