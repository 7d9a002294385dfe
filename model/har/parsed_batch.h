#pragma once

#include "model/har/entry_batch.h"
#include "model/har/raw_entry.h"
#include "model/har/reading.h"
#include "model/har/text_scratch.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hci::har {

/// One raw entry, and its interpretation.
struct ParsedEntry {
    RawEntry raw;
    Reading reading;
    std::uint64_t offset = 0; ///< of its first byte in the recording
};

/// Parsed entries for the segment, and the texts that they refer to.
class ParsedBatch {
public:
    EntryBatch source;
    TextScratch scratch;

    /// An empty entry; reuses the memory of an earlier one.
    [[nodiscard]] ParsedEntry& add() {
        if (m_used == m_entries.size())
            m_entries.emplace_back();
        ParsedEntry& entry = m_entries[m_used++];
        entry.raw.clear();
        return entry;
    }
    [[nodiscard]] std::span<const ParsedEntry> entries() const noexcept { return {m_entries.data(), m_used}; }

    void clear() {
        source.clear();
        scratch.clear();
        m_used = 0;
    }

private:
    std::vector<ParsedEntry> m_entries;
    std::size_t m_used = 0;
};

} // namespace hci::har
