#pragma once

#include "model/lint/rule.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace hci {

struct AddressAnswers;
struct Facts;
class MaskedSession;
struct ProbeReport;

/// All rules, in the order of RuleId.
[[nodiscard]] std::span<const Rule> rules() noexcept;
[[nodiscard]] const Rule& rule(RuleId id) noexcept;
/// The section that the finding's wording rests on.
[[nodiscard]] Spec specOf(const Finding& finding) noexcept;
/// A finding of this severity doubts what caches keep, and for how long: beside it nothing praises a
/// lifetime.
[[nodiscard]] bool doubtsStoring(RuleId id, Severity severity) noexcept;
/// The rule of that id, as `--rules` takes it.
[[nodiscard]] std::optional<RuleId> ruleFromId(std::string_view id) noexcept;

/// Runs every rule over `facts`. Linear in the exchanges.
/// `probes`: what was asked of the servers beside, for the active rules; null where nothing was. `elsewhere`:
/// what URLs answered at other addresses. The texts that their findings name are added to the session's pool.
[[nodiscard]] Findings lint(const Session& session, const Facts& facts, const ProbeReport* probes = nullptr,
                            const std::vector<AddressAnswers>* elsewhere = nullptr);

/// The sentence of a finding, with the values seen; without their secrets where there is a mask.
[[nodiscard]] QString message(const Finding& finding, const Findings& all, const Session& session,
                              const MaskedSession* mask = nullptr);

/// Stays the same between runs for the same fault: hex of a hash over rule, host, field, variant and the
/// value that tells the rule's groups apart.
[[nodiscard]] QString fingerprint(const Finding& finding, const Findings& all, const Session& session,
                                  const Facts& facts);

} // namespace hci
