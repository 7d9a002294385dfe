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
/// The section behind the finding's wording.
[[nodiscard]] Spec specOf(const Finding& finding) noexcept;
/// A finding of this severity doubts what caches keep, and for how long: beside it nothing praises a
/// lifetime.
[[nodiscard]] bool doubtsStoring(RuleId id, Severity severity) noexcept;
/// The rule of that id, as `--rules` takes it.
[[nodiscard]] std::optional<RuleId> ruleFromId(std::string_view id) noexcept;

/// Runs every rule over `facts`, linear in the exchanges; adds texts of findings to the session's pool.
///
/// Returns nothing once the budget of `facts` is stopped.
///
/// `probes`: results for the active rules; null without probes. `elsewhere`: answers of URLs at other
/// addresses.
[[nodiscard]] Findings lint(const Session& session, const Facts& facts, const ProbeReport* probes = nullptr,
                            const std::vector<AddressAnswers>* elsewhere = nullptr);

/// The sentence of a finding, with the values seen; `mask` removes secrets.
[[nodiscard]] QString message(const Finding& finding, const Findings& all, const Session& session,
                              const MaskedSession* mask = nullptr);

/// An id that is stable between runs for the same fault: hex of a hash over rule, host, field, variant and
/// the value that separates the rule's groups.
[[nodiscard]] QString fingerprint(const Finding& finding, const Findings& all, const Session& session,
                                  const Facts& facts);

} // namespace hci
