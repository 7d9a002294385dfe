#pragma once

#include "model/transport/wire_reply.h"

#include <QtCore/QMetaType>
#include <QtNetwork/QNetworkAccessManager>

#include <memory>

namespace hci {

/// The program's only access to the network: a QNetworkAccessManager whose HTTP/1.1 replies are WireReplies,
/// over connections of its own. Other schemes, HTTP/2 requests and requests whose content is not available at
/// once get Qt's own reply.
class WireAccessManager final : public QNetworkAccessManager {
    Q_OBJECT
public:
    explicit WireAccessManager(QObject* parent = nullptr);
    ~WireAccessManager() override;

    void setLookup(HostLookup lookup) { m_lookup = std::move(lookup); }
    /// The transport options for requests that carry no order.
    void setTransport(TransportOptions options) { m_options = std::move(options); }

    [[nodiscard]] const ConnectionPool& connections() const noexcept { return *m_pool; }

    /// Sends an order by the QNetworkAccessManager call for its method.
    [[nodiscard]] WireReply* send(WireOrder order);

protected:
    QNetworkReply* createRequest(Operation operation, const QNetworkRequest& request,
                                 QIODevice* outgoingData) override;

private:
    [[nodiscard]] WireOrder orderOf(Operation operation, const QNetworkRequest& request,
                                    QIODevice* outgoingData) const;

    HostLookup m_lookup = systemLookup();
    TransportOptions m_options;
    std::unique_ptr<ConnectionPool> m_pool;
};

} // namespace hci

Q_DECLARE_METATYPE(std::shared_ptr<const hci::WireOrder>)
