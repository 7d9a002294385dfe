#include "model/base/line_reader.h"

#include "model/base/sentence.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace hci {

namespace {

constexpr int pollMilliseconds = 50; // between two checks for Ctrl-C
constexpr std::size_t pieceBytes = std::size_t{64} << 10;

/// Waits until the descriptor has bytes or is at its end. False if the user cancels.
bool waitForBytes(int descriptor, const Progress& progress) {
    pollfd source{descriptor, POLLIN, 0};
    while (!progress.cancelled())
        if (::poll(&source, 1, pollMilliseconds) > 0)
            return true;
    return false;
}

} // namespace

Result<int> openLines(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0)
        return failure(ErrorCode::Io, std::strerror(errno));
    return descriptor;
}

LineReader::LineReader(int descriptor, std::size_t longest, LineEnd end, const Progress& progress)
    : m_descriptor(descriptor), m_longest(longest), m_progress(progress) {
    if (end == LineEnd::Break)
        m_separator = '\n';
}

Result<std::optional<std::string>> LineReader::next() {
    while (true) {
        const std::size_t end = m_separator ? m_bytes.find(*m_separator, m_searched) : std::string::npos;
        m_searched = std::min(end, m_bytes.size());
        if (m_tooLong || m_searched - m_start > m_longest) {
            const bool first = !std::exchange(m_tooLong, end == std::string::npos && !m_ended);
            m_start = m_searched = std::min(m_searched + 1, m_bytes.size());
            if (first)
                return failure(ErrorCode::TooLarge,
                               filled("a line of more than %1 bytes", {std::to_string(m_longest)}));
            if (!m_tooLong)
                continue;
        }
        if (end == std::string::npos && !m_ended) {
            if (const Result<void> filled = fill(); !filled)
                return tl::unexpected(filled.error());
            continue;
        }
        if (m_start == m_bytes.size())
            return std::nullopt;
        if (std::string line = take(m_searched); !line.empty()) {
            m_emptyLines = 0;
            return line;
        }
        if (++m_emptyLines > m_longest) {
            m_ended = true;
            m_start = m_searched = m_bytes.size();
            return failure(ErrorCode::TooLarge,
                           filled("more than %1 empty lines in a row", {std::to_string(m_longest)}));
        }
    }
}

/// With NUL as separator a path may end with CR.
std::string LineReader::take(std::size_t end) {
    std::string line = m_bytes.substr(m_start, end - m_start);
    m_start = std::min(end + 1, m_bytes.size());
    m_searched = m_start;
    if (m_separator != '\0' && line.ends_with('\r'))
        line.pop_back();
    return line;
}

Result<void> LineReader::fill() {
    m_bytes.erase(0, m_start);
    m_searched -= m_start;
    m_start = 0;
    if (!waitForBytes(m_descriptor, m_progress))
        return failure(ErrorCode::Cancelled);
    const std::size_t had = m_bytes.size();
    m_bytes.resize(had + pieceBytes);
    const ssize_t got = ::read(m_descriptor, m_bytes.data() + had, pieceBytes);
    m_bytes.resize(had + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got < 0)
        return errno == EINTR || errno == EAGAIN ? Result<void>()
                                                 : failure(ErrorCode::Io, std::strerror(errno));
    m_ended = got == 0;
    if (m_separator)
        return {};
    m_searched = 0; // not searched yet
    if (m_bytes.find('\0') != std::string::npos)
        m_separator = '\0';
    else if (m_bytes.find('\n') != std::string::npos)
        m_separator = '\n';
    return {};
}

} // namespace hci
