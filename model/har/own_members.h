#pragma once

#include "model/har/reading.h"

#include <string_view>

namespace hci::har {

/// The creator's name in recordings that this program writes.
inline constexpr std::string_view ownName = "HTTP Cache Inspector";

/// `_hci`, the member of an entry that holds what a HAR has no member for, so that a saved session can be
/// opened again: {"source": code, "failure": code, "failureDetail": text, "flags": bits, "delay": ms,
/// "duration": ms, "port": of the server where it is not the URL's, "sizes": [[bytes, basis], …], "bodyCut":
/// bool}. Codes are those of the enumerations.
///
/// A member that is there and cannot be is not taken: an unknown code or flag, a size or time below nothing
/// or beyond its bound, a delay after the end, anything that is no whole number. Reading::impossible then
/// names the first such member.
void readOwnMembers(std::string_view json, Reading& reading);

} // namespace hci::har
