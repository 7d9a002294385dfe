#pragma once

#include "model/base/spec.h"
#include "model/exchange/pairing.h"

#include <QtCore/QString>
#include <QtCore/QVarLengthArray>

#include <vector>

namespace hci {

/// ETag and Last-Modified (RFC 9110 8.8); `folded` as TextPool::folded() has it.
[[nodiscard]] bool isValidator(FieldName folded) noexcept;
/// A field that a cache decides by: a validator, or what says for how long and to whom it may be sent again.
[[nodiscard]] bool decidesCaching(FieldName folded) noexcept;

/// How a field of the later answer differs from the stored one.
enum class Change : std::uint8_t { Same, Updated, Missing, Added, Contradictory };
/// How strongly RFC 9110 requires (or forbids) the field on a 304 (15.4.5).
enum class Requirement : std::uint8_t { None, Must, Should, May, ShouldNot, MustNot };
/// The effect on the stored response's field (RFC 9111 3.2, 4.3.4).
enum class Effect : std::uint8_t { Kept, Replaced, Added, Removed, Ignored };

[[nodiscard]] QLatin1StringView name(Change change) noexcept;
[[nodiscard]] QLatin1StringView name(Requirement requirement) noexcept; ///< empty for None
[[nodiscard]] QLatin1StringView name(Effect effect) noexcept;

/// The lines of one field: nearly always one.
using FieldLines = QVarLengthArray<TextId, 2>;

/// One row: all lines of one field on both sides.
struct FieldDiff {
    FieldName name = FieldName::None; ///< as spelled on the stored response, else as received
    FieldLines stored;                ///< its lines, in order
    FieldLines received;
    Change change = Change::Same;
    Requirement requirement = Requirement::None;
    Effect effect = Effect::Kept;
    Spec spec; ///< the section behind requirement and effect
};

/// A stored response beside the answer to its revalidation.
struct MessageDiff {
    std::vector<FieldDiff> rows;    ///< caching fields first, then the rest in the stored order
    int unchanged = 0;              ///< rows that are Same
    std::vector<Field> storedAfter; ///< the stored response's fields after the update
    bool freshens = false;          ///< the answer selects this stored response and updates it (9111 4.3.4)
};

/// The diff of a revalidation that has a stored response. Field order and name case do not matter; lines of
/// list-based fields do only as a list.
[[nodiscard]] MessageDiff diffRevalidation(const Session& session, const Revalidation& revalidation);

/// The fields of any two messages beside each other, without requirements and effects.
[[nodiscard]] std::vector<FieldDiff> diffFields(FieldSpan first, FieldSpan second, const TextPool& pool);

/// The meaning of the row, in a sentence ("must be there; stored value is kept").
[[nodiscard]] QString describe(const FieldDiff& row, const TextPool& pool);

} // namespace hci
