#pragma once

#include "model/exchange/masked_session.h"
#include "model/json/json_writer.h"
#include "model/report/text_writer.h"
#include "model/view/what_if_comparison.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace hci {

// The wording that all reports share for a "what if".

/// "What if Cache-Control were "max-age=60" for a.example (980 requests)?", the value between backticks.
[[nodiscard]] QString whatIfQuestion(const WhatIfComparison& whatIf, const MaskedSession& mask);
/// The heads of a table with a row per cache: title, hits now and then, requests and bytes to the origin.
[[nodiscard]] QStringList whatIfHeads();
[[nodiscard]] std::vector<QStringList> whatIfRows(const WhatIfComparison& whatIf);

/// The members of the object `whatIf`.
void writeWhatIf(JsonWriter& json, const WhatIfComparison& whatIf, const MaskedSession& mask);
/// A section of the report for people.
void writeWhatIf(TextWriter& out, const WhatIfComparison& whatIf, const MaskedSession& mask);
/// The same in Markdown.
[[nodiscard]] QStringList markdownWhatIf(const WhatIfComparison& whatIf, const MaskedSession& mask);

/// "resource", "host" …
[[nodiscard]] QLatin1StringView name(WhatIf::Target target) noexcept;

} // namespace hci
