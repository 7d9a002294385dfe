#include "model/view/session_search.h"

#include "model/base/text_view.h"
#include "model/base/workers.h"
#include "model/exchange/body_reader.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <thread>

namespace hci {

namespace {

constexpr std::size_t maxPlaces = 10'000;      // of a search
constexpr std::size_t maxContentBytes = 1'000; // of one content, so that others are shown too
constexpr std::size_t slice = std::size_t{1}
                              << 20;    // bytes of a content between two checks of the cancel flag
constexpr std::size_t shownBefore = 24; // bytes of a line before a place
constexpr std::size_t shownOfPlace = 200;
constexpr std::size_t shownBehind = 120;
constexpr std::size_t looksBinaryWithin = 512; // bytes
constexpr std::uint32_t rangesPerCore = 16;    // contents differ in size

bool continuesCharacter(char c) noexcept {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}

/// Sets the text around a place of `text`, within its line and from `least` on.
void cutOut(FoundPlace& place, std::string_view text, std::size_t least) {
    const auto endsLine = [](char c) { return c == '\n' || c == '\r'; };
    std::size_t begin = place.at.begin;
    while (begin > least && place.at.begin - begin < shownBefore && !endsLine(text[begin - 1]))
        --begin;
    while (begin < place.at.begin && (continuesCharacter(text[begin]) || text[begin] == ' '))
        ++begin;
    const std::size_t shownEnd = std::min(place.at.end, place.at.begin + shownOfPlace);
    std::size_t end = shownEnd;
    while (end < text.size() && end - shownEnd < shownBehind && !endsLine(text[end]))
        ++end;
    while (end < text.size() && end > shownEnd && continuesCharacter(text[end]))
        --end;
    const bool begun = begin == least || endsLine(text[begin - 1]) || text[begin - 1] == ' ';
    place.around = begun ? std::string() : std::string("…");
    const std::size_t shift = place.around.size();
    place.around += text.substr(begin, end - begin);
    place.inAround = {place.at.begin - begin + shift, shownEnd - begin + shift};
}

/// One search: the state that its threads share.
class Search {
public:
    Search(const SearchQuery& query, const Session& session, const Progress& progress)
        : m_query(query), m_session(session), m_progress(progress), m_finder(query.text, query.matchCase),
          m_straddles(query.text.find(':') != std::string::npos || query.text.starts_with(' ')),
          m_known(session.textCount()) {}

    [[nodiscard]] bool stopped() const {
        return m_enough.load(std::memory_order_relaxed) || m_progress.cancelled();
    }
    /// The bound on places is reached.
    void stop() noexcept { m_enough = true; }

    /// Searches one exchange.
    void look(std::uint32_t index, SearchResult& found) {
        const Exchange exchange = m_session[index];
        if (m_query.fields) {
            if (holds(exchange.record().url))
                lookIn(exchange.url(), {.exchange = index, .in = FoundIn::Url}, 0, maxPlaces, found);
            lookInFields(exchange.request(), {.exchange = index, .in = FoundIn::RequestField}, found);
            lookInFields(exchange.response(), {.exchange = index, .in = FoundIn::ResponseField}, found);
            lookInFields(exchange.trailers(), {.exchange = index, .in = FoundIn::Trailer}, found);
        }
        if (m_query.contents && exchange.responseBody())
            lookInContent(exchange, found);
    }

private:
    enum class Known : std::uint8_t { Nothing, Holds, HoldsNot };

    /// Whether a text of the pool contains the wanted text; many exchanges share texts.
    bool holds(TextId id) {
        std::atomic<Known>& known = m_known[static_cast<std::size_t>(id)];
        Known now = known.load(std::memory_order_relaxed);
        if (now == Known::Nothing) {
            now = m_finder.next(m_session.pool().text(id)) ? Known::Holds : Known::HoldsNot;
            known.store(now, std::memory_order_relaxed);
        }
        return now == Known::Holds;
    }

    void lookInFields(FieldSpan fields, FoundPlace place, SearchResult& found) {
        for (const Field& field : fields) {
            const bool inName = holds(TextId{static_cast<std::uint32_t>(field.name)});
            if (inName || holds(field.value) || m_straddles) {
                const std::string line = fieldLine(fields.pool(), field);
                lookIn(line, place, fields.pool().spelling(field.name).size() + 2, maxPlaces, found);
            }
            ++place.field;
        }
    }

    void lookInContent(const Exchange& exchange, SearchResult& found) {
        const Result<QByteArray> content = readContent(exchange, {.maxBytes = shownContentBound});
        if (!content) {
            ++found.notRead;
            return;
        }
        const std::string_view text = toView(*content);
        if (!isShownAsText(text)) {
            ++found.notText;
            return;
        }
        ++found.contents;
        lookIn(text, {.exchange = exchange.index(), .in = FoundIn::Content}, 0, maxContentBytes, found);
    }

    /// Adds the places in `text`. The context of a place after `value` begins there, else with the text.
    void lookIn(std::string_view text, FoundPlace place, std::size_t value, std::size_t most,
                SearchResult& found) const {
        std::size_t from = 0;
        std::size_t count = 0;
        for (std::size_t until = slice; from < text.size() && !stopped(); until += slice) {
            while (const auto at = m_finder.next(text, from, until)) {
                if (++count > most || found.places.size() >= maxPlaces) {
                    found.more = true;
                    return;
                }
                place.at = *at;
                cutOut(place, text, at->begin >= value ? value : 0);
                found.places.push_back(place);
                from = at->end;
            }
            from = std::max(from, until);
        }
    }

    const SearchQuery& m_query;
    const Session& m_session;
    const Progress& m_progress;
    TextFinder m_finder;
    bool m_straddles;                        // a place may start before a field's value and end in it
    std::vector<std::atomic<Known>> m_known; // by TextId
    std::atomic<bool> m_enough{false};
};

/// The exchanges of the session in list order.
std::vector<std::uint32_t> inOrder(const Resources& resources) {
    std::vector<std::uint32_t> order;
    order.reserve(resources.exchanges.size());
    for (const Resource& resource : resources.resources)
        for (const std::uint32_t exchange : resources.of(resource))
            order.push_back(exchange);
    return order;
}

void join(SearchResult& all, SearchResult part) {
    const std::size_t room = maxPlaces - all.places.size();
    const std::size_t taken = std::min(room, part.places.size());
    std::move(part.places.begin(), part.places.begin() + static_cast<std::ptrdiff_t>(taken),
              std::back_inserter(all.places));
    all.more |= part.more || taken < part.places.size();
    all.contents += part.contents;
    all.notText += part.notText;
    all.notRead += part.notRead;
}

} // namespace

bool isShownAsText(std::string_view content) noexcept {
    return content.substr(0, looksBinaryWithin).find('\0') == std::string_view::npos;
}

std::string fieldLine(const TextPool& pool, const Field& field) {
    std::string line(pool.spelling(field.name));
    line += ": ";
    line += pool.text(field.value);
    return line;
}

SearchResult searchSession(const SearchQuery& query, const Session& session, const Resources& resources,
                           Progress& progress) {
    SearchResult all;
    if (query.text.empty())
        return all;
    const std::vector<std::uint32_t> order = inOrder(resources);
    const auto count = static_cast<std::uint32_t>(order.size());
    Search search(query, session, progress);
    std::atomic<std::uint32_t> done{0};
    const auto caller = std::this_thread::get_id();
    const auto work = [&](std::uint32_t from, std::uint32_t end) {
        SearchResult found;
        for (std::uint32_t i = from; i < end && !search.stopped(); ++i) {
            search.look(order[i], found);
            ++done;
            if (std::this_thread::get_id() == caller)
                progress.report(done, count);
        }
        return found;
    };
    const auto take = [&](SearchResult part) {
        join(all, std::move(part));
        if (all.places.size() == maxPlaces) {
            all.more |= done < count;
            search.stop();
        }
        progress.report(done, count);
    };
    forRanges(count, rangesPerCore, work, take);
    return all;
}

} // namespace hci
