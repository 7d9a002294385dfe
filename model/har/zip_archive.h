#pragma once

#include "model/har/file_source.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hci::har {

/// One file of a zip archive.
struct ZipMember {
    std::string name;
    std::uint64_t dataOffset = 0;
    std::uint64_t compressedSize = 0;
    std::uint64_t size = 0;
    bool deflated = false;
};

/// The members of the zip archive in `file`, from its central directory (APPNOTE 4.3.12; zip64 too). Members
/// that are encrypted or packed by another method than deflate are left out. Syntax where it is no archive.
[[nodiscard]] Result<std::vector<ZipMember>> readZipDirectory(const BodySource& file, std::uint64_t size);

} // namespace hci::har
