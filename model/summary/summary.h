#pragma once

#include "model/cache/decision.h"
#include "model/facts/ledger.h"
#include "model/lint/finding.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// The counts of a session, as in the `summary` of the JSON report.
struct SummaryCounts {
    std::int64_t exchanges = 0;
    std::int64_t resources = 0;
    std::int64_t revalidations = 0;
    std::int64_t notModified = 0;
    std::int64_t missedNotModified = 0;
    ByteParts bytes;
    std::array<std::int64_t, decisionKindCount> decisions{};
    std::array<std::int64_t, 4> findings{}; ///< by Severity
    std::int64_t silenced = 0;              ///< findings that the settings hide
    std::int64_t known = 0;                 ///< findings that a baseline hides

    SummaryCounts& operator+=(const SummaryCounts& other) noexcept;
    friend bool operator==(const SummaryCounts&, const SummaryCounts&) = default;
};

/// The findings of one rule.
struct RuleSummary {
    Severity severity = Severity::Good; ///< the worst of them
    std::int64_t findings = 0;
    std::int64_t recordings = 0; ///< how many recordings have such a finding
    std::int64_t resources = 0;
    ByteCount bytes = ByteCount::zero();

    RuleSummary& operator+=(const RuleSummary& other) noexcept;
    friend bool operator==(const RuleSummary&, const RuleSummary&) = default;
};

/// The traffic with one host.
struct HostSummary {
    std::int64_t recordings = 0; ///< how many recordings have it
    std::int64_t exchanges = 0;
    std::int64_t resources = 0;
    ByteParts bytes;

    HostSummary& operator+=(const HostSummary& other) noexcept;
    friend bool operator==(const HostSummary&, const HostSummary&) = default;
};

/// One recording among the worst.
struct RecordingRow {
    std::string recording;
    std::int64_t exchanges = 0;
    std::array<std::int64_t, 4> findings{}; ///< by Severity
    ByteParts bytes;

    friend bool operator==(const RecordingRow&, const RecordingRow&) = default;
};

/// One resource among the worst.
struct ResourceRow {
    std::string recording;
    std::string method;
    std::string url;
    std::string verdict; ///< its code
    ByteParts bytes;

    friend bool operator==(const ResourceRow&, const ResourceRow&) = default;
};

/// A recording that could not be read, and why.
struct FailureRow {
    std::string recording;
    std::string code; ///< "not-found" …
    std::string message;

    friend bool operator==(const FailureRow&, const FailureRow&) = default;
};

/// The summary of one recording or many.
///
/// `+=` is associative and commutative, bounds included: the kept rows depend only on the rows, never on
/// their order. So parts can be summed on any machine, and the sums summed again.
struct Summary {
    static constexpr std::size_t maxRules = 1000;   ///< the first by name; versions differ in ids
    static constexpr std::size_t maxHosts = 20'000; ///< the first by name; the rest is in otherHosts
    static constexpr std::size_t worstRows = 20;
    static constexpr std::size_t failuresKept = 100; ///< the first by name

    std::int64_t recordings = 0; ///< those that could be read
    std::int64_t failed = 0;
    std::map<std::string, std::int64_t, std::less<>> cacheModels; ///< number of recordings by cache model
    SummaryCounts counts;
    std::map<std::string, RuleSummary, std::less<>> rules; ///< by id
    std::map<std::string, HostSummary, std::less<>> hosts; ///< by name; "?" where a URL has none
    HostSummary otherHosts;                                ///< the sum of those beyond the bound
    std::vector<RecordingRow> worstRecordings;             ///< by missed and avoidable bytes
    std::vector<ResourceRow> worstResources;               ///< likewise
    std::vector<FailureRow> failures;                      ///< by name

    Summary& operator+=(const Summary& other);
    /// Sorts the rows and cuts them at the bounds. Needed after filling a summary by hand.
    void settle();
    friend bool operator==(const Summary&, const Summary&) = default;
};

/// The bytes that another configuration would have avoided.
[[nodiscard]] constexpr std::int64_t wasteOf(const ByteParts& bytes) noexcept {
    return bytes.missed.value() + bytes.avoidable.value();
}

/// The summary of a recording that could not be read.
[[nodiscard]] Summary failedRecording(std::string recording, std::string code, std::string message);

} // namespace hci
