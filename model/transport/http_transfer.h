#pragma once

#include "model/transport/body_spool.h"
#include "model/transport/request.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>

#include <functional>

namespace hci {

class BoundedRelay;

/// One request through QNetworkAccessManager, from sending to its exchange. Knows where that class is lossy
/// (joined lines, interim responses taken for final ones, lost fields) and says so instead of guessing.
class HttpTransfer final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(ExchangeDraft)>;

    /// `request` is complete (withDefaultFields()) and valid. `relay` leads to where nextHop() says; it,
    /// `manager` and `spool` outlive the transfer.
    HttpTransfer(QNetworkAccessManager& manager, BoundedRelay& relay, BodySpool& spool, HttpRequest request,
                 TransportOptions options);

    /// Sends it. `done` is called once, from the event loop.
    void start(Done done);
    /// Gives up: done() gets an exchange that failed as Cancelled.
    void cancel();

private:
    [[nodiscard]] QNetworkRequest networkRequest() const;
    void readFields();
    void readContent();
    void readAnswer();
    void finish();
    void checkFields();
    void checkLength();
    void fail(Failure failure, std::string detail);
    void giveUp(Failure failure, std::string detail);
    void mapError();
    void measure();

    QNetworkAccessManager& m_manager;
    BoundedRelay& m_relay;
    BodySpool& m_spool;
    HttpRequest m_request;
    TransportOptions m_options;
    Done m_done;
    QNetworkReply* m_reply = nullptr;
    QTimer m_deadline;
    QElapsedTimer m_clock;
    BodySink m_sink;
    ExchangeDraft m_exchange;
    QString m_tlsProblem;
    int m_timesSent = 0;
};

} // namespace hci
