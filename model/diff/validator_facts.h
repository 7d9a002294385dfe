#pragma once

#include "model/exchange/pairing.h"

#include <optional>

namespace hci {

/// An ETag as a message carries it.
struct TagFact {
    TextId value = TextId::None;
    bool valid = false; ///< an entity tag by the grammar (RFC 9110 8.8.3)
    bool weak = false;
};

/// How exact a Last-Modified is (RFC 9110 8.8.2.2).
enum class DateStrength : std::uint8_t {
    Invalid, ///< no HTTP-date
    Weak,    ///< not known to be a second before Date
    Strong,
    Future, ///< later than Date
};

/// A Last-Modified as a message carries it.
struct DateFact {
    TextId value = TextId::None;
    DateStrength strength = DateStrength::Invalid;
    std::int64_t seconds = 0; ///< since the epoch; 0 where invalid
};

/// How the request's validators compare with those of the stored response.
enum class TagMatch : std::uint8_t { NotSent, Any, Matches, Differs, NothingStored };
enum class DateMatch : std::uint8_t { NotSent, Ignored, Equal, Later, Earlier, Invalid, NothingStored };

/// The validators of a stored response and their part in a revalidation, fact by fact.
struct ValidatorFacts {
    std::optional<TagFact> storedTag;
    std::optional<DateFact> storedDate;
    std::optional<TagFact> receivedTag;
    std::optional<DateFact> receivedDate;
    TextId sentTags = TextId::None;           ///< If-None-Match, first line
    TextId sentDate = TextId::None;           ///< If-Modified-Since
    TagMatch tagMatch = TagMatch::NotSent;    ///< weak comparison (13.1.2)
    DateMatch dateMatch = DateMatch::NotSent; ///< Ignored beside If-None-Match (13.1.3)
};

/// The validators of an answer alone.
[[nodiscard]] ValidatorFacts validatorFacts(const Exchange& answer);
/// The facts of a revalidation; its stored response may be missing.
[[nodiscard]] ValidatorFacts validatorFacts(const Session& session, const Revalidation& revalidation);

} // namespace hci
