#pragma once

#include <cstddef>
#include <string_view>

namespace hci::fuzz {

/// Writes `input` for a terminal: as bytes, as a text, and as a line, a paragraph and a table of the text
/// report. Aborts if the output could control a terminal or a build runner, holds invisible characters by
/// Qt's Unicode tables, or changes a harmless text. Returns how many bytes were written.
std::size_t checkTerminal(std::string_view input);

} // namespace hci::fuzz
