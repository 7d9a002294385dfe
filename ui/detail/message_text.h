#pragma once

#include "model/exchange/exchange.h"

#include <QtCore/QString>

class QWidget;

namespace hci {

class CopyableText;

/// The header section of a request as HTTP/1.1 writes it, whatever protocol carried it.
[[nodiscard]] QString requestText(const Exchange& exchange);
/// The header section of a response, its trailers, or why there is none.
[[nodiscard]] QString responseText(const Exchange& exchange);
/// The line of that text, from 0, with the first trailer.
[[nodiscard]] int trailersLine(const Exchange& exchange);

/// A read-only area for such a text, with its start line and field names set off.
[[nodiscard]] CopyableText* headArea(const QString& accessibleName, const QString& objectName,
                                     QWidget* parent);

} // namespace hci
