#pragma once

#include "model/har/reading.h"

namespace hci::har {

/// Checks whether the text of the entry's content can be the real content, and corrects a recorder's facts
/// about it. Marks texts of another length (removed, cut, replaced) and placeholders as incomplete, so that
/// they are not compared.
void checkTextContent(RawEntry& entry, Reading& reading);

} // namespace hci::har
