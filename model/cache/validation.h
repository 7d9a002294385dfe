#pragma once

#include "model/cache/storing.h"
#include "model/http/entity_tag.h"

#include <span>

namespace hci {

/// The stored response's fields after `received` (a 304, a 206 that completes it, a 200 to HEAD) has updated
/// them (RFC 9111 3.2): each received field is added or replaces the stored lines of its name, but for those
/// that FieldExclusions keeps out. A received response without Age takes the stored Age away: it was a
/// statement about the older answer.
[[nodiscard]] std::vector<Field> freshened(FieldSpan stored, FieldSpan received,
                                           CacheModel model = CacheModel::Private);

/// The same into `result`, whose room is used again. `exclusions`: those of `received`.
void freshenInto(std::vector<Field>& result, FieldSpan stored, FieldSpan received,
                 const FieldExclusions& exclusions);

/// How the validators of a received response correspond to those of a stored one (RFC 9111 4.3.4).
enum class ValidatorMatch : std::uint8_t {
    None, ///< they do not correspond
    Bare, ///< neither has a validator
    Weak,
    Strong,
};

/// Compares validators. Where both have an entity tag the tags decide; else the modification dates, which are
/// strong where the received answer's Date (or `receivedAt`) is at least a second later (RFC 9110 8.8.2.2).
[[nodiscard]] ValidatorMatch matchValidators(const ResponseHead& stored, const ResponseHead& received,
                                             Milliseconds receivedAt);

/// One step of RFC 9111 4.3.4: which of the stored responses that could have been chosen a 304 selects for
/// update. `matches` has one entry a stored response; `dates` their Date in ms. Sets `selected`.
void selectForUpdate(std::span<const ValidatorMatch> matches, std::span<const Milliseconds> dates,
                     std::span<bool> selected);

/// True where a 304 selects this stored response, were it the only one.
[[nodiscard]] bool selects(const ResponseHead& stored, const ResponseHead& received, Milliseconds receivedAt);

/// A validator that a cache can send: an entity tag, or a Last-Modified that is a date (RFC 9111 4.3.1).
[[nodiscard]] bool hasValidator(const ResponseHead& stored, Milliseconds received);

/// What a client's own conditional request gets from a stored response.
enum class ConditionResult : std::uint8_t {
    None,        ///< the request has no condition that a cache evaluates
    NotModified, ///< 304
    Modified,    ///< the full stored response
};
/// Evaluates If-None-Match, else If-Modified-Since, against a stored response (RFC 9111 4.3.2, 9110 13.2.2);
/// nothing is evaluated against one that is no 2xx (9110 13.2.1).
/// If-Match and If-Unmodified-Since are for the origin alone and do not count.
[[nodiscard]] ConditionResult evaluateCondition(const RequestHead& request, const ResponseHead& stored,
                                                Milliseconds storedAt);

/// If-Range against a stored response: true where there is none or it holds (RFC 9110 13.1.5): the strong tag
/// byte for byte, or exactly the Last-Modified date where that is a strong validator.
[[nodiscard]] bool ifRangeHolds(const RequestHead& request, const ResponseHead& stored,
                                Milliseconds storedAt);

/// RFC 9111 4.3.5: the validators and Content-Length that a 200 to HEAD has are those of the stored response.
[[nodiscard]] bool headAgrees(const ResponseHead& stored, const ResponseHead& head);

} // namespace hci
