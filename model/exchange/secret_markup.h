#pragma once

#include "model/exchange/scanned_text.h"

namespace hci {

/// Finds the values that markup gives to names beside them: in elements, and in the parts of a form. Each
/// call looks at a bounded piece, or at what no later one looks at again.
class SecretMarkup {
public:
    explicit SecretMarkup(const ScannedText& text) : m_text(text) {}

    /// The content of the element whose name begins at `begin`, if that is a secret's; or what follows an
    /// element that holds such a name: <key>password</key><string>…</string>.
    [[nodiscard]] TextRange elementValue(std::size_t begin);
    /// The value of the part of a form (RFC 7578 4.2) whose name ends at `nameEnd`.
    [[nodiscard]] TextRange partValue(std::size_t nameBegin, std::size_t nameEnd) const;
    /// The value of an argument behind a name: set("Authorization", "…"). `open`: the parenthesis.
    [[nodiscard]] TextRange argumentValue(std::size_t open) const;
    /// A content without blanks that looks like a token, up to the next tag.
    [[nodiscard]] TextRange tokenContent(std::size_t begin) const noexcept;

private:
    [[nodiscard]] TextRange valueOfElement(std::size_t begin);
    [[nodiscard]] TextRange content(std::size_t begin) const;
    [[nodiscard]] TextRange siblingValue(std::size_t begin) const;
    [[nodiscard]] std::size_t tagEnd(std::size_t from);

    const ScannedText& m_text;
    std::size_t m_tagEnd = 0;   // of the tag that was looked at last
    std::size_t m_lookedAt = 0; // the end of the content that was given last
};

} // namespace hci
