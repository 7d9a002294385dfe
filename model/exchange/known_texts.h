#pragma once

#include "model/exchange/encoded_texts.h"

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace hci {

/// Texts that are secrets wherever they stand: as they are, and in another coding. Immutable once made, so
/// any thread may search.
class KnownTexts {
public:
    KnownTexts() = default;
    /// The texts outlive this; of too many, the first ones are searched in another coding. `inLowerCase`: the
    /// lower-case forms of those for which isFoundInAnyCase(). It is empty if `stopped` returns true
    /// meanwhile.
    explicit KnownTexts(std::vector<std::string_view> texts, const std::function<bool()>& stopped = {},
                        std::vector<std::string_view> inLowerCase = {});

    /// Whether a text is one in any case: a token, not a word or several words.
    [[nodiscard]] static bool isFoundInAnyCase(std::string_view text);

    [[nodiscard]] bool empty() const noexcept { return m_plain.empty(); }
    /// Texts that are not searched in another coding, because there are too many.
    [[nodiscard]] std::size_t notEncoded() const noexcept { return m_encoded ? m_encoded->leftOut() : 0; }
    /// Appends their places; those of other codings come last and may overlap the others. Ends early once
    /// `stopped` returns true.
    void find(std::string_view text, SecretSpans& spans, const std::function<bool()>& stopped = {}) const;
    /// Appends the places of texts in any case, as names of fields have them in HTTP/2 (RFC 9113 8.2.1).
    void findInAnyCase(std::string_view text, SecretSpans& spans) const;
    [[nodiscard]] bool occursIn(std::string_view text) const;

private:
    TextSearch m_plain;
    TextSearch m_lowered;
    std::shared_ptr<const EncodedTexts> m_encoded; // null: no text is searched in another coding
};

} // namespace hci
