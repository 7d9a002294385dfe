#pragma once

#include <QtCore/QSize>
#include <QtCore/QString>

#include <cstdint>
#include <functional>

class QIODevice;
class QPaintDevice;

namespace hci {

enum class ChartFormat : std::uint8_t { Png, Svg, Pdf };

/// The format that the ending of a file's name says; PNG for one that says none.
[[nodiscard]] ChartFormat chartFormatOf(const QString& path);

/// Has `paint` draw a picture of that size, and writes it to `out`; false where either fails. A PNG has two
/// pixels for one.
[[nodiscard]] bool writePicture(QIODevice& out, ChartFormat format, QSize size, const QString& title,
                                const std::function<bool(QPaintDevice& device)>& paint);

} // namespace hci
