#pragma once

#include "model/exchange/body.h"
#include "model/har/attached_files.h"
#include "model/har/import_options.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace hci::har {

class FileSource;
class MemorySource;

/// The text of a recording, in UTF-8, read from the front, and the sources for reading its bodies later.
class Recording {
public:
    /// `file`: its place; null if it is in memory.
    Recording(std::unique_ptr<AttachedFiles> files, std::shared_ptr<const FileSource> file)
        : m_files(std::move(files)), m_file(std::move(file)) {}
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;
    virtual ~Recording() = default;

    /// The next bytes of the text, at most `size`; 0 at its end. Called by one thread.
    [[nodiscard]] virtual Result<std::size_t> read(char* to, std::size_t size) = 0;
    /// Starts at the front again, while no other thread reads.
    virtual void rewind() = 0;
    /// The source for reading the text again: offsets count its bytes. Any thread.
    [[nodiscard]] virtual std::shared_ptr<const BodySource> text() const = 0;
    /// A file beside the text that an entry names. Called by one thread, not the reading one.
    [[nodiscard]] AttachedFiles::Found file(std::string_view name) { return m_files->find(name); }

    /// For progress: bytes of the file read so far, and its size.
    [[nodiscard]] virtual std::int64_t position() const noexcept = 0;
    [[nodiscard]] virtual std::int64_t size() const noexcept = 0;
    /// The compressed data ended early or were damaged.
    [[nodiscard]] virtual bool damaged() const noexcept { return false; }
    /// The bound on unpacked bytes that ended the text, in words; empty if none did.
    [[nodiscard]] virtual std::string bound() const { return {}; }
    /// The file's size or time has changed since it was opened: another program wrote to it.
    [[nodiscard]] bool hasChanged() const;

private:
    std::unique_ptr<AttachedFiles> m_files;
    std::shared_ptr<const FileSource> m_file;
};

/// A file with one recording, or an archive with several.
class RecordingFile {
public:
    /// Recognises the format by the first bytes. `options` and `progress` outlive its recordings.
    [[nodiscard]] static Result<RecordingFile> open(const QString& path, const ImportOptions& options,
                                                    const Progress& progress);
    [[nodiscard]] static Result<RecordingFile> open(QByteArray bytes, const ImportOptions& options,
                                                    const Progress& progress);

    /// The names of the recordings in an archive; a single empty name for any other file.
    [[nodiscard]] const std::vector<std::string>& names() const noexcept { return m_names; }
    /// The number of further recordings beyond the bound.
    [[nodiscard]] std::size_t leftOut() const noexcept { return m_leftOut; }
    [[nodiscard]] Result<std::unique_ptr<Recording>> recording(std::size_t number) const;

private:
    RecordingFile(const ImportOptions& options, const Progress& progress)
        : m_options(&options), m_progress(&progress) {}
    [[nodiscard]] Result<void> look(std::uint64_t size);
    [[nodiscard]] Result<void> openArchive(std::uint64_t size);
    [[nodiscard]] std::shared_ptr<Spool> spool() const;
    [[nodiscard]] std::shared_ptr<UnpackBudget> budget(std::uint64_t packedBytes) const;

    enum class Kind : std::uint8_t { Plain, Wide, Packed, Archive };

    const ImportOptions* m_options;
    const Progress* m_progress;
    Kind m_kind = Kind::Plain;
    std::shared_ptr<FileSource> m_file;         // null if it is in memory
    std::shared_ptr<MemorySource> m_memory;     // null if it is a file
    std::shared_ptr<const BodySource> m_source; // the non-null one of the two
    QByteArray m_folder;                        // of the file, with a slash at the end
    PackedBytes m_bytes;                        // all of it
    std::shared_ptr<UnpackedArchive> m_archive;
    std::vector<std::size_t> m_members; // of the archive: indexes of the recordings
    std::vector<std::string> m_names{std::string()};
    std::size_t m_leftOut = 0;
};

} // namespace hci::har
