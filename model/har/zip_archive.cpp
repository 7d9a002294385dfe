#include "model/har/zip_archive.h"

#include "model/base/bounds.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace hci::har {

namespace {

constexpr std::uint32_t endSignature = 0x06054b50;
constexpr std::uint32_t end64Signature = 0x06064b50;
constexpr std::uint32_t locator64Signature = 0x07064b50;
constexpr std::uint32_t entrySignature = 0x02014b50;
constexpr std::uint32_t localSignature = 0x04034b50;
constexpr std::uint64_t endLength = 22;

/// Little-endian numbers at places of a byte array; 0 beyond its end.
class Bytes {
public:
    explicit Bytes(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    [[nodiscard]] std::uint64_t number(qsizetype at, int length) const noexcept {
        std::uint64_t value = 0;
        for (int i = length - 1; i >= 0; --i)
            value = value << 8 | (at + i < m_bytes.size() ? static_cast<unsigned char>(m_bytes[at + i]) : 0U);
        return value;
    }
    [[nodiscard]] std::uint32_t u16(qsizetype at) const noexcept {
        return static_cast<std::uint32_t>(number(at, 2));
    }
    [[nodiscard]] std::uint32_t u32(qsizetype at) const noexcept {
        return static_cast<std::uint32_t>(number(at, 4));
    }
    [[nodiscard]] std::uint64_t u64(qsizetype at) const noexcept { return number(at, 8); }
    [[nodiscard]] std::string text(qsizetype at, qsizetype length) const {
        return m_bytes.mid(at, length).toStdString();
    }
    [[nodiscard]] qsizetype size() const noexcept { return m_bytes.size(); }

private:
    QByteArray m_bytes;
};

struct Directory {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};

/// Finds the end record, which stands within the last 64 KiB (4.3.16), and reads where the directory is.
std::optional<Directory> findDirectory(const BodySource& file, std::uint64_t size) {
    const std::uint64_t tailLength = std::min<std::uint64_t>(size, 65535 + endLength + 20);
    const Result<QByteArray> read = file.read(size - tailLength, tailLength);
    if (!read || tailLength < endLength)
        return std::nullopt;
    const Bytes tail(*read);
    for (auto at = static_cast<qsizetype>(tailLength - endLength); at >= 0; --at) {
        if (tail.u32(at) != endSignature)
            continue;
        Directory directory{tail.u32(at + 16), tail.u32(at + 12)};
        if (at >= 20 && tail.u32(at - 20) == locator64Signature) {
            const Result<QByteArray> end64 = file.read(tail.u64(at - 12), 56);
            if (!end64 || Bytes(*end64).u32(0) != end64Signature)
                return std::nullopt;
            directory = {Bytes(*end64).u64(48), Bytes(*end64).u64(40)};
        }
        return directory;
    }
    return std::nullopt;
}

/// The 64-bit sizes of a member, which an extra field holds where the 32-bit ones are all ones (4.5.3).
void readZip64(const Bytes& directory, qsizetype extra, qsizetype end, ZipMember& member) {
    while (extra + 4 <= end) {
        const std::uint32_t id = directory.u16(extra);
        const std::uint32_t length = directory.u16(extra + 2);
        qsizetype at = extra + 4;
        if (id == 1) {
            for (std::uint64_t* value : {&member.size, &member.packedSize, &member.header}) {
                if (*value != 0xFFFFFFFF)
                    continue;
                *value = directory.u64(at);
                at += 8;
            }
        }
        extra += 4 + static_cast<qsizetype>(length);
    }
}

/// The member whose directory entry stands at `at`; nothing where it cannot be unpacked.
std::optional<ZipMember> readMember(const Bytes& directory, qsizetype at, qsizetype& next) {
    const qsizetype name = at + 46;
    const qsizetype extra = name + static_cast<qsizetype>(directory.u16(at + 28));
    const qsizetype comment = extra + static_cast<qsizetype>(directory.u16(at + 30));
    next = comment + static_cast<qsizetype>(directory.u16(at + 32));
    ZipMember member;
    member.name = directory.text(name, extra - name);
    member.crc32 = directory.u32(at + 16);
    member.packedSize = directory.u32(at + 20);
    member.size = directory.u32(at + 24);
    member.header = directory.u32(at + 42);
    readZip64(directory, extra, comment, member);
    const std::uint32_t method = directory.u16(at + 10);
    const bool encrypted = (directory.u16(at + 8) & 1) != 0;
    member.deflated = method == 8;
    const bool readable = !encrypted && (method == 0 || method == 8);
    return readable ? std::optional(std::move(member)) : std::nullopt;
}

tl::unexpected<Error> damaged(const char* what) {
    return failure(ErrorCode::Syntax, std::string("a damaged zip archive: ") + what);
}

bool isRecordingName(std::string_view name) {
    constexpr std::string_view ending = ".har";
    return name.size() >= ending.size() && !name.starts_with("__MACOSX/") &&
           equalsIgnoringCase(name.substr(name.size() - ending.size()), ending);
}

} // namespace

Result<std::shared_ptr<const ZipArchive>> ZipArchive::open(std::shared_ptr<const BodySource> source,
                                                           std::uint64_t size) {
    const std::optional<Directory> place = findDirectory(*source, size);
    if (!place)
        return damaged("it has no directory");
    if (place->length > bounds::reader::directoryBytes)
        return failure(ErrorCode::TooLarge, "the directory of the zip archive");
    const Result<QByteArray> read = source->read(place->offset, place->length);
    if (!read)
        return damaged("its directory is not where it should be");
    const Bytes directory(*read);
    std::shared_ptr<ZipArchive> archive(new ZipArchive(std::move(source), size));
    qsizetype next = 0;
    for (qsizetype at = 0; at + 46 <= directory.size() && directory.u32(at) == entrySignature; at = next)
        if (std::optional<ZipMember> member = readMember(directory, at, next))
            archive->m_members.push_back(std::move(*member));
    archive->indexNames();
    return archive;
}

void ZipArchive::indexNames() {
    m_byName.resize(m_members.size());
    std::iota(m_byName.begin(), m_byName.end(), 0U);
    std::stable_sort(m_byName.begin(), m_byName.end(), [this](std::uint32_t a, std::uint32_t b) {
        return m_members[a].name < m_members[b].name;
    });
}

std::ptrdiff_t ZipArchive::find(std::string_view name) const {
    const auto place = std::lower_bound(
        m_byName.begin(), m_byName.end(), name,
        [this](std::uint32_t number, std::string_view wanted) { return m_members[number].name < wanted; });
    const bool found = place != m_byName.end() && m_members[*place].name == name;
    return found ? static_cast<std::ptrdiff_t>(*place) : -1;
}

/// The data stand behind the local header, whose lengths differ from the directory's.
Result<PackedBytes> ZipArchive::bytesOf(const ZipMember& member) const {
    const Result<QByteArray> read = m_source->read(member.header, 30);
    if (!read && read.error().code == ErrorCode::Io)
        return tl::unexpected(read.error());
    if (!read || Bytes(*read).u32(0) != localSignature)
        return damaged("a file is not where the directory says");
    const std::uint64_t data = member.header + 30 + Bytes(*read).u16(26) + Bytes(*read).u16(28);
    const std::uint64_t left = m_size - std::min(data, m_size);
    return PackedBytes{m_source, data, std::min(member.packedSize, left),
                       member.deflated ? Wrapping::Deflate : Wrapping::Stored,
                       PackedBytes::Expected{member.crc32, member.size}};
}

std::vector<std::size_t> ZipArchive::recordings() const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_members.size(); ++i)
        if (isRecordingName(m_members[i].name))
            found.push_back(i);
    if (found.empty() && m_members.size() == 1)
        found.push_back(0);
    std::stable_partition(found.begin(), found.end(),
                          [this](std::size_t i) { return m_members[i].name == "har.har"; });
    return found;
}

} // namespace hci::har
