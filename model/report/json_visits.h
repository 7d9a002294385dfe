#pragma once

#include "model/analysis/analysis.h"
#include "model/exchange/masked_session.h"
#include "model/json/json_writer.h"

namespace hci {

/// `visits`: the visits of a watched page. Nothing where nobody watched.
void writeVisits(JsonWriter& json, const Session& session, const Analysis& analysis,
                 const MaskedSession& mask);

/// `browser`: what the page got in place of the answer that came; nothing where it got that.
void writeBrowserAnswer(JsonWriter& json, const Session& session, std::uint32_t exchange,
                        const MaskedSession& mask);

} // namespace hci
