#pragma once

#include <cstddef>
#include <string_view>

namespace hci::fuzz {

/// Writes `input` as a terminal gets it: as bytes, as a text, and as a line, a paragraph and a table of the
/// text report. Aborts where what comes out could steer a terminal or the runner of a build, or hide from its
/// reader, as Qt's tables of Unicode have it, or where a harmless text has changed. Returns how many bytes
/// were written.
std::size_t checkTerminal(std::string_view input);

} // namespace hci::fuzz
