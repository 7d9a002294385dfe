#pragma once

#include "model/exchange/session.h"

#include <vector>

namespace hci {

/// Properties of a whole recording that the judgement of each exchange needs.
struct RecordingTraits {
    std::int64_t clockOffset = 0; ///< seconds that most servers are ahead of the recorder's clock
    bool clockKnown = false;      ///< our own clock, or one that three hosts agree on (with that offset)
    bool showsDates = false;      ///< some answer has a Date, so the recorder keeps it
    bool mergesStored = false;    ///< shows a 304 with fields of the stored response (Firebug)
    bool ours = false;            ///< sent by this program, even if saved and opened again
};

/// One per input. The offset is the median over the hosts, if at least three agree that the recorder's clock
/// (or time zone) is wrong; else 0.
[[nodiscard]] std::vector<RecordingTraits> recordingsOf(const Session& session);

} // namespace hci
