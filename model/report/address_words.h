#pragma once

#include "model/exchange/masked_session.h"
#include "model/json/json_writer.h"
#include "model/report/report_options.h"
#include "model/report/text_writer.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace hci {

// What reports say of the same URLs at every address of their hosts, in the same words.

/// In what an answer is another than the one it is held against, values in backticks; empty: in nothing that
/// matters.
[[nodiscard]] QString addressSentence(const ExchangeDiff& diff);

/// Whether that is a fault: one that has stored an answer for longer is none.
[[nodiscard]] bool isFault(const ExchangeDiff& diff);
/// The address that an exchange was asked at; "as named" where that is not known.
[[nodiscard]] QString addressOf(const Exchange& exchange);
/// "a.example: 192.0.2.1, 192.0.2.2 (3 more not asked)".
[[nodiscard]] QString hostInWords(const HostAddresses& host);
/// "1 of 4 resources not the same at every address".
[[nodiscard]] QString differingOf(const AddressesReport& report);
/// At most `most` rows, those that differ first.
[[nodiscard]] std::vector<const AddressesReport::Row*> rowsInOrder(const AddressesReport& report,
                                                                   std::size_t most);

/// The members of the object `addresses`.
void writeAddresses(JsonWriter& json, const Session& session, const AddressesReport& report,
                    const MaskedSession& mask);
/// A section of the report for people.
void writeAddresses(TextWriter& out, const Session& session, const AddressesReport& report,
                    const MaskedSession& mask);
/// The same in Markdown.
[[nodiscard]] QStringList markdownAddresses(const Session& session, const AddressesReport& report,
                                            const MaskedSession& mask);
/// What the same URLs answered at one other address, in Markdown: a line a URL, those that differ first.
[[nodiscard]] QStringList markdownAlso(const AlsoReport& report, const MaskedSession& mask);

} // namespace hci
