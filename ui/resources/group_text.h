#pragma once

#include "model/view/row_groups.h"
#include "ui/tables/row_text.h"

namespace hci {

/// A group's row: its key or host, the hits that one key would give, and the sums of its resources.
[[nodiscard]] CellText groupCell(const SessionView& view, const KeyGroups& keys, const RowGroup& group,
                                 RowColumn column);

/// The same in sentences, for its tool tip.
[[nodiscard]] QString groupSentence(const KeyGroups& keys, const RowGroup& group);

} // namespace hci
