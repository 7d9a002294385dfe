#include "model/exchange/body.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace hci {

ContentHash hashContent(std::string_view bytes) noexcept {
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    return {hash.high64, hash.low64};
}

std::string toHex(const ContentHash& hash) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string hex;
    for (const std::uint64_t half : {hash.high, hash.low})
        for (int shift = 60; shift >= 0; shift -= 4)
            hex += digits[(half >> shift) & 0xF];
    return hex;
}

} // namespace hci
