#pragma once

#include "model/exchange/resource.h"

#include <cstdint>
#include <vector>

namespace hci {

/// The ways in which a client asks for what it has asked for before.
enum class AskKind : std::uint8_t {
    Plain,
    Reload,      ///< with Cache-Control: max-age=0
    Conditional, ///< with the validators of the answer that it had
};
inline constexpr int askKindCount = 3;
[[nodiscard]] QLatin1StringView name(AskKind kind) noexcept; ///< "get", "reload", "conditional"

/// Makes the requests of a client that asks again. One a session and thread; it adds to the session's pool.
class AskedAgain {
public:
    explicit AskedAgain(const Session& session);

    /// The fields of a GET as `exchange` was asked for, without what it said of caching, ranges and
    /// conditions, and with those of `kind`. `answer`: the exchange that has the validators. Valid until the
    /// next call.
    [[nodiscard]] FieldSpan fields(const Exchange& exchange, FieldSpan shown, AskKind kind,
                                   const Exchange& answer);
    /// Has the answer a validator to ask with?
    [[nodiscard]] static bool hasCondition(const Exchange& answer);

private:
    const Session& m_session;
    TextId m_reload = TextId::None;
    std::vector<Field> m_fields;
};

} // namespace hci
