#pragma once

#include "model/cache/storing.h"
#include "model/http/entity_tag.h"

#include <span>

namespace hci {

/// The stored response's fields after an update by `received`: a 304, a 206 that completes it, a 200 to HEAD
/// (RFC 9111 3.2). Each received field is added or replaces the stored lines of its name, except for
/// FieldExclusions.
///
/// A received response without Age removes the stored Age, which was about the older answer.
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

/// Compares validators: the entity tags if both have one, else the modification dates. Dates are strong if
/// the received answer's Date (or `receivedAt`) is at least a second later (RFC 9110 8.8.2.2).
[[nodiscard]] ValidatorMatch matchValidators(const ResponseHead& stored, const ResponseHead& received,
                                             Milliseconds receivedAt);

/// One step of RFC 9111 4.3.4: which of the candidate stored responses a 304 selects for update. `matches`
/// has one entry per stored response, `dates` their Date in ms; sets `selected`.
void selectForUpdate(std::span<const ValidatorMatch> matches, std::span<const Milliseconds> dates,
                     std::span<bool> selected);

/// Whether a 304 would select this stored response as the only candidate.
[[nodiscard]] bool selects(const ResponseHead& stored, const ResponseHead& received, Milliseconds receivedAt);

/// Whether there is a validator that a cache can send: an entity tag, or a valid Last-Modified (RFC 9111
/// 4.3.1).
[[nodiscard]] bool hasValidator(const ResponseHead& stored, Milliseconds received);

/// The result of a client's own condition on a stored response.
enum class ConditionResult : std::uint8_t {
    None,        ///< the request has no condition that a cache evaluates
    NotModified, ///< 304
    Modified,    ///< the full stored response
};
/// Evaluates If-None-Match, else If-Modified-Since, against a stored 2xx response (RFC 9111 4.3.2, 9110
/// 13.2.1, 13.2.2). Ignores If-Match and If-Unmodified-Since, which are for the origin only.
[[nodiscard]] ConditionResult evaluateCondition(const RequestHead& request, const ResponseHead& stored,
                                                Milliseconds storedAt);

/// Whether If-Range is absent or holds for a stored response (RFC 9110 13.1.5): the strong tag byte for
/// byte, or exactly the Last-Modified date if that is a strong validator.
[[nodiscard]] bool ifRangeHolds(const RequestHead& request, const ResponseHead& stored,
                                Milliseconds storedAt);

/// RFC 9111 4.3.5: whether validators and Content-Length of a 200 to HEAD equal those of the stored
/// response.
[[nodiscard]] bool headAgrees(const ResponseHead& stored, const ResponseHead& head);

} // namespace hci
