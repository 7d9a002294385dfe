#include "model/base/sentence.h"

#include "model/base/language.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace hci {

namespace {

// A longer text was not written by this program.
constexpr std::size_t maxSentenceLength = 16384;
constexpr int maxNesting = 4;

constexpr FormerSentence reworded[] = {
    {"the server asks for answers and does not read them",
     "the server requests acknowledgements and does not read them"},
    {"a field line without a colon or with a name that is none (RFC 9112, 5.1)",
     "a field line without a colon or with an invalid name (RFC 9112, 5.1)"},
};

std::string_view todaysWording(std::string_view english) noexcept {
    const auto* const found =
        std::find_if(std::begin(reworded), std::end(reworded),
                     [english](const FormerSentence& each) { return each.former == english; });
    return found == std::end(reworded) ? english : found->today;
}

using PlacedValues = std::array<std::string_view, 9>;

/// Where the next place begins; the pattern's end where there is none.
std::size_t placeIn(std::string_view pattern, std::size_t from) noexcept {
    for (std::size_t at = pattern.find('%', from); at != std::string_view::npos;
         at = pattern.find('%', at + 1))
        if (at + 1 < pattern.size() && pattern[at + 1] >= '1' && pattern[at + 1] <= '9')
            return at;
    return pattern.size();
}

std::size_t indexOfPlace(std::string_view pattern, std::size_t place) noexcept {
    return static_cast<std::size_t>(pattern[place + 1] - '1');
}

/// In one pass: a "%2" in a value stays what it is.
std::string withValues(std::string_view pattern, std::span<const std::string_view> values) {
    std::string text;
    std::size_t from = 0;
    while (from < pattern.size()) {
        const std::size_t place = placeIn(pattern, from);
        text.append(pattern.substr(from, place - from));
        if (place == pattern.size())
            break;
        if (indexOfPlace(pattern, place) < values.size())
            text.append(values[indexOfPlace(pattern, place)]);
        from = place + 2;
    }
    return text;
}

/// Whether the pattern has made the sentence, and of which values. A value ends where what follows it in the
/// pattern is first found; the last one, where the rest of the pattern is the sentence's end.
bool takeApart(std::string_view pattern, std::string_view sentence, PlacedValues& values) {
    std::size_t place = placeIn(pattern, 0);
    if (!sentence.starts_with(pattern.substr(0, place)))
        return false;
    sentence.remove_prefix(place);
    while (place < pattern.size()) {
        const std::size_t next = placeIn(pattern, place + 2);
        const std::string_view behind = pattern.substr(place + 2, next - place - 2);
        const bool isLast = next == pattern.size();
        if (isLast && !sentence.ends_with(behind))
            return false;
        const std::size_t end = isLast ? sentence.size() - behind.size() : sentence.find(behind);
        if (end == std::string_view::npos)
            return false;
        values[indexOfPlace(pattern, place)] = sentence.substr(0, end);
        sentence.remove_prefix(end + behind.size());
        place = next;
    }
    return sentence.empty();
}

std::string inThisLanguage(std::string_view sentence, int depth) {
    const std::string_view english = todaysWording(sentence);
    std::string room;
    const std::string whole(translated(english, room));
    if (whole != english || english.size() > maxSentenceLength || depth == maxNesting)
        return whole;
    PlacedValues values;
    const auto patterns = sentencePatterns();
    const auto pattern = std::find_if(patterns.begin(), patterns.end(), [&](const SentencePattern& each) {
        return takeApart(each.english, english, values);
    });
    if (pattern == patterns.end())
        return whole;
    std::string inner;
    if (pattern->innerPlace > 0) {
        std::string_view& value = values[static_cast<std::size_t>(pattern->innerPlace - 1)];
        inner = inThisLanguage(value, depth + 1);
        value = inner;
    }
    return withValues(translated(pattern->english, room), values);
}

} // namespace

std::string filled(std::string_view pattern, std::initializer_list<std::string_view> values) {
    return withValues(pattern, {values.begin(), values.size()});
}

std::span<const FormerSentence> formerSentences() noexcept {
    return reworded;
}

QString translatedSentence(std::string_view english) {
    if (!threadLanguage())
        return QString::fromUtf8(english.data(), static_cast<qsizetype>(english.size()));
    return QString::fromStdString(inThisLanguage(english, 0));
}

} // namespace hci
