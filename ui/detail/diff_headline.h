#pragma once

#include "model/diff/message_diff.h"
#include "ui/detail/detail_view.h"
#include "ui/detail/headline.h"

namespace hci {

/// What became of a revalidation, in a sentence: "304 Not Modified saves 48.2 kB", and what is wrong with it.
[[nodiscard]] HeadlineText diffHeadline(const DetailSubject& subject, const MessageDiff& diff);
/// What there is to say of an exchange that is no revalidation.
[[nodiscard]] HeadlineText exchangeHeadline(const DetailSubject& subject);

/// "200 · 12:00:01": a column's title for an exchange.
[[nodiscard]] QString exchangeTitle(const DetailSubject& subject, std::uint32_t exchange);

} // namespace hci
