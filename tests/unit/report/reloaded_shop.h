#pragma once

#include "model/exchange/session.h"

namespace hci::test {

/// The session in the golden files of the exports: a page's style and its data, loaded twice. The style is
/// answered 304; the data is transferred again although its tag matches.
[[nodiscard]] SessionPtr reloadedShop();

/// A page that revalidates correctly, an image whose 304 leaves out Vary, a script without any validator, and
/// a request without an answer; the page's URL and cookies hold a secret.
[[nodiscard]] SessionPtr visitedShop();

} // namespace hci::test
