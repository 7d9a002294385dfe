#pragma once

#include "model/capture/browser_watch.h"

#include <QtCore/QString>

namespace hci {

/// "0:42 · 187 exchanges · 61 × 304 · 74 hits".
[[nodiscard]] QString countsInWords(const WatchCounts& counts);

/// A sentence of the watch in the window's language; the browser's own words behind it as they are, controls
/// escaped.
[[nodiscard]] QString watchSentence(const std::string& told);
/// The same as a sentence of its own: with a capital letter.
[[nodiscard]] QString watchNote(const std::string& told);

/// Why watching has ended, and what can be done about it. Empty where nobody has to be told.
[[nodiscard]] QString endInWords(const WatchEnd& end);

} // namespace hci
