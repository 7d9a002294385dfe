#pragma once

#include "model/capture/browser_watch.h"

#include <QtCore/QString>

namespace hci {

/// "0:42 · 187 exchanges · 61 × 304 · 74 hits".
[[nodiscard]] QString countsInWords(const WatchCounts& counts);

/// A sentence of the watch in the window's language, followed by the browser's own words with controls
/// escaped.
[[nodiscard]] QString watchSentence(const std::string& sentence);
/// The same as a sentence of its own, with a capital letter.
[[nodiscard]] QString watchNote(const std::string& sentence);

/// Why the watch ended and what the user can do. Empty if the user ended it.
[[nodiscard]] QString endInWords(const WatchEnd& end);

} // namespace hci
