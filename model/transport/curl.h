#pragma once

#include "model/transport/request.h"

#include <QtCore/QString>

namespace hci {

/// What a `curl …` command asks for.
struct CurlCommand {
    HttpRequest request;
    TransportOptions options;
    bool followRedirects = false;     ///< -L
    std::vector<std::string> ignored; ///< options that have no meaning here, as they stand
};

/// Reads a command as people type it and browsers copy it (for bash and for cmd). Syntax: not a curl command;
/// Unsupported: an option that reads a file or sends a form, which cannot be taken over; Refused: not a valid
/// request.
[[nodiscard]] Result<CurlCommand> parseCurl(QStringView command);

/// Text that starts like a curl command.
[[nodiscard]] bool looksLikeCurl(QStringView text);

/// A command for a POSIX shell that sends the same request.
[[nodiscard]] QString toCurl(const HttpRequest& request, const TransportOptions& options = {});

} // namespace hci
