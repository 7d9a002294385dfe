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

/// As the system resolves names; what it has found is used again for a minute. Who must be sure that a
/// request goes to what was found pins the address (TransportOptions::address): a name may mean something
/// else a moment later.
[[nodiscard]] HostLookup systemLookup();

/// Gives the addresses of a name in ASCII; may take long. Called on threads of its own, several at a time.
using ResolveName = std::function<QList<QHostAddress>(const QByteArray& name)>;
/// systemLookup() with another resolver.
[[nodiscard]] HostLookup lookupOnThreads(ResolveName resolve);

/// IPv4 first: where there is no way for IPv6, that can take long to come out.
[[nodiscard]] QList<QHostAddress> inOrderOfTrial(QList<QHostAddress> addresses);

} // namespace hci
