#pragma once

#include "model/exchange/exchange.h"

namespace hci {

/// Tools that measure pages start each run with an empty cache and put all runs into one recording. A page's
/// id tells them apart: WebPageTest's "page_2_0" and "page_2_1" are the first and the repeat view of run 2,
/// and Browsertime's "page_1", "page_1-1" and "page_1-1-1" are three runs. False where the two exchanges
/// belong to such different runs: what the one stored the other's browser has not.
[[nodiscard]] bool mayShareCache(const Exchange& a, const Exchange& b) noexcept;

} // namespace hci
