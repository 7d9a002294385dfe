#pragma once

#include "model/har/reading.h"

namespace hci::har {

/// Sees whether the text of the entry's content can be the content that was answered. A text whose length is
/// not the content's (taken out, cut off, replaced), and the placeholders of programs that take contents out,
/// are marked as not whole: nobody may compare them. Mends what a recorder says of a text that fits.
void checkTextContent(RawEntry& entry, Reading& reading);

} // namespace hci::har
