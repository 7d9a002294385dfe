#pragma once

#include "model/http/tag_form.h"
#include "model/probes/probe.h"

#include <vector>

namespace hci {

/// A conclusion from the answers to the probes of one URL, gravest first.
enum class ProbeInsight : std::uint8_t {
    Plain304,          ///< a plain GET gets a 304: nothing else can be judged
    NotSuccessful,     ///< the plain GET gets no 2xx: nothing else can be judged
    OverNoSuccess,     ///< a 304 although the plain GET gets no 2xx
    ConditionFails,    ///< the plain GET succeeds, the conditional one does not
    TagRepeated,       ///< more than one ETag: which one counts is undefined
    TagMalformed,      ///< the ETag is no entity tag, and need not be matched
    NeverRepeats,      ///< each answer has other content and another tag
    TagUnstable,       ///< the same content under another tag
    TagReused,         ///< other content under the same strong tag
    CodingSuffix,      ///< the coded variant's tag never matches, because its suffix is put on afterwards
    OwnTagUnknown,     ///< If-None-Match is evaluated, but the server does not recognise its own tag
    Answers412,        ///< a matching If-None-Match gets 412, which is for other methods
    TagIgnored,        ///< If-None-Match is not evaluated
    DateIgnored,       ///< If-Modified-Since is not evaluated
    DateFraction,      ///< the server compares a fraction of a second that Last-Modified does not show
    ContentAfter304,   ///< bytes follow a 304
    Malformed,         ///< the answer breaks HTTP/1.1's framing
    NonMatching304,    ///< 304 although no condition sent matches
    DateOverridesTag,  ///< If-Modified-Since counts although If-None-Match is present
    TagShared,         ///< one strong tag for two content codings
    VaryMissing,       ///< the coding depends on the request, and Vary does not say so
    VaryDiffers,       ///< Vary names other fields with another coding
    LostToNoCache,     ///< request no-cache turns the match into 200
    ComparedAsText,    ///< If-None-Match is compared as text: one exact value alone matches
    WeakComparison,    ///< W/ added or removed is no match
    ListNotUnderstood, ///< a list or a second line is not parsed
    StarNotUnderstood, ///< `*` is not understood, but a list is
    RangeFirst,        ///< Range or If-Range is not handled as requested
    HeadDiffers,       ///< HEAD and GET differ
    ConditionIgnored,  ///< the content is sent in spite of If-Match or If-Unmodified-Since
    BadDatesHonoured,  ///< an invalid HTTP-date gets a 304
    DateFormsRefused,  ///< an obsolete form of the right date gets 200
    ClockOff,          ///< the server's Date differs from our clock by more than five seconds
    ExactDatesOnly,    ///< dates are only compared for equality
    Changed,           ///< the resource changed meanwhile
    Unanswered,        ///< no fault is known, and a probe got no answer that can be judged
    NoValidator,       ///< nothing to revalidate with
    Faultless,         ///< everything conforms to the rules
};

/// An insight and its evidence.
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
