#pragma once

#include "model/analysis/analysis.h"
#include "model/lint/finding_index.h"

#include <QtCore/QString>

#include <span>

namespace hci {

/// So many exchanges go into one ticket; the text says how many were left out.
inline constexpr std::size_t mostTicketExchanges = 20;

/// Exchanges for a ticket, in GitHub's Markdown: each with its request and its response as they were, without
/// contents and without secrets, and what the rules in `index` say of them. Nothing from the wire is more
/// than a text in it. Linear in the session, which is searched for its secrets: not for the GUI thread.
[[nodiscard]] QString markdownExchanges(const Session& session, const Analysis& analysis,
                                        const FindingIndex& index, std::span<const std::uint32_t> exchanges);

} // namespace hci
