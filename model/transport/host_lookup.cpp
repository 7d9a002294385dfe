#include "model/transport/host_lookup.h"

#include <QtNetwork/QHostInfo>

namespace hci {

HostLookup systemLookup() {
    return [](const QString& host, QObject* context, HostFound found) {
        QHostInfo::lookupHost(host, context,
                              [found = std::move(found)](const QHostInfo& info) { found(info.addresses()); });
    };
}

} // namespace hci
