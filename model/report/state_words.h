#pragma once

#include "model/exchange/masked_session.h"
#include "model/json/json_writer.h"
#include "model/lint/rules.h"
#include "model/report/text_writer.h"
#include "model/state/state_comparison.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <span>

namespace hci {

// The wording that all reports share for changes since the last run.

/// Its importance for caches; nullopt: none.
[[nodiscard]] std::optional<Severity> severityOf(const StateRow& row) noexcept;
/// Whether some row is at least that severe.
[[nodiscard]] bool reaches(const StateReport& report, Severity severity);

/// "Since 2026-01-05 12:00:00.000 UTC".
[[nodiscard]] QString sinceInWords(const StateReport& report);
/// "4 resources: 1 changed, 3 unchanged".
[[nodiscard]] QString summaryOf(const StateReport& report);
/// The interesting rows, which come first.
[[nodiscard]] std::span<const StateRow> changedRows(const StateReport& report);

/// The change of one answer, values in backticks.
[[nodiscard]] QString stateSentence(const Session& session, const StateRow& row);

/// The members of the object `state`.
void writeState(JsonWriter& json, const Session& session, const StateReport& report,
                const MaskedSession& mask);
/// A section of the report for people.
void writeState(TextWriter& out, const Session& session, const StateReport& report,
                const MaskedSession& mask);
/// The same in Markdown.
[[nodiscard]] QStringList markdownState(const Session& session, const StateReport& report,
                                        const MaskedSession& mask);

} // namespace hci
