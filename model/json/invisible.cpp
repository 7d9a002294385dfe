#include "model/json/invisible.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array ranges = {
    Range{0xAD, 0xAD},       // soft hyphen
    Range{0x34F, 0x34F},     // combining grapheme joiner
    Range{0x61C, 0x61C},     // Arabic letter mark
    Range{0x115F, 0x1160},   // Hangul fillers
    Range{0x17B4, 0x17B5},   // Khmer inherent vowels
    Range{0x180B, 0x180F},   // Mongolian variation selectors and vowel separator
    Range{0x200B, 0x200F},   // zero width space, (non-)joiner; marks of direction
    Range{0x2028, 0x202E},   // line and paragraph separator; embeddings, overrides
    Range{0x2060, 0x206F},   // word joiner, invisible operators, isolates
    Range{0x2800, 0x2800},   // braille pattern blank
    Range{0x3164, 0x3164},   // Hangul filler
    Range{0xFDD0, 0xFDEF},   // no characters
    Range{0xFE00, 0xFE0D},   // variation selectors 1 to 14
    Range{0xFEFF, 0xFEFF},   // zero width no-break space, the byte order mark
    Range{0xFFA0, 0xFFA0},   // halfwidth Hangul filler
    Range{0xFFF0, 0xFFFB},   // interlinear annotation
    Range{0x1BCA0, 0x1BCA3}, // shorthand format controls
    Range{0x1D173, 0x1D17A}, // musical format controls
    Range{0xE0000, 0xE0FFF}, // tags, variation selectors 17 to 256
};

} // namespace

bool isInvisible(char32_t c) noexcept {
    if (c < 0xA0)
        return isControl(c);
    if (c < 0x34F)
        return c == 0xAD;
    if (c > 0x3164 && c < 0xFDD0) // most East Asian text
        return false;
    if ((c & 0xFFFE) == 0xFFFE) // the last two of each plane are no characters
        return true;
    const auto* const range = std::lower_bound(
        ranges.begin(), ranges.end(), c, [](const Range& one, char32_t what) { return one.last < what; });
    return range != ranges.end() && range->first <= c;
}

bool isInvisible(char32_t c, char32_t before) noexcept {
    const auto chooses = [](char32_t one) { return one == 0xFE0E || one == 0xFE0F; };
    if (!chooses(c))
        return isInvisible(c);
    // Of ASCII the digits, "#" and "*" have two forms (Unicode Technical Standard 51,
    // emoji-variation-sequences).
    const bool ofAscii = before == '#' || before == '*' || (before >= '0' && before <= '9');
    return !ofAscii && (before < 0xA0 || chooses(before) || isInvisible(before));
}

} // namespace hci
