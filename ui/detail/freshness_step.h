#pragma once

#include "model/cache/reason.h"
#include "model/words/merge_words.h"
#include "ui/session/session_view.h"
#include "ui/tables/step_model.h"

namespace hci {

/// A reason as a row of the freshness computation: its subject, its value, the sentence and its place in the
/// RFC.
[[nodiscard]] Step freshnessStep(const Reason& reason, const Session& session);

/// What a watched browser did about an exchange, a row per remark; empty without a watched browser.
[[nodiscard]] std::vector<Step> browserSteps(const SessionView& view, std::uint32_t exchange);
/// If the browser acted otherwise than the simulated cache: both in one line; else empty.
[[nodiscard]] BrowserRemark browserDifferenceInWords(const SessionView& view, std::uint32_t exchange);

} // namespace hci
