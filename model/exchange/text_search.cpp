#include "model/exchange/text_search.h"

#include "model/exchange/secret_forms.h"
#include "model/exchange/stop_check.h"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace hci {

namespace {

constexpr std::size_t shortest = 4;
constexpr std::size_t longest = 64;
constexpr std::size_t maxNodes = 24'000'000; // ten bytes each

std::size_t slotAt(const char* text) noexcept {
    std::uint32_t word = 0;
    std::memcpy(&word, text, sizeof word);
    return (word * 2654435761U) >> 16;
}

/// How many bytes of each text get nodes, which bounds the memory for very many texts.
std::size_t keptBytes(std::size_t texts) noexcept {
    return std::clamp<std::size_t>(maxNodes / std::max<std::size_t>(texts, 1), 12, longest);
}

} // namespace

struct TextSearch::Range {
    std::uint32_t node;
    std::uint32_t first;
    std::uint32_t end;
};

TextSearch::TextSearch(std::vector<std::string_view> texts, const std::function<bool()>& stopped) {
    m_longest = keptBytes(texts.size());
    std::erase_if(texts, [](std::string_view text) { return text.size() < shortest; });
    std::sort(texts.begin(), texts.end());
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    keepRests(texts);
    if (texts.empty())
        return;
    for (const std::string_view text : texts)
        m_beginnings.set(slotAt(text.data()));
    m_labels.push_back('\0');
    m_fallBack.push_back(0);
    m_lengths.push_back(0);
    std::vector<Range> level{{0, 0, static_cast<std::uint32_t>(texts.size())}};
    for (std::size_t depth = 0; !level.empty(); ++depth) {
        if (stopped && stopped()) {
            m_labels.clear();
            return;
        }
        addLevel(texts, level, depth);
    }
    m_firstChild.push_back(static_cast<std::uint32_t>(m_labels.size()));
}

/// Cuts the texts to the bytes that have nodes. Texts with the same prefix share a node, and the nodes of
/// the last level are in the order of their texts.
void TextSearch::keepRests(std::vector<std::string_view>& texts) {
    std::string_view last;
    for (std::string_view& text : texts) {
        if (text.size() < m_longest)
            continue;
        const std::string_view beginning = text.substr(0, m_longest);
        if (m_firstRest.empty() || beginning != last)
            m_firstRest.push_back(static_cast<std::uint32_t>(m_rests.size()));
        last = beginning;
        m_rests.push_back(text.substr(m_longest));
        text = beginning;
    }
    m_firstRest.push_back(static_cast<std::uint32_t>(m_rests.size()));
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
}

/// Gives the nodes of one level their children; `level` becomes the next.
void TextSearch::addLevel(const std::vector<std::string_view>& texts, std::vector<Range>& level,
                          std::size_t depth) {
    std::vector<Range> next;
    if (depth == m_longest)
        m_firstLong = level.front().node;
    for (const Range& range : level) {
        m_firstChild.push_back(static_cast<std::uint32_t>(m_labels.size()));
        std::uint32_t first = range.first;
        while (first < range.end && texts[first].size() == depth)
            ++first;
        while (first < range.end) {
            const char label = texts[first][depth];
            std::uint32_t end = first + 1;
            while (end < range.end && texts[end][depth] == label)
                ++end;
            const auto node = static_cast<std::uint32_t>(m_labels.size());
            m_labels.push_back(label);
            m_fallBack.push_back(0);
            m_lengths.push_back(texts[first].size() == depth + 1 ? static_cast<std::uint8_t>(depth + 1) : 0);
            if (range.node == 0)
                m_rootChildren[static_cast<unsigned char>(label)] = node;
            else
                link(range.node, node);
            next.push_back({node, first, end});
            first = end;
        }
    }
    level = std::move(next);
}

/// The node where the search continues if `node` has no child for a byte: its longest proper suffix that
/// begins a text. That node is on a higher level, which is complete.
void TextSearch::link(std::uint32_t parent, std::uint32_t node) {
    const std::uint32_t suffix = step(m_fallBack[parent], m_labels[node]);
    m_fallBack[node] = suffix;
    if (m_lengths[node] == 0)
        m_lengths[node] = m_lengths[suffix];
}

std::uint32_t TextSearch::child(std::uint32_t node, char byte) const noexcept {
    if (node == 0)
        return m_rootChildren[static_cast<unsigned char>(byte)];
    const std::uint32_t first = m_firstChild[node];
    const std::uint32_t count = m_firstChild[node + 1] - first;
    if (count == 0)
        return 0;
    if (count == 1)
        return m_labels[first] == byte ? first : 0;
    const void* found = std::memchr(&m_labels[first], byte, count);
    return found ? static_cast<std::uint32_t>(static_cast<const char*>(found) - m_labels.data()) : 0;
}

std::uint32_t TextSearch::step(std::uint32_t node, char byte) const noexcept {
    std::uint32_t next = child(node, byte);
    while (next == 0 && node != 0) {
        node = m_fallBack[node];
        next = child(node, byte);
    }
    return next;
}

/// The end in `text` of the longest known text whose first bytes end at `end`, in `node`; if none fits
/// whole, of the run of token bytes. Compared bytes are never visited again, so the search stays linear.
std::size_t TextSearch::endOfLong(std::uint32_t node, std::string_view text, std::size_t end) const {
    const auto rests = m_rests.begin();
    auto first = rests + m_firstRest[node - m_firstLong];
    auto last = rests + m_firstRest[node - m_firstLong + 1];
    bool whole = false;
    for (std::size_t depth = 0;; ++depth, ++end) {
        while (first != last && first->size() == depth) {
            whole = true;
            ++first;
        }
        if (first == last || end == text.size())
            break;
        const auto byte = static_cast<unsigned char>(text[end]);
        const auto at = [depth](std::string_view rest) { return static_cast<unsigned char>(rest[depth]); };
        if (at(*first) != byte || at(*std::prev(last)) != byte) {
            first = std::partition_point(first, last, [&](std::string_view rest) { return at(rest) < byte; });
            last = std::partition_point(first, last, [&](std::string_view rest) { return at(rest) == byte; });
        }
        if (first == last)
            break;
    }
    if (!whole)
        while (end < text.size() && isTokenByte(text[end]))
            ++end;
    return end;
}

/// The first place from `at` on where a text may begin; `npos` if there is none, or once to stop.
std::size_t TextSearch::nextBeginning(std::string_view text, std::size_t at, StopCheck& stop) const {
    while (at + shortest <= text.size() && !stop.at(at))
        for (const std::size_t end = std::min(stop.next(), text.size() - shortest + 1); at < end; ++at)
            if (m_beginnings.test(slotAt(text.data() + at)))
                return at;
    return std::string_view::npos;
}

/// Calls found(begin, end), which returns whether to continue.
template <class Found>
void TextSearch::search(std::string_view text, const std::function<bool()>& stopped, Found&& found) const {
    if (empty())
        return;
    std::uint32_t node = 0;
    StopCheck stop(stopped);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (stop.at(i))
            return;
        if (node == 0)
            i = nextBeginning(text, i, stop);
        if (i == std::string_view::npos)
            return;
        node = step(node, text[i]);
        const std::size_t length = m_lengths[node];
        if (length == 0)
            continue;
        std::size_t end = i + 1;
        const std::size_t begin = end - length;
        if (length == m_longest)
            end = endOfLong(node, text, end);
        if (!found(begin, end))
            return;
        if (end > i + 1) {
            node = 0;
            i = end - 1;
        }
    }
}

void TextSearch::find(std::string_view text, SecretSpans& spans, const std::function<bool()>& stopped) const {
    const std::size_t others = spans.size();
    search(text, stopped, [&](std::size_t begin, std::size_t end) {
        while (spans.size() > others && spans.back().end > begin) {
            begin = std::min(begin, spans.back().begin);
            spans.pop_back();
        }
        spans.push_back({begin, end});
        return true;
    });
}

bool TextSearch::occursIn(std::string_view text) const {
    bool occurs = false;
    search(text, {}, [&occurs](std::size_t, std::size_t) {
        occurs = true;
        return false;
    });
    return occurs;
}

} // namespace hci
