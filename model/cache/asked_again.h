#pragma once

#include "model/exchange/resource.h"

#include <cstdint>
#include <vector>

namespace hci {

/// The ways in which a client repeats a request.
enum class AskKind : std::uint8_t {
    Plain,
    Reload,      ///< with Cache-Control: max-age=0
    Conditional, ///< with the validators of the earlier answer
};
inline constexpr int askKindCount = 3;
[[nodiscard]] QLatin1StringView name(AskKind kind) noexcept; ///< "get", "reload", "conditional"

/// Makes the repeated requests of a client. One per session and thread; it adds to the session's pool.
class AskedAgain {
public:
    explicit AskedAgain(const Session& session);

    /// The fields of a GET like that of `exchange`, but with caching, range and condition fields of `kind`
    /// only. `answer`: the exchange with the validators; valid until the next call.
    [[nodiscard]] FieldSpan fields(const Exchange& exchange, FieldSpan shown, AskKind kind,
                                   const Exchange& answer);
    /// Whether the answer has a validator for a condition.
    [[nodiscard]] static bool hasCondition(const Exchange& answer);

private:
    const Session& m_session;
    TextId m_reload = TextId::None;
    std::vector<Field> m_fields;
};

} // namespace hci
