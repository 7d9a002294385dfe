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

} // namespace hci
