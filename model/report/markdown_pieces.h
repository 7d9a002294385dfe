#pragma once

#include "model/analysis/analysis.h"
#include "model/exchange/masked_session.h"
#include "model/lint/rules.h"

#include <QtCore/QStringList>

#include <vector>

namespace hci {

/// Pieces of Markdown for a report; each is one line.
class MarkdownPieces {
public:
    /// All three outlive it.
    MarkdownPieces(const Session& session, const Analysis& analysis, const MaskedSession& mask)
        : m_session(session), m_analysis(analysis), m_mask(mask) {}

    /// "❌ error".
    [[nodiscard]] static QString severity(Severity severity);
    /// The rule's id and a link to its section.
    [[nodiscard]] static QString ruleLine(const Finding& first);

    /// Heading, inputs, bytes and counts: fewer than 30 lines, whatever the session.
    [[nodiscard]] QStringList summary() const;

    [[nodiscard]] QString url(TextId url) const;
    /// The different URLs of a finding's resources, in their order, at most `most`.
    [[nodiscard]] std::vector<TextId> urls(const Finding& finding, std::size_t most) const;
    [[nodiscard]] QString sentence(const Finding& finding) const;
    /// The same, cut at a number of characters.
    [[nodiscard]] QString shortSentence(const Finding& finding, qsizetype most) const;
    /// " (costs 48,213 bytes, measured)"; empty if the cost is unknown.
    [[nodiscard]] QString cost(const Finding& finding) const;
    /// A row of the table of revalidations.
    [[nodiscard]] QString revalidationRow(const Revalidation& revalidation) const;

private:
    [[nodiscard]] QString secretsAtStart() const;

    QString heading() const;
    QStringList inputs() const;
    QStringList bytes() const;

    const Session& m_session;
    const Analysis& m_analysis;
    const MaskedSession& m_mask;
};

} // namespace hci
