#pragma once

#include "model/analysis/analysis.h"
#include "model/settings/finding_policy.h"
#include "model/summary/summary.h"

#include <string>

namespace hci {

class MaskedSession;

/// Of one recording, the hosts with the most bytes; the rest is in Summary::otherHosts.
inline constexpr std::size_t hostsOfRecording = 1000;

/// What one recording says; `session` holds that recording alone, `recording` is its name. Linear but for the
/// sort of the hosts.
[[nodiscard]] Summary summaryOf(const Session& session, const Analysis& analysis, const MaskedSession& mask,
                                std::string recording, const HiddenFindings& hidden = {});

} // namespace hci
