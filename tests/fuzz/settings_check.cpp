#include "model/settings/settings.h"
#include "model/settings/url_pattern.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/text_checks.h"

#include <algorithm>

namespace hci::fuzz {

void checkSettings(std::string_view text) {
    const std::string_view half = text.substr(0, text.size() / 2);
    require(matchesUrl("*", text) && matchesUrl(std::string(half) + '*', text), "a pattern misses its URL");
    (void)matchesUrl(half, text.substr(half.size()));
    require(foldedUrl(text) == foldedUrl(text), "a URL is folded in two ways");
    require(foldedUrl(text, {"*"}) == "*", "a build's pattern is passed over");

    const auto settings = readSettings(text);
    if (!settings) {
        require(settings.error().code == ErrorCode::Syntax && !settings.error().detail.empty(),
                "refused without a word");
        return;
    }
    const Budgets& budgets = settings->budgets;
    require(budgets.missedBytes.value_or(0) >= 0 && budgets.avoidableBytes.value_or(0) >= 0 &&
                std::all_of(budgets.findings.begin(), budgets.findings.end(),
                            [](const auto& rule) { return rule.second >= 0; }),
            "a budget below nothing");
    require(*settings == *readSettings(text), "a file is read in two ways");
}

} // namespace hci::fuzz
