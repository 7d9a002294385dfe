#include "model/http/content_coding.h"

#include "model/http/field_syntax.h"
#include "model/http/inflater.h"

#include <brotli/decode.h>
#include <zstd.h>

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <utility>

namespace hci {

namespace {

constexpr std::size_t chunkSize = std::size_t{64} * 1024;

/// Collects decoded bytes up to the bound.
class Output {
public:
    explicit Output(const DecodeLimits& limits) : m_limits(limits) {}

    [[nodiscard]] char* chunk() noexcept { return m_chunk.data(); }
    [[nodiscard]] bool take(std::size_t count) {
        if (static_cast<std::size_t>(m_bytes.size()) + count > m_limits.maxBytes ||
            (m_limits.mayAdd && !m_limits.mayAdd(count)))
            return false;
        m_bytes.append(m_chunk.data(), static_cast<qsizetype>(count));
        return true;
    }
    [[nodiscard]] QByteArray bytes() && { return std::move(m_bytes); }

private:
    const DecodeLimits& m_limits;
    QByteArray m_bytes;
    std::array<char, chunkSize> m_chunk;
};

Result<QByteArray> inflated(Wrapping wrapping, QByteArrayView body, const DecodeLimits& limits) {
    if (body.size() > std::numeric_limits<std::uint32_t>::max())
        return failure(ErrorCode::TooLarge);
    Inflater inflater(wrapping);
    if (!inflater.ready())
        return failure(ErrorCode::TooLarge, "no memory to decode it");
    auto output = std::make_unique<Output>(limits);
    const char* next = body.data();
    auto left = static_cast<std::size_t>(body.size());
    for (;;) {
        const Inflater::Step step = inflater.step(next, left, output->chunk(), chunkSize);
        next += step.consumed;
        left -= step.consumed;
        if (!output->take(step.produced))
            return failure(ErrorCode::TooLarge);
        if (step.damaged)
            return failure(ErrorCode::Syntax);
        if (step.ended && left == 0)
            return std::move(*output).bytes();
        if (step.ended)
            inflater.startAgain(); // gzip members may follow each other (RFC 1952 2.2)
        else if (left == 0 && step.produced < chunkSize)
            return failure(ErrorCode::Truncated);
    }
}

/// "deflate" means zlib's format (RFC 9110 8.4.1.2); some senders leave zlib's wrapping off.
Result<QByteArray> decodeDeflate(QByteArrayView body, const DecodeLimits& limits) {
    auto wrapped = inflated(Wrapping::Zlib, body, limits);
    if (wrapped || wrapped.error().code != ErrorCode::Syntax)
        return wrapped;
    return inflated(Wrapping::Deflate, body, limits);
}

Result<QByteArray> decodeBrotli(QByteArrayView body, const DecodeLimits& limits) {
    const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> state(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), &BrotliDecoderDestroyInstance);
    auto output = std::make_unique<Output>(limits);
    auto left = static_cast<std::size_t>(body.size());
    const auto* next = reinterpret_cast<const std::uint8_t*>(body.data());
    for (;;) {
        std::size_t room = chunkSize;
        auto* out = reinterpret_cast<std::uint8_t*>(output->chunk());
        const BrotliDecoderResult result =
            BrotliDecoderDecompressStream(state.get(), &left, &next, &room, &out, nullptr);
        if (!output->take(chunkSize - room))
            return failure(ErrorCode::TooLarge);
        if (result == BROTLI_DECODER_RESULT_SUCCESS)
            return left == 0 ? Result<QByteArray>(std::move(*output).bytes()) : failure(ErrorCode::Syntax);
        if (result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT)
            return failure(ErrorCode::Truncated);
        if (result == BROTLI_DECODER_RESULT_ERROR)
            return failure(ErrorCode::Syntax);
    }
}

/// `dictionary`: the content that the coder used as dictionary (RFC 9842 5); empty: none.
Result<QByteArray> decodeZstd(QByteArrayView body, const DecodeLimits& limits,
                              const QByteArray& dictionary = {}) {
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
    // RFC 9659 allows the zstd content coding 8 MiB; RFC 9842 5 allows dcz more, up to 128 MiB.
    const int windowLog = dictionary.isEmpty() ? 23 : 27;
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, windowLog);
    if (!dictionary.isEmpty())
        ZSTD_DCtx_refPrefix(context.get(), dictionary.constData(),
                            static_cast<std::size_t>(dictionary.size()));
    auto output = std::make_unique<Output>(limits);
    ZSTD_inBuffer in{body.data(), static_cast<std::size_t>(body.size()), 0};
    std::size_t state = 1;
    while (in.pos < in.size || state != 0) {
        ZSTD_outBuffer out{output->chunk(), chunkSize, 0};
        const std::size_t before = in.pos;
        state = ZSTD_decompressStream(context.get(), &out, &in);
        if (ZSTD_isError(state))
            return failure(ErrorCode::Syntax);
        if (!output->take(out.pos))
            return failure(ErrorCode::TooLarge);
        if (in.pos == before && out.pos == 0 && state != 0)
            return failure(ErrorCode::Truncated);
    }
    return std::move(*output).bytes();
}

/// Dictionary-compressed zstd: a skippable frame that holds the dictionary's SHA-256, then zstd (RFC 9842 5).
Result<QByteArray> decodeDictionaryZstd(QByteArrayView body, const DecodeLimits& limits,
                                        const DictionaryLookup& lookup) {
    static const QByteArray magic = QByteArray::fromHex("5e2a4d1820000000");
    constexpr qsizetype hashSize = 32;
    if (body.size() < magic.size() + hashSize)
        return failure(ErrorCode::Truncated);
    if (!body.startsWith(magic))
        return failure(ErrorCode::Syntax);
    const QByteArrayView hash = body.sliced(magic.size(), hashSize);
    const auto dictionary =
        lookup ? lookup({hash.data(), static_cast<std::size_t>(hashSize)}) : std::optional<QByteArray>();
    if (!dictionary)
        return failure(ErrorCode::NotFound, missingDictionary);
    return decodeZstd(body.sliced(magic.size() + hashSize), limits, *dictionary);
}

Result<QByteArray> takeOff(QByteArrayView body, std::string_view coding, const DecodeLimits& limits,
                           const DictionaryLookup& dictionary) {
    if (equalsIgnoringCase(coding, "gzip") || equalsIgnoringCase(coding, "x-gzip"))
        return inflated(Wrapping::Gzip, body, limits);
    if (equalsIgnoringCase(coding, "deflate"))
        return decodeDeflate(body, limits);
    if (equalsIgnoringCase(coding, "br"))
        return decodeBrotli(body, limits);
    if (equalsIgnoringCase(coding, "zstd"))
        return decodeZstd(body, limits);
    if (equalsIgnoringCase(coding, "dcz"))
        return decodeDictionaryZstd(body, limits, dictionary);
    return failure(ErrorCode::Unsupported, std::string(coding));
}

/// The next coding of the list. Skips "identity", which does not belong there (RFC 9110 8.4).
bool nextCoding(std::string_view& list, std::string_view& coding) noexcept {
    while (nextListMember(list, coding))
        if (!equalsIgnoringCase(coding, "identity"))
            return true;
    return false;
}

/// The name in RFC 9110 8.4.1 for an alias kept for compatibility.
std::string_view withoutX(std::string_view coding) noexcept {
    const bool old = equalsIgnoringCase(coding, "x-gzip") || equalsIgnoringCase(coding, "x-compress");
    return old ? coding.substr(2) : coding;
}

} // namespace

bool areSameCodings(std::string_view a, std::string_view b) noexcept {
    std::string_view one;
    std::string_view other;
    bool more = true;
    while (more) {
        more = nextCoding(a, one);
        if (more != nextCoding(b, other) || (more && !equalsIgnoringCase(withoutX(one), withoutX(other))))
            return false;
    }
    return true;
}

std::string_view fileEndingOf(std::string_view contentEncoding) noexcept {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> endings{
        {{"gzip", ".gz"}, {"br", ".br"}, {"zstd", ".zst"}, {"deflate", ".zz"}}};
    for (const auto& [coding, ending] : endings)
        if (equalsIgnoringCase(trimmed(contentEncoding), coding))
            return ending;
    return {};
}

Result<QByteArray> decodeContent(QByteArrayView body, std::string_view contentEncoding,
                                 const DecodeLimits& limits, const DictionaryLookup& dictionary) {
    std::vector<std::string_view> codings;
    std::string_view member;
    while (nextCoding(contentEncoding, member))
        codings.push_back(member);
    if (codings.size() > static_cast<std::size_t>(limits.maxCodings))
        return failure(ErrorCode::TooLarge);
    QByteArray bytes = body.toByteArray();
    for (auto coding = codings.rbegin(); coding != codings.rend() && !bytes.isEmpty(); ++coding) {
        auto decoded = takeOff(bytes, *coding, limits, dictionary);
        if (!decoded)
            return decoded;
        bytes = *std::move(decoded);
    }
    return bytes;
}

} // namespace hci
