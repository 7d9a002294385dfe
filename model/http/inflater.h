#pragma once

#include <cstddef>
#include <memory>

namespace hci {

/// How compressed data are wrapped.
enum class Wrapping {
    Gzip,
    Zlib,
    Deflate, ///< without a header, as in a zip archive
    Stored,  ///< not compressed at all
};

/// Takes gzip, zlib or bare deflate data off, piece by piece. Stored data never say that they are complete.
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
        bool damaged = false; ///< nothing more can be read
    };
    /// Reads from `in` and writes to `out` until one of them is used up, or the data are complete.
    [[nodiscard]] Step step(const char* in, std::size_t available, char* out, std::size_t room);
    /// Other data follow: members of a gzip file may follow each other (RFC 1952 2.2).
    void startAgain() noexcept;

private:
    struct Stream;
    std::unique_ptr<Stream> m_stream;
    Wrapping m_wrapping;
    bool m_ready;
};

} // namespace hci
