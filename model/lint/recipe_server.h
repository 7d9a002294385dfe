#pragma once

#include "model/exchange/exchange.h"

#include <QtCore/QString>

namespace hci {

/// The server (RecipeSection::server) that a response names: in Server (RFC 9110 10.2.4), X-Powered-By, or,
/// for caches, Via and X-Varnish. Empty if unknown.
[[nodiscard]] QString recipeServerOf(FieldSpan response);

/// The same for the act of a cache: an edge that answered from its store, not the origin that Server names.
/// Empty if the edge has no recipes.
[[nodiscard]] QString recipeStoreOf(FieldSpan response);

/// Whether an application made the content and the named server only passes it on. Frameworks name
/// themselves, and file servers offer ranges (RFC 9110 14.3).
[[nodiscard]] bool isOfApplication(FieldSpan response);

} // namespace hci
