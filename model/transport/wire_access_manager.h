#pragma once

#include "model/transport/wire_reply.h"

#include <QtCore/QMetaType>
#include <QtNetwork/QNetworkAccessManager>

#include <memory>

namespace hci {

/// The program's one door to the network: a QNetworkAccessManager whose HTTP/1.1 replies are WireReplies,
/// over connections of its own. What a WireReply does not speak goes to Qt's own reply: other schemes, a
/// request that asks for HTTP/2, and one whose content cannot be had at once.
class WireAccessManager final : public QNetworkAccessManager {
    Q_OBJECT
public:
    explicit WireAccessManager(QObject* parent = nullptr);
    ~WireAccessManager() override;

    void setLookup(HostLookup lookup) { m_lookup = std::move(lookup); }
    /// How requests are sent that carry no order.
    void setTransport(TransportOptions options) { m_options = std::move(options); }

    [[nodiscard]] const ConnectionPool& connections() const noexcept { return *m_pool; }

    /// Sends an order by the call of QNetworkAccessManager that its method has.
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
