#pragma once

#include "model/base/spec.h"
#include "model/exchange/session.h"

#include <QtCore/QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hci {

struct WireRecording; // of model/transport, which alone makes it

/// The probes. The name in reports is name().
enum class ProbeId : std::uint8_t {
    Repeat,
    Head,
    InmExact,
    InmWeakFlip,
    InmList,
    InmStar,
    InmLines,
    InmNoCache,
    InmMaxAge,
    InmOther,
    InmUnquoted,
    InmEmpty,
    ImsExact,
    ImsRfc850,
    ImsAsctime,
    ImsEarlier,
    ImsLater,
    ImsFarFuture,
    ImsInvalid,
    ImsZone,
    ImsIso,
    InmOtherImsExact,
    InmExactImsOld,
    InmExactImsExact,
    HeadInm,
    CrossVariant,
    Suffix,
    IfMatch,
    IfUnmodifiedSince,
    RangeIfRange,
    RangeIfRangeOther,
    RangeIfRangeWeak,
    RangeInm,
    Wire,
    UnsafeIfMatch,
    UnsafeInmStar,
    UnsafeInmExact,
};
inline constexpr int probeCount = static_cast<int>(ProbeId::UnsafeInmExact) + 1;

/// Methods other than GET and HEAD: never sent without the user's consent, which names request and target.
[[nodiscard]] constexpr bool isUnsafe(ProbeId id) noexcept {
    return id >= ProbeId::UnsafeIfMatch;
}

/// Which probes run. No set includes unsafe ones: the user names and confirms them.
enum class ProbeSet : std::uint8_t { None, Basic, Full };

/// How strongly the rules demand the status.
enum class ProbeDemand : std::uint8_t { Must, Should, May, Expected, Nothing };

/// One probe as data.
struct ProbeInfo {
    ProbeId id;
    std::string_view name; ///< "inm-exact"
    bool basic;            ///< belongs to ProbeSet::Basic
    bool needsTag;         ///< makes no sense without an entity tag
    ProbeDemand demand;
    std::uint16_t statuses[2]; ///< those that satisfy the rules; 0: none further
    Spec spec;
    std::string_view title;    ///< what is sent, in a few words
    std::string_view demanded; ///< what the rules demand, in a few words
};
[[nodiscard]] std::span<const ProbeInfo> probeTable() noexcept;
[[nodiscard]] const ProbeInfo& info(ProbeId id) noexcept;
[[nodiscard]] std::string_view name(ProbeId id) noexcept;
[[nodiscard]] std::optional<ProbeId> probeFromName(std::string_view name) noexcept;
/// The probes of a set, in the order of the table; never an unsafe one.
[[nodiscard]] std::vector<ProbeId> probesOf(ProbeSet set);
/// The unsafe ones, in the order of the table.
[[nodiscard]] std::vector<ProbeId> unsafeProbes();

enum class ProbeVerdict : std::uint8_t {
    Pass,    ///< as the rules demand
    Fail,    ///< against them
    Tells,   ///< no demand; the answer shows a fact
    Skipped, ///< could not apply; the cause says why
    Changed, ///< the resource changed between the plain GET and the probe: no verdict is possible
};
[[nodiscard]] std::string_view name(ProbeVerdict verdict) noexcept;

/// The reason for a verdict: a code, with ProbeResult::detail for the value seen. describe() gives the
/// sentence.
enum class ProbeCause : std::uint8_t {
    None,
    // skipped
    NoTag,
    WeakTag,
    TagMalformed,
    DateMalformed,
    DateIsNow,
    NotSuccessful,
    NoOtherVariant,
    NoSuffix,
    NoContent,
    TagUnstable,
    NotAsked304,
    Cancelled,
    NoAnswer,
    ServerError,
    TagRepeated,
    PlainNotModified, ///< a plain GET is answered 304, which also fails Repeat
    // changed
    ValidatorChanged,
    NeverRepeats,
    // failed
    WrongStatus,
    RefusedByServer,
    TagDiffers,
    DateDiffers,
    TagReused,
    FieldsDiffer,
    LengthDiffers,
    ContentAfter304,
    MalformedOnWire,
    NoPartialFields,
    ContentDespiteCondition,
    ActionPerformed,
    ConditionFails,
    NotAskedFor304,
    OnlyFlippedMatches,
    OnlyUnsuffixedMatches,
    OwnTagUnknown,
    NeverNotModified,
    FractionCompared,
    ComparedAsText,
    // shown facts
    FutureDateHonoured,
    FutureDateIgnored,
    SuffixMatches,
    SuffixDiffers,
    LaterDateIgnored,
    RangesNotSupported,
    IgnoredLegally,
    NoDateToCompare,
    NoTagToCompare,
    QuotesIgnored,
    MalformedTagUnmatched,
};

/// A verdict, and why.
struct ProbeJudgement {
    ProbeVerdict verdict = ProbeVerdict::Skipped;
    ProbeCause cause = ProbeCause::None;
    std::string detail;

    friend bool operator==(const ProbeJudgement&, const ProbeJudgement&) = default;
};

/// The outcome of one probe for one content coding. A value: active rules read it.
struct ProbeResult {
    ProbeId id{};
    std::string coding; ///< "identity", "gzip" or "br": what Accept-Encoding asked for
    std::string method = "GET";
    ExchangeDraft::Fields
        sent; ///< the fields that make the probe, as sent (without Accept-Encoding and defaults)
    std::uint16_t demanded =
        0; ///< the status that the rules demand of this resource; 0: none, or one of several
    std::uint16_t status = 0; ///< of the answer; 0: none
    ProbeVerdict verdict = ProbeVerdict::Skipped;
    ProbeCause cause = ProbeCause::None;
    std::string detail; ///< the value that the cause is about: a field name, a tag, the transport's words
    std::vector<std::uint32_t>
        exchanges; ///< rows in ProbeReport::session; several for Repeat, none when skipped
    std::int32_t durationMs = -1;
    std::int64_t bytes = 0;      ///< of content, encoded, of all its exchanges
    std::int64_t bytesAfter = 0; ///< Wire: bytes that followed the answer although none may
    bool follows = false;        ///< another result of the target shows the cause and represents this one
    std::optional<ProbeJudgement> alone;            ///< its own verdict, before readTogether() changed it
    std::shared_ptr<const WireRecording> recording; ///< of Wire and InmLines

    friend bool operator==(const ProbeResult&, const ProbeResult&) = default;
};

/// One selected representation that the probes know.
struct ProbeVariant {
    std::string coding;               ///< what Accept-Encoding asked for
    bool offered = false;             ///< the answer was in that coding (identity: always)
    std::uint32_t baseline = noIndex; ///< row in ProbeReport::session of its plain GET
    std::string etag;                 ///< as sent; empty: none
    std::string lastModified;
    std::string came = "identity"; ///< Content-Encoding of the answer, lower case

    [[nodiscard]] bool isPlain() const noexcept { return came == "identity"; }

    friend bool operator==(const ProbeVariant&, const ProbeVariant&) = default;
};

/// Everything requested from one URL.
struct ProbeTarget {
    std::string url;
    std::uint32_t subject = noIndex; ///< row in the live session: the plain GET that the user sees
    std::vector<ProbeVariant> variants;
    std::vector<ProbeResult> results; ///< by variant, then in the order of probeTable()
};

/// The probes of an inspection. Their exchanges are in a separate session, so that they are neither counted
/// as traffic nor paired as revalidations.
struct ProbeReport {
    SessionPtr session;
    std::vector<ProbeTarget> targets;
};

/// The reason for the verdict in a sentence.
[[nodiscard]] QString describe(const ProbeResult& result);

} // namespace hci
