#include "model/state/state_comparison.h"

#include "model/base/text_view.h"
#include "model/exchange/body_reader.h"
#include "model/exchange/masked_session.h"
#include "model/exchange/secrets.h"
#include "model/http/entity_tag.h"
#include "model/http/http_date.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace hci {

namespace {

constexpr std::size_t maxUrlLength = 8192;
constexpr std::size_t maxValueLength = 1024;

constexpr std::array<QLatin1StringView, changeSinceLastRunCount> names = {
    QLatin1StringView("new"),
    QLatin1StringView("unchanged"),
    QLatin1StringView("changed"),
    QLatin1StringView("changed-unnoticed"),
    QLatin1StringView("validators-changed"),
    QLatin1StringView("undetermined"),
    QLatin1StringView("not-compared"),
};

/// The value in the form that the file holds: UTF-8; an excessively long value is cut and followed by its
/// hash.
std::string storable(std::string_view value) {
    const std::string text = toText(value.substr(0, maxValueLength)).toStdString();
    return value.size() <= maxValueLength ? text : text + "… " + toHex(hashContent(value));
}

/// The hash of the decoded content if it can be read, else of the coded content; none if it is incomplete.
void hashInto(RememberedAnswer& answer, const Exchange& exchange) {
    const BodyRef* body = exchange.responseBody();
    if (!body || body->cut)
        return;
    if (!body->streamedHash)
        if (const Result<QByteArray> content = readContent(exchange)) {
            answer.contentHash = toHex(hashContent(toView(*content)));
            return;
        }
    if (!body->rawHash.known())
        return;
    answer.contentHash = toHex(body->rawHash);
    answer.coding = storable(exchange.response().combined(FieldName::ContentEncoding));
}

std::optional<RememberedAnswer> answerOf(const Exchange& exchange) {
    if (exchange.record().failure != Failure::None || exchange.status() < 200 || exchange.status() > 299)
        return std::nullopt;
    RememberedAnswer answer;
    answer.seenAt = exchange.requestTime();
    answer.status = exchange.status();
    answer.etag = storable(exchange.response().value(FieldName::Etag));
    answer.lastModified = storable(exchange.response().value(FieldName::LastModified));
    hashInto(answer, exchange);
    return answer;
}

bool sameTag(const std::string& a, const std::string& b) {
    return a == b || weaklyEqual(compareTags(a, b));
}

/// Dates are equal if their moments are, however they are written (RFC 9110 5.6.7).
bool sameDate(const std::string& a, const std::string& b, Milliseconds now) {
    const Result<HttpDate> first = parseHttpDate(a, now / 1000);
    const Result<HttpDate> second = parseHttpDate(b, now / 1000);
    return first && second ? first->seconds == second->seconds : a == b;
}

ContentComparison contentsOf(const RememberedAnswer& before, const RememberedAnswer& now) {
    if (before.contentHash.empty() || now.contentHash.empty() || before.coding != now.coding)
        return ContentComparison::Unknown;
    return before.contentHash == now.contentHash ? ContentComparison::Same : ContentComparison::Different;
}

/// Whether a request with the previous validators would get a 304: If-None-Match counts if there is a tag,
/// else If-Modified-Since (RFC 9110 13.2.2).
bool goesUnnoticed(const StateRow& row) {
    if (!row.before->etag.empty())
        return !row.etagChanged;
    return !row.before->lastModified.empty() && !row.lastModifiedChanged;
}

void compare(StateRow& row) {
    row.etagChanged = !sameTag(row.before->etag, row.now->etag);
    row.lastModifiedChanged = !sameDate(row.before->lastModified, row.now->lastModified, row.now->seenAt);
    row.content = contentsOf(*row.before, *row.now);
    const bool validators = row.etagChanged || row.lastModifiedChanged;
    switch (row.content) {
    case ContentComparison::Same:
        row.outcome = validators ? ChangeSinceLastRun::ValidatorsChanged : ChangeSinceLastRun::Unchanged;
        return;
    case ContentComparison::Different:
        row.outcome = goesUnnoticed(row) ? ChangeSinceLastRun::ChangedUnnoticed : ChangeSinceLastRun::Changed;
        row.weakly =
            row.outcome == ChangeSinceLastRun::ChangedUnnoticed && row.before->etag.starts_with("W/");
        return;
    case ContentComparison::Unknown: row.outcome = ChangeSinceLastRun::Undetermined; return;
    }
}

/// How interesting a row is.
int rankOf(ChangeSinceLastRun outcome) noexcept {
    switch (outcome) {
    case ChangeSinceLastRun::ChangedUnnoticed: return 0;
    case ChangeSinceLastRun::ValidatorsChanged: return 1;
    case ChangeSinceLastRun::Changed: return 2;
    case ChangeSinceLastRun::NotCompared: return 3;
    case ChangeSinceLastRun::Undetermined: return 4;
    case ChangeSinceLastRun::New: return 5;
    case ChangeSinceLastRun::Unchanged: break;
    }
    return 6;
}

/// A GET that a cache with an empty store would send.
bool isPlainGet(const Exchange& exchange) {
    return exchange.method() == "GET" && preconditionsOf(exchange.request()) == 0 &&
           !exchange.request().has(FieldName::Range);
}

bool isRedirect(const Exchange& exchange) noexcept {
    return exchange.status() >= 300 && exchange.status() <= 399;
}

} // namespace

QLatin1StringView name(ChangeSinceLastRun outcome) noexcept {
    return names[static_cast<std::size_t>(outcome)];
}

StateReport compareWithState(const Session& session, State& state, bool includeSecrets,
                             const std::function<bool()>& stopped) {
    const SecretMask secrets = includeSecrets ? SecretMask() : MaskedSession::secretsOf(session, stopped);
    StateReport report;
    if (stopped && stopped())
        return report;
    report.lastSeen = state.lastSeen();
    std::unordered_set<TextId> asked;
    std::map<std::string, std::vector<std::uint32_t>> byUrl; // by the stored form of the URL
    for (std::uint32_t i = 0; i < session.size(); ++i) {
        const Exchange exchange = session[i];
        const TextId url = exchange.record().resourceUrl;
        if (!isPlainGet(exchange) || isRedirect(exchange) || !asked.insert(url).second)
            continue;
        const std::string_view text = session.pool().text(url);
        byUrl[toText(includeSecrets ? std::string(text) : urlToRemember(text, &secrets.known()))
                  .toStdString()]
            .push_back(i);
    }
    report.notAsked = static_cast<std::uint32_t>(state.size());
    for (const auto& [url, exchanges] : byUrl) {
        if (stopped && stopped())
            return report;
        const RememberedAnswer* before = state.find(url);
        if (before != nullptr)
            --report.notAsked;
        if (exchanges.size() > 1 || url.size() > maxUrlLength) {
            report.alike += static_cast<std::uint32_t>(exchanges.size());
            continue;
        }
        StateRow row;
        row.exchange = exchanges.front();
        row.now = answerOf(session[row.exchange]);
        if (before != nullptr)
            row.before = *before;
        if (!row.now)
            row.outcome = ChangeSinceLastRun::NotCompared;
        else if (row.before)
            compare(row);
        if (row.now)
            state.remember(url, *row.now);
        ++report.counts[static_cast<std::size_t>(row.outcome)];
        report.rows.push_back(std::move(row));
    }
    state.trim();
    std::sort(report.rows.begin(), report.rows.end(), [](const StateRow& a, const StateRow& b) {
        return std::pair(rankOf(a.outcome), a.exchange) < std::pair(rankOf(b.outcome), b.exchange);
    });
    return report;
}

} // namespace hci
