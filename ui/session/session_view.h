#pragma once

#include "model/analysis/analysis.h"
#include "model/base/text_view.h"
#include "model/facts/browser_decision.h"
#include "model/lint/finding_index.h"
#include "model/view/session_overview.h"

#include <memory>

namespace hci {

/// What every panel shows: one session with its analysis, its findings by row, and its summary, all of the
/// same moment.
struct SessionView {
    SessionPtr session;
    AnalysisPtr analysis;
    std::shared_ptr<const FindingIndex> findings;
    std::shared_ptr<const SessionOverview> overview;
    std::shared_ptr<const WatchedFacts> watched; ///< null without a watched browser
    bool oneHost = true; ///< all resources are on one host, so that lists need not name it

    [[nodiscard]] explicit operator bool() const noexcept { return session && analysis; }
};

/// Analyses `session` and lists findings of `rules` only; an empty view when cancelled. For a worker thread.
[[nodiscard]] SessionView makeView(const SessionPtr& session, const AnalysisOptions& options,
                                   Progress& progress, const RuleSelection& rules = {});
/// The same view with findings and overview for other rules. For a worker thread.
[[nodiscard]] SessionView withRules(const SessionView& view, const RuleSelection& rules);

/// A selected resource, and perhaps one of its exchanges. Row numbers of one SessionView.
struct Selection {
    std::uint32_t resource = noIndex;
    std::uint32_t exchange = noIndex; ///< noIndex: the resource as a whole

    [[nodiscard]] bool empty() const noexcept { return resource == noIndex; }
    friend bool operator==(const Selection&, const Selection&) = default;
};

/// The same rows in a later view, where exchanges may have other numbers; empty if they are gone.
[[nodiscard]] Selection carriedOver(const Selection& selection, const SessionView& from,
                                    const SessionView& to);

/// The revalidations of a resource, in order of time: indexes into Analysis::revalidations.
[[nodiscard]] std::vector<std::uint32_t> revalidationsOf(const SessionView& view, std::uint32_t resource);

/// The selected exchange, else the representative of the selected resource; noIndex without a selection.
[[nodiscard]] std::uint32_t exchangeOf(const SessionView& view, const Selection& selection);

/// An exchange of `resource` that shows the finding; else the resource's first if none of its early ones
/// does. If `resource` is noIndex, the finding's own first.
[[nodiscard]] std::uint32_t exchangeShowing(const SessionView& view, const Finding& finding,
                                            std::uint32_t resource);

} // namespace hci
