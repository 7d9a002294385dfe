#pragma once

#include "model/exchange/exchange.h"

#include <QtCore/QString>

namespace hci {

/// The server of RecipeSection::server that a response says it comes from: by Server (RFC 9110 10.2.4), by
/// X-Powered-By, and by the caches that name themselves in Via and X-Varnish. Empty where none of them is
/// known.
[[nodiscard]] QString recipeServerOf(FieldSpan response);

} // namespace hci
