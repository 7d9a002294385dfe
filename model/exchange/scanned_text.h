#pragma once

#include "model/exchange/secret_names.h"
#include "model/exchange/secret_span.h"

#include <cstddef>
#include <string_view>

namespace hci {

/// A piece of a text, without the quotes around it.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] bool empty() const noexcept { return begin >= end; }
};

/// A name beside a separator.
struct NameBeside {
    std::string_view text;
    char before = '\0'; ///< the byte before it; NUL at the text's beginning
    bool quoted = false;
    std::size_t separator = 0; ///< where "=" or ":" is
};

/// A text to be searched for secrets, with the bounds of names and values in a text of its kind.
class ScannedText {
public:
    static constexpr std::size_t maxNameLength = 80;

    ScannedText(std::string_view text, TextKind kind);

    [[nodiscard]] std::string_view text() const noexcept { return m_text; }
    [[nodiscard]] TextKind kind() const noexcept { return m_kind; }
    [[nodiscard]] std::size_t size() const noexcept { return m_text.size(); }
    [[nodiscard]] char operator[](std::size_t at) const noexcept { return m_text[at]; }
    /// NUL past the text's end.
    [[nodiscard]] char byteAt(std::size_t at) const noexcept {
        return at < m_text.size() ? m_text[at] : '\0';
    }
    [[nodiscard]] std::string_view textOf(const TextRange& range) const noexcept {
        return m_text.substr(range.begin, range.end - range.begin);
    }
    [[nodiscard]] bool isRequestPart() const noexcept {
        return m_kind == TextKind::Url || m_kind == TextKind::Form;
    }

    /// White space of JSON; in a part of a request also "+", which stands for a blank in a form.
    [[nodiscard]] bool isBlank(char c) const noexcept;
    /// The name before "=" or ":", with white space between.
    [[nodiscard]] NameBeside nameBefore(std::size_t separator) const;
    /// The same before "=", also where an operator or a bracket is between: password := …, password ||= …,
    /// x["password"] = ….
    [[nodiscard]] NameBeside assignedName(std::size_t separator) const;
    /// Whether a name is that of a secret, here, with the value behind it.
    [[nodiscard]] NameSecrecy secrecyOf(const NameBeside& name) const;
    /// Whether it is at the place of a URL's parameter.
    [[nodiscard]] bool isParameter(const NameBeside& name) const noexcept;
    /// Whether it begins a parameter of this query or form; some senders put each on a line of its own.
    [[nodiscard]] bool beginsParameter(const NameBeside& name) const noexcept {
        return name.before == '\0' || name.before == '\n' || isParameter(name);
    }

    /// Whether the query or the fragment of a URL begins here.
    [[nodiscard]] bool beginsQuery(std::size_t at) const noexcept {
        return m_kind == TextKind::Url && (at == m_pathEnd || m_text[at] == '#');
    }

    /// The begin of the value of `name`, after white space.
    [[nodiscard]] std::size_t valueBegin(std::size_t at, bool quotedName = false) const noexcept;
    /// Whether a value that begins with `c` is a text in quotes.
    [[nodiscard]] bool opensText(char c) const noexcept;
    /// A bare value in a script may be an expression.
    [[nodiscard]] bool looksLiteral(std::size_t begin) const noexcept;
    /// Whether a value that looks like a token begins here, behind white space and a quote.
    [[nodiscard]] bool beginsToken(std::size_t at) const noexcept;
    [[nodiscard]] TextRange valueFrom(std::size_t begin) const;
    /// The value of a parameter of a URL in a text of another kind: to the end of the parameter or of the
    /// URL, which quotes or brackets may enclose. Call it in the order of the text.
    [[nodiscard]] TextRange quotedParameterFrom(const NameBeside& name, std::size_t begin);
    /// The value of a parameter of a query or form, which only "&" ends, and "#" in a URL: quotes, blanks and
    /// brackets belong to it. Without quotes around the whole value, and without the blanks at its end.
    [[nodiscard]] TextRange parameterFrom(std::size_t begin) const;
    /// A value without quotes: letters, digits and the marks of tokens.
    [[nodiscard]] TextRange tokenFrom(std::size_t begin) const noexcept;
    /// A value with blanks in it: up to the end of the line, or of the quotes or brackets around it.
    [[nodiscard]] TextRange lineFrom(std::size_t begin) const noexcept;
    /// A value of name bytes alone, of no more than the longest name.
    [[nodiscard]] TextRange shortValue(std::size_t begin) const noexcept;
    [[nodiscard]] std::size_t closingQuote(std::size_t open) const noexcept;
    /// The end of the name that begins at `begin`.
    [[nodiscard]] std::size_t nameEnd(std::size_t begin) const noexcept;
    /// The end of the mark that an earlier export put at `at` in place of a secret; `at` if there is none.
    [[nodiscard]] std::size_t markEnd(std::size_t at) const noexcept;
    /// Whether a value consists of such marks only.
    [[nodiscard]] bool isMasked(const TextRange& value) const noexcept;

private:
    /// The first place from `begin` on where ends(place) holds, outside of marks.
    template <class Ends> [[nodiscard]] std::size_t endOf(std::size_t begin, const Ends& ends) const;
    [[nodiscard]] bool endsValue(std::size_t at) const;
    [[nodiscard]] bool endsParameter(std::size_t at) const noexcept;
    [[nodiscard]] bool beginsUrl(std::size_t at) const noexcept;
    [[nodiscard]] char closingMark(std::size_t at) noexcept;
    [[nodiscard]] bool endsQuotedParameter(std::size_t at, char closing) const;
    [[nodiscard]] bool beginsAnother(std::size_t at) const noexcept;
    [[nodiscard]] bool beginsPair(std::size_t at) const noexcept;
    [[nodiscard]] bool inPath(std::size_t at) const noexcept { return at <= m_pathEnd; }

    std::string_view m_text;
    TextKind m_kind;
    std::size_t m_pathEnd; // of a URL
    char m_closing = '\0'; // what ends the URL around m_closingAt; NUL: a blank
    std::size_t m_closingAt = 0;
};

} // namespace hci
