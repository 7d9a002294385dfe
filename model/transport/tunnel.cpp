#include "model/transport/tunnel.h"

#include "model/base/sentence.h"
#include "model/base/text_view.h"

#include <QtCore/QByteArray>

namespace hci {

namespace {

constexpr qint64 readAtOnce = qint64{16} * 1024;

} // namespace

Tunnel::Tunnel(QAbstractSocket& socket, const HostPort& target, std::string authorization)
    : m_socket(socket) {
    const bool v6 = target.host.find(':') != std::string::npos;
    const std::string authority =
        (v6 ? '[' + target.host + ']' : target.host) + ':' + std::to_string(target.port);
    m_request = "CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n" +
                std::move(authorization) + "\r\n";
}

void Tunnel::ask() {
    m_parser.emplace("CONNECT");
    connect(&m_socket, &QIODevice::readyRead, this, &Tunnel::read);
    m_socket.write(m_request.data(), static_cast<qint64>(m_request.size()));
}

/// Line by line: the byte after the empty line is the target's first.
void Tunnel::read() {
    while (!m_over && m_socket.bytesAvailable() > 0) {
        const QByteArray seen = m_socket.peek(readAtOnce);
        const qsizetype end = seen.indexOf('\n');
        const QByteArray taken = m_socket.read(end < 0 ? seen.size() : end + 1);
        m_parser->feed({taken.constData(), static_cast<std::size_t>(taken.size())});
        judge();
    }
}

void Tunnel::judge() {
    const bool unreadable = m_parser->stopped() || m_parser->framingLost();
    if (!unreadable && !m_parser->hasFields())
        return;
    m_over = true;
    disconnect(&m_socket, nullptr, this, nullptr);
    const WireMessage& answer = m_parser->messages().back();
    if (unreadable) {
        emit refused(QAbstractSocket::ProxyProtocolError,
                     toText(filled("the proxy's answer to CONNECT cannot be read: %1",
                                   {englishText(m_parser->faults().back().fault)})));
        return;
    }
    if (answer.status >= 200 && answer.status < 300) {
        emit opened();
        return;
    }
    emit refused(QAbstractSocket::ProxyProtocolError,
                 toText(filled("the proxy answers CONNECT with %1 %2",
                               {std::to_string(answer.status), answer.reason})));
}

} // namespace hci
