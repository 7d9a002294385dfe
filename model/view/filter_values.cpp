#include "model/view/filter_values.h"

#include "model/base/workers.h"
#include "model/exchange/url_parts.h"
#include "model/http/field_syntax.h"
#include "model/lint/rules.h"
#include "model/view/page_filter.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace hci {

namespace {

constexpr std::array<std::string_view, 5> chipWords{"is:304", "is:missed", "is:avoidable", "no-validator",
                                                    "is:edge-hit"};
constexpr std::size_t maxKeyLength = 200;  // offered values
constexpr std::uint32_t lookStride = 4096; // exchanges between two checks of the cancel flag

/// How many resources or exchanges a filter lets through.
std::uint32_t countRows(RowMode mode, std::string_view word, const Session& session, const Analysis& analysis,
                        const FindingIndex& findings, const Progress& progress) {
    const RowFilter filter = parseRowFilter(word);
    const RowMatcher matcher(filter, session, analysis, findings);
    const Resources& resources = analysis.resources;
    const bool byResource = mode == RowMode::Resources;
    const std::size_t count = byResource ? resources.resources.size() : session.size();
    const auto look = [&](std::uint32_t first, std::uint32_t end) {
        RowMatcher own = matcher;
        const auto passes = [&own](std::uint32_t exchange) { return own.matches(exchange); };
        std::uint32_t rows = 0;
        for (std::uint32_t row = first; row < end; ++row) {
            if (row % lookStride == 0 && progress.cancelled())
                break;
            if (!byResource) {
                rows += passes(row) ? 1 : 0;
                continue;
            }
            const auto exchanges = resources.of(resources.resources[row]);
            rows += std::any_of(exchanges.begin(), exchanges.end(), passes) ? 1 : 0;
        }
        return rows;
    };
    std::uint32_t rows = 0;
    for (const std::uint32_t part : inRanges(static_cast<std::uint32_t>(count), look))
        rows += part;
    return rows;
}

/// How often each value of a key occurs.
class ValueCounts {
public:
    /// Leaves out a value that the filter line cannot express.
    void add(const std::string& value, std::uint32_t count) {
        if (!value.empty() && value.find_first_of(" \"") == std::string::npos)
            m_counts[value] += count;
    }

    void appendTo(std::vector<FilterValue>& values, std::string_view key) const {
        std::vector<FilterValue> own;
        for (const auto& [value, count] : m_counts)
            own.push_back({std::string(key) + value, count});
        std::stable_sort(own.begin(), own.end(), [](const FilterValue& a, const FilterValue& b) {
            return a.exchanges > b.exchanges;
        });
        own.resize(std::min(own.size(), maxKeyLength));
        std::move(own.begin(), own.end(), std::back_inserter(values));
    }

private:
    std::map<std::string, std::uint32_t> m_counts;
};

/// Ids of one session's texts, and how often each was seen.
using IdCounts = std::unordered_map<std::uint32_t, std::uint32_t>;

/// The values in a part of the session.
struct SeenValues {
    IdCounts urls;
    IdCounts media; ///< by the text of the recorder's media type
    IdCounts methods;
    IdCounts requestFields; ///< folded names
    IdCounts responseFields;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> pages; ///< by input and id
    std::map<int, std::uint32_t> statuses;

    void join(const SeenValues& other) {
        const auto sum = [](auto& to, const auto& from) {
            for (const auto& [key, count] : from)
                to[key] += count;
        };
        sum(urls, other.urls);
        sum(media, other.media);
        sum(methods, other.methods);
        sum(requestFields, other.requestFields);
        sum(responseFields, other.responseFields);
        sum(statuses, other.statuses);
        sum(pages, other.pages);
    }
};

SeenValues seenIn(const Session& session, const Progress& progress) {
    const auto look = [&](std::uint32_t first, std::uint32_t end) {
        SeenValues seen;
        for (std::uint32_t i = first; i < end; ++i) {
            if (i % lookStride == 0 && progress.cancelled())
                break;
            const Exchange exchange = session[i];
            ++seen.urls[static_cast<std::uint32_t>(exchange.record().url)];
            ++seen.media[static_cast<std::uint32_t>(exchange.record().mediaType)];
            ++seen.methods[static_cast<std::uint32_t>(exchange.record().method)];
            if (exchange.record().page != TextId::None)
                ++seen.pages[{exchange.input(), static_cast<std::uint32_t>(exchange.record().page)}];
            if (exchange.status() != 0)
                ++seen.statuses[exchange.status()];
            for (const Field& field : exchange.request())
                ++seen.requestFields[static_cast<std::uint32_t>(session.pool().folded(field.name))];
            for (const Field& field : exchange.response())
                ++seen.responseFields[static_cast<std::uint32_t>(session.pool().folded(field.name))];
        }
        return seen;
    };
    SeenValues all;
    for (const SeenValues& part : inRanges(session.size(), look))
        all.join(part);
    return all;
}

/// A page by its title (its URL in a watched browser), or by its id if the line cannot express that; a visit
/// by its number and how it was loaded.
void appendPages(std::vector<FilterValue>& values, const SeenValues& seen, const Session& session) {
    ValueCounts pages;
    ValueCounts visits;
    for (std::uint32_t input = 0; input < session.parts().size(); ++input) {
        const Session::Part& part = session.parts()[input];
        for (std::uint32_t i = 0; i < part.pages; ++i) {
            const Page& page = part.segment->pages[i];
            const auto known = seen.pages.find({input, static_cast<std::uint32_t>(page.id)});
            const std::uint32_t count = known == seen.pages.end() ? 0 : known->second;
            const std::string_view title = session.pool().text(page.title);
            const bool plain = !title.empty() && title.find_first_of(" \"") == std::string_view::npos;
            pages.add(lowered(plain ? title : session.pool().text(page.id)), count);
            if (page.visit != 0) {
                visits.add(std::to_string(page.visit), count);
                visits.add(std::string(markName(page.mark)), count);
            }
        }
    }
    pages.appendTo(values, "page:");
    visits.appendTo(values, "visit:");
}

/// The seen values that the filter accepts.
std::vector<FilterValue> valuesOf(const SeenValues& seen, const Session& session, const Analysis& analysis) {
    const auto text = [&session](std::uint32_t id) { return session.pool().text(TextId{id}); };
    std::vector<FilterValue> values;
    const auto append = [&](std::string_view key, const IdCounts& counts, const auto& valueOf) {
        ValueCounts sums;
        for (const auto& [id, count] : counts)
            sums.add(lowered(valueOf(text(id))), count);
        sums.appendTo(values, key);
    };
    const auto whole = [](std::string_view value) { return value; };
    append("host:", seen.urls, [](std::string_view url) { return hostOf(url); });
    append("mime:", seen.media,
           [](std::string_view type) { return trimmed(type.substr(0, type.find(';'))); });
    append("method:", seen.methods, whole);
    append("has-response-header:", seen.responseFields, whole);
    append("has-request-header:", seen.requestFields, whole);
    appendPages(values, seen, session);
    ValueCounts statuses;
    for (const auto& [status, count] : seen.statuses)
        statuses.add(std::to_string(status), count);
    statuses.appendTo(values, "status:");
    ValueCounts decisions;
    for (const Decision& decision : analysis.simulation.decisions)
        decisions.add(name(decision.kind).toString().toStdString(), 1);
    decisions.appendTo(values, "decision:");
    ValueCounts outcomes;
    for (const Revalidation& revalidation : analysis.revalidations)
        outcomes.add(name(revalidation.outcome).toString().toStdString(), 1);
    outcomes.appendTo(values, "outcome:");
    ValueCounts rules;
    for (const Finding& finding : analysis.findings.findings)
        rules.add(std::string(rule(finding.rule).id), finding.exchangeCount);
    rules.appendTo(values, "rule:");
    return values;
}

} // namespace

std::span<const std::string_view> filterChipWords() noexcept {
    return chipWords;
}

FilterOffer filterOffer(RowMode mode, const Session& session, const Analysis& analysis,
                        const FindingIndex& findings, Progress& progress) {
    FilterOffer offer;
    for (const std::string_view word : chipWords)
        offer.chips.push_back({word, countRows(mode, word, session, analysis, findings, progress)});
    if (!progress.cancelled())
        offer.values = valuesOf(seenIn(session, progress), session, analysis);
    return offer;
}

std::string withWordToggled(std::string_view line, std::string_view word) {
    const std::vector<std::string_view> words = filterLineWords(line);
    std::string result;
    bool had = false;
    for (const std::string_view each : words) {
        if (each == word) {
            had = true;
            continue;
        }
        result += result.empty() ? "" : " ";
        result += each;
    }
    if (!had) {
        result += result.empty() ? "" : " ";
        result += word;
    }
    return result;
}

std::vector<std::string_view> filterLineWords(std::string_view line) {
    std::vector<std::string_view> words;
    while (!line.empty()) {
        std::size_t end = 0;
        for (bool quoted = false; end < line.size() && (quoted || line[end] != ' '); ++end)
            quoted ^= line[end] == '"';
        if (end > 0)
            words.push_back(line.substr(0, end));
        line.remove_prefix(std::min(line.size(), end + 1));
    }
    return words;
}

} // namespace hci
