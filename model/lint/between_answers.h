#pragma once

#include "model/lint/finding_sink.h"
#include "model/lint/history.h"

// Events between two answers of one URL that may explain their differences.

namespace hci {

/// Whether two requests were made by the same user, judged by Cookie and Authorization.
enum class Users : std::uint8_t {
    Same,
    Different,
    Unknown, ///< the recorder may have taken both fields out
};
[[nodiscard]] Users compareUsers(const Exchange& a, const Exchange& b);

/// Whether `b` was requested at most this much later than `a`; true if a time is unknown.
[[nodiscard]] bool isWithin(const History& history, const AnswerSummary& a, const AnswerSummary& b,
                            Milliseconds most);

/// Whether something on the URL's host was written successfully between the two, which may have changed the
/// content. Checks at most a thousand exchanges.
[[nodiscard]] bool wasWrittenBetween(const History& history, const AnswerSummary& a, const AnswerSummary& b);

/// Whether the URL itself, or one above or below it in the path (an item and its list), was written between
/// the two. Checks at most a thousand exchanges.
[[nodiscard]] bool wasItselfWrittenBetween(const History& history, const AnswerSummary& a,
                                           const AnswerSummary& b);

/// Whether a write invalidated the stored response by a Location or a cache group.
[[nodiscard]] bool wasInvalidated(const History& history, const AnswerSummary& summary);

/// Content changed from `a` to `b`, two answers of one resource in a history, without a validator or Vary
/// that separates them. Doubts each 304 in between.
void doubtBetween(const History& history, const AnswerSummary& a, const AnswerSummary& b, FindingSink& sink);

} // namespace hci
