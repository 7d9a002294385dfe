#pragma once

#include "model/analysis/finding_caches.h"
#include "model/exchange/masked_session.h"
#include "model/report/text_writer.h"

#include <string>

// Shared by the sections of the text report.

namespace hci {

/// `text` after `indent` blanks.
[[nodiscard]] inline QString spaced(int indent, const QString& text) {
    return QString(indent, QLatin1Char(' ')) + text;
}

[[nodiscard]] inline QString joined(const QStringList& parts) {
    return parts.join(QStringLiteral(", "));
}

/// `text`, shortened for a line in which `others` characters are taken.
[[nodiscard]] QString fitted(const TextWriter& out, const QString& text, qsizetype others);

/// The same in UTF-8, appended.
void appendFitted(std::string& to, const TextWriter& out, std::string_view utf8, qsizetype others);

/// Method and URL of a request, shortened like fitted().
[[nodiscard]] QString fittedTarget(const TextWriter& out, const MaskedSession& mask, TextId method,
                                   TextId url, qsizetype others);

/// The same, appended to a text in UTF-8.
void appendTarget(std::string& to, const TextWriter& out, const MaskedSession& mask, TextId method,
                  TextId url, qsizetype others);

/// Lines of the report for people below a finding; none if `caches` is null.
void writeFindingCaches(TextWriter& out, const FindingCaches* caches, std::uint32_t finding,
                        const Session& session, const MaskedSession& mask);

} // namespace hci
