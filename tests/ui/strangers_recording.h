#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace hci::test {

/// A recording of six entries in which every text that a stranger can choose is `text`: names, addresses,
/// methods, fields, tags, times, errors.
[[nodiscard]] QByteArray strangersRecording(const QString& text);

} // namespace hci::test
