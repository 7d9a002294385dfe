#pragma once

#include "model/base/job.h"

#include <QtCore/QByteArray>
#include <QtGui/QImage>

namespace hci {

/// Decodes content as a raster image: PNG, JPEG, GIF, BMP, WebP or an icon, recognised by its first bytes
/// alone; never a format that can name other files, such as SVG. Null for anything else, for images beyond
/// the bounds, and if decoding takes too long or is cancelled.
[[nodiscard]] QImage decodeRaster(const QByteArray& content, const Progress& progress);

} // namespace hci
