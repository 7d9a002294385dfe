#pragma once

#include "model/exchange/masked_session.h"
#include "model/json/json_writer.h"
#include "model/report/report_options.h"
#include "model/report/text_writer.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace hci {

// What reports say of the same URLs at every address of their hosts, in the same words.

/// In what an answer is another than the one it is held against, values in backticks; empty: in nothing that
/// matters.
[[nodiscard]] QString addressSentence(const ExchangeDiff& diff);

/// The members of the object `addresses`.
void writeAddresses(JsonWriter& json, const Session& session, const AddressesReport& report,
                    const MaskedSession& mask);
/// A section of the report for people.
void writeAddresses(TextWriter& out, const Session& session, const AddressesReport& report,
                    const MaskedSession& mask);
/// The same in Markdown.
[[nodiscard]] QStringList markdownAddresses(const Session& session, const AddressesReport& report,
                                            const MaskedSession& mask);

} // namespace hci
