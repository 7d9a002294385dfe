#pragma once

#include "model/analysis/analysis.h"
#include "model/lint/finding_index.h"

#include <QtCore/QString>

#include <span>

namespace hci {

/// The most exchanges in one ticket; the text says how many it leaves out.
inline constexpr std::size_t maxTicketExchanges = 20;

/// Exchanges for a ticket, in GitHub's Markdown, with all bytes from the wire as plain text: each with its
/// original request and response, masked and without contents, and the findings that `index` has for them.
/// Linear in the session, which is searched for its secrets: not for the GUI thread.
[[nodiscard]] QString markdownExchanges(const Session& session, const Analysis& analysis,
                                        const FindingIndex& index, std::span<const std::uint32_t> exchanges);

} // namespace hci
