#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <string_view>

namespace hci {

// A file's name is bytes, and Qt's file classes lose those that are no UTF-8. As in Python (PEP 383), such a
// byte becomes the lone surrogate U+DC00 + byte, so that the file can be opened again.

/// The text of a name from the system.
[[nodiscard]] QString fileNameText(std::string_view bytes);
/// The bytes of a name from fileNameText() or from Qt.
[[nodiscard]] QByteArray fileNameBytes(QStringView name);

} // namespace hci
