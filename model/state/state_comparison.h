#pragma once

#include "model/exchange/pairing.h"
#include "model/exchange/session.h"
#include "model/state/state.h"

#include <QtCore/QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace hci {

/// What has become of an answer since it was last seen.
enum class SinceThen : std::uint8_t {
    New,              ///< nothing was remembered of the URL
    Unchanged,        ///< neither validators nor content
    Changed,          ///< the content, and with it the validator that a cache would ask with
    ChangedUnnoticed, ///< the content alone: whoever asks with the validator is told that nothing has changed
    ValidatorsChanged, ///< a validator alone: whoever asks with it gets again what they have
    Undetermined,      ///< the contents cannot be compared
    NotCompared,       ///< no answer this time, or one without success: what was remembered stays
};
inline constexpr std::size_t sinceThenCount = 7;

/// The name used in reports: "new", "unchanged" …
[[nodiscard]] QLatin1StringView name(SinceThen outcome) noexcept;

/// A URL that was asked for now.
struct StateRow {
    std::uint32_t exchange = 0; ///< its first plain GET
    SinceThen outcome = SinceThen::New;
    std::optional<RememberedAnswer> before;
    std::optional<RememberedAnswer> now; ///< without: NotCompared
    bool etagChanged = false;            ///< by the weak comparison (RFC 9110 8.8.3.2), come or gone included
    bool lastModifiedChanged = false;
    bool weakly = false; ///< ChangedUnnoticed, and the validator is a weak tag: it may stand for both (8.8.1)
    ContentComparison content = ContentComparison::Unknown;
};

/// An inspection beside what was remembered.
struct StateReport {
    std::vector<StateRow> rows; ///< in the order of the exchanges, those that tell something first
    std::array<std::uint32_t, sinceThenCount> counts{};
    Milliseconds lastSeen = noTime; ///< when the youngest of what was remembered came
    std::uint32_t notAsked = 0;     ///< URLs that are remembered, and were not asked for now
    std::uint32_t alike = 0;        ///< URLs that differ in their secrets alone, and are not remembered
};

/// Holds the first plain GET of each URL of a session against `state`, and lets that remember what is new.
/// Redirects are passed over. URLs are remembered without their secrets unless `includeSecrets`; contents are
/// read.
[[nodiscard]] StateReport compareWithState(const Session& session, State& state, bool includeSecrets);

} // namespace hci
