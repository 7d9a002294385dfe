#pragma once

#include "ui/base/tone.h"
#include "ui/session/session_view.h"

#include <QtCore/QString>

namespace hci {

/// The columns of the resource list, in their first order.
enum class RowColumn : std::uint8_t {
    Resource,
    Outcome,
    Status,
    Validators,
    Freshness,
    CacheControl,
    Age,
    Decision,
    Source,
    Time,
    Wire,
    Saved,
    Missed,
    Findings
};
inline constexpr int rowColumnCount = 14;

/// A cell in words.
struct CellText {
    QString text;
    Tone tone = Tone::Normal;
    int emphasis = -1;    ///< where the bold part begins; −1: nothing is bold
    int emphasisEnd = -1; ///< where it ends; −1: with the text
    QString whole{};      ///< the full form of a short text; empty: itself
};

[[nodiscard]] QString columnTitle(RowColumn column);
[[nodiscard]] QString columnMeaning(RowColumn column); ///< for the header's tooltip
[[nodiscard]] bool isNumber(RowColumn column);
[[nodiscard]] bool isShownAtFirst(RowColumn column);

/// A resource's row; `resource` is an index of view.analysis->resources.
[[nodiscard]] CellText resourceCell(const SessionView& view, std::uint32_t resource, RowColumn column);
/// An exchange's row: below its resource, or in the flat list, where it names the URL.
[[nodiscard]] CellText exchangeCell(const SessionView& view, std::uint32_t exchange, RowColumn column,
                                    bool flat, bool localTime);

/// A URL with its distinctive part in bold; without the host if all URLs share one.
[[nodiscard]] CellText addressCell(const SessionView& view, std::string_view method, std::string_view url);
/// The text of Wire, Saved or Missed for these bytes.
[[nodiscard]] CellText partsCell(const ByteParts& bytes, RowColumn column);
[[nodiscard]] CellText findingsCell(const FindingSummary& summary);

/// Verdict and outcome in a few words, with a glyph and a tone: "✓ 304", "✕ 200, same content".
[[nodiscard]] CellText verdictCell(VerdictCode verdict);
[[nodiscard]] CellText outcomeCell(const SessionView& view, std::uint32_t exchange);

/// "60 s", "heuristic 9 d", "no-store": how long an answer is fresh in the chosen cache model.
[[nodiscard]] CellText freshnessCell(const SessionView& view, std::uint32_t exchange);
/// The same of what is stored after the exchange.
[[nodiscard]] CellText freshnessCell(const SessionView& view, std::uint32_t exchange, FieldSpan stored);
/// "weak tag, date".
[[nodiscard]] QString validatorsText(const Exchange& exchange);
/// "network", "memory cache" …
[[nodiscard]] QString sourceText(ExchangeSource source);
/// "fresh hit", "revalidate" …
[[nodiscard]] CellText decisionCell(const Decision& decision);

} // namespace hci
