#pragma once

#include "model/capture/browser_event.h"

namespace hci {

/// One request of a chain, with everything the browser reported of it.
struct CapturedExchange {
    const RequestSent& sent;
    const AnswerHead* answer = nullptr;                ///< null: no answer came
    const ExchangeDraft::Fields* sentFields = nullptr; ///< null: not reported
    const RawAnswer* raw = nullptr; ///< null: not reported, or nothing came over the network
    double answeredAt = -1;         ///< when the browser reported the answer
    double endedAt = -1;            ///< −1: no end
    std::int64_t encodedBytes = -1; ///< of the whole answer on the wire; −1: unknown
    std::int64_t decodedBytes = 0;
    std::string_view failure{}; ///< the browser's words; empty: it did not fail
    bool fromMemory = false;
};

/// Makes an exchange of it, without contents and page. Pure.
[[nodiscard]] ExchangeDraft exchangeOf(const CapturedExchange& captured);

} // namespace hci
