#pragma once

#include "model/transport/request.h"
#include "model/transport/wire_parser.h"

#include <QtCore/QObject>
#include <QtNetwork/QAbstractSocket>

#include <optional>
#include <string>

namespace hci {

/// Asks an HTTP proxy for a tunnel (RFC 9110 9.3.6), on a socket that is connected to it and not yet
/// encrypted. Reads no byte beyond the answer's fields and limits their size; Qt reads a proxy's fields
/// without end.
class Tunnel final : public QObject {
    Q_OBJECT
public:
    /// `authorization`: a line of the field section with its ending (RFC 9110 11.7.2), or empty.
    Tunnel(QAbstractSocket& socket, const HostPort& target, std::string authorization);

    void ask();

signals:
    void opened(); ///< from now on written bytes go to the target
    void refused(QAbstractSocket::SocketError error, const QString& detail);

private:
    void read();
    void judge();

    QAbstractSocket& m_socket;
    std::string m_request;
    std::optional<WireParser> m_parser;
    bool m_over = false;
};

} // namespace hci
