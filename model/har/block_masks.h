#pragma once

#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace hci::har {

/// Where the bytes that shape JSON stand in a block of 64, one bit a byte.
struct BlockMasks {
    std::uint64_t quote = 0;
    std::uint64_t backslash = 0;
    std::uint64_t open = 0;  ///< { and [
    std::uint64_t close = 0; ///< } and ]
};

inline constexpr int blockSize = 64;

#if defined(__SSE2__)

/// The bytes of `block` that equal `wanted` after `fold` was or-ed to them.
[[nodiscard]] inline std::uint64_t bytesEqual(const __m128i (&block)[4], char wanted,
                                              char fold = 0) noexcept {
    const __m128i pattern = _mm_set1_epi8(wanted);
    const __m128i folding = _mm_set1_epi8(fold);
    std::uint64_t mask = 0;
    for (int i = 0; i < 4; ++i) {
        const __m128i equal = _mm_cmpeq_epi8(_mm_or_si128(block[i], folding), pattern);
        mask |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(equal))) << (16 * i);
    }
    return mask;
}

[[nodiscard]] inline BlockMasks masksOf(const char* bytes) noexcept {
    __m128i block[4];
    for (int i = 0; i < 4; ++i)
        block[i] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * i));
    // '[' and ']' differ from '{' and '}' in bit 0x20 alone.
    return {bytesEqual(block, '"'), bytesEqual(block, '\\'), bytesEqual(block, '{', 0x20),
            bytesEqual(block, '}', 0x20)};
}

/// Whether the block has neither a quote nor a backslash: in a string, nothing happens in it.
[[nodiscard]] inline bool isPlainText(const char* bytes) noexcept {
    __m128i any = _mm_setzero_si128();
    for (int i = 0; i < 4; ++i) {
        const __m128i part = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * i));
        any = _mm_or_si128(any, _mm_or_si128(_mm_cmpeq_epi8(part, _mm_set1_epi8('"')),
                                             _mm_cmpeq_epi8(part, _mm_set1_epi8('\\'))));
    }
    return _mm_movemask_epi8(any) == 0;
}

/// Whether a backslash is among the bytes; 16 more than these are there. Most texts are short, and this is
/// asked of every one.
[[nodiscard]] inline bool hasBackslash(std::string_view padded) noexcept {
    for (std::size_t i = 0; i < padded.size(); i += 16) {
        const __m128i part = _mm_loadu_si128(reinterpret_cast<const __m128i*>(padded.data() + i));
        auto found = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(part, _mm_set1_epi8('\\'))));
        if (const std::size_t left = padded.size() - i; left < 16)
            found &= (1U << left) - 1;
        if (found != 0)
            return true;
    }
    return false;
}

/// The bytes that may stand behind a closing quote, but for closing brackets: blanks, commas, colons.
[[nodiscard]] inline std::uint64_t mayFollowString(const char* bytes) noexcept {
    std::uint64_t mask = 0;
    for (int i = 0; i < 4; ++i) {
        const __m128i part = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * i));
        const __m128i blank = _mm_cmpeq_epi8(_mm_min_epu8(part, _mm_set1_epi8(' ')), part);
        const __m128i comma = _mm_cmpeq_epi8(part, _mm_set1_epi8(','));
        const __m128i colon = _mm_cmpeq_epi8(part, _mm_set1_epi8(':'));
        const __m128i any = _mm_or_si128(blank, _mm_or_si128(comma, colon));
        mask |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(any))) << (16 * i);
    }
    return mask;
}

#else

[[nodiscard]] inline bool isPlainText(const char* bytes) noexcept {
    const std::string_view block(bytes, blockSize);
    return block.find_first_of("\"\\") == std::string_view::npos;
}

[[nodiscard]] inline bool hasBackslash(std::string_view padded) noexcept {
    return padded.find('\\') != std::string_view::npos;
}

[[nodiscard]] inline std::uint64_t mayFollowString(const char* bytes) noexcept {
    std::uint64_t mask = 0;
    for (int i = 0; i < blockSize; ++i)
        if (static_cast<unsigned char>(bytes[i]) <= ' ' || bytes[i] == ',' || bytes[i] == ':')
            mask |= std::uint64_t{1} << i;
    return mask;
}

[[nodiscard]] inline BlockMasks masksOf(const char* bytes) noexcept {
    BlockMasks masks;
    for (int i = 0; i < blockSize; ++i) {
        const std::uint64_t bit = std::uint64_t{1} << i;
        switch (bytes[i]) {
        case '"': masks.quote |= bit; break;
        case '\\': masks.backslash |= bit; break;
        case '{':
        case '[': masks.open |= bit; break;
        case '}':
        case ']': masks.close |= bit; break;
        default: break;
        }
    }
    return masks;
}

#endif

/// The bytes that a backslash escapes. `carry` says whether the first byte is escaped by the block before,
/// and is set for the next block. (Langdale and Lemire, "Parsing gigabytes of JSON per second", 3.1.1)
[[nodiscard]] inline std::uint64_t escapedBytes(std::uint64_t backslash, std::uint64_t& carry) noexcept {
    constexpr std::uint64_t even = 0x5555'5555'5555'5555;
    if (backslash == 0) {
        const std::uint64_t first = carry;
        carry = 0;
        return first;
    }
    backslash &= ~carry;
    const std::uint64_t follows = backslash << 1 | carry;
    const std::uint64_t oddStarts = backslash & ~even & ~follows;
    std::uint64_t sequences = 0;
    carry = __builtin_add_overflow(oddStarts, backslash, &sequences) ? 1 : 0;
    return (even ^ (sequences << 1)) & follows;
}

/// Each bit is the parity of the bits at and below it: from an opening quote up to its closing one.
[[nodiscard]] constexpr std::uint64_t prefixParity(std::uint64_t bits) noexcept {
    for (int shift = 1; shift < blockSize; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

} // namespace hci::har
