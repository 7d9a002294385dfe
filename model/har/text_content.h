#pragma once

#include "model/har/raw_entry.h"
#include "model/har/reading.h"

namespace hci::har {

/// How many bytes the text of `content` stands for: its escapes off, base64 decoded.
[[nodiscard]] std::int64_t decodedBytes(const RawContent& content) noexcept;

/// Sees whether the text of the entry's content can be the content that was answered. A text whose length is
/// not the content's (taken out, cut off, replaced), and the placeholders of programs that take contents out,
/// are marked as not whole: nobody may compare them. Mends what a recorder says of a text that fits.
void checkTextContent(RawEntry& entry, Reading& reading);

} // namespace hci::har
