#include "model/http/inflater.h"

#include <algorithm>
#include <limits>

#define ZLIB_CONST
#include <zlib.h>

namespace hci {

namespace {

int windowBits(Wrapping wrapping) noexcept {
    switch (wrapping) {
    case Wrapping::Gzip: return MAX_WBITS + 16;
    case Wrapping::Zlib: return MAX_WBITS;
    case Wrapping::Deflate: return -MAX_WBITS;
    case Wrapping::Stored: break;
    }
    return MAX_WBITS;
}

uInt bounded(std::size_t size) noexcept {
    return static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
}

Inflater::Step copy(const char* in, std::size_t available, char* out, std::size_t room) {
    const std::size_t length = std::min(available, room);
    std::copy_n(in, length, out);
    return {length, length, false, false};
}

} // namespace

struct Inflater::Stream {
    z_stream z = {};
};

Inflater::Inflater(Wrapping wrapping)
    : m_stream(std::make_unique<Stream>()), m_wrapping(wrapping),
      m_ready(inflateInit2(&m_stream->z, windowBits(wrapping)) == Z_OK) {}

Inflater::~Inflater() {
    if (m_ready)
        inflateEnd(&m_stream->z);
}

Inflater::Step Inflater::step(const char* in, std::size_t available, char* out, std::size_t room) {
    if (m_wrapping == Wrapping::Stored)
        return copy(in, available, out, room);
    if (!m_ready)
        return {.damaged = true};
    z_stream& z = m_stream->z;
    z.next_in = reinterpret_cast<const Bytef*>(in);
    z.avail_in = bounded(available);
    z.next_out = reinterpret_cast<Bytef*>(out);
    z.avail_out = bounded(room);
    const uInt given = z.avail_in;
    const uInt space = z.avail_out;
    const int status = inflate(&z, Z_NO_FLUSH);
    Step step;
    step.consumed = given - z.avail_in;
    step.produced = space - z.avail_out;
    step.damaged = status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR;
    step.ended = status == Z_STREAM_END;
    return step;
}

void Inflater::startAgain() noexcept {
    if (m_ready)
        inflateReset(&m_stream->z); // fails for a stream alone that was never made
}

} // namespace hci
