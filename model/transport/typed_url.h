#pragma once

#include <string>

namespace hci {

/// A URL as somebody types it, with the scheme that it lacks: http where the host is this machine or has a
/// private address, as few development servers have a certificate; else https. Empty stays empty.
[[nodiscard]] std::string completedUrl(std::string text);

} // namespace hci
