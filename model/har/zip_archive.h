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

/// A file in a zip archive.
struct ZipMember {
    std::string name;
    std::uint64_t entry = 0;  ///< offset of its entry in the directory
    std::uint64_t number = 0; ///< index in the directory
    std::uint64_t packedSize = 0;
    std::uint64_t size = 0;
    std::uint32_t crc32 = 0;
    bool deflated = false;
};

/// A zip archive, read by minizip (zip64 too); any thread may use it. Ignores members that are encrypted or
/// use a method other than deflate.
class ZipArchive {
public:
    /// Reads the central directory of the archive in `source`, which has `size` bytes. Syntax: there is no
    /// readable one; TooLarge: it is beyond the bound.
    [[nodiscard]] static Result<std::shared_ptr<const ZipArchive>>
    open(std::shared_ptr<const BodySource> source, std::uint64_t size);

    /// In the directory's order.
    [[nodiscard]] const std::vector<ZipMember>& members() const noexcept { return m_members; }
    /// The index of the first member with this name; -1 if there is none.
    [[nodiscard]] std::ptrdiff_t find(std::string_view name) const;
    /// The place of a member's data. Syntax: its header is damaged.
    [[nodiscard]] Result<PackedBytes> bytesOf(const ZipMember& member) const;
    /// The indexes of the recordings: the members called *.har, Playwright's har.har first; else the only
    /// member. Ignores macOS's metadata (__MACOSX).
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
    mutable std::mutex m_mutex; ///< minizip's reader has one position in the archive
    std::vector<ZipMember> m_members;
    std::vector<std::uint32_t> m_byName; // indexes, sorted by name
};

} // namespace hci::har
