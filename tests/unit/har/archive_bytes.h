#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <utility>

namespace hci::test {

/// `bytes` compressed; windowBits as in zlib: 15 zlib, 31 gzip, -15 raw deflate.
[[nodiscard]] QByteArray deflated(const QByteArray& bytes, int windowBits);

/// A zip archive of these files; `packed`: deflated, else stored.
[[nodiscard]] QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>>& files, bool packed = true);

} // namespace hci::test
