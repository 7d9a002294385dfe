#pragma once

#include "model/exchange/session.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace hci::har {

/// What the gate needs to know of an entry beside its record.
struct EntryTimes {
    std::optional<std::int64_t> answered; ///< seconds: Date, and Age where a cache added it
    bool ofExport = false;                ///< the recorder is known to write the time of the export
};

/// Records on their way into a segment. Some recorders write the time of the export into each entry; then the
/// Date fields tell better when the answers came. The records wait as long as all times are one and later
/// than every Date: in other recordings the first entry opens the gate.
class RecordGate {
public:
    explicit RecordGate(Segment& segment) : m_segment(segment) {}

    /// `times` counts as long as the gate is closed.
    void add(const ExchangeRecord& record, const EntryTimes& times);
    [[nodiscard]] bool isOpen() const noexcept { return m_open; }
    /// All that came has passed. True where the times were those of the export and are now those of Date.
    bool finish();
    /// Records added so far.
    [[nodiscard]] std::uint32_t count() const noexcept {
        return m_segment.records.size() + static_cast<std::uint32_t>(m_held.size());
    }

private:
    struct Held {
        ExchangeRecord record;
        EntryTimes times;
    };
    [[nodiscard]] bool mayBeOfExport(const ExchangeRecord& record, const EntryTimes& times) const noexcept;
    [[nodiscard]] bool areOfExport() const noexcept;
    void takeDates();
    void open();

    Segment& m_segment;
    std::vector<Held> m_held;
    bool m_open = false;
};

} // namespace hci::har
