#pragma once

#include "model/exchange/masked_session.h"
#include "model/json/json_writer.h"
#include "model/report/report_options.h"
#include "model/report/text_writer.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace hci {

// The wording that all reports share for the same URLs at every address of their hosts.

/// How an answer differs from the one it is compared with, values in backticks; empty: in nothing that
/// matters.
[[nodiscard]] QString addressSentence(const ExchangeDiff& diff);

/// Whether the difference is a fault: a difference in age alone is none.
[[nodiscard]] bool isFault(const ExchangeDiff& diff);
/// The address that answered an exchange; "as named" if it is unknown.
[[nodiscard]] QString addressOf(const Exchange& exchange);
/// "a.example: 192.0.2.1, 192.0.2.2 (3 more not asked)".
[[nodiscard]] QString hostInWords(const HostAddresses& host);
/// "1 of 4 resources not the same at every address".
[[nodiscard]] QString differingOf(const AddressesReport& report);
/// At most `most` rows, differing ones first.
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
/// The answers to the same URLs at one other address, in Markdown: one line per URL, differing ones first.
[[nodiscard]] QStringList markdownAlso(const AlsoReport& report, const MaskedSession& mask);

} // namespace hci
