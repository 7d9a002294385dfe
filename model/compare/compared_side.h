#pragma once

#include "model/analysis/analysis.h"
#include "model/exchange/body.h"

#include <QtCore/QString>

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace hci {

/// The byte counts to compare.
enum class ByteKind : std::uint8_t { Transferred, Missed, Avoidable, Saved };
inline constexpr std::size_t byteKindCount = 4;
[[nodiscard]] QLatin1StringView name(ByteKind kind) noexcept; ///< "transferred" …
using ComparedBytes = std::array<ByteCount, byteKindCount>;   ///< by ByteKind
[[nodiscard]] ComparedBytes comparedBytes(const ByteParts& parts) noexcept;
/// A known zero of each kind.
[[nodiscard]] ComparedBytes noBytes() noexcept;
void add(ComparedBytes& sum, const ComparedBytes& part) noexcept;

/// A freshness lifetime and its source; seconds are −1 if there is none.
struct ComparedLifetime {
    std::int64_t seconds = -1;
    LifetimeBasis basis = LifetimeBasis::None;

    friend bool operator==(const ComparedLifetime&, const ComparedLifetime&) = default;
};

/// A side's facts on a method and a URL, with all Vary variants in one: a change of Vary splits or joins
/// variants, and must not hide other changes.
struct ComparedResource {
    TextId method = TextId::None;
    TextId url = TextId::None; ///< without its fragment
    std::uint32_t exchanges = 0;
    std::uint32_t revalidations = 0;
    std::array<std::uint32_t, outcomeCount> outcomes{}; ///< of its revalidations, by Outcome
    std::uint32_t verdicts = 0;                         ///< a set of bits 1 << VerdictCode
    ComparedBytes bytes = noBytes();
    bool answered = false;     ///< some answer has its own lifetime, or none
    ComparedLifetime lifetime; ///< of the latest such answer
};

/// A content that was sent with a 200, and the validators that came with it.
struct ComparedContent {
    std::uint32_t resource = noIndex;
    ContentHash hash;
    TextId etag = TextId::None;
    TextId lastModified = TextId::None;

    friend bool operator==(const ComparedContent&, const ComparedContent&) = default;
};

/// A resource that shows a finding.
struct FindingSubject {
    std::uint32_t resource = noIndex; ///< noIndex: the finding is about the whole recording
    /// Only two or more answers show it, not the first alone.
    bool history = false;
};

/// An error, a warning or a hint of one side. Good findings are left out: outcomes show the same.
struct ComparedFinding {
    TextId rule = TextId::None;  ///< its id, possibly of a rule unknown to this program
    TextId field = TextId::None; ///< in lower case
    Severity severity = Severity::Info;
    bool revalidation = false; ///< it is about a revalidation
    std::uint32_t firstSubject = 0;
    std::uint32_t subjectCount = 0;
    ByteCount bytes;
    std::uint32_t source = noIndex; ///< for a recording: the row of Analysis::findings
    TextId message = TextId::None;  ///< for a report
};

/// One side of a comparison, in the same form for recordings and reports. Its texts are in a pool that both
/// sides share.
struct ComparedSide {
    enum class Kind : std::uint8_t { Recording, Report };
    Kind kind = Kind::Recording;
    QString name;        ///< of the file, as given
    std::string creator; ///< the recorders, or the version of the program that wrote the report
    CacheChoice cache;
    std::uint32_t exchanges = 0;
    std::vector<ComparedResource> resources; ///< in the order of their first exchange in time
    std::vector<ComparedContent> contents;   ///< by resource, then in time
    std::vector<ComparedFinding> findings;   ///< in the order of the analysis
    std::vector<FindingSubject> subjects;
    /// Members that a report of an older version lacks: what depends on them is not compared.
    std::vector<std::string> missing;
    /// For a recording: the source of the messages.
    SessionPtr session;
    AnalysisPtr analysis;

    [[nodiscard]] std::span<const FindingSubject> subjectsOf(const ComparedFinding& finding) const noexcept {
        return std::span(subjects).subspan(finding.firstSubject, finding.subjectCount);
    }
    [[nodiscard]] bool lacks(std::string_view member) const;
};

} // namespace hci
