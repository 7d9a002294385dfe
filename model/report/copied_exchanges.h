#pragma once

#include "model/exchange/session.h"

#include <QtCore/QString>

#include <span>

namespace hci {

/// So many exchanges at most go into one copy of their fields, and so many URLs into one of those.
inline constexpr std::size_t mostCopiedFields = 100;
inline constexpr std::size_t mostCopiedUrls = 10'000;

/// The URLs of exchanges, each once, a line each; without secrets. Linear in the session, which is searched
/// for its secrets: not for the GUI thread.
[[nodiscard]] QString copiedUrls(const Session& session, std::span<const std::uint32_t> exchanges);

/// Request and response fields of exchanges as HTTP/1.1 writes them, each exchange below its URL; without
/// contents and without secrets. The same cost.
[[nodiscard]] QString copiedFields(const Session& session, std::span<const std::uint32_t> exchanges);

} // namespace hci
