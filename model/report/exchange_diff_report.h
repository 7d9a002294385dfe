#pragma once

#include "model/diff/exchange_diff.h"
#include "model/exchange/masked_session.h"
#include "model/json/json_writer.h"
#include "model/report/report_options.h"
#include "model/report/text_writer.h"

namespace hci {

/// The names of both sides for people: "edge" and "origin", "A" and "B".
struct DiffNames {
    QString first;
    QString second;
};

/// A session with everything on both sides, to make one mask from.
[[nodiscard]] SessionPtr sessionOf(const ExchangeDiff& diff);

/// Writes the differences of two exchanges, for people; `mask` covers both sessions.
void writeExchangeDiff(TextWriter& text, const ExchangeDiff& diff, const MaskedSession& mask,
                       const DiffNames& names);
/// Writes the members of one object: first, second, content, request, response, unchanged.
void writeExchangeDiff(JsonWriter& json, const ExchangeDiff& diff, const MaskedSession& mask);

/// Writes only two exchanges, as text, as Markdown (the text in a block of code) or as one JSON object
/// (resources/exchanges.schema.json).
[[nodiscard]] Result<void> writeExchangeDiffText(QIODevice& out, const ExchangeDiff& diff,
                                                 const MaskedSession& mask, const DiffNames& names,
                                                 const TextStyle& style);
[[nodiscard]] Result<void> writeExchangeDiffMarkdown(QIODevice& out, const ExchangeDiff& diff,
                                                     const MaskedSession& mask, const DiffNames& names);
[[nodiscard]] Result<void> writeExchangeDiffJson(QIODevice& out, const ExchangeDiff& diff,
                                                 const MaskedSession& mask);

/// Writes the member `also`.
void writeAlso(JsonWriter& json, const AlsoReport& also, const MaskedSession& mask);

} // namespace hci
