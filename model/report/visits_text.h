#pragma once

#include "model/analysis/analysis.h"
#include "model/exchange/masked_session.h"
#include "model/report/text_writer.h"

namespace hci {

/// Compares the visits of a watched page: what a returning visitor transfers, why, and the ideal; and where
/// the browser differs from a conforming cache. Nothing without a watched browser.
void writeVisits(TextWriter& out, const Session& session, const Analysis& analysis,
                 const MaskedSession& mask);

} // namespace hci
