#pragma once

#include "model/base/bounds.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace hci {

class Spool;

/// Bounds on what a hostile recording may cost; model/base/bounds.h says what happens beyond them. There is
/// none on the size of a recording.
struct ImportOptions {
    std::uint32_t maxFields = bounds::reader::fieldsOfMessage;
    std::uint64_t maxValueBytes = bounds::reader::valueBytes; ///< of one field value or URL
    std::uint64_t maxEntryBytes = bounds::reader::entryBytes; ///< of one entry without its long texts
    std::uint64_t maxUnpackedBytes = bounds::reader::unpackedBytes;
    std::uint64_t maxUnpackedRatio = bounds::reader::unpackedRatio;
    std::uint64_t alwaysUnpacked = bounds::reader::unpackedAlways; ///< whatever the ratio
    std::size_t maxRecordings = bounds::reader::recordingsOfArchive;
    std::size_t maxAttachedFiles = bounds::reader::attachedFiles;
    std::uint64_t maxAttachedFileBytes = bounds::reader::attachedFileBytes;
    std::uint64_t maxAttachedBytes = bounds::reader::attachedBytes;
    std::chrono::milliseconds snapshotInterval{100};  ///< from one part that is shown to the next, at least
    std::size_t windowBytes = std::size_t{256} << 10; ///< read at a time
    /// Where everything is unpacked to that these options are used for; null: each import has its own.
    std::shared_ptr<Spool> spool;
};

} // namespace hci
