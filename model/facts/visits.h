#pragma once

#include "model/facts/facts.h"

#include <vector>

namespace hci {

/// What a browser did about a request where a conforming cache would have done something else.
struct BrowserDeparture {
    std::uint32_t exchange = noIndex;
    bool asked =
        false; ///< it asked although it had a fresh response; else it did not ask where a cache has to
};

/// One visit of a page that somebody watched, all of its documents together, and what it cost.
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
    std::uint32_t diskHits = 0; ///< with those of what was prefetched
    std::uint32_t serviceWorker = 0;
    std::uint32_t failed = 0;
    ByteParts bytes;
    std::uint32_t needed = 0;        ///< of those that were asked, how many a conforming cache asks too
    std::vector<std::uint32_t> paid; ///< exchanges that were asked, the dearest first
    std::vector<BrowserDeparture> departures; ///< in the order of the exchanges
};

/// The visits of a session whose pages say which visit they belong to, in their order; else none.
[[nodiscard]] std::vector<Visit> visitsOf(const Session& session, const Facts& facts);

} // namespace hci
