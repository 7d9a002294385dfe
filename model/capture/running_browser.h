#pragma once

#include "model/base/result.h"

#include <QtCore/QString>
#include <QtCore/QUrl>

#include <string>

namespace hci {

/// Where a browser that already runs speaks the DevTools protocol: the address of its WebSocket. `where` is
/// that address, the port that it was started with (--remote-debugging-port), or the folder of its profile,
/// in which DevToolsActivePort says it. On loopback alone: whoever may speak it may do all that the user may.
/// Syntax: it is none of these; NotFound: no browser is there; Network: something else answers. Asks a port
/// for a few seconds at most, and waits for that.
[[nodiscard]] Result<QUrl> runningBrowser(const QString& where);

/// The address in the text of a DevToolsActivePort: a port, and below it a path. Syntax where it is none.
[[nodiscard]] Result<QUrl> addressOfActivePort(QByteArrayView text);
/// The address in what a browser at `port` answers to /json/version. Syntax where it has none.
[[nodiscard]] Result<QUrl> addressOfVersion(QByteArrayView answer, quint16 port);

/// What the user should know where a channel to such a browser ended with `error`.
[[nodiscard]] std::string whyNotWatched(const std::string& error);

} // namespace hci
