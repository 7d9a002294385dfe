#pragma once

#include "model/facts/browser_decision.h"
#include "model/words/merge_words.h"

namespace hci {

/// What a browser did, in a word or two: "asked", "memory cache", "disk cache" …
[[nodiscard]] QString actInWords(BrowserAct act);

/// What a watched browser did with an exchange, and how that compares with the cache model: the observation
/// first.
[[nodiscard]] std::vector<BrowserRemark> decisionRemarks(const BrowserDecision& did, const Session& session,
                                                         const Facts& facts, std::uint32_t exchange);

/// For a browser that differs: what the cache model would have done.
[[nodiscard]] BrowserRemark cacheRemark(const BrowserDecision& did, const Facts& facts,
                                        std::uint32_t exchange);

} // namespace hci
