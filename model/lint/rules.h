#pragma once

#include "model/lint/finding.h"

#include <span>
#include <string_view>
#include <vector>

namespace hci {

struct Analysis;

/// One rule of RULES.md as data.
struct Rule {
    std::string_view id;    ///< "304-missing-field": stable, people filter by it
    Severity severity;      ///< the usual one; a finding may carry another
    std::string_view title; ///< a few words
    Spec spec;
    std::string_view explanation; ///< a paragraph: what the rule says and why it matters
    std::string_view recipe;      ///< file stem under resources/recipes; empty: none
};

/// All rules, in the order of RULES.md.
[[nodiscard]] std::span<const Rule> rules() noexcept;
[[nodiscard]] const Rule& rule(RuleId id) noexcept;

/// Runs every rule over `analysis` (whose findings are not read).
[[nodiscard]] Findings lint(const Session& session, const Analysis& analysis);

/// The sentence of a finding, with the values seen.
[[nodiscard]] QString message(const Finding& finding, const Findings& all, const Session& session);

/// Stays the same between runs for the same fault: hex of a hash over rule, URL, field and variant.
[[nodiscard]] QString fingerprint(const Finding& finding, const Findings& all, const Session& session,
                                  const Analysis& analysis);

} // namespace hci
