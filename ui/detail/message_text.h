#pragma once

#include "model/exchange/exchange.h"

#include <QtCore/QString>

class QPlainTextEdit;
class QWidget;

namespace hci {

/// The header section of a request as HTTP/1.1 writes it, whatever protocol carried it.
[[nodiscard]] QString requestText(const Exchange& exchange);
/// The header section of a response, its trailers, or why there is none.
[[nodiscard]] QString responseText(const Exchange& exchange);

/// A read-only area for such a text, with its start line and field names set off.
[[nodiscard]] QPlainTextEdit* headArea(const QString& accessibleName, const QString& objectName,
                                       QWidget* parent);

} // namespace hci
