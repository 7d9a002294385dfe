#include "model/transport/body_spool.h"

#include <xxhash.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>
#include <unistd.h>

namespace hci {

namespace {

constexpr std::size_t inMemory = std::size_t{1024} * 1024;

bool writeAll(int file, std::string_view bytes, std::uint64_t offset) {
    while (!bytes.empty()) {
        const ssize_t written = ::pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
        offset += static_cast<std::uint64_t>(written);
    }
    return true;
}

} // namespace

BodySpool::BodySpool(std::uint64_t bound) : m_bound(bound) {
    m_file.open(); // Qt creates it without a name (O_TMPFILE) unless fileName() is called
}

Result<std::uint64_t> BodySpool::append(std::string_view bytes) {
    const std::uint64_t at = m_end;
    if (!m_file.isOpen() || !writeAll(m_file.handle(), bytes, at))
        return failure(ErrorCode::Io, std::strerror(errno));
    m_end += bytes.size();
    return at;
}

Result<QByteArray> BodySpool::read(std::uint64_t offset, std::uint64_t length) const {
    QByteArray bytes(static_cast<qsizetype>(length), Qt::Uninitialized);
    std::uint64_t done = 0;
    while (done < length) {
        const ssize_t got =
            ::pread(m_file.handle(), bytes.data() + done, length - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return failure(ErrorCode::Io,
                           got < 0 ? std::strerror(errno) : "the spool file is shorter than expected");
        done += static_cast<std::uint64_t>(got);
    }
    return bytes;
}

BodySink::BodySink(std::int64_t bound)
    : m_bound(bound), m_hash(XXH3_createState(), [](XXH3_state_s* state) { XXH3_freeState(state); }) {
    XXH3_128bits_reset(m_hash.get());
}

BodySink::~BodySink() = default;

void BodySink::add(std::string_view bytes) {
    XXH3_128bits_update(m_hash.get(), bytes.data(), bytes.size());
    const std::int64_t room = std::max<std::int64_t>(0, m_bound - m_received);
    m_received += static_cast<std::int64_t>(bytes.size());
    keep(bytes.substr(0, static_cast<std::size_t>(room)));
}

void BodySink::keep(std::string_view bytes) {
    m_buffer.append(bytes);
    m_kept += static_cast<std::int64_t>(bytes.size());
    if (m_buffer.size() <= inMemory)
        return;
    if (!m_overflow) {
        m_overflow = std::make_unique<QTemporaryFile>();
        m_writeFailed = !m_overflow->open();
    }
    const auto length = static_cast<qint64>(m_buffer.size());
    m_writeFailed = m_writeFailed || m_overflow->write(m_buffer.data(), length) != length;
    m_buffer.clear();
}

BodyRef BodySink::finish(BodySpool& spool, bool cut) {
    const auto room = static_cast<std::int64_t>(
        std::min<std::uint64_t>(spool.room(), std::numeric_limits<std::int64_t>::max()));
    spool.m_leftOut += m_kept > room ? 1 : 0;
    m_kept = std::min(m_kept, room);
    BodyRef ref;
    const XXH128_hash_t hash = XXH3_128bits_digest(m_hash.get());
    ref.rawHash = {hash.high64, hash.low64};
    ref.rawLength = static_cast<std::uint64_t>(m_kept);
    ref.cut = cut;
    ref.streamedHash = bounded() && !cut;

    const Result<std::uint64_t> first = spool.append({});
    if (!first || !moveInto(spool)) {
        ref.rawLength = 0; // no content is kept; the hash still shows whether contents are equal
        ref.streamedHash = !cut;
        return ref;
    }
    ref.offset = *first;
    return ref;
}

/// Appends the first m_kept bytes, of which the last lie in the buffer. Returns whether all could be written.
bool BodySink::moveInto(BodySpool& spool) {
    auto left = static_cast<std::size_t>(m_kept);
    const auto append = [&](std::string_view bytes) {
        bytes = bytes.substr(0, left);
        left -= bytes.size();
        return spool.append(bytes).has_value();
    };
    if (m_writeFailed)
        return false;
    if (m_overflow) {
        m_overflow->seek(0);
        QByteArray block(static_cast<qsizetype>(inMemory), Qt::Uninitialized);
        for (qint64 got = 0; left > 0 && (got = m_overflow->read(block.data(), block.size())) > 0;)
            if (!append({block.constData(), static_cast<std::size_t>(got)}))
                return false;
    }
    return append(m_buffer);
}

} // namespace hci
