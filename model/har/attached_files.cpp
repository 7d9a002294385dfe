#include "model/har/attached_files.h"

#include "model/exchange/content_hasher.h"
#include "model/har/file_source.h"

#include <algorithm>
#include <vector>

namespace hci::har {

namespace {

constexpr std::size_t pieceSize = std::size_t{128} << 10;

/// A file name within the recording's folder. Hidden files do not belong to a recording: the folder may be a
/// home folder.
bool isPlainFileName(std::string_view name) {
    return !name.empty() && name.size() < 256 && !name.starts_with('.') &&
           name.find_first_of(std::string_view("/\\\0", 3)) == std::string_view::npos;
}

/// The hash over a whole source; nullopt if it cannot be read, or the user cancelled.
template <class Source> std::optional<ContentHash> hashOf(const Source& source, const Progress& progress) {
    ContentHasher hasher;
    std::vector<char> piece(pieceSize);
    for (std::uint64_t at = 0; at < source.size();) {
        const std::uint64_t left = source.size() - at;
        const Result<std::size_t> got =
            source.readAt(at, piece.data(), std::min<std::uint64_t>(piece.size(), left));
        if (!got || *got == 0 || progress.cancelled())
            return std::nullopt;
        hasher.add({piece.data(), *got});
        at += *got;
    }
    return hasher.finish();
}

tl::unexpected<WarningCode> because(WarningCode why) {
    return tl::unexpected(why);
}

} // namespace

AttachedFiles::AttachedFiles(const ImportOptions& options, const Progress& progress)
    : m_options(options), m_progress(progress) {}

AttachedFiles::Found AttachedFiles::find(std::string_view name) {
    if (const auto known = m_found.find(name); known != m_found.end())
        return known->second;
    if (m_found.size() >= m_options.maxAttachedFiles)
        return because(WarningCode::BodyFileLeftOut);
    return m_found.emplace(std::string(name), open(name)).first->second;
}

bool AttachedFiles::take(std::uint64_t bytes, std::uint64_t before) noexcept {
    if (before + bytes > m_options.maxAttachedFileBytes || m_bytes + bytes > m_options.maxAttachedBytes)
        return false;
    m_bytes += bytes;
    return true;
}

AttachedFiles::Found FolderFiles::open(std::string_view name) {
    if (m_folder.isEmpty() || !isPlainFileName(name))
        return because(WarningCode::BodyFileMissing);
    const auto file = FileSource::open(
        m_folder + QByteArray(name.data(), static_cast<qsizetype>(name.size())), FileSource::Links::Refused);
    if (!file)
        return because(WarningCode::BodyFileMissing);
    if (!take((*file)->size(), 0))
        return because(WarningCode::BodyFileLeftOut);
    const std::optional<ContentHash> hash = hashOf(**file, progress());
    (*file)->close(); // there may be thousands
    if (!hash)
        return because(WarningCode::BodyFileMissing);
    return BodyFile{*file, 0, (*file)->size(), *hash};
}

ArchiveFiles::ArchiveFiles(std::shared_ptr<UnpackedArchive> archive, std::string_view recording,
                           QByteArray folder, const ImportOptions& options, const Progress& progress)
    : AttachedFiles(options, progress), m_archive(std::move(archive)),
      m_base(recording.substr(0, recording.rfind('/') + 1)), m_beside(std::move(folder), options, progress) {}

AttachedFiles::Found ArchiveFiles::open(std::string_view name) {
    const ZipArchive& archive = *m_archive->archive;
    std::ptrdiff_t number = archive.find(m_base + std::string(name));
    if (number < 0 && !m_base.empty())
        number = archive.find(name);
    if (number < 0)
        return m_beside.find(name);
    const auto known = m_archive->members.find(number);
    if (known != m_archive->members.end())
        return known->second;
    const ZipMember& member = archive.members()[static_cast<std::size_t>(number)];
    return m_archive->members.emplace(number, unpack(member)).first->second;
}

AttachedFiles::Found ArchiveFiles::unpack(const ZipMember& member) {
    Result<PackedBytes> packed = m_archive->archive->bytesOf(member);
    if (!packed)
        return because(WarningCode::BodyFileDamaged);
    PackedStream stream(std::move(*packed), m_archive->budget, progress());
    const std::uint64_t from = m_archive->bodies->size();
    const auto length = [&] { return m_archive->bodies->size() - from; };
    ContentHasher hasher;
    std::vector<char> piece(pieceSize);
    while (true) {
        const Result<std::size_t> got = stream.read(piece.data(), piece.size());
        if (!got || stream.damaged())
            return because(WarningCode::BodyFileDamaged);
        if (!stream.bound().empty() || !take(*got, length()) ||
            !m_archive->bodies->append(piece.data(), *got))
            return because(WarningCode::BodyFileLeftOut);
        if (*got == 0)
            break;
        hasher.add({piece.data(), *got});
    }
    return BodyFile{m_archive->bodies, from, length(), hasher.finish()};
}

} // namespace hci::har
