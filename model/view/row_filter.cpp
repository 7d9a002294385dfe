#include "model/view/row_filter.h"

#include "model/exchange/url_parts.h"
#include "model/facts/browser_decision.h"
#include "model/http/field_syntax.h"
#include "model/lint/cdn_status.h"
#include "model/lint/rules.h"
#include "model/view/row_facts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace hci {

namespace {

struct Key {
    std::string_view word;
    FilterKey key;
};

constexpr std::array textKeys{Key{"is", FilterKey::Is},
                              Key{"host", FilterKey::Host},
                              Key{"domain", FilterKey::Host},
                              Key{"status", FilterKey::Status},
                              Key{"status-code", FilterKey::Status},
                              Key{"mime", FilterKey::Mime},
                              Key{"mime-type", FilterKey::Mime},
                              Key{"method", FilterKey::Method},
                              Key{"decision", FilterKey::Decision},
                              Key{"outcome", FilterKey::Outcome},
                              Key{"rule", FilterKey::Rule},
                              Key{"page", FilterKey::Page},
                              Key{"visit", FilterKey::Visit},
                              Key{"has-response-header", FilterKey::ResponseHeader},
                              Key{"has-request-header", FilterKey::RequestHeader}};

constexpr std::array numberKeys{Key{"wire", FilterKey::Wire},     Key{"saved", FilterKey::Saved},
                                Key{"missed", FilterKey::Missed}, Key{"avoidable", FilterKey::Avoidable},
                                Key{"age", FilterKey::Age},       Key{"lifetime", FilterKey::Lifetime}};

constexpr std::array words{
    FilterWord{"is:304", "answered 304 Not Modified"},
    FilterWord{"is:revalidated", "a conditional request with its stored response"},
    FilterWord{"is:missed", "sent again in full although nothing had changed"},
    FilterWord{"is:modified", "asked, and the content had changed"},
    FilterWord{"is:avoidable", "requested although a fresh copy was stored"},
    FilterWord{"is:fresh", "a cache would answer it without asking"},
    FilterWord{"is:hit", "a cache would answer it, fresh or stale as it may"},
    FilterWord{"is:stale", "a cache has it stored, and stale"},
    FilterWord{"is:storable", "a cache may store the answer"},
    FilterWord{"is:conditional", "carries If-None-Match, If-Modified-Since or another precondition"},
    FilterWord{"is:orphan", "a 304 whose stored response is not in the recording"},
    FilterWord{"is:unconditional", "a 304 that nobody asked for"},
    FilterWord{"is:edge-hit", "a cache between says that it answered from its store"},
    FilterWord{"is:cached", "answered from the recorder's own cache"},
    FilterWord{"is:unlike-cache",
               "a watched browser sent a request where a cache would not, or the other way round"},
    FilterWord{"is:failed", "no answer came"},
    FilterWord{"is:error", "has a finding of severity error"},
    FilterWord{"is:warning", "has a finding of severity warning"},
    FilterWord{"no-validator", "neither ETag nor Last-Modified"},
    FilterWord{"host:", "host with its subdomains, and port; * matches anything"},
    FilterWord{"status:", "404 or 4xx"},
    FilterWord{"mime:", "media type or its beginning"},
    FilterWord{"method:", "GET, HEAD, POST …"},
    FilterWord{"decision:", "fresh-hit, stale-hit, revalidate, miss, bypass"},
    FilterWord{"outcome:", "not-modified, modified, missed-not-modified …"},
    FilterWord{"rule:", "has a finding of that rule"},
    FilterWord{"page:", "belongs to a page with this in its title, URL or id"},
    FilterWord{"visit:", "belongs to the visit of that number, or to one by reload, hard-reload or back"},
    FilterWord{"has-response-header:", "the answer has this field"},
    FilterWord{"has-request-header:", "the request has this field"},
    FilterWord{"larger-than:", "more bytes than this on the wire: 10k, 1.5M"},
    FilterWord{"saved>", "304s saved more bytes than this"},
    FilterWord{"missed>", "more bytes missed than this"},
    FilterWord{"avoidable>", "more avoidable bytes than this"},
    FilterWord{"lifetime<", "fresh for fewer seconds than this"},
    FilterWord{"age>", "older than so many seconds"},
};

/// "10k", "1.5M", "2MB", "300" as a number; k, M and G are powers of 1000.
std::optional<std::int64_t> parseAmount(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || value < 0 || !(value < 1e15))
        return std::nullopt;
    std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
    if (unit.ends_with('b'))
        unit.remove_suffix(1);
    if (unit == "k")
        value *= 1e3;
    else if (unit == "m")
        value *= 1e6;
    else if (unit == "g")
        value *= 1e9;
    else if (!unit.empty())
        return std::nullopt;
    return static_cast<std::int64_t>(value);
}

/// Cuts off the next word and removes its quotes; a quoted part may contain blanks.
std::string nextWord(std::string_view& line, bool& quoted) {
    std::string word;
    bool inside = false;
    quoted = false;
    while (!line.empty() && (inside || line.front() != ' ')) {
        const char c = line.front();
        line.remove_prefix(1);
        if (c == '"') {
            inside = !inside;
            quoted = quoted || word.empty() || word == "-";
        } else {
            word.push_back(c);
        }
    }
    return word;
}

bool knownIs(std::string_view value) {
    const std::string word = "is:" + std::string(value);
    return std::any_of(words.begin(), words.end(), [&](const FilterWord& w) { return w.word == word; });
}

/// Reads `word` (lower case) as "key:value"; false if it has no known key.
bool readTextKey(std::string_view word, FilterTerm& term, bool& problem) {
    const std::size_t colon = word.find(':');
    if (colon == std::string_view::npos)
        return false;
    const std::string_view value = word.substr(colon + 1);
    if (word.substr(0, colon) == "larger-than") {
        const auto amount = parseAmount(value);
        problem = !amount;
        term.key = FilterKey::Wire;
        term.relation = FilterRelation::More;
        term.number = amount.value_or(0);
        return true;
    }
    for (const Key& key : textKeys)
        if (key.word == word.substr(0, colon)) {
            term.key = key.key;
            term.text = value;
            problem = value.empty() || (key.key == FilterKey::Is && !knownIs(value)) ||
                      (key.key == FilterKey::Visit && !parseVisitName(value));
            return true;
        }
    return false;
}

/// Reads `word` as "key>amount" or "key<amount"; false if it has no known key.
bool readComparison(std::string_view word, FilterTerm& term, bool& problem) {
    const std::size_t sign = word.find_first_of("<>");
    if (sign == std::string_view::npos)
        return false;
    for (const Key& key : numberKeys)
        if (key.word == word.substr(0, sign)) {
            const auto amount = parseAmount(word.substr(sign + 1));
            term.key = key.key;
            term.relation = word[sign] == '>' ? FilterRelation::More : FilterRelation::Less;
            term.number = amount.value_or(0);
            problem = !amount;
            return true;
        }
    return false;
}

/// `*` matches any run of characters; without one the whole text must be equal.
bool matchesPattern(std::string_view text, std::string_view pattern) noexcept {
    std::size_t t = 0;
    std::size_t p = 0;
    std::size_t star = std::string_view::npos;
    std::size_t mark = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            mark = t;
        } else if (p < pattern.size() && pattern[p] == asciiLower(text[t])) {
            ++t;
            ++p;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

/// Matches the host of that name, with or without its port, and its subdomains: "shop.example" matches
/// "www.shop.example".
bool matchesHost(std::string_view host, std::string_view wanted) noexcept {
    if (wanted.find(':') == std::string_view::npos)
        host = host.substr(0, host.rfind(':'));
    if (matchesPattern(host, wanted))
        return true;
    const std::size_t below = host.size() - std::min(host.size(), wanted.size());
    return below > 1 && host[below - 1] == '.' && matchesPattern(host.substr(below), wanted);
}

/// "404", "4xx", "30*".
bool matchesStatus(int status, std::string_view wanted) {
    const std::string text = std::to_string(status);
    if (text.size() != wanted.size())
        return matchesPattern(text, wanted);
    for (std::size_t i = 0; i < text.size(); ++i)
        if (wanted[i] != 'x' && wanted[i] != '*' && wanted[i] != text[i])
            return false;
    return true;
}

bool startsWithLowered(std::string_view text, std::string_view prefix) noexcept {
    return text.size() >= prefix.size() && equalsIgnoringCase(text.substr(0, prefix.size()), prefix);
}

bool looksAtUrl(const FilterTerm& term) noexcept {
    return term.key == FilterKey::Text || term.key == FilterKey::Host;
}

PageFilter pagesOf(const FilterTerm& term, const Session& session) {
    if (term.key == FilterKey::Page)
        return PageFilter::titled(term.text, session);
    const auto visit = term.key == FilterKey::Visit ? parseVisitName(term.text) : std::nullopt;
    return visit ? PageFilter::ofVisit(*visit, session) : PageFilter();
}

bool namesField(const FilterTerm& term) noexcept {
    return term.key == FilterKey::ResponseHeader || term.key == FilterKey::RequestHeader;
}

} // namespace

RowFilter parseRowFilter(std::string_view line) {
    RowFilter filter;
    while (!line.empty()) {
        if (line.front() == ' ') {
            line.remove_prefix(1);
            continue;
        }
        bool quoted = false;
        const std::string written = nextWord(line, quoted);
        std::string word = lowered(written);
        FilterTerm term;
        if (word.size() > 1 && word.front() == '-') {
            term.negated = true;
            word.erase(0, 1);
        }
        bool problem = word.empty();
        if (!quoted && word == "no-validator")
            term.key = FilterKey::NoValidator;
        else if (quoted || (!readTextKey(word, term, problem) && !readComparison(word, term, problem)))
            term.text = word;
        if (problem)
            filter.problems.push_back(written);
        else
            filter.terms.push_back(std::move(term));
    }
    return filter;
}

std::span<const FilterWord> filterWords() noexcept {
    return words;
}

RowMatcher::RowMatcher(const RowFilter& filter, const Session& session, const Analysis& analysis,
                       const FindingIndex& findings)
    : m_filter(filter), m_session(session), m_analysis(analysis), m_findings(findings), m_watched(session) {
    for (const FilterTerm& term : filter.terms)
        m_fields.push_back(namesField(term) ? FieldName{static_cast<std::uint32_t>(session.find(term.text))}
                                            : FieldName::None);
    for (const FilterTerm& term : filter.terms)
        m_pages.push_back(pagesOf(term, session));
    if (std::any_of(filter.terms.begin(), filter.terms.end(), looksAtUrl))
        m_urls.resize(session.textCount());
}

bool RowMatcher::matches(std::uint32_t exchange) {
    const Exchange row = m_session[exchange];
    if (!m_urls.empty() && !urlHolds(row))
        return false;
    for (std::size_t i = 0; i < m_filter.terms.size(); ++i)
        if (const FilterTerm& term = m_filter.terms[i]; !looksAtUrl(term) && holds(i, row) == term.negated)
            return false;
    return true;
}

/// Whether all terms about the URL hold.
bool RowMatcher::urlHolds(const Exchange& exchange) {
    OfUrl& known = m_urls[static_cast<std::size_t>(exchange.record().url)];
    if (known == OfUrl::Unknown) {
        const std::string_view url = exchange.url();
        const bool all =
            std::all_of(m_filter.terms.begin(), m_filter.terms.end(), [url](const FilterTerm& term) {
                if (!looksAtUrl(term))
                    return true;
                return (term.key == FilterKey::Text ? containsLowered(url, term.text)
                                                    : matchesHost(hostOf(url), term.text)) != term.negated;
            });
        known = all ? OfUrl::Yes : OfUrl::No;
    }
    return known == OfUrl::Yes;
}

bool RowMatcher::holds(std::size_t which, const Exchange& exchange) const {
    const FilterTerm& term = m_filter.terms[which];
    const FieldName field = m_fields[which];
    switch (term.key) {
    case FilterKey::Text:
    case FilterKey::Host: return true; // urlHolds()
    case FilterKey::Is: return isA(term.text, exchange);
    case FilterKey::NoValidator:
        return exchange.status() != 0 && !exchange.is(ExchangeFlag::FieldsUnavailable) &&
               !exchange.response().has(FieldName::Etag) && !exchange.response().has(FieldName::LastModified);
    case FilterKey::Status: return matchesStatus(exchange.status(), term.text);
    case FilterKey::Mime: return startsWithLowered(mediaTypeOf(exchange), term.text);
    case FilterKey::Method: return equalsIgnoringCase(exchange.method(), term.text);
    case FilterKey::Decision: {
        const QLatin1StringView is = name(m_analysis.simulation.decisions[exchange.index()].kind);
        return std::string_view(is.data(), static_cast<std::size_t>(is.size())) == term.text;
    }
    case FilterKey::Outcome: {
        const std::uint32_t pair = m_analysis.revalidationOf[exchange.index()];
        if (pair == noIndex)
            return false;
        const QLatin1StringView is = name(m_analysis.revalidations[pair].outcome);
        return std::string_view(is.data(), static_cast<std::size_t>(is.size())) == term.text;
    }
    case FilterKey::Rule: return hasRule(exchange.index(), term.text);
    case FilterKey::Page:
        return m_pages[which].has(exchange) ||
               containsLowered(exchange.text(exchange.record().page), term.text);
    case FilterKey::Visit: return m_pages[which].has(exchange);
    case FilterKey::ResponseHeader: return exchange.response().has(field);
    case FilterKey::RequestHeader: return exchange.request().has(field);
    case FilterKey::Wire:
    case FilterKey::Saved:
    case FilterKey::Missed:
    case FilterKey::Avoidable:
    case FilterKey::Age:
    case FilterKey::Lifetime: return compares(term, exchange);
    }
    return false;
}

bool RowMatcher::isA(std::string_view word, const Exchange& exchange) const {
    const std::uint32_t index = exchange.index();
    const Decision& decision = m_analysis.simulation.decisions[index];
    if (word == "304")
        return exchange.status() == 304;
    if (word == "revalidated")
        return m_analysis.revalidationOf[index] != noIndex;
    if (word == "missed")
        return hasOutcome(index, Outcome::MissedNotModified);
    if (word == "modified")
        return hasOutcome(index, Outcome::Modified);
    if (word == "orphan")
        return hasOutcome(index, Outcome::NoStoredResponse);
    if (word == "unconditional")
        return hasOutcome(index, Outcome::Unconditional304);
    if (word == "avoidable")
        return m_analysis.exchangeBytes[index].avoidable.value() > 0;
    if (word == "fresh")
        return decision.kind == DecisionKind::FreshHit;
    if (word == "hit")
        return decision.kind == DecisionKind::FreshHit || decision.kind == DecisionKind::StaleHit;
    if (word == "stale")
        return decision.kind == DecisionKind::StaleHit || decision.kind == DecisionKind::Revalidate;
    if (word == "storable")
        return decision.storable;
    if (word == "conditional")
        return preconditionsOf(exchange.request()) != 0;
    if (word == "cached")
        return exchange.fromRecordersCache();
    if (word == "unlike-cache")
        return browserDifference(exchange, m_analysis) != BrowserDifference::None &&
               m_watched.of(exchange) != nullptr;
    if (word == "edge-hit") // a hit of the recorder's cache may show an edge hit from when it was stored
        return !exchange.fromRecordersCache() &&
               answeredWithoutOrigin(edgeStatusOf(exchange.response()).state);
    if (word == "failed")
        return exchange.source() == ExchangeSource::Failed || exchange.status() == 0;
    if (word == "error")
        return hasSeverity(index, Severity::Error);
    return word == "warning" && hasSeverity(index, Severity::Warning);
}

bool RowMatcher::hasOutcome(std::uint32_t exchange, Outcome outcome) const {
    const std::uint32_t pair = m_analysis.revalidationOf[exchange];
    return pair != noIndex && m_analysis.revalidations[pair].outcome == outcome;
}

bool RowMatcher::hasSeverity(std::uint32_t exchange, Severity severity) const {
    const auto is = [&](std::uint32_t i) { return m_analysis.findings.findings[i].severity == severity; };
    const auto own = m_findings.ofExchange(exchange);
    return std::any_of(own.begin(), own.end(), is);
}

bool RowMatcher::hasRule(std::uint32_t exchange, std::string_view id) const {
    const auto is = [&](std::uint32_t i) { return rule(m_analysis.findings.findings[i].rule).id == id; };
    const auto own = m_findings.ofExchange(exchange);
    return std::any_of(own.begin(), own.end(), is);
}

bool RowMatcher::compares(const FilterTerm& term, const Exchange& exchange) const {
    const ByteParts& bytes = m_analysis.exchangeBytes[exchange.index()];
    const Decision& decision = m_analysis.simulation.decisions[exchange.index()];
    std::int64_t value = 0;
    switch (term.key) {
    case FilterKey::Wire: value = bytes.transferred().value(); break;
    case FilterKey::Saved: value = bytes.saved.value(); break;
    case FilterKey::Missed: value = bytes.missed.value(); break;
    case FilterKey::Avoidable: value = bytes.avoidable.value(); break;
    case FilterKey::Age: value = decision.age; break;
    default: value = decision.lifetime; break;
    }
    if (value < 0)
        return false;
    return term.relation == FilterRelation::More ? value > term.number : value < term.number;
}

} // namespace hci
