#pragma once

#include "model/exchange/session.h"

namespace hci::test {

/// What the golden files of the exports show: a page's style and its data, loaded and loaded again. The style
/// is answered 304; the data comes again although its tag matches.
[[nodiscard]] SessionPtr reloadedShop();

} // namespace hci::test
