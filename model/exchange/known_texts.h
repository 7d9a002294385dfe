#pragma once

#include "model/exchange/encoded_texts.h"

#include <memory>

namespace hci {

/// Texts that are secrets wherever they stand: as they are, and in another coding. Immutable once made, so
/// any thread may search.
class KnownTexts {
public:
    KnownTexts() = default;
    /// `texts` outlive this. It is empty if `stopped` returns true meanwhile.
    explicit KnownTexts(std::vector<std::string_view> texts, const std::function<bool()>& stopped = {});

    [[nodiscard]] bool empty() const noexcept { return m_plain.empty(); }
    /// Appends their places; those of other codings come last and may overlap the others.
    void find(std::string_view text, SecretSpans& spans) const;
    [[nodiscard]] bool occursIn(std::string_view text) const;

private:
    TextSearch m_plain;
    std::shared_ptr<const EncodedTexts> m_encoded; // null: no text is searched in another coding
};

} // namespace hci
