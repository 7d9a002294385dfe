#pragma once

#include "model/har/entry_batch.h"

#include <functional>
#include <string_view>

namespace hci::har {

/// Collects the slices of entries into batches and passes these on.
class BatchWriter {
public:
    using Sink = std::function<bool(EntryBatch)>; ///< false: stop
    using Supply = std::function<EntryBatch()>;   ///< an empty batch, possibly with reused memory

    BatchWriter(Sink sink, Supply supply, std::uint64_t maxEntryBytes);

    void setLog(const LogInfo& log) { m_log = std::make_shared<const LogInfo>(log); }
    void begin(std::uint64_t offset);
    /// More of the entry's text.
    void append(std::string_view text);
    void append(Hole hole);
    [[nodiscard]] bool inEntry() const noexcept { return m_inEntry; }
    [[nodiscard]] EntrySlice& slice() noexcept { return m_slice; }
    /// False if the consumer wants no more.
    bool end(std::int64_t position);
    bool deliver(std::int64_t position);

private:
    Sink m_sink;
    Supply m_supply;
    std::uint64_t m_maxEntryBytes;
    std::shared_ptr<const LogInfo> m_log;
    EntryBatch m_batch;
    EntrySlice m_slice;
    std::uint64_t m_leftOut = 0; // bytes of long texts that the parser may read into memory
    bool m_inEntry = false;
};

} // namespace hci::har
