#pragma once

#include "model/exchange/session.h"

#include <cstdint>

namespace hci {

/// How a request is meant for the caches on its way (RFC 9111 5.2.1).
enum class ReloadKind : std::uint8_t {
    Plain,
    Reload,     ///< Cache-Control: max-age=0
    HardReload, ///< Cache-Control: no-cache, and Pragma for old caches
};

/// Returns the fields with those of the reload in place of any Cache-Control and Pragma.
[[nodiscard]] ExchangeDraft::Fields withReload(ExchangeDraft::Fields fields, ReloadKind kind);
/// `fields` with those of `added` in place of the ones of the same name, else at the end.
[[nodiscard]] ExchangeDraft::Fields withFields(ExchangeDraft::Fields fields,
                                               const ExchangeDraft::Fields& added);

/// Request fields that make the edges of Fastly and Akamai report on their cache. Others ignore them.
[[nodiscard]] ExchangeDraft::Fields edgeQuestions();

} // namespace hci
