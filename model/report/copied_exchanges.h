#pragma once

#include "model/exchange/session.h"

#include <QtCore/QString>

#include <span>

namespace hci {

/// The most exchanges whose fields are copied at once, and the most URLs.
inline constexpr std::size_t maxCopiedFields = 100;
inline constexpr std::size_t maxCopiedUrls = 10'000;

/// The URLs of exchanges, without repeats, one per line; masked. Linear in the session, which is searched for
/// its secrets: not for the GUI thread.
[[nodiscard]] QString copiedUrls(const Session& session, std::span<const std::uint32_t> exchanges);

/// Request and response fields of exchanges in HTTP/1.1 form, each exchange below its URL; masked, without
/// contents. The same cost.
[[nodiscard]] QString copiedFields(const Session& session, std::span<const std::uint32_t> exchanges);

} // namespace hci
