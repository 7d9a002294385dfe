#pragma once

#include "model/har/json_cursor.h"

#include <vector>

namespace hci::har {

/// Reads the list `cookies` of a message, up to a bound beyond which the entry has a fault. Returns false if
/// simdjson refuses the text.
bool readListedCookies(TextReader& texts, Value value, RawEntry& entry, std::vector<RawCookie>& to);

/// Drops the listed cookies that the fields have as well: most recorders derive the list from these.
void dropCookiesOfFields(RawEntry& entry);

} // namespace hci::har
