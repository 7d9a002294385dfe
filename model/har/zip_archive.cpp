#include "model/har/zip_archive.h"

#include <algorithm>
#include <optional>

namespace hci::har {

namespace {

constexpr std::uint32_t endSignature = 0x06054b50;
constexpr std::uint32_t end64Signature = 0x06064b50;
constexpr std::uint32_t locator64Signature = 0x07064b50;
constexpr std::uint32_t entrySignature = 0x02014b50;
constexpr std::uint32_t localSignature = 0x04034b50;
constexpr std::uint64_t maxDirectory = std::uint64_t{64} << 20;
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
void readZip64(const Bytes& directory, qsizetype extra, qsizetype end, ZipMember& member,
               std::uint64_t& header) {
    while (extra + 4 <= end) {
        const std::uint32_t id = directory.u16(extra);
        const std::uint32_t length = directory.u16(extra + 2);
        qsizetype at = extra + 4;
        if (id == 1) {
            for (std::uint64_t* value : {&member.size, &member.compressedSize, &header}) {
                if (*value != 0xFFFFFFFF)
                    continue;
                *value = directory.u64(at);
                at += 8;
            }
        }
        extra += 4 + static_cast<qsizetype>(length);
    }
}

/// Where the data of a member begin: behind its local header, whose lengths differ from the directory's.
std::optional<std::uint64_t> dataOffset(const BodySource& file, std::uint64_t header) {
    const Result<QByteArray> read = file.read(header, 30);
    if (!read || Bytes(*read).u32(0) != localSignature)
        return std::nullopt;
    return header + 30 + Bytes(*read).u16(26) + Bytes(*read).u16(28);
}

} // namespace

Result<std::vector<ZipMember>> readZipDirectory(const BodySource& file, std::uint64_t size) {
    const std::optional<Directory> place = findDirectory(file, size);
    if (!place || place->length > maxDirectory)
        return failure(ErrorCode::Syntax, "zip");
    const Result<QByteArray> read = file.read(place->offset, place->length);
    if (!read)
        return failure(ErrorCode::Syntax, "zip");
    const Bytes directory(*read);
    std::vector<ZipMember> members;
    for (qsizetype at = 0; at + 46 <= directory.size() && directory.u32(at) == entrySignature;) {
        const qsizetype name = at + 46;
        const qsizetype extra = name + static_cast<qsizetype>(directory.u16(at + 28));
        const qsizetype comment = extra + static_cast<qsizetype>(directory.u16(at + 30));
        ZipMember member;
        member.name = directory.text(name, extra - name);
        member.compressedSize = directory.u32(at + 20);
        member.size = directory.u32(at + 24);
        std::uint64_t header = directory.u32(at + 42);
        readZip64(directory, extra, comment, member, header);
        const std::uint32_t method = directory.u16(at + 10);
        const bool encrypted = (directory.u16(at + 8) & 1) != 0;
        member.deflated = method == 8;
        if (!encrypted && (method == 0 || method == 8))
            if (const std::optional<std::uint64_t> data = dataOffset(file, header)) {
                member.dataOffset = *data;
                members.push_back(std::move(member));
            }
        at = comment + static_cast<qsizetype>(directory.u16(at + 32));
    }
    return members;
}

} // namespace hci::har
