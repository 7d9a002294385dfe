#pragma once

#include "model/exchange/exchange_record.h"

#include <cstdint>

namespace hci {

/// Time of day that goes on, for what stands in one session: somebody may set the system's clock while
/// requests are under way, and what came later must not stand before what it followed, nor hours behind it.
/// The time of day is asked once, and again where nothing was noted for a minute (the machine may have slept,
/// the clock may have been put right) and no noted time lies behind it; in between a clock counts on that
/// nobody sets.
class WallClock final {
public:
    /// What both clocks show at one moment, in milliseconds.
    struct Reading {
        Milliseconds timeOfDay = 0;
        std::int64_t counted = 0; ///< since some moment; never set, and counting while the machine sleeps
    };

    /// The time to note for this moment.
    [[nodiscard]] Milliseconds at(const Reading& reading) noexcept;

private:
    bool m_asked = false;
    Milliseconds m_ahead = 0; ///< of the time of day before what was counted
    Reading m_last;           ///< as it was noted
};

/// Now, by one WallClock for the whole process. Any thread.
[[nodiscard]] Milliseconds timeOfDay() noexcept;

} // namespace hci
