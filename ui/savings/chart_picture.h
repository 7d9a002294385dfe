#pragma once

#include <QtCore/QSize>
#include <QtCore/QString>

#include <cstdint>
#include <functional>

class QIODevice;
class QPaintDevice;

namespace hci {

enum class ChartFormat : std::uint8_t { Png, Svg, Pdf };

/// The format for a file name's ending; PNG for an unknown one.
[[nodiscard]] ChartFormat chartFormatOf(const QString& path);

/// Calls `paint` for a picture of that size, and writes it to `out`; false if either fails. A PNG has twice
/// the resolution.
[[nodiscard]] bool writePicture(QIODevice& out, ChartFormat format, QSize size, const QString& title,
                                const std::function<bool(QPaintDevice& device)>& paint);

} // namespace hci
