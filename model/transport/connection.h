#pragma once

#include "model/transport/request.h"

#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QSslConfiguration>

namespace hci {

/// The proxy of TransportOptions::proxy; NoProxy where it is empty, so that the environment's is never used.
[[nodiscard]] QNetworkProxy proxyOf(const std::string& url);

/// TLS as Qt has it by default, with the client certificate of the options.
[[nodiscard]] QSslConfiguration tlsConfiguration(const TransportOptions& options);

/// Whether the user accepts TLS errors of that host for this run.
[[nodiscard]] bool acceptsTlsErrors(const TransportOptions& options, std::string_view url);

} // namespace hci
