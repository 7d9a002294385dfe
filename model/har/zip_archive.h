#pragma once

#include "model/exchange/body.h"
#include "model/har/text_stream.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace hci::har {

/// One file of a zip archive.
struct ZipMember {
    std::string name;
    std::uint64_t entry = 0;  ///< where its entry stands in the directory
    std::uint64_t number = 0; ///< in the directory
    std::uint64_t packedSize = 0;
    std::uint64_t size = 0;
    std::uint32_t crc32 = 0;
    bool deflated = false;
};

/// A zip archive, read by minizip (zip64 too). Members that are encrypted or packed by another method than
/// deflate are left out. Any thread may ask it.
class ZipArchive {
public:
    /// Reads the central directory of the archive in `source`, which has `size` bytes. Syntax where it has
    /// none that can be read, TooLarge where it is longer than the bound.
    [[nodiscard]] static Result<std::shared_ptr<const ZipArchive>>
    open(std::shared_ptr<const BodySource> source, std::uint64_t size);

    /// In the order of the directory.
    [[nodiscard]] const std::vector<ZipMember>& members() const noexcept { return m_members; }
    /// The number of the member of this name, the first of several; -1 where there is none.
    [[nodiscard]] std::ptrdiff_t find(std::string_view name) const;
    /// Where the data of a member lie. Syntax where its header is damaged.
    [[nodiscard]] Result<PackedBytes> bytesOf(const ZipMember& member) const;
    /// The numbers of the recordings: the members called *.har, Playwright's har.har first; else the only
    /// member. What macOS keeps about its files (__MACOSX) is no recording.
    [[nodiscard]] std::vector<std::size_t> recordings() const;

    ~ZipArchive();

private:
    class Reader;

    ZipArchive(std::shared_ptr<const BodySource> source, std::uint64_t size);
    Result<void> readDirectory();
    void indexNames();

    std::shared_ptr<const BodySource> m_source;
    std::uint64_t m_size;
    std::unique_ptr<Reader> m_reader;
    mutable std::mutex m_mutex; ///< minizip's reader has one place in the archive
    std::vector<ZipMember> m_members;
    std::vector<std::uint32_t> m_byName; // numbers, in the order of the names
};

} // namespace hci::har
