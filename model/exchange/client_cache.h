#pragma once

#include "model/exchange/session.h"

#include <cstdint>
#include <vector>

namespace hci {

/// Whether two exchanges may come from one client with one cache of its own. Two kinds of recordings say no:
/// - Tools that measure pages start each run with an empty cache; a page's id names the run. WebPageTest's
///   "page_2_0" and "page_2_1" are the first and the repeat view of run 2, and Browsertime's "page_1",
///   "page_1-1" and "page_1-1-1" are three runs.
/// - A proxy records all of its clients, which User-Agent distinguishes.
[[nodiscard]] bool mayShareCache(const Exchange& a, const Exchange& b) noexcept;

/// The client's number by exchange, from 0; empty if all may be one client, as nearly always. A request
/// without User-Agent counts for the client before it.
[[nodiscard]] std::vector<std::uint32_t> clientsOf(const Session& session);

/// Whether a proxy recorded both and their User-Agents differ.
[[nodiscard]] bool areOfOtherClients(const Exchange& a, const Exchange& b) noexcept;

} // namespace hci
