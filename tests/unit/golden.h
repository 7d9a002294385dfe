#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace hci::test {

/// Compares `actual` with tests/data/golden/`name`. Empty where they are equal; else what differs, as diff
/// tells it, and where `name`.actual was left: to be copied over the golden file where the change is meant.
[[nodiscard]] QByteArray differenceFromGolden(const QString& name, const QByteArray& actual);

/// A page without its style sheet, whose every change would be one of each golden page.
[[nodiscard]] QByteArray withoutStyle(QByteArray html);

} // namespace hci::test
