#pragma once

#include <QtCore/QList>
#include <QtNetwork/QHostAddress>

#include <functional>

class QObject;

namespace hci {

/// Finds the addresses of a host, given as a name or an address. Calls `found` once, from the event loop, as
/// long as `context` lives; with an empty list if there is no such host.
using HostFound = std::function<void(QList<QHostAddress>)>;
using HostLookup = std::function<void(const QString& host, QObject* context, HostFound found)>;

/// Resolves names as the system does and caches results for a minute. A caller that must reach exactly this
/// result pins the address (TransportOptions::address): the name may resolve differently later.
[[nodiscard]] HostLookup systemLookup();

/// Resolves a name in ASCII; may block. Called on threads of its own, several at a time.
using ResolveName = std::function<QList<QHostAddress>(const QByteArray& name)>;
/// systemLookup() with another resolver.
[[nodiscard]] HostLookup lookupOnThreads(ResolveName resolve);

/// IPv4 first: without an IPv6 route, a connection attempt can take long to fail.
[[nodiscard]] QList<QHostAddress> inOrderOfTrial(QList<QHostAddress> addresses);

} // namespace hci
