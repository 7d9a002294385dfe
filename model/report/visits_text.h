#pragma once

#include "model/analysis/analysis.h"
#include "model/exchange/masked_session.h"
#include "model/report/text_writer.h"

namespace hci {

/// The visits of a watched page beside each other, what a visitor who returns pays, why, and what it should
/// be; and where the browser did something else than a conforming cache. Nothing where nobody watched.
void writeVisits(TextWriter& out, const Session& session, const Analysis& analysis,
                 const MaskedSession& mask);

} // namespace hci
