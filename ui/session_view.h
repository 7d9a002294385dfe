#pragma once

#include "model/analysis/analysis.h"
#include "model/base/text_view.h"
#include "model/facts/browser_decision.h"
#include "model/lint/finding_index.h"
#include "model/view/session_overview.h"

#include <memory>

namespace hci {

/// What every panel shows: one session, its analysis, the lists of findings by row, and the sum of it all.
/// All of one moment.
struct SessionView {
    SessionPtr session;
    AnalysisPtr analysis;
    std::shared_ptr<const FindingIndex> findings;
    std::shared_ptr<const SessionOverview> overview;
    std::shared_ptr<const WatchedFacts> watched; ///< null: nobody watched a browser
    bool oneHost = true; ///< all resources lie on one host, so that lists need not name it

    [[nodiscard]] explicit operator bool() const noexcept { return session && analysis; }
};

/// Analyses `session` and makes the lists, of findings by `rules` alone; an empty view when cancelled. For a
/// worker thread.
[[nodiscard]] SessionView makeView(const SessionPtr& session, const AnalysisOptions& options,
                                   Progress& progress, const RuleSelection& rules = {});
/// The same view with lists of findings and an overview by other rules. For a worker thread.
[[nodiscard]] SessionView withRules(const SessionView& view, const RuleSelection& rules);

/// What is selected: a resource, and within it perhaps one exchange. Row numbers of one SessionView.
struct Selection {
    std::uint32_t resource = noIndex;
    std::uint32_t exchange = noIndex; ///< noIndex: the resource as a whole

    [[nodiscard]] bool empty() const noexcept { return resource == noIndex; }
    friend bool operator==(const Selection&, const Selection&) = default;
};

/// The same rows in a later view, whose exchanges may be numbered otherwise; empty where they are gone.
[[nodiscard]] Selection carriedOver(const Selection& selection, const SessionView& from,
                                    const SessionView& to);

/// The revalidations of a resource, in the order of time: indexes into Analysis::revalidations.
[[nodiscard]] std::vector<std::uint32_t> revalidationsOf(const SessionView& view, std::uint32_t resource);

/// The selected exchange, else the one that stands for the selected resource; noIndex where nothing is
/// selected.
[[nodiscard]] std::uint32_t exchangeOf(const SessionView& view, const Selection& selection);

/// An exchange of `resource` that shows the finding; the resource's first where none of its early ones does,
/// or where it is noIndex, the finding's own first.
[[nodiscard]] std::uint32_t exchangeShowing(const SessionView& view, const Finding& finding,
                                            std::uint32_t resource);

} // namespace hci
