#pragma once

#include "model/facts/browser_decision.h"
#include "model/report/merge_words.h"

namespace hci {

/// "asked", "memory cache", "disk cache" …: what a browser did, in a word or two.
[[nodiscard]] QString actInWords(BrowserAct act);

/// What a watched browser did about an exchange and what is to be said of it beside the cache that is asked:
/// first what was seen.
[[nodiscard]] std::vector<BrowserRemark> decisionRemarks(const BrowserDecision& did, const Session& session,
                                                         const Facts& facts, std::uint32_t exchange);

/// Of a browser that differs: what the cache that is asked would have done.
[[nodiscard]] BrowserRemark cacheRemark(const BrowserDecision& did, const Facts& facts,
                                        std::uint32_t exchange);

} // namespace hci
