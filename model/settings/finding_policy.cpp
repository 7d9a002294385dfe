#include "model/settings/finding_policy.h"

#include "model/exchange/masked_session.h"
#include "model/settings/url_pattern.h"

#include <algorithm>

namespace hci {

namespace {

bool names(const Silence& silence, RuleId rule) {
    return silence.rules.empty() ||
           std::find(silence.rules.begin(), silence.rules.end(), rule) != silence.rules.end();
}

bool isFor(const Silence& silence, std::string_view url) {
    return std::any_of(silence.urls.begin(), silence.urls.end(),
                       [url](const std::string& pattern) { return matchesUrl(pattern, url); });
}

/// Decides for each finding whether the settings silence it.
class Silencer {
public:
    Silencer(const std::vector<Silence>& silences, const Session& session, const Analysis& analysis)
        : m_silences(silences), m_session(session), m_analysis(analysis) {}

    [[nodiscard]] bool silences(const Finding& finding) const {
        std::vector<const Silence*> byUrl;
        for (const Silence& silence : m_silences) {
            if (!names(silence, finding.rule))
                continue;
            if (silence.urls.empty())
                return true;
            byUrl.push_back(&silence);
        }
        if (byUrl.empty())
            return false;
        const auto silent = [&byUrl](std::string_view url) {
            return std::any_of(byUrl.begin(), byUrl.end(),
                               [url](const Silence* silence) { return isFor(*silence, url); });
        };
        const auto resources = m_analysis.findings.resources(finding);
        const auto exchanges = m_analysis.findings.exchanges(finding);
        if (resources.empty())
            return !exchanges.empty() &&
                   std::all_of(exchanges.begin(), exchanges.end(),
                               [&](std::uint32_t index) { return silent(m_session[index].url()); });
        return std::all_of(resources.begin(), resources.end(), [&](std::uint32_t index) {
            return silent(m_session.pool().text(m_analysis.resources.resources[index].url));
        });
    }

private:
    const std::vector<Silence>& m_silences;
    const Session& m_session;
    const Analysis& m_analysis;
};

} // namespace

ShownFindings shownFindings(const AnalysisPtr& analysis, const Session& session, const FindingPolicy& policy,
                            const std::function<bool()>& stopped) {
    if (policy.rules.all() && policy.silences.empty() && !policy.baseline)
        return {analysis, {}};
    auto shown = std::make_shared<Analysis>(*analysis);
    shown->findings = policy.rules.of(std::move(shown->findings));
    HiddenFindings hidden;
    const auto isStopped = [&stopped] { return stopped && stopped(); };
    const SecretMask secrets = policy.baseline ? MaskedSession::secretsOf(session, stopped) : SecretMask();
    bool ended = isStopped();
    const UrlFolding folding{policy.builds, secrets.known()};
    const Silencer silencer(policy.silences, session, *analysis);
    std::erase_if(shown->findings.findings, [&](const Finding& finding) {
        ended = ended || isStopped();
        if (ended)
            return false;
        const bool silenced = silencer.silences(finding);
        const bool known = !silenced && policy.baseline && finding.severity != Severity::Good &&
                           policy.baseline->holds(finding, session, *analysis, folding);
        hidden.silenced += silenced ? 1 : 0;
        hidden.known += known ? 1 : 0;
        return silenced || known;
    });
    if (ended)
        return {};
    return {shown, hidden};
}

} // namespace hci
