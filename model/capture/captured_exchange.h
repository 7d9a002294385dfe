#pragma once

#include "model/capture/browser_event.h"

namespace hci {

/// One request of a chain, with all that the browser told of it.
struct CapturedExchange {
    const RequestSent& sent;
    const AnswerHead* answer = nullptr;                ///< null: none came
    const ExchangeDraft::Fields* sentFields = nullptr; ///< null: not told
    const RawAnswer* raw = nullptr;                    ///< null: not told, or nothing came over the network
    double answeredAt = -1;                            ///< when the browser told of the answer
    double endedAt = -1;                               ///< −1: it has no end
    std::int64_t encodedBytes = -1;                    ///< of the whole answer on the wire; −1: not told
    std::int64_t decodedBytes = 0;
    std::string_view failure{}; ///< the browser's words; empty: it did not fail
    bool fromMemory = false;
};

/// The exchange that it is, without its contents and its page. Pure.
[[nodiscard]] ExchangeDraft exchangeOf(const CapturedExchange& captured);

} // namespace hci
