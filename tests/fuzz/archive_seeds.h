#pragma once

#include <QtCore/QByteArrayList>

namespace hci::fuzz {

/// Recordings in every supported wrapping: gzip of one and of two members, zlib, zip archives stored and
/// deflated, with bodies and with two recordings, UTF-16 and UTF-32. Each has `entriesOfAnArchive` entries.
[[nodiscard]] QByteArrayList archiveSeeds();

inline constexpr unsigned entriesOfAnArchive = 3;

} // namespace hci::fuzz
