#pragma once

#include "model/lint/finding.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace hci {

struct Analysis;
class MaskedSession;
struct ProbeReport;

/// One rule as data. What it looks for is a function of lint/checks.h.
///
/// A wording is a sentence with places for the finding's values:
///   {0} … {3}   a text as it was seen, in backticks        {0:raw}   the same without backticks
///   {0:n}       a number                                   {0:bytes} "48,213 bytes"
///   {0:plain}   a number as it stands in a field
///   {0:span}    seconds in words: "5 minutes"              {0:date}  seconds since 1970 as a date
///   {0:words}   words behind a number (wordsFor)          {0:coding} a content coding; none: "identity"
///   {0:directive} that member of a Cache-Control line
///   {field}   the field's name as people write it
///   {bytes}     the finding's byte count
struct Rule {
    RuleId code;
    std::string_view id; ///< "304-missing-field": stable, people filter by it
    Severity severity;   ///< the usual one; a finding may carry another
    Spec spec;
    std::string_view title;                   ///< a few words
    std::string_view recipe;                  ///< file stem under resources/recipes; empty: none
    std::string_view explanation;             ///< a paragraph: what the rule says and why it matters
    std::array<std::string_view, 8> wordings; ///< by Finding::variant
};

/// All rules, in the order of RuleId.
[[nodiscard]] std::span<const Rule> rules() noexcept;
[[nodiscard]] const Rule& rule(RuleId id) noexcept;
/// The rule of that id, as `--rules` takes it.
[[nodiscard]] std::optional<RuleId> ruleFromId(std::string_view id) noexcept;

/// Runs every rule over `analysis` (whose findings are not read). Linear in the exchanges.
/// `probes`: what was asked of the servers beside, for the active rules; null where nothing was. The texts
/// that their findings name are added to the session's pool.
[[nodiscard]] Findings lint(const Session& session, const Analysis& analysis,
                            const ProbeReport* probes = nullptr);

/// The sentence of a finding, with the values seen; without their secrets where there is a mask.
[[nodiscard]] QString message(const Finding& finding, const Findings& all, const Session& session,
                              const MaskedSession* mask = nullptr);

/// Stays the same between runs for the same fault: hex of a hash over rule, host, field, variant and the
/// value that tells the rule's groups apart.
[[nodiscard]] QString fingerprint(const Finding& finding, const Findings& all, const Session& session,
                                  const Analysis& analysis);

} // namespace hci
