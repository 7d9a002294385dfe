#include "model/report/output_device.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace hci {

namespace {

constexpr std::size_t copiedAtOnce = std::size_t{256} * 1024;

/// Writes all of `bytes`. Returns 0, or the system's error number.
int writeAll(int descriptor, const char* bytes, std::size_t size, const GiveUp& giveUp) {
    while (size > 0) {
        const ssize_t written = ::write(descriptor, bytes, size);
        if (written >= 0) {
            bytes += written;
            size -= static_cast<std::size_t>(written);
        } else if (errno == EAGAIN) {
            if (!waitForRoom(descriptor, giveUp))
                return ECANCELED;
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

/// Copies what the kernel cannot copy by itself, as to a file opened for appending.
int copyRest(int from, int to, off_t position, const GiveUp& giveUp) {
    std::string bytes(copiedAtOnce, '\0');
    while (true) {
        const ssize_t got = ::pread(from, bytes.data(), bytes.size(), position);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return got < 0 ? errno : 0;
        if (const int error = writeAll(to, bytes.data(), static_cast<std::size_t>(got), giveUp); error != 0)
            return error;
        position += got;
    }
}

} // namespace

OutputDevice::OutputDevice(int descriptor, GiveUp giveUp)
    : m_descriptor(descriptor), m_giveUp(std::move(giveUp)) {
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

qint64 OutputDevice::writeData(const char* bytes, qint64 size) {
    const int error = writeAll(m_descriptor, bytes, static_cast<std::size_t>(size), m_giveUp);
    if (error == 0)
        return size;
    setErrorString(QString::fromLocal8Bit(std::strerror(error)));
    return -1;
}

tl::unexpected<Error> systemFailure(int error) {
    return failure(error == ECANCELED ? ErrorCode::Cancelled : ErrorCode::Io, std::strerror(error));
}

tl::unexpected<Error> ioFailure(const QIODevice& device) {
    return failure(ErrorCode::Io, device.errorString().toStdString());
}

bool readerHasGone(const Error& error) {
    return error.code == ErrorCode::Io && error.detail == std::strerror(EPIPE);
}

bool waitForRoom(int descriptor, const GiveUp& giveUp) {
    constexpr int milliseconds = 50;
    while (!giveUp || !giveUp()) {
        pollfd waiting{descriptor, POLLOUT, 0};
        const int ready = ::poll(&waiting, 1, milliseconds);
        if (ready > 0 || (ready < 0 && errno != EINTR)) // the write reports the error
            return true;
    }
    return false;
}

Result<void> copyAll(int from, int to, const GiveUp& giveUp) {
    struct stat file = {};
    if (::fstat(from, &file) != 0)
        return systemFailure(errno);
    struct stat target = {};
    const bool pipe = ::fstat(to, &target) == 0 && S_ISFIFO(target.st_mode);
    off_t position = 0;
    while (position < file.st_size) {
        const std::size_t rest = std::min(static_cast<std::size_t>(file.st_size - position), copiedAtOnce);
        // Non-blocking for a pipe, too, so that the user can give up.
        const ssize_t sent = pipe ? ::splice(from, &position, to, nullptr, rest, SPLICE_F_NONBLOCK)
                                  : ::sendfile(to, from, &position, rest);
        if (sent > 0 || (sent < 0 && errno == EINTR))
            continue;
        if (sent < 0 && errno == EAGAIN) {
            if (!waitForRoom(to, giveUp))
                return failure(ErrorCode::Cancelled, "nothing reads the pipe");
        } else {
            const int error = copyRest(from, to, position, giveUp);
            return error == 0 ? Result<void>() : systemFailure(error);
        }
    }
    return {};
}

} // namespace hci
