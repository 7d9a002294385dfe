#include "model/har/zip_archive.h"

#include "model/base/bounds.h"
#include "model/base/sentence.h"
#include "model/http/field_syntax.h"

#include <minizip/unzip.h>

#include <algorithm>
#include <numeric>
#include <optional>

namespace hci::har {

namespace {

/// The archive's bytes in minizip's access pattern: many small pieces, mostly in sequence.
class SourceStream {
public:
    SourceStream(const BodySource& source, std::uint64_t size) : m_source(source), m_size(size) {}

    std::uint64_t read(char* to, std::uint64_t length) {
        std::uint64_t done = 0;
        while (done < length && m_place < m_size) {
            if (m_place < m_windowAt || m_place >= m_windowAt + static_cast<std::uint64_t>(m_window.size()))
                if (!fetch())
                    break;
            const std::uint64_t from = m_place - m_windowAt;
            const std::uint64_t part =
                std::min(length - done, static_cast<std::uint64_t>(m_window.size()) - from);
            std::copy_n(m_window.constData() + from, part, to + done);
            done += part;
            m_place += part;
        }
        return done;
    }
    [[nodiscard]] std::uint64_t place() const noexcept { return m_place; }
    void moveTo(std::uint64_t place) noexcept { m_place = place; }
    [[nodiscard]] std::uint64_t size() const noexcept { return m_size; }
    /// Why the last bytes could not be read; nullopt after a success.
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }

private:
    bool fetch() {
        constexpr std::uint64_t longWindow = 65536; // after the last read: the directory
        constexpr std::uint64_t shortWindow = 128;  // elsewhere: one header
        const bool goesOn = m_place == m_windowAt + static_cast<std::uint64_t>(m_window.size());
        Result<QByteArray> read =
            m_source.read(m_place, std::min(goesOn ? longWindow : shortWindow, m_size - m_place));
        m_window = read ? *std::move(read) : QByteArray();
        m_windowAt = m_place;
        m_error = read ? std::nullopt : std::optional(read.error());
        return !m_window.isEmpty();
    }

    const BodySource& m_source;
    std::uint64_t m_size;
    std::uint64_t m_place = 0;
    std::uint64_t m_windowAt = 0;
    QByteArray m_window;
    std::optional<Error> m_error;
};

// minizip's callbacks for a file; the stream is ours, and minizip neither opens nor closes it.
SourceStream& streamOf(void* stream) {
    return *static_cast<SourceStream*>(stream);
}
void* openStream(void* stream, const void* /*name*/, int /*mode*/) {
    return stream;
}
uLong readStream(void* /*opaque*/, void* stream, void* to, uLong length) {
    return streamOf(stream).read(static_cast<char*>(to), length);
}
ZPOS64_T tellStream(void* /*opaque*/, void* stream) {
    return streamOf(stream).place();
}
long seekStream(void* /*opaque*/, void* stream, ZPOS64_T offset, int origin) {
    SourceStream& file = streamOf(stream);
    const std::uint64_t from = origin == ZLIB_FILEFUNC_SEEK_END   ? file.size()
                               : origin == ZLIB_FILEFUNC_SEEK_CUR ? file.place()
                                                                  : 0;
    file.moveTo(from + offset);
    return 0;
}
int closeStream(void* /*opaque*/, void* /*stream*/) {
    return 0;
}
int streamFailed(void* /*opaque*/, void* stream) {
    return streamOf(stream).error() ? 1 : 0;
}

tl::unexpected<Error> damaged(const char* what) {
    return failure(ErrorCode::Syntax, filled("a damaged zip archive: %1", {what}));
}

bool isRecordingName(std::string_view name) {
    constexpr std::string_view ending = ".har";
    return name.size() >= ending.size() && !name.starts_with("__MACOSX/") &&
           equalsIgnoringCase(name.substr(name.size() - ending.size()), ending);
}

} // namespace

/// minizip's reader for one archive.
class ZipArchive::Reader {
public:
    Reader(const BodySource& source, std::uint64_t size) : m_stream(source, size) {
        zlib_filefunc64_def door{};
        door.zopen64_file = openStream;
        door.zread_file = readStream;
        door.ztell64_file = tellStream;
        door.zseek64_file = seekStream;
        door.zclose_file = closeStream;
        door.zerror_file = streamFailed;
        door.opaque = &m_stream;
        m_file = unzOpen2_64(nullptr, &door);
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    ~Reader() {
        if (m_file)
            unzClose(m_file);
    }

    [[nodiscard]] unzFile file() const noexcept { return m_file; }
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_stream.error(); }

private:
    SourceStream m_stream;
    unzFile m_file = nullptr;
};

ZipArchive::ZipArchive(std::shared_ptr<const BodySource> source, std::uint64_t size)
    : m_source(std::move(source)), m_size(size), m_reader(std::make_unique<Reader>(*m_source, size)) {}

ZipArchive::~ZipArchive() = default;

Result<std::shared_ptr<const ZipArchive>> ZipArchive::open(std::shared_ptr<const BodySource> source,
                                                           std::uint64_t size) {
    std::shared_ptr<ZipArchive> archive(new ZipArchive(std::move(source), size));
    if (!archive->m_reader->file())
        return damaged("it has no directory");
    if (const Result<void> read = archive->readDirectory(); !read)
        return tl::unexpected(read.error());
    archive->indexNames();
    return archive;
}

Result<void> ZipArchive::readDirectory() {
    constexpr std::uint64_t fixedLength = 46; // of an entry, before its name
    const unzFile file = m_reader->file();
    std::uint64_t length = 0;
    int state = unzGoToFirstFile(file);
    for (; state == UNZ_OK; state = unzGoToNextFile(file)) {
        unz_file_info64 info{};
        unz64_file_pos place{};
        if (unzGetCurrentFileInfo64(file, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK ||
            unzGetFilePos64(file, &place) != UNZ_OK)
            break;
        length += fixedLength + info.size_filename + info.size_file_extra + info.size_file_comment;
        if (length > bounds::reader::directoryBytes)
            return failure(ErrorCode::TooLarge, "the directory of the zip archive");
        std::string name(info.size_filename, '\0');
        if (unzGetCurrentFileInfo64(file, &info, name.data(), info.size_filename, nullptr, 0, nullptr, 0) !=
            UNZ_OK)
            break;
        const bool encrypted = (info.flag & 1) != 0;
        if (!encrypted && (info.compression_method == 0 || info.compression_method == Z_DEFLATED))
            m_members.push_back({std::move(name), place.pos_in_zip_directory, place.num_of_file,
                                 info.compressed_size, info.uncompressed_size,
                                 static_cast<std::uint32_t>(info.crc), info.compression_method != 0});
    }
    if (state != UNZ_END_OF_LIST_OF_FILE && length == 0)
        return damaged("its directory is not where it should be");
    return {};
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

/// The data follow the local header, whose lengths differ from the directory's.
Result<PackedBytes> ZipArchive::bytesOf(const ZipMember& member) const {
    const std::lock_guard lock(m_mutex);
    const unzFile file = m_reader->file();
    const unz64_file_pos place{member.entry, member.number};
    constexpr int asItIs = 1;
    int method = 0;
    int level = 0;
    if (unzGoToFilePos64(file, &place) != UNZ_OK ||
        unzOpenCurrentFile2(file, &method, &level, asItIs) != UNZ_OK) {
        if (m_reader->error() && m_reader->error()->code == ErrorCode::Io)
            return tl::unexpected(*m_reader->error());
        return damaged("a file is not where the directory says");
    }
    const std::uint64_t data = unzGetCurrentFileZStreamPos64(file);
    unzCloseCurrentFile(file);
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
