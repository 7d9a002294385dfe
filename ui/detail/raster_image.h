#pragma once

#include "model/base/job.h"

#include <QtCore/QByteArray>
#include <QtGui/QImage>

namespace hci {

/// Decodes content as a picture made of pixels: PNG, JPEG, GIF, BMP, WebP or an icon, told by its first bytes
/// alone. Never a format that can name other files, such as SVG. Null for anything else, for what is larger
/// than the bounds, and where decoding takes too long or is cancelled.
[[nodiscard]] QImage decodeRaster(const QByteArray& content, const Progress& progress);

} // namespace hci
