#pragma once

#include <simde/x86/sse2.h>

#include <cstdint>
#include <string_view>

namespace hci::har {

/// Positions of JSON's structural bytes in a block of 64, one bit per byte.
struct BlockMasks {
    std::uint64_t quote = 0;
    std::uint64_t backslash = 0;
    std::uint64_t open = 0;  ///< { and [
    std::uint64_t close = 0; ///< } and ]
};

inline constexpr int blockSize = 64;

/// 64 bytes in four registers: SSE2's on x86, SIMDe's equivalent on other processors.
struct Block {
    simde__m128i parts[4]; // no std::array: as a template's argument the type would lose its alignment
};

[[nodiscard]] inline Block blockAt(const char* bytes) noexcept {
    Block block;
    for (int i = 0; i < 4; ++i)
        block.parts[i] = simde_mm_loadu_si128(bytes + 16 * i);
    return block;
}

/// One bit per byte: whether `holds` filled the byte with ones.
template <class Holds>
[[nodiscard]] std::uint64_t bytesWhere(const Block& block, const Holds& holds) noexcept {
    std::uint64_t mask = 0;
    for (int i = 0; i < 4; ++i)
        mask |= std::uint64_t{static_cast<std::uint32_t>(simde_mm_movemask_epi8(holds(block.parts[i])))}
                << (16 * i);
    return mask;
}

/// The bytes of `block` that equal `wanted` after or-ing `fold` to them.
[[nodiscard]] inline std::uint64_t bytesEqual(const Block& block, char wanted, char fold = 0) noexcept {
    const simde__m128i pattern = simde_mm_set1_epi8(wanted);
    const simde__m128i folding = simde_mm_set1_epi8(fold);
    return bytesWhere(block, [&](simde__m128i part) {
        return simde_mm_cmpeq_epi8(simde_mm_or_si128(part, folding), pattern);
    });
}

/// All bytes are ASCII.
[[nodiscard]] inline bool isAscii(const Block& block) noexcept {
    const simde__m128i all = simde_mm_or_si128(simde_mm_or_si128(block.parts[0], block.parts[1]),
                                               simde_mm_or_si128(block.parts[2], block.parts[3]));
    return simde_mm_movemask_epi8(all) == 0;
}

/// The bytes of UTF-8 characters after their first, 10xxxxxx: as signed numbers they are the lowest.
[[nodiscard]] inline std::uint64_t continuationBytes(const Block& block) noexcept {
    const simde__m128i bound = simde_mm_set1_epi8(-64);
    return bytesWhere(block, [&](simde__m128i part) { return simde_mm_cmpgt_epi8(bound, part); });
}

[[nodiscard]] inline BlockMasks masksOf(const char* bytes) noexcept {
    const Block block = blockAt(bytes);
    // '[' and ']' differ from '{' and '}' only in bit 0x20.
    return {bytesEqual(block, '"'), bytesEqual(block, '\\'), bytesEqual(block, '{', 0x20),
            bytesEqual(block, '}', 0x20)};
}

/// Whether a backslash is among the bytes; 16 more bytes must be readable. Most texts are short, and every
/// one is tested.
[[nodiscard]] inline bool hasBackslash(std::string_view padded) noexcept {
    const simde__m128i backslash = simde_mm_set1_epi8('\\');
    for (std::size_t i = 0; i < padded.size(); i += 16) {
        const simde__m128i part = simde_mm_loadu_si128(padded.data() + i);
        auto found = static_cast<std::uint32_t>(simde_mm_movemask_epi8(simde_mm_cmpeq_epi8(part, backslash)));
        if (const std::size_t left = padded.size() - i; left < 16)
            found &= (1U << left) - 1;
        if (found != 0)
            return true;
    }
    return false;
}

/// The bytes that may follow a closing quote, except closing brackets: blanks, commas, colons.
[[nodiscard]] inline std::uint64_t mayFollowString(const char* bytes) noexcept {
    const simde__m128i blank = simde_mm_set1_epi8(' ');
    const simde__m128i comma = simde_mm_set1_epi8(',');
    const simde__m128i colon = simde_mm_set1_epi8(':');
    return bytesWhere(blockAt(bytes), [&](simde__m128i part) {
        const simde__m128i separator =
            simde_mm_or_si128(simde_mm_cmpeq_epi8(part, comma), simde_mm_cmpeq_epi8(part, colon));
        return simde_mm_or_si128(simde_mm_cmpeq_epi8(simde_mm_min_epu8(part, blank), part), separator);
    });
}

/// The bytes that a backslash escapes. `carry`: in, whether the block before escapes the first byte; out, the
/// same for the next block. (Langdale and Lemire, "Parsing gigabytes of JSON per second", 3.1.1)
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
