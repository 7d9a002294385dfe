#include "model/report/utf8_text.h"

#include "model/base/ascii.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

using namespace std::string_view_literals;

constexpr std::array ownCharacters = {"\u2192"sv, "\u2013"sv, "\u2026"sv};
constexpr std::string_view noBreak = "\u00a0";

/// The length of the character of our own that the text begins with; 0: it is another one.
std::size_t ownCharacter(std::string_view text, Blanks blanks) noexcept {
    if (blanks == Blanks::NoBreakToo && text.starts_with(noBreak))
        return noBreak.size();
    const auto* const found = std::find_if(ownCharacters.begin(), ownCharacters.end(),
                                           [text](std::string_view own) { return text.starts_with(own); });
    return found == ownCharacters.end() ? 0 : found->size();
}

} // namespace

QString shortened(const QString& text, qsizetype most) {
    if (text.size() <= most)
        return text;
    const qsizetype tail = (most - 1) * 2 / 5;
    return text.first(most - 1 - tail) + QChar(0x2026) + text.last(tail);
}

void appendText(std::string& to, std::string_view wire) {
    if (isAscii(wire))
        to += wire;
    else
        to += toText(wire).toStdString();
}

qsizetype charactersOf(std::string_view utf8) {
    return isAscii(utf8) ? static_cast<qsizetype>(utf8.size()) : toText(utf8).size();
}

std::string shortened(std::string_view utf8, qsizetype most) {
    if (static_cast<qsizetype>(utf8.size()) <= most) // which are no fewer bytes than characters
        return std::string(utf8);
    if (!isAscii(utf8))
        return shortened(toText(utf8), most).toStdString();
    const auto tail = static_cast<std::size_t>((most - 1) * 2 / 5);
    std::string text(utf8.substr(0, static_cast<std::size_t>(most - 1) - tail));
    text += "\u2026";
    return text += utf8.substr(utf8.size() - tail);
}

bool isPlainUtf8(std::string_view utf8, Blanks blanks) noexcept {
    bool control = false;
    bool special = false;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        control |= byte < 0x20 || byte == 0x7F;
        special |= byte >= 0x80 || byte == '#';
    }
    if (control || !special)
        return !control;
    if (utf8.find("##") != std::string_view::npos)
        return false;
    while (true) {
        const auto* const at = std::find_if(utf8.begin(), utf8.end(),
                                            [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        if (at == utf8.end())
            return true;
        utf8.remove_prefix(static_cast<std::size_t>(at - utf8.begin()));
        const std::size_t length = ownCharacter(utf8, blanks);
        if (length == 0)
            return false;
        utf8.remove_prefix(length);
    }
}

} // namespace hci
