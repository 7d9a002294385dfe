#pragma once

#include <string>

namespace hci {

/// Adds the scheme that a typed URL lacks: http if the host is this machine or a private address, as few
/// development servers have a certificate; else https. Empty stays empty.
[[nodiscard]] std::string completedUrl(std::string text);

} // namespace hci
