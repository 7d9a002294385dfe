#pragma once

#include "model/exchange/scanned_text.h"

#include <optional>

namespace hci {

/// Finds values that markup places beside names: in elements, and in the parts of a form. Each call reads a
/// bounded piece, or text that no later call reads again.
class SecretMarkup {
public:
    explicit SecretMarkup(const ScannedText& text) : m_text(text) {}

    /// The content of the element whose name begins at `begin`, if the name is a secret's, or a token in its
    /// attribute "value" or in its first child. Or the content of the element after one that contains such a
    /// name: <key>password</key><string>…</string>.
    [[nodiscard]] TextRange elementValue(std::size_t begin);
    /// The value of the part of a form (RFC 7578 4.2) whose name ends at `nameEnd`.
    [[nodiscard]] TextRange partValue(std::size_t nameBegin, std::size_t nameEnd) const;
    /// The value of an argument after a name: set("Authorization", "…"); or the only argument of a function
    /// with such a name, if it looks like a token: setPassword("…"). `open`: the parenthesis.
    [[nodiscard]] TextRange argumentValue(std::size_t open) const;
    /// Behind the quotes around `at`, if some open between `from` and there; else `at`. `from`: 0 for none.
    [[nodiscard]] std::size_t behindQuotes(std::size_t from, std::size_t at) const noexcept;
    /// The value of a name that begins its line, as YAML has it: a block behind "|" or ">", or a line of
    /// several words with a token among them.
    [[nodiscard]] TextRange linesOf(const NameBeside& name, std::size_t begin) const;
    /// The same without blocks and in a line without other pairs, as files of settings have it: PASSWORD=…
    [[nodiscard]] TextRange lineOf(const NameBeside& name, std::size_t begin) const;
    /// A content without blanks that looks like a token, up to the next tag.
    [[nodiscard]] TextRange tokenContent(std::size_t begin) const noexcept;

private:
    [[nodiscard]] TextRange valueOfElement(std::size_t begin);
    [[nodiscard]] TextRange content(std::size_t begin) const;
    [[nodiscard]] TextRange entityValue(std::size_t begin) const;
    [[nodiscard]] TextRange attributeValue(const TextRange& tag) const;
    [[nodiscard]] std::size_t afterSpaces(std::size_t at) const noexcept;
    [[nodiscard]] std::size_t asideEnd(std::size_t at) const noexcept;
    [[nodiscard]] std::size_t contentEnd(std::size_t begin) const noexcept;
    [[nodiscard]] TextRange siblingValue(std::size_t begin, bool cell) const;
    [[nodiscard]] std::size_t tagEnd(std::size_t from);
    [[nodiscard]] TextRange valueLine(const NameBeside& name, std::size_t begin) const;
    [[nodiscard]] std::optional<std::size_t> indentOf(const NameBeside& name) const;
    [[nodiscard]] TextRange block(std::size_t begin, std::size_t indent) const;

    const ScannedText& m_text;
    std::size_t m_tagEnd = 0;   // of the latest tag read
    std::size_t m_lookedAt = 0; // the end of the latest content returned
};

} // namespace hci
