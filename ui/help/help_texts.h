#pragma once

#include "model/base/spec.h"

#include <QtCore/QString>

namespace hci {

/// The purpose of the part of the window with that object name, and its section of the RFC; empty if there is
/// no help.
[[nodiscard]] QString panelHelp(const QString& objectName);

/// The same for a tab of the detail, by its index.
[[nodiscard]] QString tabHelp(int place);

/// The meaning of a column in the table with that object name, beyond its heading, and its section of the
/// RFC.
struct ColumnHelp {
    QString text; ///< empty: the heading's tooltip
    Spec spec;
};
[[nodiscard]] ColumnHelp columnHelp(const QString& table, int column);

} // namespace hci
