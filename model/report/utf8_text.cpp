#include "model/report/utf8_text.h"

#include "model/base/ascii.h"
#include "model/base/plain_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace hci {

namespace {

using namespace std::string_view_literals;

constexpr std::array ownCharacters = {"\u2192"sv, "\u2013"sv, "\u2026"sv};
constexpr std::string_view noBreak = "\u00a0";

/// The length of a character of our own at the text's start; 0: another character.
std::size_t ownCharacter(std::string_view text, Blanks blanks) noexcept {
    if (blanks == Blanks::NoBreakToo && text.starts_with(noBreak))
        return noBreak.size();
    const auto* const found = std::find_if(ownCharacters.begin(), ownCharacters.end(),
                                           [text](std::string_view own) { return text.starts_with(own); });
    return found == ownCharacters.end() ? 0 : found->size();
}

/// Whether the last `count` bytes of the text, less than a word, are plain; reads them with some bytes
/// before.
bool endsInPlainWord(std::string_view text, std::size_t count) noexcept {
    std::uint64_t word = 0;
    if (count == 0 || count >= sizeof word || text.size() < sizeof word)
        return count == 0;
    std::memcpy(&word, text.data() + text.size() - sizeof word, sizeof word);
    return isPlainWord<'#'>(word);
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

std::string wordsOf(QLatin1StringView identifier) {
    std::string words(toView(identifier));
    std::replace(words.begin(), words.end(), '-', ' ');
    return words;
}

qsizetype charactersOf(std::string_view utf8) {
    return isAscii(utf8) ? static_cast<qsizetype>(utf8.size()) : toText(utf8).size();
}

std::string shortened(std::string_view utf8, qsizetype most) {
    std::string text;
    appendShortened(text, utf8, most);
    return text;
}

void appendShortened(std::string& to, std::string_view utf8, qsizetype most) {
    if (static_cast<qsizetype>(utf8.size()) <= most) { // bytes are at least as many as characters
        to += utf8;
    } else if (!isAscii(utf8)) {
        to += shortened(toText(utf8), most).toStdString();
    } else {
        const auto tail = static_cast<std::size_t>((most - 1) * 2 / 5);
        to += utf8.substr(0, static_cast<std::size_t>(most - 1) - tail);
        to += "\u2026";
        to += utf8.substr(utf8.size() - tail);
    }
}

bool isPlainUtf8(std::string_view utf8, Blanks blanks) noexcept {
    const std::string_view whole = utf8;
    while (!utf8.empty()) {
        utf8.remove_prefix(plainWordsOf<'#'>(utf8));
        if (endsInPlainWord(whole, utf8.size()))
            break;
        const auto byte = static_cast<unsigned char>(utf8.front());
        const std::size_t length = byte >= 0x80 ? ownCharacter(utf8, blanks) : 1;
        if (byte < 0x20 || byte == 0x7F || utf8.starts_with("##") || length == 0)
            return false;
        utf8.remove_prefix(length);
    }
    return true;
}

} // namespace hci
