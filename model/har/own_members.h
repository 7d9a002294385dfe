#pragma once

#include "model/har/reading.h"

#include <string_view>

namespace hci::har {

/// The creator's name in recordings that this program writes.
inline constexpr std::string_view ownName = "HTTP Cache Inspector";

/// `_hci`, our own member of an entry for what a HAR cannot express, so that a saved session can be opened
/// again: {"source": code, "failure": code, "failureDetail": text, "flags": bits, "delay": ms, "duration":
/// ms, "port": of the server if it is not the URL's, "sizes": [[bytes, basis], …], "bodyCut": bool}. Codes
/// are those of the enumerations.
///
/// Ignores impossible members: an unknown code or flag, a size or time that is negative or beyond its bound,
/// a delay after the end, anything that is no whole number. Reading::impossible then names the first one.
void readOwnMembers(std::string_view json, Reading& reading);

} // namespace hci::har
