#pragma once

#include "model/base/spec.h"

#include <QtCore/QString>

namespace hci {

/// What the part of the window with that object name is for, and where the RFC says so; empty where nothing
/// is to be said.
[[nodiscard]] QString panelHelp(const QString& objectName);

/// The same for a tab of the detail, by its place.
[[nodiscard]] QString tabHelp(int place);

/// What a column of the table with that object name means beside what its heading says, and its place in
/// the RFC.
struct ColumnHelp {
    QString text; ///< empty: the heading's tooltip says it
    Spec spec;
};
[[nodiscard]] ColumnHelp columnHelp(const QString& table, int column);

} // namespace hci
