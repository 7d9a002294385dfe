#include "model/report/destination.h"

#include <QtCore/QFile>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <climits>
#include <cstdlib>
#include <fcntl.h>
#include <memory>
#include <optional>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace hci {

namespace {

using namespace std::string_literals;

std::string folderOf(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "."s : path.substr(0, slash + 1);
}

/// The path without links; empty if it does not exist.
std::string realPath(const std::string& path) {
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
    return real ? std::string(real.get()) : std::string();
}

/// The descriptor number that a path in /proc/self/fd names. The link's text would only show where the file
/// was when it was opened.
std::optional<int> ownDescriptor(const std::string& path, const std::string& folder) {
    if (!folder.starts_with("/proc/" + std::to_string(::getpid()) + '/') || !folder.ends_with("/fd"))
        return std::nullopt;
    const std::string name = path.substr(path.rfind('/') + 1);
    int number = -1;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    return error == std::errc() && end == name.data() + name.size() ? std::optional(number) : std::nullopt;
}

Destination to(Destination::Kind kind, const std::string& path) {
    return {kind, QFile::decodeName(path.c_str()), -1};
}

} // namespace

Result<Destination> destinationOf(const QString& wanted) {
    std::string path = QFile::encodeName(wanted).toStdString();
    constexpr int maxLinks = 40; // the system's own limit
    for (int links = 0; links < maxLinks; ++links) {
        const std::string folder = realPath(folderOf(path));
        if (folder.empty())
            return systemFailure(errno);
        if (const std::optional<int> own = ownDescriptor(path, folder))
            return Destination{Destination::Kind::Descriptor, {}, *own};
        struct stat file = {};
        if (::lstat(path.c_str(), &file) != 0) {
            if (errno == ENOENT && !path.ends_with('/'))
                return to(Destination::Kind::File, path);
            return systemFailure(errno);
        }
        if (S_ISDIR(file.st_mode))
            return systemFailure(EISDIR);
        if (!S_ISLNK(file.st_mode))
            return to(S_ISREG(file.st_mode) ? Destination::Kind::File : Destination::Kind::Stream, path);
        if (folder.starts_with("/proc/")) // of another process: its text is no path
            return to(Destination::Kind::Stream, path);
        std::string target(PATH_MAX, '\0');
        const ssize_t length = ::readlink(path.c_str(), target.data(), target.size());
        if (length <= 0)
            return systemFailure(length < 0 ? errno : ENOENT);
        target.resize(static_cast<std::size_t>(length));
        path = target.starts_with('/') ? target : folder + '/' + target;
    }
    return systemFailure(ELOOP);
}

Result<int> openStream(const QString& path, const GiveUp& giveUp) {
    using namespace std::chrono_literals;
    const QByteArray name = QFile::encodeName(path);
    while (true) {
        // Without O_NONBLOCK only a signal would end the wait for a FIFO's reader.
        const int descriptor = ::open(name.constData(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
        if (descriptor >= 0)
            return descriptor;
        struct stat file = {};
        const bool readerMissing =
            errno == ENXIO && ::stat(name.constData(), &file) == 0 && S_ISFIFO(file.st_mode);
        if (!readerMissing && errno != EINTR)
            return systemFailure(errno);
        if (giveUp && giveUp())
            return failure(ErrorCode::Cancelled, "nothing reads the pipe");
        std::this_thread::sleep_for(20ms);
    }
}

} // namespace hci
