#pragma once

#include "model/lint/history.h"

// What lies between two answers of one URL, and may be the cause of what differs in them.

namespace hci {

/// Whether two requests were made by the same user, as far as Cookie and Authorization tell.
enum class Users : std::uint8_t {
    Same,
    Different,
    Unknown, ///< the recorder may have taken both fields out
};
[[nodiscard]] Users compareUsers(const Exchange& a, const Exchange& b);

/// `b` was asked for at most so much later than `a`; true where a time is not known.
[[nodiscard]] bool isWithin(const History& history, const AnswerSummary& a, const AnswerSummary& b,
                            Milliseconds most);

/// Something of the URL's host was written between the two, and not refused: what it lists or shows may have
/// changed by that. Looks at a thousand exchanges at the most.
[[nodiscard]] bool wasWrittenBetween(const History& history, const AnswerSummary& a, const AnswerSummary& b);

/// The URL itself was written between the two, or one above or below it in the path: an item and its list.
/// Looks at a thousand exchanges at the most.
[[nodiscard]] bool wasItselfWrittenBetween(const History& history, const AnswerSummary& a,
                                           const AnswerSummary& b);

/// Something that was written, as it says by a Location or a cache group, took what was stored out of use.
[[nodiscard]] bool wasInvalidated(const History& history, const AnswerSummary& seen);

} // namespace hci
