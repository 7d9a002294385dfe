#pragma once

#include "model/base/spec.h"
#include "model/diff/browser_merge.h"

#include <QtCore/QString>

#include <vector>

namespace hci {

// What a watched browser made of a 304, in sentences: what was seen, and what follows from it. Why the
// browser does so nobody has seen, and nothing is said of it.

/// A sentence and the place that it rests on; unknown where it tells what was seen.
struct BrowserRemark {
    QString text;
    Spec place;

    friend bool operator==(const BrowserRemark&, const BrowserRemark&) = default;
};

/// "Chromium", "Firefox"; "The browser" where the request does not say.
[[nodiscard]] QString browserInWords(const Exchange& exchange);

/// Both merges in one sentence: that they agree, or in which fields they do not.
[[nodiscard]] BrowserRemark mergeVerdict(const BrowserMerge& merge, const TextPool& pool,
                                         const QString& browser);
/// The difference of one field: what was seen first. Empty where there is none.
[[nodiscard]] std::vector<BrowserRemark> mergeRemarks(const BrowserMerge& merge, const MergedField& field,
                                                      const Session& session, const QString& browser);
/// "Chromium gave the page 200 from its cache; the network answered 304."
[[nodiscard]] QString bothSidesInWords(const BrowserMerge& merge, const QString& browser);

} // namespace hci
