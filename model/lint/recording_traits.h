#pragma once

#include "model/exchange/session.h"

#include <vector>

namespace hci {

/// What must be known of a whole recording before one of its exchanges is judged.
struct RecordingTraits {
    std::int64_t clockOffset = 0; ///< seconds that servers at large are ahead of the recorder's clock
    bool clockKnown = false;      ///< our own clock, or one that three hosts agree on (with that offset)
    bool showsDates = false;      ///< some answer has a Date: the recorder does not leave it out
    bool mergesStored = false;    ///< shows a 304 with fields of the stored response (Firebug)
    bool ours = false;            ///< sent by this program, be it saved and opened again since
};

/// One an input. The offset is the middle of those that the hosts show, where at least three agree that the
/// recorder's clock (or its times' zone) is wrong; else 0.
[[nodiscard]] std::vector<RecordingTraits> recordingsOf(const Session& session);

} // namespace hci
