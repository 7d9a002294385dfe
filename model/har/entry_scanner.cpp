#include "model/har/entry_scanner.h"

#include "model/base/ascii.h"
#include "model/base/bounds.h"
#include "model/har/block_masks.h"

#include <algorithm>
#include <array>
#include <bit>

namespace hci::har {

namespace {

using namespace std::string_view_literals;

constexpr std::uint64_t keptText = 4096; ///< a longer text stays in the recording
constexpr std::uint64_t keptBody = 256;  ///< of a body, which the import does not read
constexpr std::uint64_t maxGap = 4096;
constexpr std::size_t maxStray = 256;
constexpr std::uint64_t keyAhead = 96; ///< the longest distance of a member's name from its brace

/// Members that an entry may begin with, but no object inside an entry.
bool isEntryMember(std::string_view key) noexcept {
    static constexpr std::array names = {"pageref"sv, "startedDateTime"sv, "time"sv,
                                         "request"sv, "response"sv,        "cache"sv,
                                         "timings"sv, "serverIPAddress"sv, "connection"sv};
    return std::find(names.begin(), names.end(), key) != names.end() || key.starts_with('_');
}

/// The name of the first member of the object whose brace precedes `text`; empty if it has none.
std::string_view firstMember(std::string_view text) noexcept {
    const auto skipSpace = [&text] {
        while (!text.empty() && isJsonSpace(text.front()))
            text.remove_prefix(1);
    };
    skipSpace();
    if (!text.starts_with('"'))
        return {};
    text.remove_prefix(1);
    const std::size_t quote = text.find('"');
    if (quote == std::string_view::npos)
        return {};
    const std::string_view name = text.substr(0, quote);
    text.remove_prefix(quote + 1);
    skipSpace();
    return text.starts_with(':') ? name : std::string_view();
}

} // namespace

EntryScanner::EntryScanner(Recording& recording, ScanWindow& window, BatchWriter& writer)
    : m_recording(recording), m_window(window), m_writer(writer) {}

RunEnd EntryScanner::scan(std::uint64_t from, bool single) {
    m_single = single;
    restart(from);
    while (true) {
        if (m_window.end() - std::min(m_at, m_window.end()) < blockSize && more())
            continue;
        if (m_at >= m_window.end())
            return endOfText();
        if (m_inHole)
            skipPlainText();
        Step step = block();
        if (step == Step::Lost)
            step = resynchronise();
        if (step == Step::Stopped)
            return RunEnd::Stopped;
        if (step == Step::Closed)
            return RunEnd::Closed;
    }
}

void EntryScanner::restart(std::uint64_t at) {
    m_at = m_gapFrom = at;
    m_escaped = m_inString = m_afterQuote = 0;
    m_depth = 0;
    m_types = 0;
    m_inHole = false;
    m_stray = {};
}

/// Skips the blocks of a long text, which make up most of a recording, up to its last one or the last in the
/// window.
void EntryScanner::skipPlainText() {
    measureHole(m_at);
    while (m_window.end() - m_at >= std::uint64_t{2} * blockSize) {
        const char* bytes = m_window.at(m_at);
        const Block block = blockAt(bytes);
        const std::uint64_t backslashes = bytesEqual(block, '\\');
        std::uint64_t carry = m_escaped;
        const std::uint64_t escaped = escapedBytes(backslashes, carry);
        if ((bytesEqual(block, '"') & ~escaped) != 0)
            return;
        m_holeLength.addBlock(bytes, block, backslashes, escaped);
        m_escaped = carry;
        m_at += blockSize;
        m_measuredTo = m_at;
    }
}

EntryScanner::Step EntryScanner::block() {
    const std::uint64_t base = m_at;
    const char* bytes = m_window.at(base);
    const BlockMasks masks = masksOf(bytes);
    const std::uint64_t quotes = masks.quote & ~escapedBytes(masks.backslash, m_escaped);
    const std::uint64_t strings = prefixParity(quotes) ^ m_inString;
    m_inString = std::uint64_t{0} - (strings >> 63);
    m_at = std::min(base + blockSize, m_window.end());

    std::uint64_t brackets = (masks.open | masks.close) & ~strings;
    std::uint64_t wrong = 0;
    if (quotes != 0 || m_afterQuote != 0) {
        const std::uint64_t closing = quotes & ~strings;
        wrong = (closing << 1 | m_afterQuote) & ~(mayFollowString(bytes) | masks.close);
        m_afterQuote = closing >> 63;
    }
    if (m_inHole && quotes != 0)
        endHole(base + static_cast<std::uint64_t>(std::countr_zero(quotes)));
    const int lost = std::countr_zero(wrong);
    if (wrong != 0)
        brackets &= (std::uint64_t{1} << lost) - 1;
    for (; brackets != 0; brackets &= brackets - 1)
        if (const Step step = bracket(base + static_cast<std::uint64_t>(std::countr_zero(brackets)));
            step != Step::Next)
            return step;
    if (wrong != 0) {
        m_lostAt = base + static_cast<std::uint64_t>(lost);
        return Step::Lost;
    }
    if (m_inString == 0)
        return Step::Next;
    if (quotes != 0) {
        m_stringStart = base + blockSize - static_cast<std::uint64_t>(std::countl_zero(quotes));
        m_keep = 0;
    } else if (!m_inHole && m_depth > 0 && m_at - m_stringStart >= keptBody) {
        if (m_keep == 0)
            m_keep = keptLength(m_stringStart);
        if (m_at - m_stringStart >= m_keep)
            beginHole(m_stringStart);
    }
    return Step::Next;
}

EntryScanner::Step EntryScanner::bracket(std::uint64_t at) {
    const char c = *m_window.at(at);
    if (m_depth == 0)
        return between(at, c);
    if (c == '{' || c == '[') {
        if (open(at, c))
            return Step::Next;
    } else if (matches(c)) {
        if (m_depth <= bounds::reader::bracketKinds)
            m_types >>= 1;
        if (--m_depth > 0)
            return Step::Next;
        if (!finish(at + 1))
            return Step::Stopped;
        if (!m_single)
            return Step::Next;
        m_at = at + 1;
        return Step::Closed;
    }
    m_lostAt = at;
    return Step::Lost;
}

/// Handles a bracket between two entries.
EntryScanner::Step EntryScanner::between(std::uint64_t at, char c) {
    if (c == '}' || !gap(at) || !endStray(at)) {
        m_lostAt = m_gapFrom;
        return Step::Lost;
    }
    if (c == ']') {
        m_at = at + 1;
        return Step::Closed;
    }
    begin(at);
    m_types = c == '{' ? 1 : 0;
    m_depth = 1;
    return Step::Next;
}

/// A member of an object needs a name: a brace right after a comma means that a closing brace is missing.
bool EntryScanner::open(std::uint64_t at, char c) {
    if (m_depth <= bounds::reader::bracketKinds && (m_types & 1) != 0) {
        std::uint64_t before = at;
        while (before > m_window.begin() && isJsonSpace(*m_window.at(before - 1)))
            --before;
        if (before > m_window.begin() && *m_window.at(before - 1) != ':')
            return false;
    }
    if (m_depth < bounds::reader::bracketKinds)
        m_types = m_types << 1 | (c == '{' ? 1 : 0);
    ++m_depth;
    return true;
}

/// Beyond the depth with known kinds, brackets are only counted, and any closing one matches.
bool EntryScanner::matches(char c) const noexcept {
    return m_depth > bounds::reader::bracketKinds || ((m_types & 1) != 0) == (c == '}');
}

void EntryScanner::begin(std::uint64_t at) {
    m_copyFrom = at;
    m_writer.begin(at);
}

bool EntryScanner::finish(std::uint64_t end) {
    m_writer.append(m_window.text(m_copyFrom, std::max(m_copyFrom, end)));
    m_gapFrom = end;
    ++m_count;
    return m_writer.end(m_recording.position());
}

/// Examines the text between two entries: commas, and elements that are no objects. False for anything else,
/// or if the consumer wants no more.
bool EntryScanner::gap(std::uint64_t to) {
    for (; m_gapFrom < to; ++m_gapFrom)
        if (!gapByte(m_gapFrom, *m_window.at(m_gapFrom)))
            return false;
    return true;
}

bool EntryScanner::gapByte(std::uint64_t at, char c) {
    const bool inStray = !m_stray.text.empty();
    if (!m_stray.inString) {
        if (c == ':')
            return false;
        if (isJsonSpace(c) || c == ',')
            return endStray(at);
    }
    if (!inStray)
        m_stray.from = at;
    if (m_stray.text.size() < maxStray)
        m_stray.text += c;
    if (!m_stray.inString)
        m_stray.inString = c == '"';
    else if (m_stray.escaped)
        m_stray.escaped = false;
    else if (c == '"')
        m_stray.inString = false;
    else
        m_stray.escaped = c == '\\';
    return true;
}

/// Writes an array element that is no object as an empty entry. Returns false if the consumer wants no more.
bool EntryScanner::endStray(std::uint64_t end) {
    if (m_stray.text.empty())
        return true;
    m_writer.begin(m_stray.from);
    m_writer.append(m_stray.text);
    m_stray = {};
    m_gapFrom = end;
    ++m_count;
    return m_writer.end(m_recording.position());
}

/// Skips text that is no element.
void EntryScanner::skipGap(std::uint64_t to) {
    if (m_skippedAt < 0)
        m_skippedAt = static_cast<std::int64_t>(m_gapFrom);
    m_gapFrom = to;
    m_stray = {};
    m_stray.inString = m_inString != 0;
}

/// The length that the text beginning at `stringStart` may keep in the slice.
std::uint64_t EntryScanner::keptLength(std::uint64_t stringStart) const noexcept {
    static constexpr std::string_view bodyKey = "\"text\"";
    std::uint64_t at = stringStart - 1; // the quote
    while (at > m_window.begin() && (isJsonSpace(*m_window.at(at - 1)) || *m_window.at(at - 1) == ':'))
        --at;
    const bool body =
        at - m_window.begin() >= bodyKey.size() && m_window.text(at - bodyKey.size(), at) == bodyKey;
    return body ? keptBody : keptText;
}

void EntryScanner::beginHole(std::uint64_t from) {
    m_writer.append(m_window.text(m_copyFrom, from));
    m_inHole = true;
    m_hole = {};
    m_hole.offset = m_holeFrom = m_measuredTo = from;
    m_hole.start = startOf(m_window.text(from, from + m_hole.start.size()));
    m_hasher.reset();
    m_holeLength = {};
}

/// Hashes and measures the hole up to `to`.
void EntryScanner::readHole(std::uint64_t to) {
    m_hasher.add(m_window.text(m_holeFrom, to));
    m_holeFrom = to;
    measureHole(to);
}

/// Measures the part that skipPlainText() has not.
void EntryScanner::measureHole(std::uint64_t to) {
    m_holeLength.add(m_window.text(m_measuredTo, to));
    m_measuredTo = to;
}

void EntryScanner::endHole(std::uint64_t at) {
    readHole(at);
    m_hole.length = at - m_hole.offset;
    m_hole.hash = m_hasher.finish();
    m_hole.decoded = m_holeLength.result();
    m_hole.padding = paddingOf(m_window.text(at - 2, at)); // longer than keptBody: in the window
    m_writer.append(m_hole);
    m_inHole = false;
    m_copyFrom = at;
}

/// Reads on, after saving what the window is about to drop.
bool EntryScanner::more() {
    std::uint64_t keep = m_at;
    if (m_inHole) {
        readHole(m_at);
    } else if (m_depth > 0) {
        const bool undecided =
            m_inString != 0 && m_stringStart >= m_copyFrom && m_at - m_stringStart < keptText + blockSize;
        keep = undecided ? m_stringStart : m_at;
        m_writer.append(m_window.text(m_copyFrom, keep));
        m_copyFrom = keep;
    } else if (m_at - m_gapFrom > maxGap) {
        if (!gap(m_at))
            skipGap(m_at);
    } else {
        keep = m_gapFrom;
    }
    return m_window.refill(keep);
}

RunEnd EntryScanner::endOfText() {
    if (m_inHole)
        endHole(m_at);
    if (m_depth == 0) {
        if (!gap(m_at))
            skipGap(m_at);
        return endStray(m_at) ? RunEnd::EndOfText : RunEnd::Stopped;
    }
    m_writer.slice().cut = true;
    return finish(m_at) ? RunEnd::EndOfText : RunEnd::Stopped;
}

/// Searches for something like an entry after the place where the text stopped being JSON. Text before it
/// belongs to the lost entry, or to none.
EntryScanner::Step EntryScanner::resynchronise() {
    const bool inEntry = m_depth > 0;
    if (inEntry)
        m_writer.slice().broken = true;
    else if (m_skippedAt < 0)
        m_skippedAt = static_cast<std::int64_t>(m_lostAt);
    const std::uint64_t first =
        std::max(m_window.begin(), m_lostAt - std::min<std::uint64_t>(m_lostAt, keyAhead));
    m_at = inEntry ? std::max({first, m_writer.slice().offset + 1, m_copyFrom}) : std::max(first, m_gapFrom);
    m_inHole = false;
    m_inString = 0;
    while (true) {
        if (m_window.end() - m_at < keyAhead && !m_window.ended()) {
            if (inEntry)
                m_writer.append(m_window.text(m_copyFrom, std::max(m_copyFrom, m_at)));
            m_copyFrom = std::max(m_copyFrom, m_at);
            m_window.refill(m_at);
            continue;
        }
        const std::size_t brace = m_window.text(m_at, m_window.end()).find('{');
        m_at = brace == std::string_view::npos ? m_window.end() : m_at + brace;
        if (m_at == m_window.end() && m_window.ended())
            break;
        if (m_at < m_window.end() && (m_window.end() - m_at >= keyAhead || m_window.ended())) {
            if (entryBeginsAt(m_at))
                break;
            ++m_at;
        }
    }
    const std::uint64_t next = m_at;
    m_lostTail = next == m_window.end();
    if (inEntry && !finish(next))
        return Step::Stopped;
    restart(next);
    return Step::Next;
}

/// `}` `,` `{` `"known member"` `:` with blanks between. If only an entry can have the member, the closing
/// brace may be missing.
bool EntryScanner::entryBeginsAt(std::uint64_t at) const noexcept {
    const std::string_view member =
        firstMember(m_window.text(at + 1, std::min(m_window.end(), at + keyAhead)));
    if (!isEntryMember(member))
        return false;
    std::uint64_t before = at;
    const auto back = [&](char wanted) {
        while (before > m_window.begin() && isJsonSpace(*m_window.at(before - 1)))
            --before;
        if (before == m_window.begin() || *m_window.at(before - 1) != wanted)
            return false;
        --before;
        return true;
    };
    return back(',') && (member == "startedDateTime" || member == "pageref" || back('}'));
}

} // namespace hci::har
