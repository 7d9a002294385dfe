#pragma once

#include "model/base/spec.h"
#include "model/diff/browser_merge.h"

#include <QtCore/QString>

#include <vector>

namespace hci {

// What a watched browser made of a 304, in sentences: the observation, and what follows from it. The
// browser's reasons are unknown, so no sentence guesses them.

/// A sentence and its section of a specification; unknown for an observation.
struct BrowserRemark {
    QString text;
    Spec place;

    friend bool operator==(const BrowserRemark&, const BrowserRemark&) = default;
};

/// "Chromium", "Firefox"; "The browser" if the request does not name it.
[[nodiscard]] QString browserInWords(const Exchange& exchange);

/// Both merges in one sentence: they agree, or the fields in which they differ.
[[nodiscard]] BrowserRemark mergeVerdict(const BrowserMerge& merge, const TextPool& pool,
                                         const QString& browser);
/// The difference of one field, the observation first. Empty if there is none.
[[nodiscard]] std::vector<BrowserRemark> mergeRemarks(const BrowserMerge& merge, const MergedField& field,
                                                      const Session& session, const QString& browser);
/// "Chromium gave the page 200 from its cache; the network answered 304."
[[nodiscard]] QString bothSidesInWords(const BrowserMerge& merge, const QString& browser);

} // namespace hci
