#pragma once

#include "model/har/reading.h"

namespace hci::har {

/// Checks whether the text of the entry's content can be the real content. Marks texts of another length
/// (removed, cut, replaced) and placeholders as incomplete, so that they are not compared. Corrects a
/// recorder's facts about a text that fits.
void checkTextContent(RawEntry& entry, Reading& reading);

} // namespace hci::har
