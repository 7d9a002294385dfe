#pragma once

#include "model/compare/comparison.h"
#include "model/exchange/masked_session.h"

#include <QtCore/QString>

namespace hci {

/// One session of all that both sides hold, to make one mask from: so a secret has one number, wherever it
/// stands. A report gives the URLs of its resources.
[[nodiscard]] SessionPtr sessionOfBoth(const ComparedSide& before, const ComparedSide& after,
                                       const std::shared_ptr<TextPool>& pool);

/// The texts of a comparison as they may be shown. Pool, comparison and mask outlive it.
class ComparedTexts {
public:
    ComparedTexts(const Comparison& comparison, const TextPool& pool, const MaskedSession& mask)
        : m_comparison(comparison), m_pool(pool), m_mask(mask) {}

    [[nodiscard]] const MaskedSession& mask() const noexcept { return m_mask; }
    [[nodiscard]] std::string_view text(TextId id) const noexcept { return m_pool.text(id); }
    [[nodiscard]] std::string_view url(TextId id) const { return m_mask.url(id); }
    [[nodiscard]] std::string_view method(TextId id) const { return m_mask.text(id); }
    /// An origin or a recorder's name.
    [[nodiscard]] QString sentence(std::string_view text) const;
    [[nodiscard]] const ComparedFinding& findingOf(const FindingChange& change) const noexcept;
    /// What the finding's side says of it, without how many resources there are.
    [[nodiscard]] QString message(const FindingChange& change) const;
    /// The rule's title; its id where this program does not know it.
    [[nodiscard]] std::string_view title(const FindingChange& change) const;

private:
    const Comparison& m_comparison;
    const TextPool& m_pool;
    const MaskedSession& m_mask;
};

/// A sentence about the comparison itself: what it could not compare, and what it took for what.
struct ComparisonNote {
    std::string_view code; ///< stable name
    QString text;
    bool quotes = false; ///< it quotes what was seen on the wire
};
[[nodiscard]] std::vector<ComparisonNote> notesOf(const Comparison& comparison, const ComparedTexts& texts);

} // namespace hci
