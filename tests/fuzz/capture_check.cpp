#include "model/base/bounds.h"
#include "model/capture/bidi_reader.h"
#include "model/capture/captured_traffic.h"
#include "model/capture/devtools_reader.h"
#include "model/exchange/browser_answer.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/text_checks.h"

#include <algorithm>

namespace hci::fuzz {

namespace {

constexpr std::int64_t contentBound = 1000;

/// Answers each request for a content with the message itself, in a browser's place.
void take(CapturedTraffic& traffic, const BrowserEvent& event, std::string_view line, Milliseconds now) {
    const auto* finished = std::get_if<LoadFinished>(&event);
    const bool content = finished && traffic.wantsContent(finished->id, contentBound);
    if (content)
        traffic.expectContent(finished->id);
    traffic.take(event, now);
    if (content && line.size() % 3 != 0)
        traffic.take(ContentRead{finished->id, std::string(line), line.size() % 2 == 0}, now);
}

void checkRecord(const Exchange& exchange) {
    const ExchangeRecord& record = exchange.record();
    require(record.durationMs < 0 || record.durationMs >= record.responseDelayMs, "an answer behind its end");
    require(record.status == 0 || record.status >= 100, "an impossible status");
    require(exchange.url().starts_with("http"), "a URL of another kind");
    require(exchange.request().size() <= bounds::capture::fieldsOfMessage &&
                exchange.response().size() <= bounds::capture::fieldsOfMessage,
            "more fields than the bound");
    require(!exchange.responseBody() || record.status != 304, "a 304 with content");
}

} // namespace

void checkCapture(std::string_view text) {
    LiveSession live;
    CapturedTraffic traffic(live);
    DevToolsReader devTools;
    BidiReader bidi;
    std::size_t events = 0;
    for (Milliseconds now = 0; !text.empty(); now += 100) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        // Both protocols in one text: each reader ignores the other's lines.
        Result<BrowserMessage> message =
            line.find("\"type\":\"event\"") == std::string_view::npos ? devTools.read(line) : bidi.read(line);
        const auto* told = message ? std::get_if<BrowserEvents>(&*message) : nullptr;
        for (std::size_t i = 0; told && i < told->events.size(); ++i, ++events)
            take(traffic, told->events[i], line, now);
        if (line.size() % 5 == 0)
            traffic.nextVisit();
        traffic.settle(now);
        require(traffic.unanswered() + traffic.unfinished() <= events, "more requests than were told");
    }
    traffic.end();
    require(traffic.unanswered() == 0 && traffic.unfinished() == 0 && traffic.settled(), "something is left");
    const SessionPtr session = live.session();
    require(session->size() <= events, "more exchanges than events");
    std::uint32_t answers = 0;
    for (std::uint32_t i = 0; i < session->size(); ++i) {
        checkRecord((*session)[i]);
        answers += browserAnswer(*session, i) ? 1 : 0;
    }
    require(answers == session->parts()[0].browserAnswers,
            "an answer of a browser that belongs to no exchange");
}

} // namespace hci::fuzz
