#pragma once

#include "model/demo/demo_http.h"

#include <QtCore/QTimer>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <string>
#include <unordered_map>

namespace hci {

/// The listening half of the demo origin; lives in the thread that it is moved to.
class DemoServer final : public QTcpServer {
    Q_OBJECT
public:
    DemoServer();

    /// The answer to one request at `now` (seconds). Its only state is the number of visits per path.
    [[nodiscard]] DemoResponse answer(const DemoRequest& request, std::int64_t now);

private:
    void accept();

    std::unordered_map<std::string, std::uint32_t> m_visits;
    int m_open = 0;
};

/// One connection: reads requests and answers them in order. Deletes itself when it closes.
class DemoConnection final : public QObject {
    Q_OBJECT
public:
    DemoConnection(QTcpSocket* socket, DemoServer* server);

private:
    void readMore();
    void answerNext();
    void send(const DemoResponse& response, const DemoRequest& request);
    void refuse(int status);

    QTcpSocket* m_socket;
    DemoServer* m_server;
    DemoRequestParser m_parser;
    QTimer m_idle;
    bool m_answering = false; // a delayed answer is pending: the next request waits
};

} // namespace hci
