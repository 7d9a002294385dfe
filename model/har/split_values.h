#pragma once

#include "model/har/raw_entry.h"
#include "model/har/text_scratch.h"

namespace hci::har {

/// Which field lines are pieces of one value.
enum class SplitValues : std::uint8_t {
    Evident,     ///< no sender writes this: a date cut after its weekday, an open quote
    AtEachComma, ///< the recorder cuts every value at ", "
};

/// Joins the lines that a recorder made of one value at its commas, and splits dates that it joined. New
/// texts are in `scratch`.
void mendSplitValues(RawFields& fields, SplitValues which, TextScratch& scratch);

} // namespace hci::har
