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
    /// Writes everything, as *Save* does; otherwise masks secrets, in contents too, and omits request bodies
    /// that are no forms.
    bool includeSecrets = false;
    std::shared_ptr<MaskedSession> masked{}; ///< the session's, if made before; null: make one
    /// Writes further members of the entry with that number; their names begin with an underscore. Empty:
    /// none.
    std::function<void(JsonWriter& json, std::uint32_t exchange)> entryMembers{};
};

/// The result of writing.
struct HarWritten {
    std::uint32_t exchanges = 0;
    std::uint32_t bodiesLeftOut = 0; ///< unreadable: their file is gone or has changed, or holds no such body
};

/// Writes a session as HAR 1.2, contents decoded. `_hci` holds what a HAR has no member for (bases of sizes,
/// sources, flags), so that a session written with its secrets and read again is the same session.
///
/// `out` is open for writing. Errors: Io if it fails, Cancelled.
[[nodiscard]] Result<HarWritten> writeHar(const Session& session, QIODevice& out,
                                          const HarWriteOptions& options, Progress& progress);

/// A HAR that grows: its head, one line per entry with its secrets, and `harEnd` at the end. At any moment
/// the file is a valid truncated recording, and its last line break ends a whole entry.
[[nodiscard]] Result<void> writeHarHead(const Session& session, QIODevice& out);
/// The line of one exchange of `session`; `first`: it follows the head.
[[nodiscard]] Result<void> writeHarLine(const Session& session, std::uint32_t exchange, bool first,
                                        QIODevice& out);
inline constexpr std::string_view harEnd = "]}}\n";

} // namespace hci
