#pragma once

#include <QtCore/QString>

#include <cstdint>

namespace hci {

/// What a resource is, in one code; the words are verdictText()'s.
enum class VerdictCode : std::uint8_t {
    NotModified,           ///< revalidates with 304, complete
    NotModifiedIncomplete, ///< 304 that leaves out fields it must repeat
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
    NoValidator, ///< stored, and nothing to validate with
    FirstLoad,   ///< seen once; fresh or can be validated
    CacheHit,    ///< answered by the recorder's cache, after one load at most
    Failed,      ///< no answer
};
[[nodiscard]] QLatin1StringView name(VerdictCode code) noexcept;
[[nodiscard]] QString verdictText(VerdictCode code);
/// The one that says more of a resource: faults before waste, waste before what is well.
[[nodiscard]] VerdictCode worse(VerdictCode a, VerdictCode b) noexcept;

} // namespace hci
