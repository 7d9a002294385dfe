#include "model/transport/http_transfer.h"

#include "model/http/method.h"
#include "model/transport/http2_transfer.h"

#include <algorithm>

namespace hci {

namespace {
constexpr qint64 contentBuffer = qint64{256} * 1024;
} // namespace

HttpTransfer::HttpTransfer(WireAccessManager& manager, BodySpool& spool, WireOrder order)
    : m_manager(manager), m_spool(spool), m_order(std::move(order)), m_sink(m_order.options.maxBody) {}

void HttpTransfer::start(Done done) {
    m_done = std::move(done);
    m_reply = m_manager.send(m_order);
    m_reply->setParent(this);
    m_reply->setReadBufferSize(contentBuffer);
    connect(m_reply, &WireReply::answered, this, &HttpTransfer::answered);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpTransfer::readContent);
    connect(m_reply, &QNetworkReply::finished, this, &HttpTransfer::finish, Qt::QueuedConnection);
}

void HttpTransfer::cancel() {
    m_reply->abort();
}

void HttpTransfer::readContent() {
    while (m_reply->bytesAvailable() > 0) {
        const QByteArray bytes = m_reply->read(std::min(contentBuffer, m_reply->bytesAvailable()));
        if (bytes.isEmpty())
            return;
        m_sink.add({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    }
}

void HttpTransfer::finish() {
    readContent();
    auto wire = std::make_shared<const WireRecording>(m_reply->takeRecording());
    ExchangeDraft exchange = exchangeOf(m_order.request, *wire);
    if (!offersHttp2(m_order.request, m_order.options))
        exchange.set(ExchangeFlag::Http1Only);
    if (mayHaveContent(exchange.status, exchange.method))
        exchange.responseBody = m_sink.finish(m_spool, exchange.failure != Failure::None);
    if (m_sink.bounded())
        exchange.set(ExchangeFlag::BodyBound);
    const bool sent = wire->timesSent > 0;
    m_done({std::move(exchange), std::move(wire), sent});
}

} // namespace hci
