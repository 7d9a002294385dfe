#include "model/report/whole_file.h"

#include "model/base/sentence.h"
#include "model/report/destination.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <QtCore/QTemporaryFile>

#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace hci {

namespace {

constexpr mode_t ownerOnly = 0600;

/// A descriptor that is closed at the end of its life.
class OpenFile {
public:
    explicit OpenFile(int descriptor) : m_descriptor(descriptor) {}
    ~OpenFile() {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    [[nodiscard]] int get() const noexcept { return m_descriptor; }

private:
    int m_descriptor;
};

/// Lets `write` write a temporary file, so that a failure leaves no output.
Result<void> writeTemporary(QTemporaryFile& whole, const WriteResult& write) {
    const std::string folder = QDir::tempPath().toStdString();
    if (folder.empty()) // Qt would use the root
        return failure(ErrorCode::Io, "the folder for temporary files (TMPDIR) is not there");
    if (!whole.open())
        return failure(ErrorCode::Io, filled("no temporary file can be made in %1: %2",
                                             {folder, whole.errorString().toStdString()}));
    OutputDevice out(whole.handle());
    Result<void> written = write(out);
    if (!written && written.error().code == ErrorCode::Io)
        written.error().detail = filled("%1 (a temporary file in %2)", {written.error().detail, folder});
    return written;
}

bool isNullDevice(const struct stat& file) {
    struct stat null = {};
    return ::stat("/dev/null", &null) == 0 && S_ISCHR(file.st_mode) && file.st_rdev == null.st_rdev;
}

/// The place where a descriptor can be truncated again: at the end of a file, and anywhere in the null
/// device, which stores nothing. None in a pipe, a terminal, or the middle of a file.
std::optional<off_t> placeToCut(int descriptor) {
    struct stat file = {};
    if (::fstat(descriptor, &file) != 0)
        return std::nullopt;
    if (isNullDevice(file))
        return 0;
    const bool appends = (::fcntl(descriptor, F_GETFL) & O_APPEND) != 0;
    const bool atEnd = appends || ::lseek(descriptor, 0, SEEK_CUR) == file.st_size;
    return S_ISREG(file.st_mode) && atEnd ? std::optional(file.st_size) : std::nullopt;
}

/// Removes the bytes written from `start` on, unless another process has written after them.
void cutOff(int descriptor, off_t start) {
    struct stat file = {};
    if (::fstat(descriptor, &file) == 0 && ::lseek(descriptor, 0, SEEK_CUR) == file.st_size &&
        ::ftruncate(descriptor, start) == 0)
        ::lseek(descriptor, start, SEEK_SET);
}

/// The kernel may notice a full disk only now. Descriptors without storage do not support it.
Result<void> settle(int descriptor) {
    if (::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP || errno == ENOSYS || errno == EROFS)
        return {};
    return systemFailure(errno);
}

/// Writes into the existing file, to keep properties that a new file would lose.
Result<void> overwrite(const QString& path, const WriteResult& write, FileAccess access,
                       const GiveUp& giveUp) {
    QTemporaryFile whole;
    if (Result<void> written = writeTemporary(whole, write); !written)
        return written;
    const OpenFile file(::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC));
    struct stat before = {};
    struct stat after = {};
    if (file.get() < 0 || ::fstat(file.get(), &before) != 0 || ::fstat(whole.handle(), &after) != 0)
        return systemFailure(errno);
    // Reserves the space before overwriting anything.
    if (after.st_size > before.st_size)
        if (const int error = ::posix_fallocate(file.get(), 0, after.st_size); error != 0) {
            const bool restored = ::ftruncate(file.get(), before.st_size) == 0;
            return systemFailure(restored ? error : errno);
        }
    if (access == FileAccess::OwnerOnly && ::fchmod(file.get(), ownerOnly) != 0)
        return systemFailure(errno);
    if (Result<void> copied = copyAll(whole.handle(), file.get(), giveUp); !copied)
        return copied;
    if (::ftruncate(file.get(), after.st_size) != 0)
        return systemFailure(errno);
    return settle(file.get());
}

/// Gives the replacement of `old` the same owner and permissions. False if only root could.
bool inherit(int file, const struct stat& old) {
    struct stat own = {};
    if (::fstat(file, &own) != 0)
        return false;
    if ((own.st_uid != old.st_uid || own.st_gid != old.st_gid) && ::fchown(file, old.st_uid, old.st_gid) != 0)
        return false;
    return ::fchmod(file, old.st_mode & 07777U) == 0; // after the owner, whose change clears bits
}

/// Writes a file beside the old one, then replaces that in one step.
Result<void> replaceFile(const QString& path, const WriteResult& write, FileAccess access,
                         const GiveUp& giveUp) {
    struct stat old = {};
    const QByteArray name = QFile::encodeName(path);
    const bool exists = ::stat(name.constData(), &old) == 0;
    if (exists && ::access(name.constData(), W_OK) != 0)
        return systemFailure(errno);
    if (exists && old.st_nlink > 1)
        return overwrite(path, write, access, giveUp);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return ioFailure(file);
    if (exists && !inherit(file.handle(), old)) {
        file.cancelWriting();
        return overwrite(path, write, access, giveUp);
    }
    if (access == FileAccess::OwnerOnly && ::fchmod(file.handle(), ownerOnly) != 0)
        return systemFailure(errno);
    OutputDevice out(file.handle());
    if (Result<void> written = write(out); !written)
        return written;
    if (Result<void> settled = settle(file.handle()); !settled)
        return settled;
    return file.commit() ? Result<void>() : ioFailure(file);
}

/// Avoids a second copy of what may be gigabytes.
Result<void> writeDirectly(int descriptor, off_t start, const WriteResult& write) {
    OutputDevice out(descriptor); // unbuffered: nothing may follow the cut
    Result<void> written = write(out);
    if (!written)
        cutOff(descriptor, start);
    return written;
}

} // namespace

Result<void> writeDescriptor(int descriptor, const WriteResult& write, const GiveUp& giveUp) {
    if (const std::optional<off_t> start = placeToCut(descriptor))
        return writeDirectly(descriptor, *start, write);
    QTemporaryFile whole;
    if (Result<void> written = writeTemporary(whole, write); !written)
        return written;
    return copyAll(whole.handle(), descriptor, giveUp);
}

Result<void> writeWholeFile(const QString& path, const WriteResult& write, FileAccess access,
                            const GiveUp& giveUp) {
    const Result<Destination> destination = destinationOf(path);
    if (!destination)
        return tl::unexpected(destination.error());
    switch (destination->kind) {
    case Destination::Kind::File: return replaceFile(destination->path, write, access, giveUp);
    case Destination::Kind::Descriptor: return writeDescriptor(destination->descriptor, write, giveUp);
    case Destination::Kind::Stream: break;
    }
    const Result<int> opened = openStream(destination->path, giveUp);
    if (!opened)
        return tl::unexpected(opened.error());
    const OpenFile stream(*opened);
    return writeDescriptor(stream.get(), write, giveUp);
}

} // namespace hci
