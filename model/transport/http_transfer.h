#pragma once

#include "model/transport/body_spool.h"
#include "model/transport/wire_access_manager.h"

#include <functional>
#include <memory>

namespace hci {

/// The result of one request.
struct WireAnswer {
    ExchangeDraft exchange;
    std::shared_ptr<const WireRecording> wire; ///< its bytes; null over HTTP/2, and where nothing was sent
    bool sent = false;        ///< a connection was established; else no server can have seen the request
    std::uint64_t ticket = 0; ///< of the HttpClient that sent it
};

/// One HTTP/1.1 request through QNetworkAccessManager, from sending to its exchange: hashes and keeps the
/// content piece by piece.
class HttpTransfer final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(WireAnswer)>;

    /// `order` is complete and valid. `manager` and `spool` outlive the transfer.
    HttpTransfer(WireAccessManager& manager, BodySpool& spool, WireOrder order);

    /// Sends the request. Calls `done` once, from the event loop.
    void start(Done done);
    /// Cancels: done() receives an exchange that failed as Cancelled.
    void cancel();

signals:
    /// See WireReply::answered().
    void answered();

private:
    void readContent();
    void finish();

    WireAccessManager& m_manager;
    BodySpool& m_spool;
    WireOrder m_order;
    Done m_done;
    WireReply* m_reply = nullptr;
    BodySink m_sink;
};

} // namespace hci
