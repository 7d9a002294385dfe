#pragma once

#include "model/analysis/analysis.h"
#include "model/exchange/watched_pages.h"
#include "model/lint/finding_index.h"
#include "model/view/page_filter.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// The property that a term of the filter line tests.
enum class FilterKey : std::uint8_t {
    Text,        ///< anywhere in the URL
    Is,          ///< is:304, is:missed …
    NoValidator, ///< no-validator
    Host,        ///< host:shop.example, host:*.example
    Status,      ///< status:404, status:4xx
    Mime,        ///< mime:text/css, mime:image
    Method,
    Decision,       ///< decision:fresh-hit
    Outcome,        ///< outcome:not-modified
    Rule,           ///< rule:missed-304: has a finding of that rule
    Page,           ///< page:checkout: belongs to a page with that text in its title, URL or id
    Visit,          ///< visit:2, visit:reload: belongs to such a visit of a watched browser
    ResponseHeader, ///< has-response-header:etag
    RequestHeader,  ///< has-request-header:cookie
    Wire,
    Saved,
    Missed,
    Avoidable, ///< bytes: wire>10k, saved<1M; larger-than:10k is wire>10k
    Age,
    Lifetime, ///< seconds: age>60, lifetime<3600
};

enum class FilterRelation : std::uint8_t { Has, More, Less };

/// One word of the filter line.
struct FilterTerm {
    FilterKey key = FilterKey::Text;
    FilterRelation relation = FilterRelation::Has;
    bool negated = false;
    std::string text;        ///< in lower case
    std::int64_t number = 0; ///< where the key compares numbers

    friend bool operator==(const FilterTerm&, const FilterTerm&) = default;
};

/// The parsed filter line. A row passes if every term holds.
struct RowFilter {
    std::vector<FilterTerm> terms;
    std::vector<std::string> problems; ///< invalid words, as written; they filter nothing

    [[nodiscard]] bool empty() const noexcept { return terms.empty(); }
    friend bool operator==(const RowFilter&, const RowFilter&) = default;
};

/// Parses a filter line: words separated by blanks, "quoted text", `-` before a word negates it. A word with
/// an unknown key is text (URLs have colons too); never fails.
[[nodiscard]] RowFilter parseRowFilter(std::string_view line);

/// One completion of the filter line, and its description.
struct FilterWord {
    std::string_view word; ///< ends with ':' or '>' where a value follows
    std::string_view meaning;
};
[[nodiscard]] std::span<const FilterWord> filterWords() noexcept;

/// Tests the exchanges of one analysis by a filter; its arguments outlive it. It caches results by URL, so
/// each thread needs a matcher of its own.
class RowMatcher {
public:
    RowMatcher(const RowFilter& filter, const Session& session, const Analysis& analysis,
               const FindingIndex& findings);

    [[nodiscard]] bool matches(std::uint32_t exchange);

private:
    enum class OfUrl : std::uint8_t { Unknown, No, Yes };
    [[nodiscard]] bool urlHolds(const Exchange& exchange);
    [[nodiscard]] bool holds(std::size_t which, const Exchange& exchange) const;
    [[nodiscard]] bool isA(std::string_view word, const Exchange& exchange) const;
    [[nodiscard]] bool hasOutcome(std::uint32_t exchange, Outcome outcome) const;
    [[nodiscard]] bool hasSeverity(std::uint32_t exchange, Severity severity) const;
    [[nodiscard]] bool hasRule(std::uint32_t exchange, std::string_view id) const;
    [[nodiscard]] bool compares(const FilterTerm& term, const Exchange& exchange) const;

    const RowFilter& m_filter;
    const Session& m_session;
    const Analysis& m_analysis;
    const FindingIndex& m_findings;
    std::vector<FieldName>
        m_fields; // by term: the field that it names, in lower case; None if no exchange has it
    std::vector<PageFilter> m_pages; // by term: the pages that it names
    WatchedPages m_watched;
    std::vector<OfUrl> m_urls; // by TextId; empty if no term tests a URL
};

} // namespace hci
