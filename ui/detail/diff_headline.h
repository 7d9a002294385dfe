#pragma once

#include "model/diff/browser_merge.h"
#include "ui/session/detail_view.h"
#include "ui/widgets/headline.h"

namespace hci {

/// The outcome of a revalidation in a sentence: "304 Not Modified saves 48.2 kB", and what is wrong with it.
/// With a watched browser's merge it says whether RFC 9111 allows that merge.
[[nodiscard]] HeadlineText diffHeadline(const DetailSubject& subject, const MessageDiff& diff,
                                        const BrowserMerge* merge = nullptr);
/// How page and network saw the answer in a watched browser; else empty.
[[nodiscard]] QString watchedSides(const DetailSubject& subject, const BrowserMerge* merge);
/// The headline of an exchange that is no revalidation.
[[nodiscard]] HeadlineText exchangeHeadline(const DetailSubject& subject);

/// "200 · 12:00:01": a column's title for an exchange.
[[nodiscard]] QString exchangeTitle(const DetailSubject& subject, std::uint32_t exchange);

} // namespace hci
