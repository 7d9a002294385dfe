#pragma once

#include "model/exchange/session.h"

#include <QtCore/QString>

#include <string>
#include <utility>
#include <vector>

namespace hci {

/// A set of request fields that somebody sends.
struct RequestPreset {
    QString name;
    ExchangeDraft::Fields fields;

    friend bool operator==(const RequestPreset&, const RequestPreset&) = default;
};
using RequestPresets = std::vector<RequestPreset>;

/// Whole clients: Chrome, Firefox, curl, a crawler.
[[nodiscard]] RequestPresets clientPresets();
/// Single fields to be added: codings, cookies, authorization.
[[nodiscard]] RequestPresets fieldPresets();

/// Presets as text for the settings, and back; what cannot be read is left out. Values are kept as UTF-8.
[[nodiscard]] QString toSettings(const RequestPresets& presets);
[[nodiscard]] RequestPresets presetsFromSettings(const QString& text);

/// Whether a field is a credential, or its value holds one: a token in a Referer.
[[nodiscard]] bool isSecret(const std::pair<std::string, std::string>& field);

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
