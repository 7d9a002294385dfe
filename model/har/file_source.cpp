#include "model/har/file_source.h"

#include "model/base/bounds.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hci::har {

namespace {

tl::unexpected<Error> systemFailure() {
    const ErrorCode code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Io;
    return failure(code, std::strerror(errno));
}

tl::unexpected<Error> changed() {
    return failure(ErrorCode::NotFound, "the file has changed");
}

/// Counted for the whole process, whose files share one table of descriptors.
std::atomic<int> keptOpen = 0;

/// A quarter of the process's limit, if that is below the bound.
int mostKeptOpen() noexcept {
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 0;
    return static_cast<int>(std::min<rlim_t>(bounds::reader::openFiles, limit.rlim_cur / 4));
}

} // namespace

class FileSource::Descriptor {
public:
    explicit Descriptor(int number) noexcept : m_number(number) {}
    ~Descriptor() { ::close(m_number); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const noexcept { return m_number; }

private:
    int m_number;
};

Result<FileSource::Open> FileSource::openDescriptor() const {
    const int link = m_links == Links::Refused ? O_NOFOLLOW : 0;
    const int number = ::open(m_path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | link);
    if (number < 0)
        return systemFailure();
    return std::make_shared<const Descriptor>(number);
}

Result<FileSource::Identity> FileSource::identityOf(const Descriptor& file) {
    struct stat info = {};
    if (::fstat(file.number(), &info) != 0)
        return systemFailure();
    if (!S_ISREG(info.st_mode))
        return failure(ErrorCode::Io, S_ISDIR(info.st_mode) ? std::strerror(EISDIR) : "not a regular file");
    return Identity{info.st_dev, info.st_ino, static_cast<std::uint64_t>(info.st_size),
                    std::int64_t{info.st_mtim.tv_sec} * 1'000'000'000 + info.st_mtim.tv_nsec};
}

Result<std::shared_ptr<FileSource>> FileSource::open(const QByteArray& path, Links links) {
    std::shared_ptr<FileSource> file(new FileSource(path, links));
    Result<Open> open = file->openDescriptor();
    if (!open)
        return tl::unexpected(open.error());
    const Result<Identity> identity = identityOf(**open);
    if (!identity)
        return tl::unexpected(identity.error());
    file->m_open = std::move(*open);
    file->m_identity = *identity;
    return file;
}

FileSource::~FileSource() {
    close();
}

void FileSource::rest() {
    const std::lock_guard lock(m_mutex);
    if (m_kept)
        return;
    m_kept = keptOpen.fetch_add(1) < mostKeptOpen();
    if (m_kept)
        return;
    --keptOpen;
    m_open.reset();
}

void FileSource::close() {
    const std::lock_guard lock(m_mutex);
    keptOpen -= m_kept ? 1 : 0;
    m_kept = false;
    m_open.reset();
}

/// The open file, or the same one opened again.
Result<FileSource::Open> FileSource::descriptor() const {
    {
        const std::lock_guard lock(m_mutex);
        if (m_open)
            return m_open;
    }
    Result<Open> open = openDescriptor();
    if (!open)
        return open;
    const Result<Identity> identity = identityOf(**open);
    if (!identity || *identity != m_identity)
        return changed();
    return open;
}

Result<QByteArray> FileSource::read(std::uint64_t offset, std::uint64_t length) const {
    if (offset > size() || length > size() - offset)
        return failure(ErrorCode::Truncated, "beyond the end of the file");
    const Result<Open> open = descriptor();
    if (!open)
        return tl::unexpected(open.error());
    const Result<Identity> now = identityOf(**open);
    if (!now || *now != m_identity)
        return changed();
    QByteArray bytes(static_cast<qsizetype>(length), Qt::Uninitialized);
    for (std::uint64_t done = 0; done < length;) {
        const ssize_t got =
            ::pread((*open)->number(), bytes.data() + done, length - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return systemFailure();
        if (got == 0)
            return changed();
        done += static_cast<std::uint64_t>(got);
    }
    return bytes;
}

bool FileSource::hasChanged() const {
    const Result<Open> open = descriptor();
    if (!open)
        return true;
    const Result<Identity> now = identityOf(**open);
    return !now || *now != m_identity;
}

Result<std::size_t> FileSource::readAt(std::uint64_t offset, char* to, std::size_t size) const {
    const Result<Open> open = descriptor();
    if (!open)
        return tl::unexpected(open.error());
    while (true) {
        const ssize_t got = ::pread((*open)->number(), to, size, static_cast<off_t>(offset));
        if (got >= 0)
            return static_cast<std::size_t>(got);
        if (errno != EINTR)
            return systemFailure();
    }
}

Result<QByteArray> MemorySource::read(std::uint64_t offset, std::uint64_t length) const {
    const auto size = static_cast<std::uint64_t>(m_bytes.size());
    if (offset > size || length > size - offset)
        return failure(ErrorCode::Truncated, "beyond the end of the text");
    return m_bytes.mid(static_cast<qsizetype>(offset), static_cast<qsizetype>(length));
}

} // namespace hci::har
