#pragma once

#include "model/exchange/record_builder.h"
#include "model/har/export_time_detector.h"
#include "model/har/log_info.h"
#include "model/har/raw_entry.h"
#include "model/har/reading.h"
#include "model/har/recording.h"

#include <string>
#include <unordered_map>

namespace hci::har {

/// Stores entries in a segment: texts in the pool, bodies as references.
class SegmentWriter {
public:
    SegmentWriter(std::shared_ptr<TextPool> pool, Recording& recording);

    /// `offset`: the entry's start in the recording.
    void add(const RawEntry& entry, const Reading& reading, std::uint64_t offset);
    void add(const PageInfo& page);
    /// All entries were added.
    void finish();
    /// A warning about the whole recording.
    void warn(WarningCode code, std::int64_t offset, std::string_view detail = {});

    [[nodiscard]] const std::shared_ptr<Segment>& segment() const noexcept { return m_segment; }

private:
    void warn(std::uint32_t entry, WarningCode code, std::uint64_t offset, std::string_view detail);
    void addBrowserAnswer(const RawEntry& entry, std::uint32_t row);
    [[nodiscard]] std::uint32_t addBody(const RawBody& body, std::string_view encoding, bool cut);
    [[nodiscard]] std::uint32_t addRequestBody(const RawRequest& request);
    [[nodiscard]] std::uint32_t addBodyFile(const BodyFile& file, bool cut);
    [[nodiscard]] std::uint32_t addResponseBody(const RawEntry& entry, const Reading& reading);
    [[nodiscard]] std::uint32_t sourceIndex(const std::shared_ptr<const BodySource>& source);
    [[nodiscard]] std::uint32_t leftOut() const noexcept;
    void checkEntry(const RawEntry& entry, const Reading& reading, std::uint64_t offset);

    Recording& m_recording;
    std::shared_ptr<Segment> m_segment;
    TextPool& m_pool;
    RecordBuilder m_builder;
    ExportTimeDetector m_exportTimes;
    std::uint32_t m_entriesWithoutUrl = 0; // entries without a URL
    std::string m_text;
    std::unordered_map<const BodySource*, std::uint32_t> m_sources;
};

} // namespace hci::har
