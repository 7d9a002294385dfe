#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace hci::test {

/// Compares `actual` with tests/data/golden/`name`; empty if they are equal. Else the diff, and where
/// `name`.actual was written: copy it over the golden file if the change is intended.
[[nodiscard]] QByteArray differenceFromGolden(const QString& name, const QByteArray& actual);

/// A page without its style sheet, which would otherwise change every golden page with itself.
[[nodiscard]] QByteArray withoutStyle(QByteArray html);

} // namespace hci::test
