#pragma once

#include "model/cache/decision.h"

#include <QtCore/QString>

namespace hci {

/// "private cache": the model of a cache in the window's words.
[[nodiscard]] QString cacheModelText(CacheModel model);

} // namespace hci
