#pragma once

#include "model/transport/request.h"

#include <QtCore/QString>

namespace hci {

/// The request that a `curl …` command means.
struct CurlCommand {
    HttpRequest request;
    TransportOptions options;
    bool followRedirects = false;     ///< -L
    std::vector<std::string> ignored; ///< options without a meaning here, as written
};

/// Parses a command as people type it and browsers copy it (for bash and for cmd). Syntax: not a curl
/// command; Unsupported: an option that reads a file or sends a form; Refused: not a valid request.
[[nodiscard]] Result<CurlCommand> parseCurl(QStringView command);

/// Text that starts like a curl command.
[[nodiscard]] bool looksLikeCurl(QStringView text);

/// A command for a POSIX shell that sends the same request.
[[nodiscard]] QString toCurl(const HttpRequest& request, const TransportOptions& options = {});

} // namespace hci
