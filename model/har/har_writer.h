#pragma once

#include "model/base/job.h"
#include "model/base/result.h"
#include "model/exchange/session.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

class QIODevice;

namespace hci {

class JsonWriter;
class MaskedSession;

struct HarWriteOptions {
    /// Everything, as *Save* keeps it; else secrets are masked, in contents too, and request bodies that are
    /// no forms left out.
    bool includeSecrets = false;
    std::shared_ptr<MaskedSession> masked{}; ///< the session's, where it was made ahead; null: it is made
    /// Writes further members of the entry with that number; their names begin with an underscore. Empty:
    /// there are none.
    std::function<void(JsonWriter& json, std::uint32_t exchange)> entryMembers{};
};

/// What was written.
struct HarWritten {
    std::uint32_t exchanges = 0;
    std::uint32_t bodiesLeftOut =
        0; ///< could not be read: their file is gone or has changed, or holds no such body
};

/// Writes a session as HAR 1.2. What a HAR has no member for (bases of sizes, sources, flags) goes into
/// `_hci`, so that a session written with its secrets and read again is the same session. Content is written
/// with its codings taken off. `out` is open for writing; Io where it fails, Cancelled.
[[nodiscard]] Result<HarWritten> writeHar(const Session& session, QIODevice& out,
                                          const HarWriteOptions& options, Progress& progress);

/// A HAR that grows: its head, an entry a line with its secrets, and `harEnd` where it is complete. At any
/// moment what is there is a recording that is broken off, and its last line break ends a whole entry.
[[nodiscard]] Result<void> writeHarHead(const Session& session, QIODevice& out);
/// The line of one exchange of `session`; `first`: it follows the head.
[[nodiscard]] Result<void> writeHarLine(const Session& session, std::uint32_t exchange, bool first,
                                        QIODevice& out);
inline constexpr std::string_view harEnd = "]}}\n";

} // namespace hci
