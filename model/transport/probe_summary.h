#pragma once

#include "model/http/tag_form.h"
#include "model/transport/probe.h"

#include <vector>

namespace hci {

/// What the answers to the probes of one URL mean together, gravest first.
enum class ProbeInsight : std::uint8_t {
    Plain304,          ///< a plain GET is answered 304: nothing else can be said
    NotSuccessful,     ///< the plain GET is not answered 2xx: nothing else can be said
    OverNoSuccess,     ///< a 304 comes where the plain GET is not answered 2xx
    ConditionFails,    ///< the plain GET succeeds, the conditional one does not
    TagRepeated,       ///< more than one ETag: nobody can say which counts
    TagMalformed,      ///< the ETag is no entity tag, and need not be matched
    NeverRepeats,      ///< each answer has other content and another tag
    TagUnstable,       ///< the same content under another tag
    TagReused,         ///< other content under the same strong tag
    CodingSuffix,      ///< the coded variant's tag never matches, because its suffix is put on afterwards
    OwnTagUnknown,     ///< If-None-Match is looked at, and the server's own tag not recognised
    Answers412,        ///< a matching If-None-Match is answered 412, which is for other methods
    TagIgnored,        ///< If-None-Match is not looked at
    DateIgnored,       ///< If-Modified-Since is not looked at
    DateFraction,      ///< a fraction of a second is compared that Last-Modified does not show
    ContentAfter304,   ///< bytes follow a 304
    Malformed,         ///< the answer breaks HTTP/1.1's framing
    NonMatching304,    ///< 304 although nothing that was sent matches
    DateOverridesTag,  ///< If-Modified-Since counts beside If-None-Match
    TagShared,         ///< one strong tag on two content codings
    VaryMissing,       ///< the coding depends on the request, and Vary does not say so
    VaryDiffers,       ///< Vary names other fields with another coding
    LostToNoCache,     ///< request no-cache turns the match into 200
    ComparedAsText,    ///< If-None-Match is compared as text: one exact value alone matches
    WeakComparison,    ///< W/ added or removed is no match
    ListNotUnderstood, ///< a list or a second line is not read
    StarNotUnderstood, ///< `*` is not read, and a list is
    RangeFirst,        ///< Range or If-Range is not handled as asked
    HeadDiffers,       ///< HEAD says other than GET
    ConditionIgnored,  ///< If-Match or If-Unmodified-Since does not keep the content back
    BadDatesHonoured,  ///< what is no HTTP-date gets a 304
    DateFormsRefused,  ///< an obsolete form of the right date gets 200
    ClockOff,          ///< the server's Date differs from our clock by more than five seconds
    ExactDatesOnly,    ///< dates are only compared for equality
    Changed,           ///< the resource changed meanwhile
    NoValidator,       ///< nothing to revalidate with
    Faultless,         ///< everything as the rules demand
};

/// An insight and what it rests on.
struct ProbeEvidence {
    ProbeInsight insight{};
    TagInstability cause = TagInstability::None; ///< of TagUnstable
    std::vector<std::uint32_t> results;          ///< indexes into ProbeTarget::results

    friend bool operator==(const ProbeEvidence&, const ProbeEvidence&) = default;
};

/// All insights of one target, gravest first; never empty. `session` is the report's.
[[nodiscard]] std::vector<ProbeEvidence> insightsOf(const ProbeTarget& target, const Session& session);

/// The insight's name in reports: "tag-unstable".
[[nodiscard]] std::string_view name(ProbeInsight insight) noexcept;

/// One insight in a sentence.
[[nodiscard]] QString describe(const ProbeEvidence& evidence);

/// The verdict on the resource in one sentence: the gravest insight, and how many more there are.
[[nodiscard]] QString verdictSentence(const std::vector<ProbeEvidence>& insights);

} // namespace hci
