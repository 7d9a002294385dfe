#include "model/har/spool.h"

#include "model/base/sentence.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <string>
#include <sys/statvfs.h>
#include <unistd.h>

namespace hci {

namespace {

tl::unexpected<Error> systemFailure() {
    return failure(ErrorCode::Io, filled("the temporary file: %1", {std::strerror(errno)}));
}

} // namespace

Spool::~Spool() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

std::uint64_t Spool::freeBytes() const {
    if (m_free)
        return m_free();
    struct statvfs info = {};
    if (::fstatvfs(m_descriptor, &info) != 0)
        return std::numeric_limits<std::uint64_t>::max();
    return std::uint64_t{info.f_bavail} * info.f_frsize;
}

Result<std::uint64_t> Spool::reserve(std::uint64_t length) {
    const std::lock_guard lock(m_mutex);
    if (m_descriptor < 0) {
        QByteArray name =
            QFile::encodeName(QDir::tempPath() + QStringLiteral("/http-cache-inspector-XXXXXX"));
        m_descriptor = ::mkostemp(name.data(), O_CLOEXEC);
        if (m_descriptor < 0)
            return systemFailure();
        ::unlink(name.constData());
    }
    if (m_taken + length > freeBytes())
        return failure(ErrorCode::TooLarge, "half of what was free in the temporary folder");
    m_taken += length;
    const std::uint64_t at = m_end;
    m_end += length;
    return at;
}

Result<void> Spool::write(std::uint64_t at, const char* bytes, std::size_t size) {
    while (size > 0) {
        const ssize_t written = ::pwrite(m_descriptor, bytes, size, static_cast<off_t>(at));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return systemFailure();
        bytes += written;
        size -= static_cast<std::size_t>(written);
        at += static_cast<std::uint64_t>(written);
    }
    return {};
}

Result<void> Spool::read(std::uint64_t at, char* to, std::size_t size) const {
    while (size > 0) {
        const ssize_t got = ::pread(m_descriptor, to, size, static_cast<off_t>(at));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return systemFailure();
        if (got == 0)
            return failure(ErrorCode::Io, "the temporary file is shorter than expected");
        to += got;
        size -= static_cast<std::size_t>(got);
        at += static_cast<std::uint64_t>(got);
    }
    return {};
}

void Spool::giveBack(std::uint64_t at, std::uint64_t length) noexcept {
    m_taken -= length;
    // If the file system does not support it, the space is free once the file is gone.
    (void)::fallocate(m_descriptor, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, static_cast<off_t>(at),
                      static_cast<off_t>(length));
}

namespace har {

namespace {

constexpr std::uint64_t firstExtent = std::uint64_t{64} << 10;  // most texts are short,
constexpr std::uint64_t largestExtent = std::uint64_t{4} << 20; // and a long one has few extents

} // namespace

SpooledText::~SpooledText() {
    for (const Extent& extent : m_extents)
        m_spool->giveBack(extent.at, extent.length);
}

Result<void> SpooledText::append(const char* bytes, std::size_t size) {
    while (size > 0) {
        Extent last = m_extents.empty() ? Extent() : m_extents.back(); // only this thread changes it
        if (m_size == last.from + last.length) {
            const std::uint64_t length = std::clamp(last.length * 2, firstExtent, largestExtent);
            const Result<std::uint64_t> at = m_spool->reserve(length);
            if (!at)
                return tl::unexpected(at.error());
            last = {m_size, *at, length};
            const std::lock_guard lock(m_mutex);
            m_extents.push_back(last);
        }
        const std::uint64_t used = m_size - last.from;
        const auto part = static_cast<std::size_t>(std::min<std::uint64_t>(size, last.length - used));
        if (Result<void> written = m_spool->write(last.at + used, bytes, part); !written)
            return written;
        bytes += part;
        size -= part;
        m_size += part;
    }
    return {};
}

SpooledText::Extent SpooledText::extentAt(std::uint64_t offset) const {
    const std::lock_guard lock(m_mutex);
    const auto next = std::upper_bound(m_extents.begin(), m_extents.end(), offset,
                                       [](std::uint64_t wanted, const Extent& e) { return wanted < e.from; });
    return *std::prev(next);
}

Result<QByteArray> SpooledText::read(std::uint64_t offset, std::uint64_t length) const {
    if (offset > m_size || length > m_size - offset)
        return failure(ErrorCode::Truncated, "beyond the end of the text");
    QByteArray bytes(static_cast<qsizetype>(length), Qt::Uninitialized);
    for (std::uint64_t done = 0; done < length;) {
        const Result<std::size_t> got = readAt(offset + done, bytes.data() + done, length - done);
        if (!got)
            return tl::unexpected(got.error());
        done += *got;
    }
    return bytes;
}

Result<std::size_t> SpooledText::readAt(std::uint64_t offset, char* to, std::size_t size) const {
    if (offset >= m_size)
        return std::size_t{0};
    const Extent extent = extentAt(offset);
    const std::uint64_t end = std::min<std::uint64_t>(extent.from + extent.length, m_size);
    const auto part = static_cast<std::size_t>(std::min<std::uint64_t>(size, end - offset));
    if (const Result<void> read = m_spool->read(extent.at + (offset - extent.from), to, part); !read)
        return tl::unexpected(read.error());
    return part;
}

} // namespace har

} // namespace hci
