#pragma once

#include "model/har/raw_entry.h"
#include "model/har/text_scratch.h"

namespace hci::har {

/// Which field lines are pieces of one.
enum class SplitValues : std::uint8_t {
    Evident,     ///< no sender writes them so: a date cut behind its weekday, an open quote
    AtEachComma, ///< the recorder cuts every value at ", "
};

/// Puts together the lines that a recorder made of one value at its commas, and takes apart the dates that it
/// joined. Texts that are made anew stand in `scratch`.
void mendSplitValues(RawFields& fields, SplitValues which, TextScratch& scratch);

} // namespace hci::har
