#include "model/har/split_values.h"

#include "model/http/field_syntax.h"
#include "model/http/http_date.h"

#include <algorithm>
#include <array>

namespace hci::har {

namespace {

using namespace std::string_view_literals;

using Line = std::pair<std::string_view, std::string_view>;

/// "Fri" and "Friday", the starts of dates (RFC 9110 5.6.7).
bool isWeekday(std::string_view text) noexcept {
    static constexpr std::array days = {"monday"sv, "tuesday"sv,  "wednesday"sv, "thursday"sv,
                                        "friday"sv, "saturday"sv, "sunday"sv};
    return std::any_of(days.begin(), days.end(), [text](std::string_view day) {
        return equalsIgnoringCase(text, day) || equalsIgnoringCase(text, day.substr(0, 3));
    });
}

/// A cookie that ends after the weekday of its `expires`.
bool endsInWeekday(std::string_view cookie) noexcept {
    const std::size_t equals = cookie.rfind('=');
    return equals != std::string_view::npos && isWeekday(cookie.substr(equals + 1));
}

bool hasOpenQuote(std::string_view text) noexcept {
    return std::count(text.begin(), text.end(), '"') % 2 != 0;
}

bool startsWithDigit(std::string_view text) noexcept {
    return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

bool continues(const Line& before, const Line& next, SplitValues which) noexcept {
    if (!equalsIgnoringCase(before.first, next.first))
        return false;
    if (isWeekday(before.second))
        return startsWithDigit(next.second);
    if (equalsIgnoringCase(before.first, "set-cookie"))
        return endsInWeekday(before.second) && startsWithDigit(next.second);
    return which == SplitValues::AtEachComma || (hasOpenQuote(before.second) && hasOpenQuote(next.second));
}

/// Most neighbours differ in the length of their names.
bool isPieceOf(const Line& before, const Line& next, SplitValues which) noexcept {
    return before.first.size() == next.first.size() && continues(before, next, which);
}

/// Date, Expires, Last-Modified and If-Modified-Since have one value with a comma that is no separator.
bool isDateField(std::string_view name) noexcept {
    return equalsIgnoringCase(name, "date") || equalsIgnoringCase(name, "expires") ||
           equalsIgnoringCase(name, "last-modified") || equalsIgnoringCase(name, "if-modified-since");
}

constexpr std::size_t dateLength = 29; // of an IMF-fixdate

/// The start of the second of two dates joined by a comma; 0 for any other text. `text` is longer than two
/// dates.
std::size_t secondDate(std::string_view text) noexcept {
    if (text[dateLength] != ',')
        return 0;
    const std::size_t next = text.find_first_not_of(' ', dateLength + 1);
    const bool both = next != std::string_view::npos && parseHttpDate(text.substr(0, dateLength), 0) &&
                      parseHttpDate(text.substr(next, dateLength), 0);
    return both ? next : 0;
}

} // namespace

void mendSplitValues(RawFields& fields, SplitValues which, TextScratch& scratch) {
    std::vector<Line>& lines = fields.list;
    const auto firstPiece = std::adjacent_find(
        lines.begin(), lines.end(), [which](const Line& a, const Line& b) { return isPieceOf(a, b, which); });
    auto kept = static_cast<std::size_t>(firstPiece - lines.begin());
    for (std::size_t i = kept; i < lines.size(); ++i) {
        std::string* joined = nullptr;
        Line line = lines[i];
        while (i + 1 < lines.size() && isPieceOf(line, lines[i + 1], which)) {
            if (!joined) {
                joined = &scratch.add();
                joined->assign(line.second);
            }
            joined->append(", ").append(lines[++i].second);
            line.second = *joined;
        }
        lines[kept++] = line;
    }
    lines.resize(kept);
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (const std::size_t next = lines[i].second.size() > 2 * dateLength && isDateField(lines[i].first)
                                         ? secondDate(lines[i].second)
                                         : 0;
            next > 0) {
            const Line second{lines[i].first, lines[i].second.substr(next)};
            lines[i].second = lines[i].second.substr(0, lines[i].second.find_last_of(',', next));
            lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, second);
        }
}

} // namespace hci::har
