#pragma once

#include "model/transport/body_spool.h"
#include "model/transport/wire_access_manager.h"

#include <functional>
#include <memory>

namespace hci {

/// What came of one request.
struct WireAnswer {
    ExchangeDraft exchange;
    std::shared_ptr<const WireRecording> wire; ///< its bytes; null over HTTP/2, and where nothing was sent
    bool sent = false;                         ///< as far as a connection; else nobody can have seen it
    std::uint64_t ticket = 0;                  ///< of the HttpClient that sent it
};

/// One HTTP/1.1 request through QNetworkAccessManager, from sending to its exchange: hashes and keeps the
/// content as it comes.
class HttpTransfer final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(WireAnswer)>;

    /// `order` is complete and valid. `manager` and `spool` outlive the transfer.
    HttpTransfer(WireAccessManager& manager, BodySpool& spool, WireOrder order);

    /// Sends it. `done` is called once, from the event loop.
    void start(Done done);
    /// Gives up: done() gets an exchange that failed as Cancelled.
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
