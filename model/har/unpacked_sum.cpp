#include "model/har/unpacked_sum.h"

#include <algorithm>

namespace hci::har {

void UnpackedSum::addPacked(std::uint64_t bytes) noexcept {
    const std::uint64_t most = m_maxBytes / std::max<std::uint64_t>(m_ratio, 1);
    m_allowed += std::min(bytes, most) * m_ratio;
}

bool UnpackedSum::take(std::uint64_t bytes) noexcept {
    if ((m_taken += bytes) <= std::min<std::uint64_t>(m_allowed, m_maxBytes))
        return true;
    m_taken -= bytes; // so that files that follow have what they add
    return false;
}

} // namespace hci::har
