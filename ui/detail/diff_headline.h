#pragma once

#include "model/diff/browser_merge.h"
#include "ui/detail/detail_view.h"
#include "ui/detail/headline.h"

namespace hci {

/// What became of a revalidation, in a sentence: "304 Not Modified saves 48.2 kB", and what is wrong with it.
/// With the merge of a browser that was watched: whether it is that of RFC 9111.
[[nodiscard]] HeadlineText diffHeadline(const DetailSubject& subject, const MessageDiff& diff,
                                        const BrowserMerge* merge = nullptr);
/// How the page and the network saw the answer, where a browser was watched; else empty.
[[nodiscard]] QString watchedSides(const DetailSubject& subject, const BrowserMerge* merge);
/// What there is to say of an exchange that is no revalidation.
[[nodiscard]] HeadlineText exchangeHeadline(const DetailSubject& subject);

/// "200 · 12:00:01": a column's title for an exchange.
[[nodiscard]] QString exchangeTitle(const DetailSubject& subject, std::uint32_t exchange);

} // namespace hci
