#pragma once

#include <QtCore/QString>

#include <cstdint>

namespace hci {

/// The verdict on a resource as a code; verdictText() has the words.
enum class VerdictCode : std::uint8_t {
    NotModified,           ///< revalidates with 304, complete
    NotModifiedIncomplete, ///< 304 without fields that it must repeat
    Contradicted,          ///< 304 that another answer shows to be untrue
    Missed,                ///< 200 although nothing changed
    TagChanges,            ///< the tag differs although the content is the same
    Modified,              ///< the content changed
    Avoidable,             ///< requested although fresh
    Redownloaded,          ///< the same content came again: the request sent no validator along
    Unconditional304,
    NoStoredResponse,
    Undetermined,
    PreconditionFailed,
    OtherStatus,
    NotStored,   ///< no cache may store it
    NoValidator, ///< stored without a validator
    FirstLoad,   ///< seen once; fresh or can be validated
    CacheHit,    ///< answered by the recorder's cache, after one load at most
    Failed,      ///< no answer
};
[[nodiscard]] QLatin1StringView name(VerdictCode code) noexcept;
[[nodiscard]] QString verdictText(VerdictCode code);
/// The more important verdict: faults before waste, waste before good ones.
[[nodiscard]] VerdictCode worse(VerdictCode a, VerdictCode b) noexcept;

} // namespace hci
