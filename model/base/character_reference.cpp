#include "model/base/character_reference.h"

#include "model/base/ascii.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

/// A character reference by name (HTML 13.5).
struct NamedReference {
    std::string_view name;
    char32_t point;
};

/// The names of ASCII, in the order of their bytes.
constexpr std::array asciiNames = {
    NamedReference{"AMP", '&'},    NamedReference{"GT", '>'},     NamedReference{"Hat", '^'},
    NamedReference{"LT", '<'},     NamedReference{"QUOT", '"'},   NamedReference{"amp", '&'},
    NamedReference{"apos", '\''},  NamedReference{"ast", '*'},    NamedReference{"bsol", '\\'},
    NamedReference{"colon", ':'},  NamedReference{"comma", ','},  NamedReference{"commat", '@'},
    NamedReference{"dollar", '$'}, NamedReference{"equals", '='}, NamedReference{"excl", '!'},
    NamedReference{"grave", '`'},  NamedReference{"gt", '>'},     NamedReference{"lbrace", '{'},
    NamedReference{"lbrack", '['}, NamedReference{"lcub", '{'},   NamedReference{"lowbar", '_'},
    NamedReference{"lpar", '('},   NamedReference{"lsqb", '['},   NamedReference{"lt", '<'},
    NamedReference{"num", '#'},    NamedReference{"percnt", '%'}, NamedReference{"period", '.'},
    NamedReference{"plus", '+'},   NamedReference{"quest", '?'},  NamedReference{"quot", '"'},
    NamedReference{"rbrace", '}'}, NamedReference{"rbrack", ']'}, NamedReference{"rcub", '}'},
    NamedReference{"rpar", ')'},   NamedReference{"rsqb", ']'},   NamedReference{"semi", ';'},
    NamedReference{"sol", '/'},    NamedReference{"verbar", '|'}, NamedReference{"vert", '|'},
};

/// The names of the letters U+00C0 to U+00FF, in that order.
constexpr std::array<std::string_view, 64> latinNames = {
    "Agrave", "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute",
    "Ecirc",  "Euml",   "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute",
    "Ocirc",  "Otilde", "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute",
    "THORN",  "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil",
    "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",   "eth",    "ntilde",
    "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave", "uacute", "ucirc",
    "uuml",   "yacute", "thorn",  "yuml",
};

/// The names that need no semicolon (HTML 13.2.5.73), in front of one that is longer too.
constexpr std::array<std::string_view, 8> bareNames = {"AMP", "GT", "LT", "QUOT", "amp", "gt", "lt", "quot"};

char32_t pointOfName(std::string_view name) noexcept {
    const auto ascii =
        std::lower_bound(asciiNames.begin(), asciiNames.end(), name,
                         [](const NamedReference& row, std::string_view text) { return row.name < text; });
    if (ascii != asciiNames.end() && ascii->name == name)
        return ascii->point;
    const auto latin = std::find(latinNames.begin(), latinNames.end(), name);
    return latin == latinNames.end() ? 0 : static_cast<char32_t>(0xC0 + (latin - latinNames.begin()));
}

CharacterReference numericReferenceAt(std::string_view text, std::size_t at) noexcept {
    constexpr char32_t lastPoint = 0x10FFFF;
    const bool hex = text.substr(at + 2).starts_with('x') || text.substr(at + 2).starts_with('X');
    const std::size_t first = at + (hex ? 3 : 2);
    char32_t point = 0;
    std::size_t end = first;
    for (; end < text.size(); ++end) {
        const int digit = hexDigit(text[end]);
        if (digit < 0 || (!hex && digit > 9))
            break;
        point = std::min(point * (hex ? 16U : 10U) + static_cast<char32_t>(digit), lastPoint + 1);
    }
    if (end == first || point > lastPoint)
        return {};
    return {end + (text.substr(end).starts_with(';') ? 1 : 0) - at, point};
}

/// Whether `behind` makes a name without a semicolon a part of a URL (HTML 13.2.5.73).
bool isInUrl(std::string_view behind, ReferenceIn where) noexcept {
    return !behind.empty() &&
           (behind.front() == '=' || (where == ReferenceIn::Attribute && isLetterOrDigit(behind.front())));
}

} // namespace

CharacterReference characterReferenceAt(std::string_view text, std::size_t at, ReferenceIn where) noexcept {
    constexpr std::size_t maxNameLength = 6;
    const std::string_view rest = text.substr(at + 1);
    if (rest.starts_with('#'))
        return numericReferenceAt(text, at);
    std::size_t end = 0;
    while (end < rest.size() && end <= maxNameLength && isLetter(rest[end]))
        ++end;
    if (end < rest.size() && rest[end] == ';')
        if (const char32_t point = pointOfName(rest.substr(0, end)); point != 0)
            return {end + 2, point};
    for (const std::string_view name : bareNames)
        if (rest.starts_with(name) && !isInUrl(rest.substr(name.size()), where))
            return {name.size() + 1, pointOfName(name)};
    return {};
}

} // namespace hci
