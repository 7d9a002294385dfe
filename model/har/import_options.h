#pragma once

#include "model/base/bounds.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace hci {

class Spool;

namespace har {
class UnpackedSum;
}

/// Bounds on the cost of a hostile recording; model/base/bounds.h says what happens beyond them. A
/// recording's size has no bound.
struct ImportOptions {
    std::uint32_t maxFields = bounds::reader::fieldsOfMessage;
    std::uint64_t maxValueBytes = bounds::reader::valueBytes; ///< of one field value or URL
    std::uint64_t maxEntryBytes = bounds::reader::entryBytes; ///< of one entry without its long texts
    std::uint64_t maxUnpackedBytes = bounds::reader::unpackedBytes;
    std::uint64_t maxUnpackedRatio = bounds::reader::unpackedRatio;
    std::uint64_t alwaysUnpacked = bounds::reader::unpackedAlways; ///< allowed at any ratio
    std::size_t maxRecordings = bounds::reader::recordingsOfArchive;
    std::size_t maxAttachedFiles = bounds::reader::attachedFiles;
    std::uint64_t maxAttachedFileBytes = bounds::reader::attachedFileBytes;
    std::uint64_t maxAttachedBytes = bounds::reader::attachedBytes;
    std::chrono::milliseconds snapshotInterval{100};  ///< the shortest time between snapshots
    std::size_t windowBytes = std::size_t{256} << 10; ///< read at a time
    /// The spool for everything unpacked with these options; null: one per import.
    std::shared_ptr<Spool> spool;
    /// The bound on everything unpacked with these options; null: each file has its own alone.
    std::shared_ptr<har::UnpackedSum> sum;
};

} // namespace hci
