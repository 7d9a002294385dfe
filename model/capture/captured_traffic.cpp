#include "model/capture/captured_traffic.h"

#include "model/base/bounds.h"
#include "model/capture/captured_exchange.h"
#include "model/json/json_text.h"

#include <algorithm>
#include <utility>

namespace hci {

namespace {

constexpr Milliseconds graceMs = 1000;         // wait for raw fields after the end
constexpr Milliseconds contentGraceMs = 10000; // wait for a requested content
constexpr std::size_t markBytes = 256;
constexpr std::string_view stillOpen = "still open when watching ended";

bool isHttp(std::string_view url) noexcept {
    return url.starts_with("http://") || url.starts_with("https://");
}

/// A 304 needs no end event: Chromium sends none for a validation in the background.
bool needsEnd(const AnswerHead& head, const RawAnswer* raw) noexcept {
    return (raw ? raw->status : head.status) != 304;
}

} // namespace

void CapturedTraffic::take(const BrowserEvent& event, Milliseconds now) {
    if (!passesOver(event))
        std::visit([this, now](const auto& each) { on(each, now); }, event);
}

/// Skips requests that began in a pause, also when they end after it: such a document has no page, and
/// neither have its later requests. Skips what is not HTTP (data:, blob:), which Firefox reports, too.
bool CapturedTraffic::passesOver(const BrowserEvent& event) {
    const std::string* id = std::visit(
        [](const auto& each) -> const std::string* {
            if constexpr (requires { each.id; })
                return &each.id;
            return nullptr;
        },
        event);
    if (!id || find(*id))
        return false;
    const auto* sent = std::get_if<RequestSent>(&event);
    const auto known = m_passedOver.find(*id);
    const bool http = known == m_passedOver.end() ? !sent || isHttp(sent->url) : known->second;
    if (!m_paused && http)
        return known != m_passedOver.end();
    if (m_paused && sent && sent->isPage)
        if (const auto page = m_pages.find(sent->context); page != m_pages.end()) {
            addToSession(page->second);
            page->second = OpenPage();
        }
    if (std::holds_alternative<LoadFinished>(event) || std::holds_alternative<LoadFailed>(event))
        m_passedOver.erase(*id);
    else if (m_passedOver.size() < bounds::capture::openRequests)
        m_passedOver.try_emplace(*id, http);
    return true;
}

CapturedTraffic::Chain* CapturedTraffic::find(std::string_view id) {
    const auto found = m_chains.find(id);
    return found == m_chains.end() ? nullptr : &found->second;
}

CapturedTraffic::Chain* CapturedTraffic::findOrAdd(std::string_view id) {
    if (Chain* known = find(id))
        return known;
    if (m_chains.size() >= bounds::capture::openRequests || id.empty()) {
        ++m_leftOut;
        return nullptr;
    }
    return &m_chains.try_emplace(std::string(id)).first->second;
}

void CapturedTraffic::on(const RequestSent& event, Milliseconds) {
    if (event.wallTime > 0)
        m_wallOffset = event.wallTime - event.time;
    if (!isHttp(event.url))
        return;
    Chain* chain = findOrAdd(event.id);
    if (!chain || chain->over || chain->hops.size() >= bounds::capture::redirects)
        return;
    if (chain->hops.empty()) {
        if (event.isPage)
            startPage(event);
        chain->page = pageOf(event);
    } else if (!event.redirect) {
        return; // a second report, by another of its targets
    } else {
        Hop& last = chain->hops.back();
        last.answer = event.redirect;
        last.hasRaw = event.redirectHasRaw;
        last.answeredAt = event.time;
    }
    Hop hop{event, {}, false, -1};
    hop.sent.redirect.reset();
    chain->hops.push_back(std::move(hop));
    count(*chain);
}

void CapturedTraffic::on(const RequestFields& event, Milliseconds) {
    Chain* chain = findOrAdd(event.id);
    if (!chain || chain->sentFields.size() >= bounds::capture::redirects)
        return;
    chain->sentFields.push_back(event.fields);
    if (chain->over && isComplete(*chain))
        finish(m_chains.find(event.id));
}

/// An answer may come without the event of its request: then its own URL and GET stand in.
void CapturedTraffic::on(const AnswerCame& event, Milliseconds now) {
    Chain* chain = find(event.id);
    if (!chain || chain->hops.empty()) {
        RequestSent unknown;
        unknown.id = event.id;
        unknown.url = event.head.url;
        unknown.method = "GET";
        unknown.time = event.head.sentAt >= 0 ? event.head.sentAt : event.time;
        unknown.wallTime = m_wallOffset > 0 ? unknown.time + m_wallOffset : 0;
        on(unknown, now);
        chain = find(event.id);
    }
    if (!chain || chain->hops.empty() || chain->over)
        return;
    Hop& hop = chain->hops.back();
    hop.answer = event.head;
    hop.hasRaw = event.hasRaw && event.head.source == ExchangeSource::Network && !chain->fromMemory;
    hop.answeredAt = event.time;
    count(*chain);
}

void CapturedTraffic::on(const RawAnswer& event, Milliseconds) {
    Chain* chain = findOrAdd(event.id);
    if (!chain || chain->rawAnswers.size() >= bounds::capture::redirects)
        return;
    chain->rawAnswers.push_back(event);
    count(*chain);
    if (chain->over && isComplete(*chain))
        finish(m_chains.find(event.id));
}

/// Updates the counters to the chain's current state.
void CapturedTraffic::count(Chain& chain) {
    std::size_t* now = nullptr;
    if (!chain.over && !chain.hops.empty()) {
        const Hop& hop = chain.hops.back();
        const RawAnswer* raw = hop.hasRaw && !chain.rawAnswers.empty() ? &chain.rawAnswers.back() : nullptr;
        if (!hop.answer)
            now = &m_unanswered;
        else if (needsEnd(*hop.answer, raw))
            now = &m_unfinished;
    }
    if (chain.counted)
        --*chain.counted;
    if (now)
        ++*now;
    chain.counted = now;
}

void CapturedTraffic::on(const ServedFromMemory& event, Milliseconds) {
    if (Chain* chain = find(event.id)) {
        chain->fromMemory = true;
        if (!chain->hops.empty())
            chain->hops.back().hasRaw = false;
    }
}

void CapturedTraffic::on(const ContentCame& event, Milliseconds) {
    Chain* chain = find(event.id);
    if (chain && event.decoded < 0)
        chain->unknownContent = true;
    else if (chain)
        chain->decodedBytes += std::clamp<std::int64_t>(event.decoded, 0, std::int64_t{1} << 40);
}

void CapturedTraffic::on(const LoadFinished& event, Milliseconds now) {
    Chain* chain = find(event.id);
    if (!chain || chain->over || chain->hops.empty())
        return;
    chain->endedAt = event.time;
    chain->encodedBytes = event.encodedBytes;
    close(event.id, *chain, now);
}

void CapturedTraffic::on(const LoadFailed& event, Milliseconds now) {
    Chain* chain = find(event.id);
    if (!chain || chain->over || chain->hops.empty())
        return;
    chain->endedAt = event.time;
    chain->failure = event.why.empty() ? "failed" : event.why;
    const RequestSent& sent = chain->hops.back().sent;
    if (const auto page = m_pages.find(sent.context);
        page != m_pages.end() && page->second.loader == sent.loader)
        page->second.failed = page->second.failed || sent.isPage;
    close(event.id, *chain, now);
}

void CapturedTraffic::close(std::string_view id, Chain& chain, Milliseconds now) {
    chain.over = true;
    chain.overSince = now;
    count(chain);
    if (isComplete(chain))
        finish(m_chains.find(id));
    else
        m_over.emplace_back(id);
}

void CapturedTraffic::expectContent(std::string_view id) {
    if (Chain* chain = find(id))
        chain->contentExpected = true;
}

bool CapturedTraffic::wantsContent(std::string_view id, std::int64_t bound) const {
    const auto found = m_chains.find(id);
    if (found == m_chains.end() || found->second.hops.empty() || found->second.decodedBytes > bound)
        return false;
    const Chain& chain = found->second;
    const Hop& hop = chain.hops.back();
    const bool validated = !chain.rawAnswers.empty() && chain.rawAnswers.back().status == 304;
    return hop.answer && hop.answer->status != 304 && !validated &&
           (chain.decodedBytes > 0 || chain.unknownContent);
}

void CapturedTraffic::on(const ContentRead& event, Milliseconds) {
    const auto found = m_chains.find(event.id);
    if (found == m_chains.end() || !found->second.contentExpected)
        return;
    Chain& chain = found->second;
    chain.contentExpected = false;
    if (event.text) {
        std::string bytes;
        if (event.base64)
            bytes = *event.text;
        else
            appendEscaped(*event.text, bytes);
        BodyRef body;
        body.rawLength = bytes.size();
        body.rawHash = hashContent(bytes);
        body.form = event.base64 ? BodyForm::JsonBase64 : BodyForm::JsonText;
        if (const Result<std::uint64_t> place = m_live.spool()->append(bytes)) {
            body.offset = *place;
            chain.content = body;
        }
    }
    if (!chain.content)
        ++m_contentsLeftOut;
    if (chain.over && isComplete(chain))
        finish(found);
}

/// All expected raw fields have come, and the content.
bool CapturedTraffic::isComplete(const Chain& chain) {
    const auto raw = static_cast<std::size_t>(
        std::count_if(chain.hops.begin(), chain.hops.end(), [](const Hop& hop) { return hop.hasRaw; }));
    const bool sent = !chain.hops.back().answer && !chain.fromMemory; // as far as is known
    return !chain.contentExpected && chain.rawAnswers.size() >= raw &&
           chain.sentFields.size() >= raw + (sent ? 1 : 0);
}

void CapturedTraffic::settle(Milliseconds now) {
    while (!m_over.empty()) {
        const auto chain = m_chains.find(m_over.front());
        if (chain != m_chains.end() && chain->second.over) {
            const bool content = chain->second.contentExpected;
            if (now - chain->second.overSince < (content ? contentGraceMs : graceMs))
                return;
            m_contentsLeftOut += content ? 1 : 0;
            finish(chain);
        }
        m_over.pop_front();
    }
}

/// Appends the exchanges of a chain, the redirects first.
void CapturedTraffic::finish(TextMap<Chain>::iterator place) {
    const Chain chain = std::move(place->second);
    m_chains.erase(place);
    std::size_t raw = 0;
    for (std::size_t i = 0; i < chain.hops.size(); ++i) {
        const Hop& hop = chain.hops[i];
        const bool last = i + 1 == chain.hops.size();
        CapturedExchange captured{hop.sent};
        captured.answer = hop.answer ? &*hop.answer : nullptr;
        captured.answeredAt = hop.answeredAt;
        captured.fromMemory = last && chain.fromMemory;
        const bool mayHaveRaw = hop.hasRaw || (last && !captured.answer);
        if (mayHaveRaw && raw < chain.sentFields.size())
            captured.sentFields = &chain.sentFields[raw];
        if (mayHaveRaw && raw < chain.rawAnswers.size())
            captured.raw = &chain.rawAnswers[raw];
        raw += hop.hasRaw ? 1 : 0;
        captured.endedAt = last ? chain.endedAt : hop.answeredAt;
        captured.encodedBytes = last ? chain.encodedBytes : hop.answer ? hop.answer->encodedBytes : -1;
        captured.decodedBytes = last ? chain.decodedBytes : 0;
        captured.failure = last ? std::string_view(chain.failure) : std::string_view();
        ExchangeDraft draft = exchangeOf(captured);
        draft.page = chain.page;
        if (last && draft.status != 304) // for a 304 the browser's content is its stored one
            draft.responseBody = chain.content;
        if (i == 0 && hop.sent.body && !hop.sent.body->empty()) {
            std::string bytes;
            appendEscaped(*hop.sent.body, bytes);
            BodyRef body;
            body.rawLength = bytes.size();
            body.rawHash = hashContent(bytes);
            body.form = BodyForm::JsonText;
            if (const Result<std::uint64_t> at = m_live.spool()->append(bytes)) {
                body.offset = *at;
                draft.requestBody = body;
            }
        }
        m_live.append(draft);
    }
}

void CapturedTraffic::end() {
    std::vector<std::pair<double, std::string>> open; // in the order of sending
    for (auto& [id, chain] : m_chains) {
        if (chain.hops.empty())
            ++m_leftOut; // raw fields without a request
        else
            open.emplace_back(chain.hops.front().sent.time, id);
        if (chain.hops.empty() || chain.over)
            continue;
        const Hop& hop = chain.hops.back();
        const RawAnswer* raw = chain.rawAnswers.empty() ? nullptr : &chain.rawAnswers.back();
        if (hop.answer && needsEnd(*hop.answer, raw))
            chain.failure = stillOpen;
    }
    std::sort(open.begin(), open.end());
    for (const auto& [time, id] : open)
        finish(m_chains.find(id));
    m_chains.clear();
    m_over.clear();
    m_unanswered = m_unfinished = 0;
    for (auto& [context, page] : m_pages)
        addToSession(page);
}

void CapturedTraffic::on(const PageStarted& event, Milliseconds) {
    if (m_marks.size() < bounds::capture::pages)
        m_marks.insert_or_assign(event.loader, event.mark);
}

std::string CapturedTraffic::nextPageId() {
    std::string id = "page_" + std::to_string(++m_pagesStarted);
    return m_words.empty() ? id : id + ' ' + m_words;
}

void CapturedTraffic::mark(std::string_view words, Milliseconds wallNow) {
    m_words = words.substr(0, markBytes);
    for (auto& [context, page] : m_pages) {
        if (page.id.empty() || m_pagesStarted >= bounds::capture::pages)
            continue;
        addToSession(page);
        page.id = nextPageId();
        page.startedAt = wallNow;
        page.contentLoadMs = page.loadMs = -1;
        page.added = false;
        m_pageOfLoader.insert_or_assign(page.loader, page.id);
        m_latestPage = page.id;
        addToSession(page);
    }
}

void CapturedTraffic::startPage(const RequestSent& event) {
    if (m_pagesStarted >= bounds::capture::pages)
        return;
    OpenPage& page = m_pages[event.context];
    addToSession(page);
    page = OpenPage();
    page.id = nextPageId();
    page.url = event.url;
    page.loader = event.loader;
    page.start = event.time;
    const double wall = event.wallTime * 1000;
    page.startedAt = wall > 0 && wall < 1e15 ? static_cast<Milliseconds>(wall) : noTime;
    if (const auto mark = m_marks.find(event.loader); mark != m_marks.end()) {
        page.mark = mark->second;
        m_marks.erase(mark);
    }
    if (m_reloadsAreVisits && (page.mark == PageMark::Reload || page.mark == PageMark::HardReload))
        nextVisit();
    page.visit = m_visit;
    m_pageOfLoader.insert_or_assign(event.loader, page.id);
    m_latestPage = page.id;
}

const std::string& CapturedTraffic::pageOf(const RequestSent& event) const {
    if (const auto known = m_pageOfLoader.find(event.loader); known != m_pageOfLoader.end())
        return known->second;
    const auto page = m_pages.find(event.context);
    return page == m_pages.end() ? m_latestPage : page->second.id;
}

void CapturedTraffic::on(const PageLoaded& event, Milliseconds) {
    const auto found = m_pages.find(event.context);
    if (found == m_pages.end())
        return;
    OpenPage& page = found->second;
    const double ms = (event.time - page.start) * 1000;
    std::int32_t& to = event.whole ? page.loadMs : page.contentLoadMs;
    if (to < 0 && ms >= 0 && ms < 1e9)
        to = static_cast<std::int32_t>(ms);
    if (page.loadMs >= 0)
        addToSession(page);
}

/// Adds the page to the session once it is complete, because pages of a session never change.
void CapturedTraffic::addToSession(OpenPage& open) {
    if (open.id.empty() || open.added)
        return;
    open.added = true;
    Page page;
    page.startedAt = open.startedAt;
    page.contentLoadMs = open.contentLoadMs;
    page.loadMs = open.loadMs;
    page.mark = open.mark;
    page.visit = open.visit;
    m_live.append(page, open.id, open.url);
}

bool CapturedTraffic::pageLoaded(std::string_view context) const {
    const auto page = m_pages.find(context);
    return page != m_pages.end() && page->second.loadMs >= 0;
}

bool CapturedTraffic::pageFailed(std::string_view context) const {
    const auto page = m_pages.find(context);
    return page != m_pages.end() && page->second.failed;
}

} // namespace hci
