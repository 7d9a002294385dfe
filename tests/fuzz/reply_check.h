#pragma once

#include "model/transport/wire_access_manager.h"

#include <QtCore/QByteArray>
#include <QtNetwork/QTcpServer>

#include <cstdint>
#include <string_view>

namespace hci::fuzz {

/// Asks a loopback server again and again with a WireReply, and lets it answer with what it is given. Needs a
/// QCoreApplication.
class ReplyCheck final {
public:
    ReplyCheck();

    /// The server answers with `input` and closes. `seed` decides on the method, on how it is read, and
    /// whether it is given up in between. Aborts where the reply says something else than the parser, does
    /// not end, or ends twice.
    void check(std::string_view input, unsigned seed);

private:
    void answer();

    QTcpServer m_server;
    WireAccessManager m_manager;
    QByteArray m_answer;
    qsizetype m_piece = 0; ///< bytes written at a time
};

} // namespace hci::fuzz
