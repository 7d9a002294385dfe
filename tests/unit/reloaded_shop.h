#pragma once

#include "model/exchange/session.h"

namespace hci::test {

/// What the golden files of the exports show: a page's style and its data, loaded and loaded again. The style
/// is answered 304; the data comes again although its tag matches.
[[nodiscard]] SessionPtr reloadedShop();

/// A page that revalidates as it should, an image whose 304 leaves out Vary, a script without any validator,
/// and a request without an answer; a secret is in the page's URL and its cookies.
[[nodiscard]] SessionPtr visitedShop();

} // namespace hci::test
