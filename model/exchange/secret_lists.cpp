#include "model/exchange/secret_lists.h"

#include "model/base/ascii.h"
#include "model/exchange/scanned_text.h"
#include "model/exchange/stop_check.h"
#include "model/http/field_syntax.h"

#include <algorithm>
#include <vector>

namespace hci {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t maxGap = 64; // white space beside a comma

/// Behind the white space at `at`, of which it reads a bounded piece.
std::size_t behindGap(const ScannedText& text, std::size_t at) noexcept {
    const std::size_t farthest = at + maxGap;
    while (at < farthest && isJsonSpace(text.byteAt(at)))
        ++at;
    return at;
}

/// The byte before the white space that ends at `at`; NUL if there is none.
char byteBeforeGap(const ScannedText& text, std::size_t at) noexcept {
    const std::size_t farthest = at > maxGap ? at - maxGap : 0;
    while (at > farthest && isJsonSpace(text[at - 1]))
        --at;
    return at > farthest ? text[at - 1] : '\0';
}

/// "content-type", "password": the next name of a list, not a value.
bool isWord(std::string_view text) noexcept {
    return std::all_of(text.begin(), text.end(), [](char c) { return isLetter(c) || c == '-' || c == '_'; });
}

bool isQuoted(char c) noexcept {
    return c == '"' || c == '\'';
}

/// The value behind the comma at `comma`, if a name of a secret is before it.
TextRange valueBehind(const ScannedText& text, std::size_t comma) {
    const std::size_t begin = behindGap(text, comma + 1);
    if (!isQuoted(text.byteAt(begin)) || !isQuoted(byteBeforeGap(text, comma)))
        return {};
    const NameBeside name = text.nameBefore(comma);
    if (!name.quoted || !(isSecretField(name.text) || text.secrecyOf(name) == NameSecrecy::Anywhere))
        return {};
    const auto open = static_cast<std::size_t>(name.text.data() - text.text().data()) - 1;
    const char before = byteBeforeGap(text, open);
    const TextRange value = text.valueFrom(begin);
    return (before == '[' || before == ',') && !isWord(text.textOf(value)) ? value : TextRange{};
}

/// A cell of a table, without its quotes, and where the next one begins.
struct Cell {
    TextRange value;
    std::size_t behind = 0; ///< of the separator or the line break
    bool lastOfLine = false;
};

Cell cellFrom(std::string_view table, std::size_t begin, char separator) {
    Cell cell;
    std::size_t end = begin;
    if (begin < table.size() && table[begin] == '"') {
        for (++end; end < table.size(); ++end)
            if (table[end] == '"' && (end + 1 >= table.size() || table[end + 1] != '"'))
                break;
            else if (table[end] == '"')
                ++end;
        cell.value = {begin + 1, std::min(end, table.size())};
    }
    while (end < table.size() && table[end] != separator && table[end] != '\n')
        ++end;
    if (cell.value.end == 0)
        cell.value = {begin, end > begin && table[end - 1] == '\r' ? end - 1 : end};
    cell.lastOfLine = end >= table.size() || table[end] == '\n';
    cell.behind = std::min(end + 1, table.size());
    return cell;
}

/// Which columns hold secrets; empty if none does. `behind`: of the line with the names.
std::vector<bool> secretColumns(std::string_view table, char separator, std::size_t& behind) {
    std::vector<bool> columns;
    bool any = false;
    for (bool last = false; !last && behind < table.size();) {
        const Cell cell = cellFrom(table, behind, separator);
        const std::string_view name =
            trimmed(table.substr(cell.value.begin, cell.value.end - cell.value.begin));
        columns.push_back(name.size() <= ScannedText::maxNameLength &&
                          parameterSecrecy(name) == NameSecrecy::Anywhere);
        any = any || columns.back();
        behind = cell.behind;
        last = cell.lastOfLine;
    }
    return any ? columns : std::vector<bool>();
}

char separatorOf(std::string_view table) noexcept {
    const std::string_view names = table.substr(0, table.find('\n'));
    for (const char c : ",;\t"sv)
        if (names.find(c) != std::string_view::npos)
            return c;
    return ',';
}

} // namespace

void findListSecrets(std::string_view text, TextKind kind, SecretSpans& spans,
                     const std::function<bool()>& stopped) {
    if (kind == TextKind::Code) // the arguments of a function are no list of names and values
        return;
    const ScannedText scanned(text, kind);
    StopCheck stop(stopped);
    for (std::size_t at = text.find(','); at < text.size() && !stop.at(at); at = text.find(',', at + 1)) {
        const TextRange value = valueBehind(scanned, at);
        if (value.empty() || scanned.isMasked(value))
            continue;
        spans.push_back({value.begin, value.end, false, true});
        at = value.end;
    }
}

void findColumnSecrets(std::string_view table, SecretSpans& spans, const std::function<bool()>& stopped) {
    std::size_t at = 0;
    if (table.starts_with("sep=")) // a line for Excel
        at = std::min(table.find('\n'), table.size() - 1) + 1;
    const char separator = separatorOf(table.substr(at));
    const std::vector<bool> columns = secretColumns(table, separator, at);
    StopCheck stop(stopped);
    for (std::size_t column = 0; !columns.empty() && at < table.size() && !stop.at(at);) {
        const Cell cell = cellFrom(table, at, separator);
        if (column < columns.size() && columns[column] && !cell.value.empty())
            spans.push_back({cell.value.begin, cell.value.end, false, true});
        column = cell.lastOfLine ? 0 : column + 1;
        at = cell.behind;
    }
}

} // namespace hci
