#pragma once

#include "model/transport/wire_access_manager.h"

#include <QtCore/QByteArray>
#include <QtNetwork/QTcpServer>

#include <cstdint>
#include <string_view>

namespace hci::fuzz {

/// Sends requests to a loopback server with a WireReply, and lets the server answer with given bytes. Needs a
/// QCoreApplication.
class ReplyCheck final {
public:
    ReplyCheck();

    /// The server answers with `input` and closes. `seed` decides the method, how the reply is read, and
    /// whether it is aborted. Aborts the program if the reply differs from the parser, does not end, or ends
    /// twice.
    void check(std::string_view input, unsigned seed);

private:
    void answer();

    QTcpServer m_server;
    WireAccessManager m_manager;
    QByteArray m_answer;
    qsizetype m_piece = 0; ///< bytes written at a time
};

} // namespace hci::fuzz
