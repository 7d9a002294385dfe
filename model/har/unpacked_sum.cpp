#include "model/har/unpacked_sum.h"

#include <algorithm>
#include <utility>

namespace hci::har {

UnpackedSum::UnpackedSum(std::shared_ptr<UnpackedSum> whole) noexcept
    : m_whole(std::move(whole)), m_maxBytes(m_whole->m_maxBytes), m_ratio(m_whole->m_ratio), m_allowed(0) {}

UnpackedSum::~UnpackedSum() {
    if (!m_whole)
        return;
    m_whole->m_taken -= m_taken;
    m_whole->m_allowed -= m_allowed;
}

void UnpackedSum::addPacked(std::uint64_t bytes) noexcept {
    const std::uint64_t most = m_maxBytes / std::max<std::uint64_t>(m_ratio, 1);
    const std::uint64_t more = std::min(bytes, most) * m_ratio;
    m_allowed += more;
    if (m_whole)
        m_whole->m_allowed += more;
}

bool UnpackedSum::take(std::uint64_t bytes) noexcept {
    if (m_whole) {
        const bool allowed = m_whole->take(bytes);
        m_taken += allowed ? bytes : 0;
        return allowed;
    }
    if ((m_taken += bytes) <= std::min<std::uint64_t>(m_allowed, m_maxBytes))
        return true;
    m_taken -= bytes; // so that files that follow have what they add
    return false;
}

} // namespace hci::har
