#pragma once

#include "model/view/row_groups.h"
#include "ui/resources/row_text.h"

namespace hci {

/// What a group's row says: its key or host, what one key would win, and the sums of its resources.
[[nodiscard]] CellText groupCell(const SessionView& view, const KeyGroups& keys, const RowGroup& group,
                                 RowColumn column);

/// The same in sentences, for its tool tip.
[[nodiscard]] QString groupSentence(const KeyGroups& keys, const RowGroup& group);

} // namespace hci
