#pragma once

#include "model/cache/decision.h"

#include <QtCore/QString>

#include <cstdint>

namespace hci {

/// How a model of a cache is spoken of: "private cache", or "private model" beside figures of it.
enum class ModelForm : std::uint8_t { Cache, Model };
/// In the window's words.
[[nodiscard]] QString cacheModelText(CacheModel model, ModelForm form = ModelForm::Cache);

} // namespace hci
