#include "model/har/recording_scanner.h"

#include "model/base/bounds.h"
#include "model/har/log_info.h"
#include "model/json/json_text.h"

#include <algorithm>

namespace hci::har {

namespace {

constexpr int maxLevel = bounds::reader::searchDepth;
constexpr int logLevel = 2; // nesting of the members of log
constexpr std::size_t maxKey = 256;
constexpr std::uint64_t aheadBytes = std::uint64_t{64} * 1024;

bool isSpace(int c) noexcept {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

} // namespace

RecordingScanner::RecordingScanner(Recording& recording, const ImportOptions& options,
                                   const Progress& progress, BatchWriter& writer)
    : m_recording(recording), m_window(recording, options.windowBytes, progress), m_writer(writer),
      m_entries(recording, m_window, writer) {}

ScanResult RecordingScanner::scan(const LogInfo& known) {
    m_result = {};
    m_result.log = known;
    if (!document() && m_malformed && !m_result.stopped)
        seekEntries();
    if (!m_result.stopped) {
        tail();
        m_result.stopped = !m_writer.deliver(m_recording.position());
    }
    if (m_entries.skippedAt() >= 0)
        note(WarningCode::TextSkipped, static_cast<std::uint64_t>(m_entries.skippedAt()));
    m_result.bytes = m_window.end();
    m_result.error = m_window.error();
    return std::move(m_result);
}

int RecordingScanner::peek() {
    while (m_at >= m_window.end())
        if (!m_window.refill(m_at))
            return -1;
    return static_cast<unsigned char>(*m_window.at(m_at));
}

int RecordingScanner::next() {
    const int c = peek();
    if (c >= 0)
        ++m_at;
    return c;
}

int RecordingScanner::peekPastSpace() {
    while (isSpace(peek()))
        ++m_at;
    return peek();
}

bool RecordingScanner::expect(char wanted) {
    if (peekPastSpace() != wanted)
        return malformed();
    ++m_at;
    return true;
}

void RecordingScanner::note(WarningCode code, std::uint64_t offset, std::string detail) {
    if (m_result.notes.size() < bounds::reader::notes)
        m_result.notes.push_back({code, static_cast<std::int64_t>(offset), std::move(detail)});
}

/// The text is no JSON here, or it has ended. Always returns false.
bool RecordingScanner::malformed() {
    if (peek() < 0) {
        m_result.endsEarly = true;
    } else if (!m_malformed) {
        m_malformed = true;
        note(WarningCode::Malformed, m_at);
    }
    return false;
}

bool RecordingScanner::document() {
    m_window.ensure(0, 4);
    if (m_window.text(0, m_window.end()).starts_with("\xEF\xBB\xBF"))
        m_at = 3;
    const int first = peekPastSpace();
    if (first != '{' && first != '[' && !jsonp())
        return malformed();
    return value(0, Place::Outside, {});
}

/// "onInputData({" as in Firebug's wrapper: a name and an opening parenthesis.
bool RecordingScanner::jsonp() {
    m_window.ensure(m_at, maxKey);
    const std::string_view ahead = m_window.text(m_at, std::min(m_window.end(), m_at + maxKey));
    const std::size_t parenthesis = ahead.find('(');
    const auto isNameChar = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view("_$. /*=").find(c) != std::string_view::npos;
    };
    if (parenthesis == std::string_view::npos ||
        !std::all_of(ahead.begin(), ahead.begin() + static_cast<std::ptrdiff_t>(parenthesis), isNameChar))
        return false;
    m_at += parenthesis + 1;
    m_jsonp = true;
    const int c = peekPastSpace();
    return c == '{' || c == '[';
}

bool RecordingScanner::value(int level, Place place, const std::string& key) {
    const int c = peekPastSpace();
    if (c == '{' && level < maxLevel) {
        if (key == "log" && place == Place::Outside) {
            m_result.logSeen = true;
            return object(level + 1, Place::InLog);
        }
        if (place == Place::InLog && (key == "creator" || key == "browser"))
            return readLogInfo(key);
        if (place == Place::InLog)
            return skipValue();
        if (level == 0 && isEntryAhead())
            return entries(place, level, true);
        return object(level + 1, place);
    }
    if (c == '[' && key == "entries" && (place == Place::InLog || level == 1)) {
        ++m_at;
        return entries(place, level, false);
    }
    if (c == '[' && key == "pages" && place == Place::InLog)
        return readPages();
    if (c == '[' && level < maxLevel && place == Place::Outside)
        return array(level, place);
    return skipValue();
}

bool RecordingScanner::object(int level, Place place) {
    ++m_at;
    if (peekPastSpace() == '}') {
        ++m_at;
        return true;
    }
    while (true) {
        std::string key;
        if (peekPastSpace() != '"' || !readString(&key))
            return malformed();
        if (!expect(':') || !value(level, place, key))
            return false;
        const int c = peekPastSpace();
        if (c != ',' && c != '}')
            return malformed();
        ++m_at;
        if (c == '}')
            return true;
    }
}

bool RecordingScanner::array(int level, Place place) {
    ++m_at;
    if (level == 0 && peekPastSpace() == '{' && isEntryAhead())
        return entries(place, level, false);
    if (peekPastSpace() == ']') {
        ++m_at;
        return true;
    }
    while (true) {
        if (!value(level + 1, place, {}))
            return false;
        const int c = peekPastSpace();
        if (c != ',' && c != ']')
            return malformed();
        ++m_at;
        if (c == ']')
            return true;
    }
}

/// Whether the object here has members of an entry and no log. Looks a bounded distance ahead.
bool RecordingScanner::isEntryAhead() {
    m_window.ensure(m_at, aheadBytes);
    return looksLikeEntry(m_window.text(m_at, std::min(m_window.end(), m_at + aheadBytes)));
}

bool RecordingScanner::entries(Place place, int level, bool single) {
    if (place != Place::InLog || level > logLevel)
        note(WarningCode::UnusualPlace, m_at);
    if (!m_result.entriesSeen)
        m_result.logAtFirstEntry = m_result.log;
    m_result.entriesSeen = true;
    m_writer.setLog(m_result.log);
    const RunEnd end = m_entries.scan(m_at, single);
    m_at = m_entries.place();
    m_result.stopped = end == RunEnd::Stopped;
    m_result.endsEarly = end == RunEnd::EndOfText && !m_entries.lostTail();
    return end == RunEnd::Closed;
}

bool RecordingScanner::readString(std::string* to) {
    ++m_at;
    std::string raw;
    while (true) {
        const int c = next();
        if (c < 0)
            return malformed();
        if (c == '"')
            break;
        raw += static_cast<char>(c);
        if (c == '\\' && peek() >= 0)
            raw += static_cast<char>(next());
        if (raw.size() > maxKey)
            raw.resize(maxKey);
    }
    if (to)
        appendUnescaped(raw, *to);
    return true;
}

bool RecordingScanner::skipScalar() {
    const std::uint64_t from = m_at;
    while (true) {
        const int c = peek();
        if (c < 0 || isSpace(c) || c == ',' || c == '}' || c == ']' || c == ':' || c == '"' || c == '{' ||
            c == '[')
            break;
        ++m_at;
    }
    const bool whole = from >= m_window.begin(); // ignores the digits of a number longer than the window
    const bool literal = m_at > from && (!whole || isLiteral(m_window.text(from, m_at)));
    return literal || malformed();
}

/// Any value, however deep: without recursion, because it is untrusted.
bool RecordingScanner::skipValue() {
    std::uint64_t depth = 0;
    do {
        const int c = peekPastSpace();
        if (c == '"') {
            if (!readString(nullptr))
                return false;
        } else if (c == '{' || c == '[') {
            ++depth;
            ++m_at;
        } else if (depth > 0 && (c == '}' || c == ']')) {
            --depth;
            ++m_at;
        } else if (depth > 0 && (c == ',' || c == ':')) {
            ++m_at;
        } else if (!skipScalar()) {
            return false;
        }
    } while (depth > 0);
    return true;
}

/// Skips a value. `json` is its text, valid until the window moves; empty if it is longer than `most`.
bool RecordingScanner::skipValueWithin(std::uint64_t most, std::string_view& json) {
    m_window.ensure(m_at, most);
    const std::uint64_t from = m_at;
    json = {};
    if (!skipValue())
        return false;
    if (m_at - from <= most && m_window.begin() <= from)
        json = m_window.text(from, m_at);
    return true;
}

/// creator and browser: {name, version}.
bool RecordingScanner::readLogInfo(const std::string& key) {
    std::string_view json;
    if (!skipValueWithin(bounds::reader::creatorBytes, json))
        return false;
    readNameAndVersion(json, key == "browser", m_result.log);
    return true;
}

/// The log's pages, up to the bounds on their length and number.
bool RecordingScanner::readPages() {
    ++m_at;
    for (int c = peekPastSpace(); c != ']'; c = peekPastSpace()) {
        if (c == ',') {
            ++m_at;
            continue;
        }
        const std::uint64_t from = m_at;
        const bool wanted = m_result.pages.size() < bounds::reader::pages;
        std::string_view json;
        if (!(wanted ? skipValueWithin(bounds::reader::pageBytes, json) : skipValue()))
            return false;
        if (json.empty())
            leaveOutPage(from);
        else if (std::optional<PageInfo> page = readPage(json))
            m_result.pages.push_back(std::move(*page));
    }
    ++m_at;
    return true;
}

/// Reports only the first one.
void RecordingScanner::leaveOutPage(std::uint64_t at) {
    if (!std::exchange(m_pagesLeftOut, true))
        note(WarningCode::PagesLeftOut, at);
}

/// The text around the entries is no JSON: still searches for `"entries":[`.
void RecordingScanner::seekEntries() {
    static constexpr std::string_view key = "\"entries\"";
    while (!m_result.entriesSeen) {
        const std::string_view ahead = m_window.text(m_at, m_window.end());
        const std::size_t found = ahead.find(key);
        if (found == std::string_view::npos) {
            m_at =
                std::max(m_at, m_window.end() - std::min<std::uint64_t>(m_window.end() - m_at, key.size()));
            if (!m_window.refill(m_at))
                return;
            continue;
        }
        m_at += found + key.size();
        if (peekPastSpace() != ':')
            continue;
        ++m_at;
        if (peekPastSpace() != '[')
            continue;
        ++m_at;
        m_result.logSeen = true;
        entries(Place::InLog, 1, false);
    }
}

/// The text after the recording: blanks, the end of a JSONP call, or another recording.
void RecordingScanner::tail() {
    while (!m_malformed && !m_result.endsEarly && !m_result.stopped) {
        const int c = peekPastSpace();
        if (c < 0)
            return;
        if (m_jsonp && (c == ')' || c == ';')) {
            ++m_at;
            continue;
        }
        note(WarningCode::TextAfterEnd, m_at);
        if (c != '{' && c != '[')
            return;
        value(0, Place::Outside, {});
    }
}

} // namespace hci::har
