#include "model/har/scan_window.h"

#include "model/har/block_masks.h"

#include <algorithm>
#include <cstring>

namespace hci::har {

ScanWindow::ScanWindow(Recording& recording, std::size_t size, const Progress& progress)
    : m_recording(recording), m_progress(progress),
      m_bytes(std::max<std::size_t>(size, 4096) + blockSize, ' ') {}

bool ScanWindow::refill(std::uint64_t keep) {
    if (m_ended)
        return false;
    if (m_progress.cancelled()) {
        m_error = Error{ErrorCode::Cancelled, 0, {}};
        m_ended = true;
        return false;
    }
    const std::uint64_t from = std::max(m_base, keep - std::min(keep, lookBack));
    const auto drop = static_cast<std::size_t>(from - m_base);
    std::memmove(m_bytes.data(), m_bytes.data() + drop, m_size - drop);
    m_base += drop;
    m_size -= drop;
    if (m_bytes.size() - blockSize - m_size < m_bytes.size() / 4)
        m_bytes.resize(m_bytes.size() * 2);
    const Result<std::size_t> got =
        m_recording.read(m_bytes.data() + m_size, m_bytes.size() - blockSize - m_size);
    if (!got)
        m_error = got.error();
    m_ended = !got || *got == 0;
    if (got)
        m_size += *got;
    std::fill_n(m_bytes.begin() + static_cast<std::ptrdiff_t>(m_size), blockSize, ' ');
    return !m_ended;
}

void ScanWindow::ensure(std::uint64_t from, std::uint64_t length) {
    while (end() - from < length && refill(from)) {
    }
}

} // namespace hci::har
