#pragma once

#include "model/analysis/analysis.h"
#include "model/settings/finding_policy.h"
#include "model/summary/summary.h"

#include <string>

namespace hci {

class MaskedSession;

/// Per recording, the hosts with the most bytes; Summary::otherHosts has the rest.
inline constexpr std::size_t hostsOfRecording = 1000;

/// The summary of one recording; `session` holds only that one, `recording` is its name. Linear except for
/// the sort of the hosts.
[[nodiscard]] Summary summaryOf(const Session& session, const Analysis& analysis, const MaskedSession& mask,
                                std::string recording, const HiddenFindings& hidden = {});

} // namespace hci
