#pragma once

#include "model/view/session_overview.h"

#include <QtCore/QString>

namespace hci {

struct SessionView;

/// What there is to know first, in a sentence; the reports begin with the same.
[[nodiscard]] QString overviewTitle(const SessionOverview& overview);
/// What the title rests on, in two or three sentences.
[[nodiscard]] QString overviewNotes(const SessionOverview& overview);

/// "avoidable: fresh by what its fields say" …
[[nodiscard]] QString reasonText(ByteReason reason);
/// The filter that lists the exchanges behind it; empty where the grammar has no word for them.
[[nodiscard]] QString reasonFilter(ByteReason reason);

/// A host's name, or how many the row stands for.
[[nodiscard]] QString hostText(const HostBytes& host);

/// A page's title with its visit, or how many the row stands for.
[[nodiscard]] QString pageText(const PageBytes& page);
/// When it was loaded; empty where nobody says.
[[nodiscard]] QString pageNote(const PageBytes& page);

/// "img.shop.example and 2 other hosts · 31 resources".
[[nodiscard]] QString faultPlaces(const WorstFault& fault);
/// What the dearest finding of the fault says.
[[nodiscard]] QString faultSentence(const WorstFault& fault, const SessionView& view);
/// The title of the recipe that mends that finding; empty where there is none.
[[nodiscard]] QString faultRecipe(const WorstFault& fault, const SessionView& view);

} // namespace hci
