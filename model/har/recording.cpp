#include "model/har/recording.h"

#include "model/exchange/content_hasher.h"
#include "model/har/file_source.h"
#include "model/har/inflater.h"
#include "model/har/zip_archive.h"

#include <QtCore/QFileInfo>

#include <algorithm>
#include <vector>

namespace hci::har {

namespace {

constexpr std::size_t pieceSize = std::size_t{128} << 10;
constexpr std::uint64_t maxBodyFile = std::uint64_t{1} << 30;

/// A name that stays in the folder of its recording.
bool isPlainFileName(std::string_view name) {
    return !name.empty() && name.size() < 256 && name != "." && name != ".." &&
           name.find_first_of(std::string_view("/\\\0", 3)) == std::string_view::npos;
}

Result<ContentHash> hashOf(const FileSource& file, std::uint64_t from, std::uint64_t length) {
    ContentHasher hasher;
    std::vector<char> piece(pieceSize);
    for (std::uint64_t at = 0; at < length;) {
        const Result<std::size_t> got =
            file.readAt(from + at, piece.data(), std::min<std::uint64_t>(piece.size(), length - at));
        if (!got || *got == 0)
            return failure(ErrorCode::Io);
        hasher.add({piece.data(), *got});
        at += *got;
    }
    return hasher.finish();
}

std::optional<BodyFile> fileBeside(const QString& folder, std::string_view name) {
    if (folder.isEmpty() || !isPlainFileName(name))
        return std::nullopt;
    const auto file = FileSource::open(folder + QLatin1Char('/') +
                                       QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    if (!file || (*file)->size() > maxBodyFile)
        return std::nullopt;
    const Result<ContentHash> hash = hashOf(**file, 0, (*file)->size());
    if (!hash)
        return std::nullopt;
    return BodyFile{*file, 0, (*file)->size(), *hash};
}

/// A recording that stands in its file as it is.
class PlainRecording final : public Recording {
public:
    PlainRecording(std::shared_ptr<FileSource> file, QString folder)
        : m_file(std::move(file)), m_folder(std::move(folder)) {}
    Result<std::size_t> read(char* to, std::size_t size) override {
        const std::uint64_t left = m_file->size() - m_position; // what is added meanwhile is not read
        Result<std::size_t> got = m_file->readAt(m_position, to, std::min<std::uint64_t>(size, left));
        if (got)
            m_position += *got;
        return got;
    }
    std::shared_ptr<const BodySource> text() const override { return m_file; }
    std::optional<BodyFile> file(std::string_view name) override { return fileBeside(m_folder, name); }
    std::int64_t position() const noexcept override { return static_cast<std::int64_t>(m_position); }
    std::int64_t size() const noexcept override { return static_cast<std::int64_t>(m_file->size()); }

private:
    std::shared_ptr<FileSource> m_file;
    QString m_folder;
    std::uint64_t m_position = 0;
};

/// A recording in memory.
class MemoryRecording final : public Recording {
public:
    explicit MemoryRecording(QByteArray bytes) : m_source(std::make_shared<MemorySource>(std::move(bytes))) {}
    Result<std::size_t> read(char* to, std::size_t size) override {
        const QByteArray& bytes = m_source->bytes();
        const std::size_t length = std::min(size, static_cast<std::size_t>(bytes.size()) - m_position);
        std::copy_n(bytes.constData() + m_position, length, to);
        m_position += length;
        return length;
    }
    std::shared_ptr<const BodySource> text() const override { return m_source; }
    std::optional<BodyFile> file(std::string_view) override { return std::nullopt; }
    std::int64_t position() const noexcept override { return static_cast<std::int64_t>(m_position); }
    std::int64_t size() const noexcept override { return m_source->bytes().size(); }

private:
    std::shared_ptr<MemorySource> m_source;
    std::size_t m_position = 0;
};

/// What a compressed recording is made of.
struct Packed {
    std::shared_ptr<const BodySource> source;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    Wrapping wrapping = Wrapping::Gzip;
    std::vector<ZipMember> members; ///< of the archive that it stands in
    QString folder;
    std::uint64_t bound = 0;
};

Wrapping wrappingOf(const ZipMember& member) noexcept {
    return member.deflated ? Wrapping::Deflate : Wrapping::Stored;
}

/// Appends the data of `packed` to `spool`. False when they are damaged or too long.
Result<bool> inflateTo(FileSource& spool, const Packed& packed) {
    Inflater inflater(packed.wrapping);
    std::vector<char> piece(pieceSize);
    const std::uint64_t start = spool.size();
    for (std::uint64_t at = 0; at < packed.length;) {
        const Result<QByteArray> in =
            packed.source->read(packed.offset + at, std::min<std::uint64_t>(pieceSize, packed.length - at));
        if (!in)
            return tl::unexpected(in.error());
        const Inflater::Step step =
            inflater.step(in->constData(), static_cast<std::size_t>(in->size()), piece.data(), piece.size());
        if (const Result<void> written = spool.append(piece.data(), step.produced); !written)
            return tl::unexpected(written.error());
        if (step.ended)
            return true;
        if (step.damaged || spool.size() - start > packed.bound || (step.consumed == 0 && step.produced == 0))
            return false;
        at += step.consumed;
    }
    return packed.wrapping == Wrapping::Stored;
}

/// A recording that is unpacked to a file without a name while it is read.
class PackedRecording final : public Recording {
public:
    PackedRecording(Packed packed, std::shared_ptr<FileSource> spool, std::shared_ptr<FileSource> files)
        : m_packed(std::move(packed)), m_spool(std::move(spool)), m_files(std::move(files)),
          m_inflater(m_packed.wrapping) {}
    Result<std::size_t> read(char* to, std::size_t size) override {
        while (!m_ended) {
            const std::uint64_t left = m_packed.length - m_position;
            const Result<QByteArray> in =
                m_packed.source->read(m_packed.offset + m_position, std::min<std::uint64_t>(pieceSize, left));
            if (!in)
                return tl::unexpected(in.error());
            const Inflater::Step step =
                m_inflater.step(in->constData(), static_cast<std::size_t>(in->size()), to, size);
            m_position += step.consumed;
            const bool stuck = step.consumed == 0 && step.produced == 0;
            m_damaged = step.damaged || (stuck && !step.ended) || m_spool->size() > m_packed.bound;
            m_ended = step.ended || m_damaged;
            if (const Result<void> written = m_spool->append(to, step.produced); !written)
                return tl::unexpected(written.error());
            if (step.produced > 0)
                return step.produced;
        }
        return std::size_t{0};
    }
    std::shared_ptr<const BodySource> text() const override { return m_spool; }
    std::optional<BodyFile> file(std::string_view name) override {
        const auto member = std::find_if(m_packed.members.begin(), m_packed.members.end(),
                                         [name](const ZipMember& m) { return m.name == name; });
        return member == m_packed.members.end() ? fileBeside(m_packed.folder, name) : unpack(*member);
    }
    std::int64_t position() const noexcept override { return static_cast<std::int64_t>(m_position); }
    std::int64_t size() const noexcept override { return static_cast<std::int64_t>(m_packed.length); }
    bool damaged() const noexcept override { return m_damaged; }

private:
    std::optional<BodyFile> unpack(const ZipMember& member) {
        const std::uint64_t start = m_files->size();
        if (member.size > maxBodyFile)
            return std::nullopt;
        const Packed packed{
            m_packed.source, member.dataOffset, member.compressedSize, wrappingOf(member), {}, {},
            maxBodyFile};
        const Result<bool> complete = inflateTo(*m_files, packed);
        if (!complete || !*complete)
            return std::nullopt;
        const std::uint64_t length = m_files->size() - start;
        const Result<ContentHash> hash = hashOf(*m_files, start, length);
        if (!hash)
            return std::nullopt;
        return BodyFile{m_files, start, length, *hash};
    }

    Packed m_packed;
    std::shared_ptr<FileSource> m_spool;
    std::shared_ptr<FileSource> m_files; ///< what stands beside the text in an archive
    Inflater m_inflater;
    std::uint64_t m_position = 0;
    bool m_ended = false;
    bool m_damaged = false;
};

Result<std::unique_ptr<Recording>> openPacked(Packed packed) {
    auto spool = FileSource::createUnlinked();
    auto files = FileSource::createUnlinked();
    if (!spool || !files)
        return tl::unexpected(spool ? files.error() : spool.error());
    return std::make_unique<PackedRecording>(std::move(packed), *spool, *files);
}

bool isZlib(std::string_view head) noexcept {
    if (head.size() < 2)
        return false;
    const auto cmf = static_cast<unsigned char>(head[0]);
    const auto flg = static_cast<unsigned char>(head[1]);
    return (cmf & 0x0F) == 8 && cmf <= 0x78 && (cmf * 256 + flg) % 31 == 0;
}

/// The recording of an archive: har.har as Playwright names it, else the first whose name ends so.
const ZipMember* recordingOf(const std::vector<ZipMember>& members) {
    const ZipMember* found = nullptr;
    for (const ZipMember& member : members) {
        if (member.name == "har.har")
            return &member;
        if (!found && (member.name.ends_with(".har") || members.size() == 1))
            found = &member;
    }
    return found;
}

/// Opens what the first bytes of `source` show to be compressed; null where they do not.
Result<std::unique_ptr<Recording>> openIfPacked(const std::shared_ptr<const BodySource>& source,
                                                std::uint64_t size, const QString& folder,
                                                const ImportOptions& options) {
    const Result<QByteArray> read = source->read(0, std::min<std::uint64_t>(size, 4));
    if (!read)
        return tl::unexpected(read.error());
    const std::string_view head(read->constData(), static_cast<std::size_t>(read->size()));
    Packed packed{source, 0, size, Wrapping::Gzip, {}, folder, options.maxInflatedBytes};
    if (head.starts_with("\x1F\x8B"))
        return openPacked(std::move(packed));
    if (isZlib(head)) {
        packed.wrapping = Wrapping::Zlib;
        return openPacked(std::move(packed));
    }
    if (!head.starts_with("PK\x03\x04"))
        return std::unique_ptr<Recording>();
    Result<std::vector<ZipMember>> members = readZipDirectory(*source, size);
    if (!members)
        return tl::unexpected(members.error());
    const ZipMember* har = recordingOf(*members);
    if (!har)
        return failure(ErrorCode::Syntax, "zip without a .har");
    packed.offset = har->dataOffset;
    packed.length = har->compressedSize;
    packed.wrapping = wrappingOf(*har);
    packed.members = std::move(*members);
    return openPacked(std::move(packed));
}

} // namespace

Result<std::unique_ptr<Recording>> openRecording(const QString& path, const ImportOptions& options) {
    const auto file = FileSource::open(path);
    if (!file)
        return tl::unexpected(file.error());
    const QString folder = QFileInfo(path).absolutePath();
    Result<std::unique_ptr<Recording>> packed = openIfPacked(*file, (*file)->size(), folder, options);
    if (!packed || *packed)
        return packed;
    return std::make_unique<PlainRecording>(*file, folder);
}

Result<std::unique_ptr<Recording>> openRecording(QByteArray bytes, const ImportOptions& options) {
    const auto size = static_cast<std::uint64_t>(bytes.size());
    const auto source = std::make_shared<MemorySource>(bytes);
    Result<std::unique_ptr<Recording>> packed = openIfPacked(source, size, {}, options);
    if (!packed || *packed)
        return packed;
    return std::make_unique<MemoryRecording>(std::move(bytes));
}

} // namespace hci::har
