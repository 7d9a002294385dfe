#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace hci::test {

/// A rule, a dialogue in which it speaks, and one that differs by what makes it keep silent. The dialogues
/// are those of tests/unit/dialogue.h with abbreviations for whole lines:
///     GET       > GET https://a.example/x
///     200       < 200 OK, Date now, Content-Type: text/plain
///     304       < 304 Not Modified, Date now
///     CLOCK     three hosts that answer 200 with Date now: the recorder's clock is right
///     GOOD      200 with a strong tag, Last-Modified an hour ago and max-age=60, and six bytes of content
struct RuleCase {
    std::string_view rule;
    std::string_view fires;
    std::string_view nearMiss;
};

[[nodiscard]] std::span<const RuleCase> validatorCases();
[[nodiscard]] std::span<const RuleCase> notModifiedCases();
[[nodiscard]] std::span<const RuleCase> conditionalCases();
[[nodiscard]] std::span<const RuleCase> freshnessCases();
[[nodiscard]] std::span<const RuleCase> cacheControlCases();
[[nodiscard]] std::span<const RuleCase> storingCases();
[[nodiscard]] std::span<const RuleCase> varyCases();
[[nodiscard]] std::span<const RuleCase> betweenCases();
[[nodiscard]] std::span<const RuleCase> byteCases();
[[nodiscard]] std::span<const RuleCase> extensionCases();
[[nodiscard]] std::span<const RuleCase> acrossCases();
[[nodiscard]] std::span<const RuleCase> differenceCases();
[[nodiscard]] std::span<const RuleCase> keptCases();
[[nodiscard]] std::span<const RuleCase> evidenceCases();

/// All of them.
[[nodiscard]] std::vector<RuleCase> ruleCases();

/// The dialogue with its abbreviations written out.
[[nodiscard]] std::string expanded(std::string_view dialogue);

} // namespace hci::test
