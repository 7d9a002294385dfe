#pragma once

#include <QtCore/QList>
#include <QtNetwork/QHostAddress>

#include <functional>

class QObject;

namespace hci {

/// Finds the addresses of a host, a name or an address itself. `found` is called once, from the event loop,
/// as long as `context` lives; with none where there is no such host.
using HostFound = std::function<void(QList<QHostAddress>)>;
using HostLookup = std::function<void(const QString& host, QObject* context, HostFound found)>;

/// As the system resolves names. Who must be sure that a request goes to what was found pins the address
/// (TransportOptions::address): a name may mean something else a moment later.
[[nodiscard]] HostLookup systemLookup();

} // namespace hci
