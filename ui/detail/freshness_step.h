#pragma once

#include "model/cache/reason.h"
#include "model/report/merge_words.h"
#include "ui/detail/step_model.h"
#include "ui/session_view.h"

namespace hci {

/// A reason as a row of the freshness computation: what it is about, its value, the sentence and its place in
/// the RFC.
[[nodiscard]] Step freshnessStep(const Reason& reason, const Session& session);

/// What a watched browser did about an exchange, a row a remark; none where nobody watched.
[[nodiscard]] std::vector<Step> browserSteps(const SessionView& view, std::uint32_t exchange);
/// Where it did something else than the cache that is asked: both in one line; else empty.
[[nodiscard]] BrowserRemark browserDifferenceInWords(const SessionView& view, std::uint32_t exchange);

} // namespace hci
