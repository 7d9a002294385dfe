#pragma once

#include "model/facts/facts.h"

#include <vector>

namespace hci {

/// A request that a browser handled differently from a conforming cache.
struct BrowserDeparture {
    std::uint32_t exchange = noIndex;
    bool asked =
        false; ///< it sent a request although it had a fresh response; else it sent none where a cache must
};

/// One visit of a page in a watched browser, with all of its documents, and its cost.
struct Visit {
    std::uint16_t number = 0; ///< from 1
    PageMark mark = PageMark::None;
    std::uint32_t input = 0;
    TextId url = TextId::None; ///< of its first document
    bool returning = false;    ///< no reload, and an earlier visit of the same input had that document
    Milliseconds startedAt = noTime;
    std::int32_t loadMs = -1;
    std::uint32_t exchanges = 0;
    std::uint32_t asked = 0;       ///< over the network, with an answer
    std::uint32_t notModified = 0; ///< of these
    std::uint32_t memoryHits = 0;
    std::uint32_t diskHits = 0; ///< prefetched responses included
    std::uint32_t serviceWorker = 0;
    std::uint32_t failed = 0;
    ByteParts bytes;
    std::uint32_t needed = 0;                 ///< of those requests, how many a conforming cache sends too
    std::vector<std::uint32_t> paid;          ///< exchanges over the network, the largest first
    std::vector<BrowserDeparture> departures; ///< in the order of the exchanges
};

/// The visits of a session in order; none if its pages do not name their visits.
[[nodiscard]] std::vector<Visit> visitsOf(const Session& session, const Facts& facts);

} // namespace hci
