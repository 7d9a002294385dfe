#pragma once

#include "model/har/import_options.h"
#include "model/har/spool.h"
#include "model/har/warning.h"
#include "model/har/zip_archive.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace hci::har {

/// A body in a separate file (Playwright).
struct BodyFile {
    std::shared_ptr<const BodySource> source;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    ContentHash hash;
};

/// The files that the entries of a recording name; examines each file only once. For one thread.
class AttachedFiles {
public:
    /// The file, or the warning why it is missing.
    using Found = tl::expected<BodyFile, WarningCode>;

    AttachedFiles(const ImportOptions& options, const Progress& progress);
    AttachedFiles(const AttachedFiles&) = delete;
    AttachedFiles& operator=(const AttachedFiles&) = delete;
    virtual ~AttachedFiles() = default;

    [[nodiscard]] Found find(std::string_view name);

protected:
    [[nodiscard]] virtual Found open(std::string_view name) = 0;
    /// False if `bytes` more, of a file of which `before` were taken, exceed the bounds.
    [[nodiscard]] bool take(std::uint64_t bytes, std::uint64_t before) noexcept;
    [[nodiscard]] const Progress& progress() const noexcept { return m_progress; }

private:
    const ImportOptions& m_options;
    const Progress& m_progress;
    std::map<std::string, Found, std::less<>> m_found; // no hash: a stranger chooses the names
    std::uint64_t m_bytes = 0;
};

/// Files in the recording's folder; refuses names outside of it, hidden files and links.
class FolderFiles final : public AttachedFiles {
public:
    /// `folder`: empty for a recording without a file.
    FolderFiles(QByteArray folder, const ImportOptions& options, const Progress& progress)
        : AttachedFiles(options, progress), m_folder(std::move(folder)) {}

protected:
    Found open(std::string_view name) override;

private:
    QByteArray m_folder;
};

/// Shared by the recordings of an archive: each member is unpacked once.
struct UnpackedArchive {
    std::shared_ptr<const ZipArchive> archive;
    std::shared_ptr<UnpackBudget> budget;
    std::shared_ptr<Spool> spool;
    std::shared_ptr<SpooledText> bodies;                    ///< all that were unpacked, one after the other
    std::map<std::ptrdiff_t, AttachedFiles::Found> members; ///< the unpacked ones
};

/// Members of the archive that holds the recording: beside it, else from the top; else files beside the
/// archive.
class ArchiveFiles final : public AttachedFiles {
public:
    ArchiveFiles(std::shared_ptr<UnpackedArchive> archive, std::string_view recording, QByteArray folder,
                 const ImportOptions& options, const Progress& progress);

protected:
    Found open(std::string_view name) override;

private:
    [[nodiscard]] Found unpack(const ZipMember& member);

    std::shared_ptr<UnpackedArchive> m_archive;
    std::string m_base; // of the names: "run/" for "run/one.har"
    FolderFiles m_beside;
};

} // namespace hci::har
