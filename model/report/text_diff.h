#pragma once

#include "model/diff/message_diff.h"
#include "model/exchange/masked_session.h"
#include "model/report/text_writer.h"

namespace hci {

/// Writes the differing fields of a diff, as a table if the lines are long enough, else in three lines each;
/// and the number of unchanged ones.
void writeDiff(TextWriter& out, const MessageDiff& diff, const MaskedSession& mask);

} // namespace hci
