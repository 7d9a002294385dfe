#include "model/har/recording.h"

#include "model/base/text_view.h"
#include "model/har/file_name.h"
#include "model/har/file_source.h"
#include "model/har/spool.h"

#include <algorithm>
#include <vector>

namespace hci::har {

namespace {

/// A recording that can be read directly from its file.
class PlainRecording final : public Recording {
public:
    PlainRecording(std::shared_ptr<FileSource> file, std::unique_ptr<AttachedFiles> files)
        : Recording(std::move(files), file), m_file(std::move(file)) {}
    ~PlainRecording() override { m_file->rest(); }
    Result<std::size_t> read(char* to, std::size_t size) override {
        const std::uint64_t left = m_file->size() - m_position; // does not read bytes added after opening
        Result<std::size_t> got = m_file->readAt(m_position, to, std::min<std::uint64_t>(size, left));
        if (got)
            m_position += *got;
        return got;
    }
    void rewind() override { m_position = 0; }
    std::shared_ptr<const BodySource> text() const override { return m_file; }
    std::int64_t position() const noexcept override { return static_cast<std::int64_t>(m_position); }
    std::int64_t size() const noexcept override { return static_cast<std::int64_t>(m_file->size()); }

private:
    std::shared_ptr<FileSource> m_file;
    std::uint64_t m_position = 0;
};

/// A recording in memory.
class MemoryRecording final : public Recording {
public:
    MemoryRecording(std::shared_ptr<MemorySource> source, std::unique_ptr<AttachedFiles> files)
        : Recording(std::move(files), nullptr), m_source(std::move(source)) {}
    Result<std::size_t> read(char* to, std::size_t size) override {
        const QByteArray& bytes = m_source->bytes();
        const std::size_t length = std::min(size, static_cast<std::size_t>(bytes.size()) - m_position);
        std::copy_n(bytes.constData() + m_position, length, to);
        m_position += length;
        return length;
    }
    void rewind() override { m_position = 0; }
    std::shared_ptr<const BodySource> text() const override { return m_source; }
    std::int64_t position() const noexcept override { return static_cast<std::int64_t>(m_position); }
    std::int64_t size() const noexcept override { return m_source->bytes().size(); }

private:
    std::shared_ptr<MemorySource> m_source;
    std::size_t m_position = 0;
};

/// The file's bytes, unchanged.
class RawStream final : public ByteStream {
public:
    explicit RawStream(PackedBytes bytes) : m_bytes(std::move(bytes)) {}
    Result<std::size_t> read(char* to, std::size_t size) override {
        const std::uint64_t length = std::min<std::uint64_t>(size, m_bytes.length - m_position);
        const Result<QByteArray> got = m_bytes.source->read(m_bytes.offset + m_position, length);
        if (!got)
            return tl::unexpected(got.error());
        std::copy_n(got->constData(), got->size(), to);
        m_position += length;
        return length;
    }
    std::uint64_t position() const noexcept override { return m_position; }

private:
    PackedBytes m_bytes;
    std::uint64_t m_position = 0;
};

/// A recording whose text is decoded while it is read, and kept in a spool.
class SpooledRecording final : public Recording {
public:
    SpooledRecording(std::unique_ptr<ByteStream> stream, std::uint64_t size, std::shared_ptr<Spool> spool,
                     std::unique_ptr<AttachedFiles> files, std::shared_ptr<const FileSource> file)
        : Recording(std::move(files), std::move(file)), m_stream(std::move(stream)), m_size(size),
          m_text(std::make_shared<SpooledText>(std::move(spool))) {}
    Result<std::size_t> read(char* to, std::size_t size) override {
        if (m_place < m_text->size()) { // an earlier pass read it
            Result<std::size_t> got = m_text->readAt(m_place, to, size);
            m_place += got.value_or(0);
            return got;
        }
        if (!m_bound.empty())
            return std::size_t{0};
        Result<std::size_t> got = m_stream.read(to, size);
        if (!got)
            return got;
        if (const Result<void> kept = m_text->append(to, *got); !kept) {
            if (kept.error().code != ErrorCode::TooLarge)
                return tl::unexpected(kept.error());
            m_bound = kept.error().detail;
        }
        const auto kept = static_cast<std::size_t>(m_text->size() - m_place); // less at the bound
        m_place += kept;
        return kept;
    }
    void rewind() override { m_place = 0; }
    std::shared_ptr<const BodySource> text() const override { return m_text; }
    std::int64_t position() const noexcept override { return static_cast<std::int64_t>(m_stream.position()); }
    std::int64_t size() const noexcept override { return static_cast<std::int64_t>(m_size); }
    bool damaged() const noexcept override { return m_stream.damaged(); }
    std::string bound() const override { return m_bound.empty() ? m_stream.bound() : m_bound; }

private:
    Utf8Stream m_stream;
    std::uint64_t m_size;
    std::shared_ptr<SpooledText> m_text;
    std::uint64_t m_place = 0; // in the text
    std::string m_bound;
};

bool isZlib(std::string_view head) noexcept {
    if (head.size() < 2)
        return false;
    const auto cmf = static_cast<unsigned char>(head[0]);
    const auto flg = static_cast<unsigned char>(head[1]);
    return (cmf & 0x0F) == 8 && cmf <= 0x78 && (cmf * 256 + flg) % 31 == 0;
}

} // namespace

bool Recording::hasChanged() const {
    return m_file && m_file->hasChanged();
}

Result<RecordingFile> RecordingFile::open(const QString& path, const ImportOptions& options,
                                          const Progress& progress) {
    const QByteArray name = fileNameBytes(path);
    const auto file = FileSource::open(name);
    if (!file)
        return tl::unexpected(file.error());
    RecordingFile opened(options, progress);
    opened.m_file = *file;
    opened.m_source = *file;
    const qsizetype slash = name.lastIndexOf('/');
    opened.m_folder = slash < 0 ? QByteArray("./") : name.first(slash + 1);
    if (const Result<void> looked = opened.look((*file)->size()); !looked)
        return tl::unexpected(looked.error());
    return opened;
}

Result<RecordingFile> RecordingFile::open(QByteArray bytes, const ImportOptions& options,
                                          const Progress& progress) {
    const auto size = static_cast<std::uint64_t>(bytes.size());
    RecordingFile opened(options, progress);
    opened.m_memory = std::make_shared<MemorySource>(std::move(bytes));
    opened.m_source = opened.m_memory;
    if (const Result<void> looked = opened.look(size); !looked)
        return tl::unexpected(looked.error());
    return opened;
}

/// Recognises the format by the first bytes.
Result<void> RecordingFile::look(std::uint64_t size) {
    const Result<QByteArray> read = m_source->read(0, std::min<std::uint64_t>(size, 4));
    if (!read)
        return tl::unexpected(read.error());
    const std::string_view head = toView(*read);
    m_bytes = PackedBytes{m_source, 0, size, Wrapping::Gzip, {}};
    if (head.starts_with("PK\x03\x04"))
        return openArchive(size);
    if (isZlib(head))
        m_bytes.wrapping = Wrapping::Zlib;
    if (head.starts_with("\x1F\x8B") || isZlib(head))
        m_kind = Kind::Packed;
    else if (wideEncoding(head))
        m_kind = Kind::Wide;
    return {};
}

Result<void> RecordingFile::openArchive(std::uint64_t size) {
    Result<std::shared_ptr<const ZipArchive>> archive = ZipArchive::open(m_source, size);
    if (!archive)
        return tl::unexpected(archive.error());
    m_kind = Kind::Archive;
    m_members = (*archive)->recordings();
    if (m_members.empty())
        return failure(ErrorCode::Syntax, "zip without a .har");
    if (m_members.size() > m_options->maxRecordings) {
        m_leftOut = m_members.size() - m_options->maxRecordings;
        m_members.resize(m_options->maxRecordings);
    }
    m_names.clear();
    for (const std::size_t member : m_members)
        m_names.push_back((*archive)->members()[member].name);
    const std::shared_ptr<Spool> shared = spool();
    m_archive = std::make_shared<UnpackedArchive>(UnpackedArchive{
        std::move(*archive), budget(size), shared, std::make_shared<SpooledText>(shared), {}});
    return {};
}

std::shared_ptr<Spool> RecordingFile::spool() const {
    return m_options->spool ? m_options->spool : std::make_shared<Spool>();
}

std::shared_ptr<UnpackBudget> RecordingFile::budget(std::uint64_t packedBytes) const {
    return std::make_shared<UnpackBudget>(packedBytes,
                                          UnpackBudget::Bounds{m_options->maxUnpackedBytes,
                                                               m_options->maxUnpackedRatio,
                                                               m_options->alwaysUnpacked},
                                          m_options->sum);
}

Result<std::unique_ptr<Recording>> RecordingFile::recording(std::size_t number) const {
    if (m_kind == Kind::Archive) {
        const ZipMember& member = m_archive->archive->members()[m_members[number]];
        Result<PackedBytes> packed = m_archive->archive->bytesOf(member);
        if (!packed)
            return tl::unexpected(packed.error());
        const std::uint64_t size = packed->length;
        return std::make_unique<SpooledRecording>(
            std::make_unique<PackedStream>(std::move(*packed), m_archive->budget, *m_progress), size,
            m_archive->spool,
            std::make_unique<ArchiveFiles>(m_archive, member.name, m_folder, *m_options, *m_progress),
            m_file);
    }
    auto files = std::make_unique<FolderFiles>(m_folder, *m_options, *m_progress);
    if (m_kind == Kind::Plain && m_file)
        return std::make_unique<PlainRecording>(m_file, std::move(files));
    if (m_kind == Kind::Plain)
        return std::make_unique<MemoryRecording>(m_memory, std::move(files));
    std::unique_ptr<ByteStream> stream;
    if (m_kind == Kind::Packed)
        stream = std::make_unique<PackedStream>(m_bytes, budget(m_bytes.length), *m_progress);
    else
        stream = std::make_unique<RawStream>(m_bytes);
    return std::make_unique<SpooledRecording>(std::move(stream), m_bytes.length, spool(), std::move(files),
                                              m_file);
}

} // namespace hci::har
