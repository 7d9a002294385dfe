#pragma once

#include <cstddef>
#include <memory>

namespace hci {

/// The container of compressed data.
enum class Wrapping {
    Gzip,
    Zlib,
    Deflate, ///< without a header, as in a zip archive
    Stored,  ///< not compressed
};

/// Decompresses gzip, zlib or bare deflate data, piece by piece. Stored data never report their end.
class Inflater {
public:
    explicit Inflater(Wrapping wrapping);
    ~Inflater();
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    /// False where there was no memory for it: then nothing can be read.
    [[nodiscard]] bool ready() const noexcept { return m_ready; }

    struct Step {
        std::size_t consumed = 0;
        std::size_t produced = 0;
        bool ended = false;   ///< the data are complete
        bool damaged = false; ///< no further data can be read
    };
    /// Reads from `in` and writes to `out` until one of them is used up, or the data end.
    [[nodiscard]] Step step(const char* in, std::size_t available, char* out, std::size_t room);
    /// Prepares for more data: gzip members may follow each other (RFC 1952 2.2).
    void startAgain() noexcept;

private:
    struct Stream;
    std::unique_ptr<Stream> m_stream;
    Wrapping m_wrapping;
    bool m_ready;
};

} // namespace hci
