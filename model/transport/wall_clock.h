#pragma once

#include "model/exchange/exchange_record.h"

#include <cstdint>

namespace hci {

/// A time of day that never runs backwards within a session, even if the system clock is set meanwhile. It
/// counts on with a steady clock, so that later events neither precede earlier ones nor follow hours behind
/// them.
///
/// It reads the system clock again after a minute without a noted time (the machine may have slept, the clock
/// may have been corrected), unless that would fall before a noted time.
class WallClock final {
public:
    /// Both clocks at one moment, in milliseconds.
    struct Reading {
        Milliseconds timeOfDay = 0;
        std::int64_t counted = 0; ///< since some moment; never set, and counts while the machine sleeps
    };

    /// The time to note for this moment.
    [[nodiscard]] Milliseconds at(const Reading& reading) noexcept;

private:
    bool m_asked = false;
    Milliseconds m_ahead = 0; ///< of the time of day over `counted`
    Reading m_last;           ///< the last one noted
};

/// Now, from one WallClock for the whole process. Any thread.
[[nodiscard]] Milliseconds timeOfDay() noexcept;

} // namespace hci
