#include "model/transport/wire_access_manager.h"

#include <QtCore/QIODevice>
#include <QtCore/QUrl>

namespace hci {

namespace {

using OrderPtr = std::shared_ptr<const WireOrder>;

constexpr auto orderAttribute = static_cast<QNetworkRequest::Attribute>(QNetworkRequest::User + 1);

std::string methodOf(QNetworkAccessManager::Operation operation, const QNetworkRequest& request) {
    switch (operation) {
    case QNetworkAccessManager::HeadOperation: return "HEAD";
    case QNetworkAccessManager::PutOperation: return "PUT";
    case QNetworkAccessManager::PostOperation: return "POST";
    case QNetworkAccessManager::DeleteOperation: return "DELETE";
    case QNetworkAccessManager::CustomOperation:
        return request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray().toStdString();
    default: return "GET";
    }
}

/// Over HTTP/1.1, with a content available at once, or none.
bool isSpoken(const QNetworkRequest& request, const QIODevice* outgoingData) {
    const QString scheme = request.url().scheme();
    const bool http = scheme == QLatin1StringView("http") || scheme == QLatin1StringView("https");
    const bool http2 = request.attribute(QNetworkRequest::Http2AllowedAttribute, false).toBool() ||
                       request.attribute(QNetworkRequest::Http2DirectAttribute, false).toBool();
    return http && !http2 && !(outgoingData && outgoingData->isSequential());
}

} // namespace

WireAccessManager::WireAccessManager(QObject* parent)
    : QNetworkAccessManager(parent), m_pool(std::make_unique<ConnectionPool>()) {}

WireAccessManager::~WireAccessManager() = default;

WireReply* WireAccessManager::send(WireOrder order) {
    QNetworkRequest request(
        QUrl::fromEncoded(QByteArray::fromStdString(order.request.url), QUrl::TolerantMode));
    const std::string method = order.request.method;
    request.setAttribute(orderAttribute,
                         QVariant::fromValue(OrderPtr(std::make_shared<WireOrder>(std::move(order)))));
    QNetworkReply* reply = method == "GET"    ? get(request)
                           : method == "HEAD" ? head(request)
                                              : sendCustomRequest(request, QByteArray::fromStdString(method));
    return qobject_cast<WireReply*>(reply); // createRequest() returns no other type for an order
}

WireOrder WireAccessManager::orderOf(Operation operation, const QNetworkRequest& request,
                                     QIODevice* outgoingData) const {
    WireOrder order;
    order.options = m_options;
    order.request.method = methodOf(operation, request);
    order.request.url = request.url().toEncoded().toStdString();
    for (const QByteArray& name : request.rawHeaderList())
        order.request.fields.emplace_back(name.toStdString(), request.rawHeader(name).toStdString());
    if (outgoingData)
        order.request.body = outgoingData->readAll();
    order.request = withDefaultFields(std::move(order.request), order.options);
    return order;
}

QNetworkReply* WireAccessManager::createRequest(Operation operation, const QNetworkRequest& request,
                                                QIODevice* outgoingData) {
    const auto given = request.attribute(orderAttribute).value<OrderPtr>();
    if (!given && !isSpoken(request, outgoingData))
        return QNetworkAccessManager::createRequest(operation, request, outgoingData);
    return new WireReply(operation, request, given ? *given : orderOf(operation, request, outgoingData),
                         *m_pool, m_lookup, this); // freed by the caller, or with this
}

} // namespace hci
