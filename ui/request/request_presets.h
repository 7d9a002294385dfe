#pragma once

#include "model/exchange/session.h"

#include <QtCore/QString>

#include <vector>

namespace hci {

/// A set of request fields that somebody sends.
struct RequestPreset {
    QString name;
    ExchangeDraft::Fields fields;
};

/// Whole clients: Chrome, Firefox, curl, a crawler.
[[nodiscard]] std::vector<RequestPreset> clientPresets();
/// Single fields to be added: codings, cookies, authorization.
[[nodiscard]] std::vector<RequestPreset> fieldPresets();

/// How a request is meant for the caches on its way (RFC 9111 5.2.1).
enum class ReloadKind : std::uint8_t {
    Plain,
    Reload,     ///< Cache-Control: max-age=0
    HardReload, ///< Cache-Control: no-cache, and Pragma for old caches
};

/// The fields with those of the reload; a Cache-Control or Pragma that is there gives way.
[[nodiscard]] ExchangeDraft::Fields withReload(ExchangeDraft::Fields fields, ReloadKind kind);
/// `fields` with those of `added` in place of the ones of the same name, else at the end.
[[nodiscard]] ExchangeDraft::Fields withFields(ExchangeDraft::Fields fields,
                                               const ExchangeDraft::Fields& added);

} // namespace hci
