#pragma once

#include "model/exchange/pairing.h"
#include "model/exchange/session.h"
#include "model/state/state.h"

#include <QtCore/QString>

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace hci {

/// How an answer has changed since the previous run.
enum class ChangeSinceLastRun : std::uint8_t {
    New,               ///< the state had nothing for the URL
    Unchanged,         ///< validators and content are the same
    Changed,           ///< the content, and with it the validator that a cache would send
    ChangedUnnoticed,  ///< only the content changed: a revalidation would still be answered 304
    ValidatorsChanged, ///< only a validator changed: a revalidation transfers the same content again
    Undetermined,      ///< the contents cannot be compared
    NotCompared,       ///< no answer this time, or an unsuccessful one: the stored answer stays
};
inline constexpr std::size_t changeSinceLastRunCount = 7;

/// The name used in reports: "new", "unchanged" …
[[nodiscard]] QLatin1StringView name(ChangeSinceLastRun outcome) noexcept;

/// A URL of this run.
struct StateRow {
    std::uint32_t exchange = 0; ///< its first plain GET
    ChangeSinceLastRun outcome = ChangeSinceLastRun::New;
    std::optional<RememberedAnswer> before;
    std::optional<RememberedAnswer> now; ///< without: NotCompared
    bool etagChanged = false; ///< by the weak comparison (RFC 9110 8.8.3.2), also if added or removed
    bool lastModifiedChanged = false;
    bool weakly = false; ///< ChangedUnnoticed under a weak tag, which may cover both contents (8.8.1)
    ContentComparison content = ContentComparison::Unknown;
};

/// An inspection compared with the state.
struct StateReport {
    std::vector<StateRow> rows; ///< in the order of the exchanges, interesting ones first
    std::array<std::uint32_t, changeSinceLastRunCount> counts{};
    Milliseconds lastSeen = noTime; ///< time of the youngest stored answer
    std::uint32_t notAsked = 0;     ///< stored URLs that this run did not request
    std::uint32_t alike = 0;        ///< URLs that differ only in their secrets, and are not stored
};

/// Compares the first plain GET of each URL of a session with `state`, reading contents but no redirects, and
/// stores new answers in it. Stores URLs without their secrets unless `includeSecrets`.
///
/// Use neither the report nor the state once `stopped` returned true; it stays true, and any thread calls it.
[[nodiscard]] StateReport compareWithState(const Session& session, State& state, bool includeSecrets,
                                           const std::function<bool()>& stopped = {});

} // namespace hci
