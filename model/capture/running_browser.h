#pragma once

#include "model/base/result.h"

#include <QtCore/QString>
#include <QtCore/QUrl>

#include <string>

namespace hci {

/// The WebSocket address of a running browser's DevTools protocol. `where` is that address, the port of
/// --remote-debugging-port, or the folder of the profile, in which DevToolsActivePort has the address.
///
/// Only loopback addresses, as the protocol gives access to everything that the user may do; blocks for a few
/// seconds at most. Syntax: none of these; NotFound: no browser is there; Network: something else answers.
[[nodiscard]] Result<QUrl> runningBrowser(const QString& where);

/// The address in the text of a DevToolsActivePort: a port, and below it a path. Syntax: it has none.
[[nodiscard]] Result<QUrl> addressOfActivePort(QByteArrayView text);
/// The address in the answer of a browser at `port` to /json/version. Syntax: it has none.
[[nodiscard]] Result<QUrl> addressOfVersion(QByteArrayView answer, quint16 port);

/// The text for the user when a channel to such a browser ended with `error`.
[[nodiscard]] std::string whyNotWatched(const std::string& error);

} // namespace hci
