#include "model/capture/pipe_channel.h"

#include "model/base/bounds.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace hci {

namespace {

constexpr int firstFree = 10; // keeps our ends clear of descriptors 3 and 4, which the browser needs
constexpr qsizetype readAtOnce = qsizetype{64} * 1024;

void closeDescriptor(int& descriptor) {
    if (descriptor >= 0)
        ::close(descriptor);
    descriptor = -1;
}

/// Duplicates the descriptor to a higher number, closed when a program starts.
bool moveUp(int& descriptor) {
    const int moved = ::fcntl(descriptor, F_DUPFD_CLOEXEC, firstFree);
    const int error = errno == EINVAL ? EMFILE : errno; // EINVAL: no number so high is allowed
    closeDescriptor(descriptor);
    descriptor = moved;
    errno = error;
    return moved >= 0;
}

} // namespace

Result<std::unique_ptr<PipeChannel>> PipeChannel::make() {
    std::unique_ptr<PipeChannel> channel(new PipeChannel);
    std::array<int, 2> toBrowser{-1, -1};
    std::array<int, 2> fromBrowser{-1, -1};
    const bool made =
        ::pipe2(toBrowser.data(), O_CLOEXEC) == 0 && ::pipe2(fromBrowser.data(), O_CLOEXEC) == 0;
    channel->m_theirs = {toBrowser[0], fromBrowser[1]};
    channel->m_out = toBrowser[1];
    channel->m_in = fromBrowser[0];
    if (!made || !moveUp(channel->m_theirs.in) || !moveUp(channel->m_theirs.out) || !moveUp(channel->m_in) ||
        !moveUp(channel->m_out) || ::fcntl(channel->m_in, F_SETFL, O_NONBLOCK) != 0 ||
        ::fcntl(channel->m_out, F_SETFL, O_NONBLOCK) != 0)
        return failure(ErrorCode::Io, std::strerror(errno));
    channel->watch();
    return channel;
}

PipeChannel::~PipeChannel() {
    m_readable.reset();
    m_writable.reset();
    closeBrowserEnds();
    closeDescriptor(m_in);
    closeDescriptor(m_out);
}

void PipeChannel::closeBrowserEnds() {
    closeDescriptor(m_theirs.in);
    closeDescriptor(m_theirs.out);
}

void PipeChannel::watch() {
    m_readable = std::make_unique<QSocketNotifier>(m_in, QSocketNotifier::Read);
    m_writable = std::make_unique<QSocketNotifier>(m_out, QSocketNotifier::Write);
    m_writable->setEnabled(false);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &PipeChannel::readMore);
    connect(m_writable.get(), &QSocketNotifier::activated, this, &PipeChannel::writeMore);
}

void PipeChannel::send(const QByteArray& text) {
    if (m_closed)
        return;
    m_unsent += text;
    m_unsent += '\0';
    writeMore();
}

void PipeChannel::writeMore() {
    while (!m_unsent.isEmpty()) {
        const ssize_t written =
            ::write(m_out, m_unsent.constData(), static_cast<std::size_t>(m_unsent.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0 && errno == EAGAIN)
            break;
        if (written < 0 && errno == EPIPE) // the error that readMore() would report, had it run first
            return close({ErrorCode::Truncated, 0, "it has ended"});
        if (written < 0)
            return close({ErrorCode::Io, 0, std::strerror(errno)});
        m_unsent.remove(0, written);
    }
    m_writable->setEnabled(!m_unsent.isEmpty());
}

/// One read per turn of the event loop: a browser that never stops sending does not delay the timers.
void PipeChannel::readMore() {
    std::array<char, readAtOnce> block;
    const ssize_t got = ::read(m_in, block.data(), block.size());
    if (got < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (got <= 0)
        return close({ErrorCode::Truncated, 0, got < 0 ? std::strerror(errno) : "it has ended"});
    QByteArrayView rest(block.data(), static_cast<qsizetype>(got));
    for (qsizetype end = rest.indexOf('\0'); end >= 0 && !m_closed; end = rest.indexOf('\0')) {
        m_received += rest.first(end);
        rest = rest.sliced(end + 1);
        const QByteArray text = std::exchange(m_received, {});
        emit received(text);
    }
    m_received += rest;
    if (m_received.size() > static_cast<qsizetype>(bounds::capture::messageBytes))
        close({ErrorCode::TooLarge, 0, "a message that does not end"});
}

void PipeChannel::close(const Error& why) {
    if (std::exchange(m_closed, true))
        return;
    m_readable->setEnabled(false);
    m_writable->setEnabled(false);
    emit closed(why);
}

} // namespace hci
