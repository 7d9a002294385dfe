#pragma once

#include "model/diff/message_diff.h"
#include "model/exchange/masked_session.h"
#include "model/report/text_writer.h"

namespace hci {

/// Writes the fields of a diff that differ, as a table where the lines are long enough, else each in three
/// lines; and how many stayed as they were.
void writeDiff(TextWriter& out, const MessageDiff& diff, const Session& session, const MaskedSession& mask);

} // namespace hci
