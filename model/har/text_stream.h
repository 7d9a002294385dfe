#pragma once

#include "model/base/job.h"
#include "model/exchange/body.h"
#include "model/har/unpacked_sum.h"
#include "model/http/inflater.h"

#include <QtCore/QStringConverter>

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace hci::har {

/// A stream of bytes.
class ByteStream {
public:
    ByteStream() = default;
    ByteStream(const ByteStream&) = delete;
    ByteStream& operator=(const ByteStream&) = delete;
    virtual ~ByteStream() = default;

    /// The next bytes, at most `size`; 0 at the end.
    [[nodiscard]] virtual Result<std::size_t> read(char* to, std::size_t size) = 0;
    /// How much of the underlying file has been read.
    [[nodiscard]] virtual std::uint64_t position() const noexcept = 0;
    /// The data end early or are damaged.
    [[nodiscard]] virtual bool damaged() const noexcept { return false; }
    /// The bound that ended it, in words; empty if none did.
    [[nodiscard]] virtual std::string bound() const { return {}; }
};

/// How much one file may unpack to, all members together. Any thread.
class UnpackBudget {
public:
    struct Bounds {
        std::uint64_t bytes = 0;
        std::uint64_t ratio = 0;  ///< to the packed bytes
        std::uint64_t always = 0; ///< bytes allowed at any ratio
    };
    /// `sum` counts with it; may be null.
    UnpackBudget(std::uint64_t packedBytes, const Bounds& bounds, std::shared_ptr<UnpackedSum> sum);

    /// False if `bytes` more exceed the budget.
    [[nodiscard]] bool take(std::uint64_t bytes) noexcept;
    /// The limit in words: "200 times their size", "68,719,476,736 bytes".
    [[nodiscard]] std::string words() const;

private:
    std::uint64_t m_allowed;
    std::string m_words;
    std::shared_ptr<UnpackedSum> m_sum;
    std::atomic<std::uint64_t> m_taken = 0;
    std::atomic<bool> m_sumReached = false;
};

/// A run of bytes in a file, and its compression.
struct PackedBytes {
    std::shared_ptr<const BodySource> source;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    Wrapping wrapping = Wrapping::Gzip;
    /// The archive's facts about the unpacked bytes; otherwise empty.
    struct Expected {
        std::uint32_t crc32 = 0;
        std::uint64_t size = 0;
    };
    std::optional<Expected> expected;
};

/// Unpacks on the fly.
class PackedStream final : public ByteStream {
public:
    PackedStream(PackedBytes packed, std::shared_ptr<UnpackBudget> budget, const Progress& progress);

    /// TooLarge where there is no memory to unpack; Cancelled when the user stops it: what unpacks to nothing
    /// can be long.
    Result<std::size_t> read(char* to, std::size_t size) override;
    std::uint64_t position() const noexcept override { return m_position; }
    bool damaged() const noexcept override { return m_damaged; }
    std::string bound() const override { return m_bound ? m_budget->words() : std::string(); }

private:
    [[nodiscard]] Result<void> fill();
    [[nodiscard]] Result<bool> another();
    void count(std::string_view produced);
    void end();

    PackedBytes m_packed;
    std::shared_ptr<UnpackBudget> m_budget;
    const Progress& m_progress;
    Inflater m_inflater;
    QByteArray m_in;
    qsizetype m_inAt = 0;
    std::uint64_t m_position = 0;
    std::uint64_t m_produced = 0;
    std::uint32_t m_crc32 = 0;
    bool m_ended = false;
    bool m_damaged = false;
    bool m_bound = false;
};

/// The encoding of a JSON text that begins with `head`, if it is UTF-16 or UTF-32: by its byte order mark,
/// else by the zeros among its first four bytes, as the first two characters are ASCII (RFC 4627 3).
[[nodiscard]] std::optional<QStringConverter::Encoding> wideEncoding(std::string_view head) noexcept;

/// Converts UTF-16 and UTF-32 to UTF-8, and passes anything else through.
class Utf8Stream final : public ByteStream {
public:
    explicit Utf8Stream(std::unique_ptr<ByteStream> stream) : m_stream(std::move(stream)) {}

    Result<std::size_t> read(char* to, std::size_t size) override;
    std::uint64_t position() const noexcept override { return m_stream->position(); }
    bool damaged() const noexcept override { return m_stream->damaged(); }
    std::string bound() const override { return m_stream->bound(); }

private:
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> convert();

    std::unique_ptr<ByteStream> m_stream;
    QStringDecoder m_decoder; ///< invalid if text passes through
    QStringEncoder m_encoder{QStringConverter::Utf8};
    QByteArray m_ready; ///< not read yet
    qsizetype m_readyAt = 0;
    bool m_begun = false;
};

} // namespace hci::har
