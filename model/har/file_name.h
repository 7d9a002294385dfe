#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <string_view>

namespace hci {

// A file's name is bytes, and Qt's file classes lose those that are no UTF-8. Such a byte stands in the text
// as the lone surrogate U+DC00 + byte, as Python has it (PEP 383), so that the file can be opened again.

/// The text of a name that the system gave.
[[nodiscard]] QString fileNameText(std::string_view bytes);
/// The bytes of a name, whether it came from fileNameText() or from Qt.
[[nodiscard]] QByteArray fileNameBytes(QStringView name);

} // namespace hci
