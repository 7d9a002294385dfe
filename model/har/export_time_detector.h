#pragma once

#include "model/exchange/session.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace hci::har {

/// The detector's input besides the record.
struct EntryTimes {
    std::optional<std::int64_t> answered; ///< seconds: Date, plus Age if a cache added it
    bool ofExport = false;                ///< the recorder is known to write the export's time
};

/// Passes records on to a segment, and replaces times by Date fields if the recorder wrote the export's time
/// into each entry. Records wait while all times are equal and later than every Date: in other recordings the
/// first entry decides.
class ExportTimeDetector {
public:
    explicit ExportTimeDetector(Segment& segment) : m_segment(segment) {}

    /// `times` counts until isDecided().
    void add(const ExchangeRecord& record, const EntryTimes& times);
    [[nodiscard]] bool isDecided() const noexcept { return m_decided; }
    /// Passes all records. True if the times were the export's and Date has replaced them.
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
    void decide();

    Segment& m_segment;
    std::vector<Held> m_held;
    bool m_decided = false;
};

} // namespace hci::har
