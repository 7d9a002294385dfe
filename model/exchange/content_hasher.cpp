#include "model/exchange/content_hasher.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace hci {

struct ContentHasher::State {
    XXH3_state_t xxh;
};

ContentHasher::ContentHasher() : m_state(std::make_unique<State>()) {
    reset();
}
ContentHasher::~ContentHasher() = default;
ContentHasher::ContentHasher(ContentHasher&&) noexcept = default;
ContentHasher& ContentHasher::operator=(ContentHasher&&) noexcept = default;

void ContentHasher::reset() noexcept {
    XXH3_128bits_reset(&m_state->xxh);
}

void ContentHasher::add(std::string_view bytes) noexcept {
    XXH3_128bits_update(&m_state->xxh, bytes.data(), bytes.size());
}

ContentHash ContentHasher::finish() const noexcept {
    const XXH128_hash_t hash = XXH3_128bits_digest(&m_state->xxh);
    return {hash.high64, hash.low64};
}

} // namespace hci
