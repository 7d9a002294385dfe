#include "model/har/file_source.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hci::har {

namespace {

tl::unexpected<Error> systemFailure() {
    const ErrorCode code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Io;
    return failure(code, std::strerror(errno));
}

std::int64_t modificationTime(const struct stat& info) noexcept {
    return std::int64_t{info.st_mtim.tv_sec} * 1'000'000'000 + info.st_mtim.tv_nsec;
}

} // namespace

Result<std::shared_ptr<FileSource>> FileSource::open(const QString& path) {
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return systemFailure();
    std::shared_ptr<FileSource> file(new FileSource(descriptor, false));
    struct stat info = {};
    if (::fstat(descriptor, &info) != 0)
        return systemFailure();
    if (!S_ISREG(info.st_mode))
        return failure(ErrorCode::Io, S_ISDIR(info.st_mode) ? std::strerror(EISDIR) : "not a regular file");
    file->m_size = static_cast<std::uint64_t>(info.st_size);
    file->m_modified = modificationTime(info);
    return file;
}

Result<std::shared_ptr<FileSource>> FileSource::createUnlinked() {
    QByteArray name = QFile::encodeName(QDir::tempPath() + QStringLiteral("/http-cache-inspector-XXXXXX"));
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0)
        return systemFailure();
    ::unlink(name.constData());
    return std::shared_ptr<FileSource>(new FileSource(descriptor, true));
}

FileSource::~FileSource() {
    ::close(m_descriptor);
}

bool FileSource::unchanged() const noexcept {
    struct stat info = {};
    return m_own ||
           (::fstat(m_descriptor, &info) == 0 && static_cast<std::uint64_t>(info.st_size) == m_size &&
            modificationTime(info) == m_modified);
}

Result<QByteArray> FileSource::read(std::uint64_t offset, std::uint64_t length) const {
    if (!unchanged())
        return failure(ErrorCode::NotFound, "the file has changed");
    QByteArray bytes(static_cast<qsizetype>(length), Qt::Uninitialized);
    std::uint64_t done = 0;
    while (done < length) {
        const Result<std::size_t> got = readAt(offset + done, bytes.data() + done, length - done);
        if (!got)
            return tl::unexpected(got.error());
        if (*got == 0)
            return failure(ErrorCode::NotFound, "the file has changed");
        done += *got;
    }
    return bytes;
}

Result<std::size_t> FileSource::readAt(std::uint64_t offset, char* to, std::size_t size) const {
    while (true) {
        const ssize_t got = ::pread(m_descriptor, to, size, static_cast<off_t>(offset));
        if (got >= 0)
            return static_cast<std::size_t>(got);
        if (errno != EINTR)
            return systemFailure();
    }
}

Result<void> FileSource::append(const char* bytes, std::size_t size) {
    while (size > 0) {
        const ssize_t written = ::pwrite(m_descriptor, bytes, size, static_cast<off_t>(m_size));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return systemFailure();
        bytes += written;
        size -= static_cast<std::size_t>(written);
        m_size += static_cast<std::uint64_t>(written);
    }
    return {};
}

Result<QByteArray> MemorySource::read(std::uint64_t offset, std::uint64_t length) const {
    const auto size = static_cast<std::uint64_t>(m_bytes.size());
    if (offset > size || length > size - offset)
        return failure(ErrorCode::NotFound);
    return m_bytes.mid(static_cast<qsizetype>(offset), static_cast<qsizetype>(length));
}

} // namespace hci::har
