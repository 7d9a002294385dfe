#pragma once

#include "model/exchange/session.h"

#include <QtCore/QString>

#include <string>
#include <utility>
#include <vector>

namespace hci {

/// A named set of request fields.
struct RequestPreset {
    QString name;
    ExchangeDraft::Fields fields;

    friend bool operator==(const RequestPreset&, const RequestPreset&) = default;
};
using RequestPresets = std::vector<RequestPreset>;

/// Whole clients: Chrome, Firefox, curl, a crawler.
[[nodiscard]] RequestPresets clientPresets();
/// Single fields to add: codings, cookies, authorization.
[[nodiscard]] RequestPresets fieldPresets();

/// Converts presets to text for the settings and back, without unreadable ones. Values are kept as UTF-8.
[[nodiscard]] QString toSettings(const RequestPresets& presets);
[[nodiscard]] RequestPresets presetsFromSettings(const QString& text);

/// Whether a field is a credential, or its value holds one, such as a token in a Referer.
[[nodiscard]] bool isSecret(const std::pair<std::string, std::string>& field);

} // namespace hci
