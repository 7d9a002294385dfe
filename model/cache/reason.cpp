#include "model/cache/reason.h"

#include "model/base/language.h"
#include "model/base/sentence.h"
#include "model/base/text_view.h"
#include "model/cache/age.h"
#include "model/cache/profiles/deviations.h"
#include "model/cache/targeted_fields.h"
#include "model/exchange/masked_session.h"
#include "model/http/duration.h"

#include <array>
#include <string>
#include <string_view>

namespace hci {

namespace {

struct ReasonData {
    QLatin1StringView id;
    Spec spec;
};

constexpr std::array<ReasonData, reasonCodeCount> reasonTable = {{
#define HCI_ROW(code, id, rfc, section) {QLatin1StringView(id), {rfc, section}},
    HCI_REASONS(HCI_ROW)
#undef HCI_ROW
}};

/// The kinds of values for %1 to %4 of a sentence.
enum class Argument : std::uint8_t {
    End,
    Text,
    A,
    B,
    AgeValue,
    SpanA, // seconds in words
    SpanB,
    ExchangeNumber,
    ExchangeNumberB,
    Status,
    Lifetime,
    LifetimeSource, // the directive or field of the lifetime
    NewLifetime,
    Remaining,
    Overdue,
    Targeted,
    StoringDirective // "public"; "public in CDN-Cache-Control"
};

struct Sentence {
    ReasonCode code;
    const char* text;
    std::array<Argument, 4> arguments{};
};

using enum Argument;
using enum ReasonCode;

constexpr Sentence sentences[] = {
    {UnsafeMethod, "%1 is not known to be safe: the request is written through to the origin", {Text}},
    {MethodNotServed, "%1 requests are not answered from a cache", {Text}},
    {RequestNoStore, "the request says no-store: nothing of it or its answer may be kept"},
    {RequestNoCache, "the request says no-cache: the stored response needs validation first"},
    {PragmaNoCache, "the request says Pragma: no-cache and has no Cache-Control: the stored response needs "
                    "validation first"},
    {RequestMaxAge,
     "the request wants an age of at most %1 (max-age); the stored response is %2 old",
     {SpanA, SpanB}},
    {RequestMaxAgeZero, "the request says max-age=0 (a reload): the stored response needs validation first"},
    {RequestMinFresh, "the request wants it fresh for another %1 (min-fresh); it is for %2", {SpanA, SpanB}},
    {MaxStale, "the request accepts a stale response (max-stale); it has been stale for %1", {SpanB}},
    {MaxStaleExceeded,
     "the request accepts at most %1 of staleness (max-stale); it has been stale for %2",
     {SpanA, SpanB}},
    {OnlyIfCached, "the request says only-if-cached, and nothing stored may be sent: 504"},
    {ImmutableReload, "immutable: a reload (max-age=0) uses the fresh stored response without validation"},
    {NothingStored, "nothing is stored for this URL"},
    {OtherRun,
     "exchange %1 is of another run of the page, and each run begins with an empty cache",
     {ExchangeNumber}},
    {OtherClient,
     "exchange %1 went through the same proxy from another client (User-Agent), which has a cache of its own",
     {ExchangeNumber}},
    {ClearedSite,
     "Clear-Site-Data has made the browser drop exchange %1, and all else that it had stored of this origin",
     {ExchangeNumber}},
    {VaryMismatch,
     "Vary names %1, and this request's value does not match that of the request for exchange %2",
     {Text, ExchangeNumber}},
    {VaryStar, "the stored response (exchange %1) says Vary: *, which never matches", {ExchangeNumber}},
    {VaryStarNotStored, "the answer is not stored: it says Vary: *, which no later request matches"},
    {QueryContentUnknown,
     "the content of this QUERY was not recorded, so it cannot be compared with earlier ones"},
    {NoVarySearchMatch,
     "exchange %1 is stored under another query, and its No-Vary-Search (%2) makes the two one",
     {ExchangeNumber, Text}},
    {VariantUnknown,
     "Vary names a field that the recording leaves out, and exchange %1 has another content: another variant "
     "perhaps",
     {ExchangeNumber}},
    {SharesAnswer,
     "the answer of exchange %1 had not come yet: a cache may wait for it and use it for both requests",
     {ExchangeNumber}},
    {ChosenAmongSeveral,
     "%1 stored responses match; exchange %2 is chosen: the most recent, one with Vary before one without",
     {A, ExchangeNumberB}},
    {NothingCame, "what is stored is incomplete: its content broke off"},
    {RangeNotStored, "only bytes %1 to %2 are stored, which do not answer this request", {A, B}},
    {RangeFromStored, "Range %1 is answered from the stored content", {Text}},
    {HeadFromGet, "HEAD is answered from the stored GET response (exchange %1)", {ExchangeNumber}},
    {IfRangeFails, "If-Range does not hold for the stored part"},
    {LifetimeStep, "freshness lifetime: %1", {Lifetime}},
    {HeuristicStep, "freshness lifetime: %1", {Lifetime}},
    {AgeValueStep, "age_value: %1", {AgeValue}},
    {ApparentAgeStep, "apparent_age: %1, the time of reception less Date", {SpanA}},
    {ResponseDelayStep, "response_delay: %1 ms between request and response", {A}},
    {InitialAgeStep,
     "corrected_initial_age: %1, the greater of apparent_age and age_value with response_delay",
     {SpanA}},
    {ResidentTimeStep, "resident_time: %1 since it was received or last validated", {SpanA}},
    {CurrentAgeStep, "current_age: %1", {SpanA}},
    {Fresh, "%1; age %2; fresh for another %3", {Lifetime, SpanB, Remaining}},
    {Stale, "%1; age %2; stale for %3", {Lifetime, SpanB, Overdue}},
    {NoLifetime, "no expiration time, and no Last-Modified to guess one from: not fresh at age %1", {SpanB}},
    {AgeUnknown, "%1; its age is unknown because the recording has no time: not taken as fresh", {Lifetime}},
    {InvalidLifetime,
     "the value of %1 is not a number of seconds: the response counts as stale",
     {LifetimeSource}},
    {ConflictingLifetime,
     "the directive is there twice with different values: the first counts (%1)",
     {Lifetime}},
    {InvalidExpires, "Expires is not an HTTP-date: the response counts as already expired"},
    {AgeIgnored, "the Age field is not a number of seconds and is ignored"},
    {TargetedPolicy, "%1 is valid: Cache-Control and Expires are ignored", {Targeted}},
    {TargetedPolicyInvalid,
     "%1 is empty or not a dictionary: it is ignored, and Cache-Control counts",
     {Targeted}},
    {ResponseNoCache, "the response says no-cache: it is used only after validation"},
    {NoCacheFields, "the response names fields in no-cache: it is used without these fields"},
    {Invalidated, "an unsafe request has invalidated the stored response: it is used only after validation"},
    {HeadMadeStale,
     "a HEAD answer has other validators or another length: the stored response counts as stale"},
    {StaleWhileUsed, "stale-while-revalidate=%1 allows it: stale for %2", {A, SpanB}},
    {StaleWhileRevalidate,
     "stale-while-revalidate=%1 allows it: stale for %2; the recorded exchange is the validation in the "
     "background",
     {A, SpanB}},
    {StaleIfError, "stale-if-error allows the stale response in place of %1", {Status}},
    {MustRevalidate, "must-revalidate: once stale, it is not used without validation"},
    {ProxyRevalidate, "proxy-revalidate: once stale, a shared cache does not use it without validation"},
    {SMaxageRevalidate, "s-maxage: once stale, a shared cache does not use it without validation"},
    {SendsEtag, "the cache asks with If-None-Match: %1", {Text}},
    {SendsLastModified, "the cache asks with If-Modified-Since: %1", {Text}},
    {SendsOtherVariantsTag,
     "the cache offers %1, the tag of a stored response that Vary keeps from answering (exchange %2)",
     {Text, ExchangeNumber}},
    {NoValidator, "the stored response has no validator: the request is sent on as it is"},
    {ClientConditionJoins, "the client's own validators join those of the cache"},
    {ClientNotModified, "the client's condition is met by the stored response: 304 from the cache"},
    {ClientModified, "the client's condition is not met by the stored response: it gets it whole"},
    {StorablePublic, "may be stored: %1", {StoringDirective}},
    {StorablePrivate, "may be stored: %1, and this is a private cache", {StoringDirective}},
    {StorableSMaxAge, "may be stored: %1, and this is a shared cache", {StoringDirective}},
    {StorableMaxAge, "may be stored: %1", {StoringDirective}},
    {StorableExpires, "may be stored: Expires"},
    {StorableStatus, "may be stored: %1 is heuristically cacheable", {Status}},
    {StorablePost, "may be stored for later GETs: explicit lifetime, and Content-Location is the target"},
    {StorablePartial, "may be stored as an incomplete response: 206 with one range of bytes"},
    {NoGroundToStore,
     "may not be stored: %1 is not heuristically cacheable, and no field makes it so",
     {Status}},
    {PostNotStorable,
     "may not be stored: the answer to POST lacks an explicit lifetime or its own URL in Content-Location"},
    {MethodNotStorable, "may not be stored: the method's answers are not cacheable"},
    {NotFinal, "may not be stored: %1 is not a final status", {Status}},
    {NotModifiedNotStored, "a 304 is not stored itself"},
    {AnswersPreconditionOnly, "not stored: %1 answers this request's condition alone", {Status}},
    {PartialNotUnderstood, "may not be stored: the 206 has no Content-Range of one range of bytes"},
    {ReasonCode::MustUnderstand,
     "may not be stored: must-understand, and %1 is not a status that this cache understands",
     {Status}},
    {MustUnderstandOverrides, "must-understand, and %1 is understood: no-store is ignored", {Status}},
    {ResponseNoStore, "may not be stored: no-store"},
    {PrivateInSharedCache, "may not be stored: private, and this is a shared cache"},
    {PrivateFields, "private names fields: a shared cache stores the response without them"},
    {AuthorizationInSharedCache, "may not be stored in a shared cache: the request has Authorization, and "
                                 "the answer says neither public, must-revalidate nor s-maxage"},
    {SetCookieStored, "Set-Cookie does not inhibit caching: it is stored and sent again with the response"},
    {FieldsNotRecorded, "the recording does not have the answer's fields: nothing is learned from it"},
    {NoAnswer, "the origin did not answer"},
    {ServerErrorKeeps, "the answer is %1, a server error: what is stored stays", {Status}},
    {KeptOlder, "the older stored response (exchange %1) stays", {ExchangeNumber}},
    {Replaced, "it replaces the stored response (exchange %1)", {ExchangeNumber}},
    {Freshened,
     "the 304 selects the stored response (exchange %1) and updates it; lifetime now %2",
     {ExchangeNumber, NewLifetime}},
    {SelectsNothing,
     "the 304 names none of the stored responses that could answer this request: nothing is updated"},
    {PassedOn, "the 304 answers the client's own condition; nothing is stored here: it is passed on"},
    {HeadFreshened,
     "the HEAD answer agrees with the stored GET response (exchange %1) and updates it",
     {ExchangeNumber}},
    {Combined,
     "the 206 has the stored response's strong validator (exchange %1): the two are combined",
     {ExchangeNumber}},
    {RecorderCacheHit, "the recorder's own cache answered: learned as a response that is already old"},
    {OwnAnswer,
     "the recorded answer is this cache's own, out of its store: what the origin said meanwhile is not "
     "recorded"},
    {InvalidatesTarget, "the answer invalidates what is stored for this URL"},
    {InvalidatesOther, "the answer invalidates what is stored for %1", {Text}},
    {InvalidatesGroup, "the answer invalidates what is stored of the groups %1", {Text}},
    {OtherOriginKept, "%1 is of another origin: nothing is invalidated there", {Text}},
    {ErrorInvalidatesNothing, "status %1 is no success: nothing is invalidated", {Status}},
};

/// Index of each code's sentence plus one, as reports look up several per exchange.
constexpr auto placeOfSentence = [] {
    std::array<std::uint16_t, reasonCodeCount> places{};
    for (std::size_t i = 0; i < std::size(sentences); ++i)
        places[static_cast<std::size_t>(sentences[i].code)] = static_cast<std::uint16_t>(i + 1);
    return places;
}();

void appendLifetime(std::string& to, const Reason& reason) {
    const std::string words = durationInWords(reason.a);
    const std::string seconds = std::to_string(reason.a) + " (" + words + ")";
    std::string room;
    switch (static_cast<LifetimeBasis>(reason.extra)) {
    case LifetimeBasis::SMaxAge:
        to += filled(translated("%1 from Cache-Control", room), {"s-maxage=" + seconds});
        return;
    case LifetimeBasis::MaxAge:
        to += filled(translated("%1 from Cache-Control", room), {"max-age=" + seconds});
        return;
    case LifetimeBasis::CdnCacheControl:
        to += filled(translated("%1 from the field for CDNs", room), {words});
        return;
    case LifetimeBasis::Expires: to += filled(translated("%1 from Expires less Date", room), {words}); return;
    case LifetimeBasis::Heuristic:
        to += filled(translated("%1 by heuristic, a tenth of the time since Last-Modified", room), {words});
        return;
    case LifetimeBasis::None: break;
    }
    to += translated("no freshness lifetime", room);
}

void appendLifetimeSource(std::string& to, const Reason& reason) {
    std::string room;
    switch (static_cast<LifetimeBasis>(reason.extra)) {
    case LifetimeBasis::SMaxAge: to += "s-maxage"; return;
    case LifetimeBasis::CdnCacheControl: to += translated("the field for CDNs", room); return;
    case LifetimeBasis::Expires: to += "Expires"; return;
    default: to += "max-age"; return;
    }
}

/// The source of the age value: `extra` of the reason is an AgeSource.
void appendAgeValue(std::string& to, const Reason& reason) {
    const std::string age = std::to_string(reason.a);
    std::string room;
    switch (static_cast<AgeSource>(reason.extra)) {
    case AgeSource::Field: to += filled(translated("%1 s, from the Age field", room), {age}); return;
    case AgeSource::Absent: to += filled(translated("%1 s: there is no Age field", room), {age}); return;
    case AgeSource::Invalid:
        to += filled(translated("%1 s: the Age field is not a number of seconds", room), {age});
        return;
    }
}

std::string_view storingDirective(ReasonCode code) noexcept {
    switch (code) {
    case StorablePublic: return "public";
    case StorablePrivate: return "private";
    case StorableSMaxAge: return "s-maxage";
    default: return "max-age";
    }
}

/// The directive that allows to store, with its field where that is a targeted one.
void appendStoringDirective(std::string& to, const Reason& reason) {
    const std::string_view directive = storingDirective(codeOf(reason));
    const auto field = FieldName(reason.b);
    std::string room;
    to += field == FieldName::None
              ? std::string(directive)
              : filled(translated("%1 in %2", room), {directive, targetedFieldName(field)});
}

void appendArgument(std::string& to, Argument argument, const Reason& reason, const Session& session,
                    const MaskedSession* mask) {
    std::string room;
    switch (argument) {
    case Argument::Text: to += withoutSecrets(session.pool().text(reason.text), mask); return;
    case Argument::A: to += std::to_string(reason.a); return;
    case Argument::B: to += std::to_string(reason.b); return;
    case Argument::AgeValue: appendAgeValue(to, reason); return;
    case Argument::SpanA: to += durationInWords(reason.a); return;
    case Argument::SpanB: to += durationInWords(reason.b); return;
    case Argument::ExchangeNumber: to.append("#").append(std::to_string(reason.a)); return;
    case Argument::ExchangeNumberB: to.append("#").append(std::to_string(reason.b)); return;
    case Argument::Status:
        if (reason.extra == 0)
            to += translated("no answer", room);
        else
            to += std::to_string(reason.extra);
        return;
    case Argument::Lifetime: appendLifetime(to, reason); return;
    case Argument::LifetimeSource: appendLifetimeSource(to, reason); return;
    case Argument::NewLifetime:
        if (reason.b < 0)
            to += translated("none", room);
        else
            to += durationInWords(reason.b);
        return;
    case Argument::Remaining: to += durationInWords(reason.a - reason.b); return;
    case Argument::Overdue: to += durationInWords(reason.b - reason.a); return;
    case Argument::Targeted: to += targetedFieldName(FieldName(reason.b)); return;
    case Argument::StoringDirective: appendStoringDirective(to, reason); return;
    case Argument::End: return;
    }
}

} // namespace

const Deviation* deviationOf(const Reason& reason) noexcept {
    if (codeOf(reason) != ReasonCode::Deviates)
        return nullptr;
    return &deviationsOf(static_cast<ProfileId>(reason.extra >> 8))[reason.extra & 0xFF];
}

QLatin1StringView reasonId(const Reason& reason) noexcept {
    if (const Deviation* deviation = deviationOf(reason))
        return {deviation->id.data(), static_cast<qsizetype>(deviation->id.size())};
    return reasonTable[reason.code].id;
}

Spec specOf(const Reason& reason) noexcept {
    if (const Deviation* deviation = deviationOf(reason))
        return deviation->spec;
    return reasonTable[reason.code].spec;
}

void appendDescription(std::string& to, const Reason& reason, const Session& session,
                       const MaskedSession* mask) {
    if (const Deviation* deviation = deviationOf(reason)) {
        std::string room;
        to.append(translated(deviation->sentence, room));
        to.append(" (").append(translated(deviation->source, room)).append(")");
        return;
    }
    const std::size_t place = placeOfSentence[reason.code];
    if (place == 0)
        return;
    const Sentence& sentence = sentences[place - 1];
    // Values from the wire are inserted piece by piece, so that a %1 in one of them is not replaced.
    std::string room;
    std::string_view rest = translated(sentence.text, room);
    for (std::size_t mark = rest.find('%'); mark != std::string_view::npos; mark = rest.find('%')) {
        to += rest.substr(0, mark);
        appendArgument(to, sentence.arguments[static_cast<std::size_t>(rest[mark + 1] - '1')], reason,
                       session, mask);
        rest.remove_prefix(mark + 2);
    }
    to += rest;
}

QString describe(const Reason& reason, const Session& session, const MaskedSession* mask) {
    std::string text;
    appendDescription(text, reason, session, mask);
    return toText(text);
}

} // namespace hci
