#pragma once

#include "model/base/result.h"
#include "ui/savings/chart_picture.h"

#include <QtCore/QByteArray>

#include <functional>

class QWidget;

namespace hci {

/// Writes a chart by the file's ending: its numbers (.csv) or its picture, whole or not at all.
[[nodiscard]] Result<void>
saveChart(const QString& path, const std::function<QByteArray()>& numbers,
          const std::function<Result<void>(QIODevice& out, ChartFormat format)>& picture);

/// Asks for a file and calls `save` with it; returns why saving failed, or an empty text.
[[nodiscard]] QString askAndSaveChart(QWidget& parent, const QString& suggested,
                                      const std::function<Result<void>(const QString& path)>& save);

} // namespace hci
