#pragma once

#include "model/lint/rule_case.h"

#include <string>
#include <string_view>
#include <vector>

namespace hci::test {

/// The cases of all rule files. Their dialogues are those of tests/unit/dialogue.h with abbreviations for
/// whole lines:
///     GET       > GET https://a.example/x
///     200       < 200 OK, Date now, Content-Type: text/plain
///     304       < 304 Not Modified, Date now
///     CLOCK     three hosts that answer 200 with Date now: the recorder's clock is right
///     GOOD      200 with a strong tag, Last-Modified an hour ago and max-age=60, and six bytes of content
[[nodiscard]] std::vector<RuleCase> ruleCases();

/// Expands the abbreviations of the dialogue.
[[nodiscard]] std::string expanded(std::string_view dialogue);

} // namespace hci::test
