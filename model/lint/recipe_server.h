#pragma once

#include "model/exchange/exchange.h"

#include <QtCore/QString>

namespace hci {

/// The server of RecipeSection::server that a response says it comes from: by Server (RFC 9110 10.2.4), by
/// X-Powered-By, and by the caches that name themselves in Via and X-Varnish. Empty where none of them is
/// known.
[[nodiscard]] QString recipeServerOf(FieldSpan response);

/// The same for what a cache did: where an edge says that it answered from its store, it is that edge and not
/// the origin that Server names. Empty where the edge has no recipes.
[[nodiscard]] QString recipeStoreOf(FieldSpan response);

/// An application made the content, and the server that is named only passes it on: what makes applications
/// says so, and what serves files offers ranges of them (RFC 9110 14.3).
[[nodiscard]] bool isOfApplication(FieldSpan response);

} // namespace hci
