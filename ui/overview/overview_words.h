#pragma once

#include "model/view/session_overview.h"

#include <QtCore/QString>

namespace hci {

struct SessionView;

/// The session's headline in a sentence; the reports begin with the same.
[[nodiscard]] QString overviewTitle(const SessionOverview& overview);
/// The numbers behind the title, in two or three sentences.
[[nodiscard]] QString overviewNotes(const SessionOverview& overview);

/// "avoidable: fresh by what its fields say" …
[[nodiscard]] QString reasonText(ByteReason reason);
/// The filter that lists the exchanges of that reason; empty if the filter language cannot express it.
[[nodiscard]] QString reasonFilter(ByteReason reason);

/// A host's name, or how many hosts the row sums up.
[[nodiscard]] QString hostText(const HostBytes& host);

/// A page's title with its visit, or how many pages the row sums up.
[[nodiscard]] QString pageText(const PageBytes& page);
/// When it was loaded; empty if unknown.
[[nodiscard]] QString pageNote(const PageBytes& page);

/// "img.shop.example and 2 other hosts · 31 resources".
[[nodiscard]] QString faultPlaces(const WorstFault& fault);
/// The sentence of the fault's costliest finding.
[[nodiscard]] QString faultSentence(const WorstFault& fault, const SessionView& view);
/// The title of the recipe that fixes that finding; empty if there is none.
[[nodiscard]] QString faultRecipe(const WorstFault& fault, const SessionView& view);

} // namespace hci
