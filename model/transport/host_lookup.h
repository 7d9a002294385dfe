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

/// As the system resolves names. Qt remembers what it finds for a minute, also for the connections that it
/// makes: what was looked up here is where a request goes that is sent at once.
[[nodiscard]] HostLookup systemLookup();

} // namespace hci
