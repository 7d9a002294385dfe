#pragma once

#include "model/compare/comparison.h"
#include "model/exchange/masked_session.h"

#include <QtCore/QString>

namespace hci {

/// One session with everything on both sides, for one mask: so a secret has the same number everywhere. A
/// report contributes the URLs of its resources.
[[nodiscard]] SessionPtr sessionOfBoth(const ComparedSide& before, const ComparedSide& after,
                                       const std::shared_ptr<TextPool>& pool);

/// The masked texts of a comparison. Pool, comparison and mask outlive it.
class ComparedTexts {
public:
    ComparedTexts(const Comparison& comparison, const TextPool& pool, const MaskedSession& mask)
        : m_comparison(comparison), m_pool(pool), m_mask(mask) {}

    [[nodiscard]] const MaskedSession& mask() const noexcept { return m_mask; }
    [[nodiscard]] std::string_view text(TextId id) const noexcept { return m_pool.text(id); }
    [[nodiscard]] std::string_view url(TextId id) const { return m_mask.url(id); }
    [[nodiscard]] std::string_view fieldName(TextId id) const {
        return m_mask.name(FieldName{static_cast<std::uint32_t>(id)});
    }
    [[nodiscard]] std::string_view method(TextId id) const { return m_mask.text(id); }
    /// An origin or a recorder's name.
    [[nodiscard]] QString sentence(std::string_view text) const;
    [[nodiscard]] const ComparedFinding& findingOf(const FindingChange& change) const noexcept;
    /// The sentence of the finding's side, without the number of resources.
    [[nodiscard]] QString message(const FindingChange& change) const;
    /// The rule's title; for an unknown rule its id.
    [[nodiscard]] std::string_view title(const FindingChange& change) const;

private:
    const Comparison& m_comparison;
    const TextPool& m_pool;
    const MaskedSession& m_mask;
};

/// A sentence about the comparison itself: what it could not compare, and what it matched by assumption.
struct ComparisonNote {
    std::string_view code; ///< stable name
    QString text;
    bool quotes = false; ///< it quotes bytes from the wire
};
[[nodiscard]] std::vector<ComparisonNote> notesOf(const Comparison& comparison, const ComparedTexts& texts);

} // namespace hci
