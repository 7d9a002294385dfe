#include "model/summary/summary.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <type_traits>

namespace hci {

namespace {

/// Sums saturate at the largest number: untrusted input cannot overflow them.
void addTo(std::int64_t& sum, std::int64_t more) noexcept {
    sum = more > std::numeric_limits<std::int64_t>::max() - sum ? std::numeric_limits<std::int64_t>::max()
                                                                : sum + more;
}

template <std::size_t Size>
void addTo(std::array<std::int64_t, Size>& sums, const std::array<std::int64_t, Size>& more) noexcept {
    for (std::size_t i = 0; i < Size; ++i)
        addTo(sums[i], more[i]);
}

template <class Value>
void addTo(std::map<std::string, Value, std::less<>>& sums,
           const std::map<std::string, Value, std::less<>>& more) {
    for (const auto& [name, value] : more)
        if constexpr (std::is_integral_v<Value>)
            addTo(sums[name], value);
        else
            sums[name] += value;
}

/// Numbers that order rows with equal waste, so that their order is always the same.
auto numbersOf(const ByteParts& bytes) noexcept {
    const auto number = [](const ByteCount& count) { return std::pair(count.value(), count.basis()); };
    return std::tuple(number(bytes.needed), number(bytes.revalidation), number(bytes.missed),
                      number(bytes.avoidable), number(bytes.saved));
}

bool isBefore(const RecordingRow& a, const RecordingRow& b) {
    const auto key = [](const RecordingRow& row) {
        return std::tuple(-wasteOf(row.bytes), std::string_view(row.recording), row.exchanges, row.findings,
                          numbersOf(row.bytes));
    };
    return key(a) < key(b);
}

bool isBefore(const ResourceRow& a, const ResourceRow& b) {
    const auto key = [](const ResourceRow& row) {
        return std::tuple(-wasteOf(row.bytes), std::string_view(row.recording), std::string_view(row.url),
                          std::string_view(row.method), std::string_view(row.verdict), numbersOf(row.bytes));
    };
    return key(a) < key(b);
}

bool isBefore(const FailureRow& a, const FailureRow& b) {
    return std::tie(a.recording, a.code, a.message) < std::tie(b.recording, b.code, b.message);
}

template <class Row> void keepFirst(std::vector<Row>& rows, std::size_t most) {
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return isBefore(a, b); });
    if (rows.size() > most)
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(most), rows.end());
}

template <class Row> void append(std::vector<Row>& rows, const std::vector<Row>& more) {
    rows.insert(rows.end(), more.begin(), more.end());
}

} // namespace

SummaryCounts& SummaryCounts::operator+=(const SummaryCounts& other) noexcept {
    addTo(exchanges, other.exchanges);
    addTo(resources, other.resources);
    addTo(revalidations, other.revalidations);
    addTo(notModified, other.notModified);
    addTo(missedNotModified, other.missedNotModified);
    bytes += other.bytes;
    addTo(decisions, other.decisions);
    addTo(findings, other.findings);
    addTo(silenced, other.silenced);
    addTo(known, other.known);
    return *this;
}

RuleSummary& RuleSummary::operator+=(const RuleSummary& other) noexcept {
    severity = std::min(severity, other.severity);
    addTo(findings, other.findings);
    addTo(recordings, other.recordings);
    addTo(resources, other.resources);
    bytes += other.bytes;
    return *this;
}

HostSummary& HostSummary::operator+=(const HostSummary& other) noexcept {
    addTo(recordings, other.recordings);
    addTo(exchanges, other.exchanges);
    addTo(resources, other.resources);
    bytes += other.bytes;
    return *this;
}

Summary& Summary::operator+=(const Summary& other) {
    addTo(recordings, other.recordings);
    addTo(failed, other.failed);
    addTo(cacheModels, other.cacheModels);
    counts += other.counts;
    addTo(rules, other.rules);
    addTo(hosts, other.hosts);
    otherHosts += other.otherHosts;
    append(worstRecordings, other.worstRecordings);
    append(worstResources, other.worstResources);
    append(failures, other.failures);
    settle();
    return *this;
}

/// The first names of the whole are among the first of each part, so no part has dropped them: their sums are
/// complete.
void Summary::settle() {
    for (; rules.size() > maxRules; rules.erase(std::prev(rules.end()))) {
    }
    for (; cacheModels.size() > maxRules; cacheModels.erase(std::prev(cacheModels.end()))) {
    }
    while (hosts.size() > maxHosts) {
        otherHosts += hosts.rbegin()->second;
        hosts.erase(std::prev(hosts.end()));
    }
    keepFirst(worstRecordings, worstRows);
    keepFirst(worstResources, worstRows);
    keepFirst(failures, failuresKept);
}

Summary failedRecording(std::string recording, std::string code, std::string message) {
    Summary summary;
    summary.failed = 1;
    summary.failures.push_back({std::move(recording), std::move(code), std::move(message)});
    return summary;
}

} // namespace hci
