#include "model/lint/rules.h"

#include <algorithm>

namespace hci {

std::optional<RuleId> ruleFromId(std::string_view id) noexcept {
    const auto found =
        std::find_if(rules().begin(), rules().end(), [id](const Rule& r) { return r.id == id; });
    return found == rules().end() ? std::nullopt : std::optional(*found->code);
}

Spec specOf(const Finding& finding) noexcept {
    const Rule& about = rule(finding.rule);
    const auto other =
        std::find_if(about.otherSpecs.begin(), about.otherSpecs.end(),
                     [&finding](const WordingSpec& each) { return each.variant == finding.variant; });
    return other == about.otherSpecs.end() ? about.spec : other->spec;
}

QLatin1StringView name(Severity severity) noexcept {
    switch (severity) {
    case Severity::Error: return QLatin1StringView("error");
    case Severity::Warning: return QLatin1StringView("warning");
    case Severity::Info: return QLatin1StringView("info");
    case Severity::Good: return QLatin1StringView("good");
    }
    return {};
}

} // namespace hci
