#include "model/base/regular_file.h"

#include "model/base/sentence.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace hci {

namespace {

/// Closes its file on destruction.
class Descriptor final {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const noexcept { return m_number; }

private:
    int m_number;
};

const char* kindOf(mode_t mode) noexcept {
    if (S_ISDIR(mode))
        return "a folder";
    if (S_ISFIFO(mode))
        return "a FIFO";
    return S_ISSOCK(mode) ? "a socket" : "a device";
}

tl::unexpected<Error> systemFailure(const std::string& path) {
    return failure(ErrorCode::Io, path + ": " + std::strerror(errno));
}

} // namespace

Result<QByteArray> readRegularFile(const std::string& path, std::int64_t maxBytes) {
    // Without O_NONBLOCK, opening a FIFO would wait for a writer; with it, fstat() can refuse it.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    struct stat status = {};
    if (file.number() < 0 && errno == ENXIO) // a socket cannot even be opened
        return failure(ErrorCode::Refused, filled("%1: not a regular file", {path}));
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0)
        return systemFailure(path);
    if (!S_ISREG(status.st_mode))
        return failure(ErrorCode::Refused,
                       filled("%1: %2, not a regular file", {path, kindOf(status.st_mode)}));
    // Some file systems give no size, and a file may grow: what is read counts.
    QByteArray bytes;
    while (bytes.size() <= maxBytes) {
        const qsizetype had = bytes.size();
        const qsizetype more = std::min<qsizetype>(qsizetype{64} * 1024, maxBytes + 1 - had);
        bytes.resize(had + more);
        const ssize_t got = ::read(file.number(), bytes.data() + had, static_cast<std::size_t>(more));
        bytes.resize(had + std::max<ssize_t>(got, 0));
        if (got < 0 && errno != EINTR)
            return systemFailure(path);
        if (got == 0)
            return bytes;
    }
    return failure(ErrorCode::TooLarge, filled("%1: longer than %2 bytes, which is too long here",
                                               {path, std::to_string(maxBytes)}));
}

} // namespace hci
