#pragma once

#include "model/analysis/analysis.h"
#include "model/exchange/masked_session.h"
#include "model/json/json_writer.h"

namespace hci {

/// `visits`: the visits of a watched page. Nothing without a watched browser.
void writeVisits(JsonWriter& json, const Session& session, const Analysis& analysis,
                 const MaskedSession& mask);

/// `browser`: what the page got, if it differs from the received answer; else nothing.
void writeBrowserAnswer(JsonWriter& json, const Session& session, std::uint32_t exchange,
                        const MaskedSession& mask);

} // namespace hci
