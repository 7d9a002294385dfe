#include "model/lint/directive_guess.h"

#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <vector>

namespace hci {

namespace {

/// Known extensions, no misspellings: Internet Explorer's, and others seen in the field.
constexpr std::array knownExtensions{std::string_view("post-check"), std::string_view("pre-check"),
                                     std::string_view("community"),  std::string_view("no-server"),
                                     std::string_view("channel"),    std::string_view("group")};

/// Lower case without word separators.
std::string folded(std::string_view name) {
    std::string text;
    for (const char c : name)
        if (c != '-' && c != '_' && c != ' ')
            text += asciiLower(c);
    return text;
}

/// The number of insertions, deletions and replacements that turn `b` into `a`.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replaced});
        }
    }
    return row.back();
}

} // namespace

std::optional<Directive> closestDirective(std::string_view name) {
    constexpr std::size_t longest = 40;
    if (name.size() < 4 || name.size() > longest ||
        std::any_of(knownExtensions.begin(), knownExtensions.end(),
                    [name](std::string_view known) { return equalsIgnoringCase(known, name); }))
        return std::nullopt;
    const std::string text = folded(name);
    std::optional<Directive> closest;
    std::size_t fewest = 3;
    for (int i = 0; i < directiveCount - 1; ++i) {
        const auto directive = static_cast<Directive>(i);
        const std::string known = folded(hci::name(directive));
        const std::size_t edits = distance(text, known);
        const std::size_t allowed = known.size() < 8 ? 1 : 2;
        if (edits <= allowed && edits < fewest) {
            fewest = edits;
            closest = directive;
        }
    }
    return closest;
}

} // namespace hci
