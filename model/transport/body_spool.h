#pragma once

#include "model/base/bounds.h"
#include "model/exchange/body.h"

#include <QtCore/QTemporaryFile>

#include <algorithm>
#include <memory>
#include <string>

struct XXH3_state_s;

namespace hci {

/// The file that holds live contents: temporary, without a name, gone with its last owner. One thread
/// appends, any thread reads.
class BodySpool final : public BodySource {
public:
    /// `bound`: the bytes that it holds at most.
    explicit BodySpool(std::uint64_t bound = bounds::transport::contentsBytes);

    /// Appends and returns the offset of the first byte. Io where the disk is full.
    [[nodiscard]] Result<std::uint64_t> append(std::string_view bytes);
    [[nodiscard]] Result<QByteArray> read(std::uint64_t offset, std::uint64_t length) const override;
    /// Contents of which it has a part or nothing, for lack of room; for the thread that appends.
    [[nodiscard]] int leftOut() const noexcept { return m_leftOut; }
    /// How many more bytes it may hold; likewise.
    [[nodiscard]] std::uint64_t room() const noexcept { return m_bound - std::min(m_end, m_bound); }

private:
    QTemporaryFile m_file;
    friend class BodySink;

    std::uint64_t m_bound;
    std::uint64_t m_end = 0;
    int m_leftOut = 0;
};

/// Receives a content piece by piece: hashes all of it, keeps at most a bound, and what its spool has room
/// for. Small contents stay in memory until they are complete; large ones go to a temporary file each, so
/// that concurrent contents do not mix.
class BodySink {
public:
    explicit BodySink(std::int64_t bound);
    ~BodySink();
    BodySink(const BodySink&) = delete;
    BodySink& operator=(const BodySink&) = delete;

    void add(std::string_view bytes);
    [[nodiscard]] std::int64_t received() const noexcept { return m_received; }
    /// Whether only a part is kept; final after finish().
    [[nodiscard]] bool bounded() const noexcept { return m_received > m_kept; }

    /// Moves the kept bytes into `spool`; `cut`: the content is incomplete. The reference's source is 0, the
    /// spool's place in a LiveSession.
    [[nodiscard]] BodyRef finish(BodySpool& spool, bool cut);

private:
    void keep(std::string_view bytes);
    [[nodiscard]] bool moveInto(BodySpool& spool);

    std::int64_t m_bound;
    std::int64_t m_received = 0;
    std::int64_t m_kept = 0;
    std::string m_buffer;
    std::unique_ptr<QTemporaryFile> m_overflow;
    bool m_writeFailed = false;
    std::unique_ptr<XXH3_state_s, void (*)(XXH3_state_s*)> m_hash;
};

} // namespace hci
