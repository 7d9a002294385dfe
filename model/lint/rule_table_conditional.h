#pragma once

#include "model/lint/rule.h"

namespace hci {

inline constexpr std::array conditionalRules{
    Rule{RuleId::NotModifiedGood,
         "304-good",
         Severity::Good,
         {9110, "15.4.5"},
         "A 304 that says all it must",
         "",
         "The answer to the conditional request is 304 and repeats each field that a 304 must repeat.",
         {"304 with all it must say; {bytes} saved", "304 with all it must say"}},
    Rule{
        RuleId::NotModifiedMissingField,
        "304-missing-field",
        Severity::Error,
        {9110, "15.4.5"},
        "The 304 leaves out a field",
        "fields-lost-on-304",
        "A 304 must carry Content-Location, Date, ETag, Vary, Cache-Control and Expires where the 200 to the "
        "same request would. Without Cache-Control or Expires the lifetime cannot be renewed by it; without "
        "Vary "
        "a cache that keeps several variants may freshen the wrong one.",
        {"the 200 had {field} {0}; the 304 has none",
         "the 200 had Vary {0}; the 304 leaves out {1:raw}, and a cache that takes its Vary over no longer "
         "keeps the variants apart",
         "the 304 says that {0}, the one tag sent, is the current one: a 200 would have it as {field}; the "
         "304 has none"}},
    Rule{RuleId::NotModifiedExtraField,
         "304-extra-representation-field",
         Severity::Warning,
         {9110, "15.4.5"},
         "The 304 carries representation metadata",
         "",
         "A 304 should not repeat representation metadata beyond what it must: caches merge it into the "
         "stored "
         "response (RFC 9111 3.2), so a value that differs changes how the stored content is read.",
         {"the 304 carries {field} {0}, which it should leave out",
          "the 304 says {field} {0} and the stored response {1}: a cache replaces the stored value, and the "
          "content no longer fits it"}},
    Rule{
        RuleId::NotModifiedContradictsStored,
        "304-contradicts-stored",
        Severity::Error,
        {9111, "4.3.4"},
        "The 304 speaks of another version",
        "unstable-tags",
        "The 304 names a validator that the client did not ask about, or a later date than that of what is "
        "stored. A cache must not update a stored response by a strong validator that it has not; where a "
        "strong tag agrees, it may, and the date is what is wrong, or the tag.",
        {"304 with the tag {0}, which is none of those sent ({1})",
         "304 with Last-Modified {0}, which is later than the If-Modified-Since sent ({1})",
         "304 to {2} with Last-Modified {0}, which is later than the stored {1}: the date moved although the "
         "tag says that nothing changed, or the content changed and the tag did not",
         "304 to {2} with Last-Modified {0}, which is later than the stored {1}: it may be other content, "
         "and no strong tag says that it is not; caches that take the date for strong must not update by it",
         "304 to If-Modified-Since {2} with Last-Modified {0}, which is later than the stored {1}: the "
         "content changed between, and the date sent hides it"}},
    Rule{RuleId::NotModifiedStrengthDiffers,
         "304-strength-differs",
         Severity::Warning,
         {9111, "4.3.4"},
         "Weak tag on the 200, strong tag on the 304",
         "gzip-suffix",
         "The stored response has the weak form of the tag, the 304 the strong one. A strong validator "
         "selects "
         "only stored responses that have it: caches must not update the stored response by this 304. nginx "
         "with "
         "gzip does so.",
         {"the stored response has {0}, the 304 the strong {1}: caches must not update by it"}},
    Rule{RuleId::NotModifiedContentLength,
         "304-content-length",
         Severity::Error,
         {9110, "8.6"},
         "Wrong Content-Length on a 304",
         "",
         "Content-Length on a 304 must be the length that the 200's content would have had. A wrong one "
         "misleads "
         "clients that compare it, and recipients that frame by it.",
         {"the 304 says Content-Length {0}, the 200's content has {1:bytes}"}},
    Rule{RuleId::NotModifiedWithContent,
         "304-with-content",
         Severity::Error,
         {9110, "15.4.5"},
         "Bytes follow the 304",
         "",
         "A 304 ends with the empty line after its fields (RFC 9112 6.3). What follows is read as the "
         "beginning of "
         "the next answer on the connection: responses get mixed up.",
         {"{0:bytes} follow the 304's empty line", "bytes follow the 304's empty line"}},
    Rule{
        RuleId::NotModifiedUnconditional,
        "304-unconditional",
        Severity::Error,
        {9110, "15.4.5"},
        "A 304 that nobody asked for",
        "",
        "304 answers a condition. A client that sent none may have nothing stored, and gets nothing to show. "
        "Where a cache in front keeps answers, take this resource out of it, or let it keep no 304.",
        {"304, and the request has no precondition",
         "304, and the recording shows no precondition: this recorder may have left it out",
         "plain GETs are answered 304 after somebody else has sent a condition: what stands in front keeps "
         "the 304 and gives it to everybody",
         "304 to a request whose only condition is {0:raw}, which cannot ask for it"}},
    Rule{RuleId::NotModifiedUnsafeMethod,
         "304-unsafe-method",
         Severity::Error,
         {9110, "13.1.2"},
         "A 304 to an unsafe method",
         "if-none-match-ignored",
         "304 is for GET and HEAD. With other methods a false If-None-Match asks for 412, and "
         "If-Modified-Since "
         "is to be ignored (RFC 9110 13.1.3).",
         {"304 to {0:raw}; a false If-None-Match asks for 412 there, and If-Modified-Since is ignored"}},
    Rule{RuleId::NotModifiedOverNon2xx,
         "304-over-non-2xx",
         Severity::Error,
         {9110, "13.2.1"},
         "A 304 where the plain answer is no 2xx",
         "if-none-match-ignored",
         "Preconditions are evaluated only where the answer without them would be 2xx. A 304 in place of a "
         "redirect or an error makes caches go on serving what is gone.",
         {"304, where the same request without a precondition is answered {0:n}"}},
    Rule{RuleId::NotModifiedNonMatching,
         "304-non-matching",
         Severity::Error,
         {9110, "13.1.2"},
         "A 304 to a tag that does not match",
         "if-none-match-ignored",
         "None of the tags sent is the current one, so the condition is true and the content is due. The "
         "client "
         "goes on using what has changed.",
         {"304, although the current tag is {0} and {1} was sent",
          "304 to {1}, although the last full answer had the tag {0}, and the 304 names none"}},
    Rule{
        RuleId::NotModifiedPrecedence,
        "304-precedence",
        Severity::Error,
        {9110, "13.2.2"},
        "The date won over the tag",
        "ims-with-inm",
        "Where If-None-Match is sent, If-Modified-Since must be ignored (RFC 9110 13.1.3). Here the tag does "
        "not match, the date does, and the answer is 304: a change within one second, or one that moved the "
        "date back, stays unseen.",
        {"304 although no tag sent ({1}) is the current {0}: the matching date was let win"}},
    Rule{RuleId::NotModifiedUpdatesPolicy,
         "304-updates-policy",
         Severity::Info,
         {9111, "3.2"},
         "The 304 changes a policy field",
         "",
         "Caches replace stored fields by those of the 304. A new Content-Security-Policy, CORS field or the "
         "like "
         "then holds for content that was made for the old one (a nonce, for instance); a Set-Cookie is "
         "stored "
         "with the response.",
         {"the 304 replaces the stored {field} {0} by {1}", "the 304 adds {field} to the stored response",
          "the 304 sets a cookie, and a shared cache may store it with the response"}},
    Rule{
        RuleId::Missed304,
        "missed-304",
        Severity::Error,
        {9110, "13.1.2"},
        "The whole content, although nothing changed",
        "if-none-match-ignored",
        "The request asked whether the content changed, it had not, and the whole content came. With a "
        "matching "
        "If-None-Match the server must answer 304; with If-Modified-Since alone it should (RFC 9110 13.1.3).",
        {"If-None-Match {0} matches the answer's tag, and the whole content came: {bytes} for nothing",
         "the content is what was stored and {0} was sent, but the answer has no tag: {bytes} for nothing",
         "If-Modified-Since {0} is not older than the answer's Last-Modified, and the whole content came: "
         "{bytes} for nothing",
         "If-None-Match {0} matches the answer's tag, and the whole content came because the request said "
         "no-cache, which speaks to caches: {bytes} for nothing",
         "If-None-Match {0} matches the answer's tag, but the date sent with it is older, and the server let "
         "the "
         "date win: {bytes} for nothing",
         "Last-Modified moved to {0} although the content is byte for byte the same: {bytes} for nothing"}},
    Rule{RuleId::ConditionalRequestFails,
         "conditional-request-fails",
         Severity::Error,
         {9110, "13.2.1"},
         "The conditional request fails",
         "if-none-match-ignored",
         "A condition is evaluated only where the request would succeed without it, and the answer is then "
         "304 "
         "or the content (RFC 9110 13.2.1, 13.2.2). Here the handling of the condition itself fails: whoever "
         "has the content stored gets an error, and whoever comes for the first time does not. No cache "
         "setting mends that: take out one of two layers that both answer conditions, or update the one that "
         "fails.",
         {"with {0:raw} {1} the answer is {2:n}, and without it the request succeeds",
          "with {0:raw} {1} there is no answer ({3:raw}), and without it the request succeeds",
          "the request with If-None-Match {0} is answered {1:n}, and {2:n} without it",
          "the request with If-Modified-Since {0} is answered {1:n}, and {2:n} without it"}},
    Rule{RuleId::OwnTagNotRecognised,
         "own-tag-not-recognised",
         Severity::Error,
         {9110, "13.1.2"},
         "The server does not recognise its own tag",
         "if-none-match-ignored",
         "If-None-Match is looked at, but the tag that the server itself has sent does not match when it "
         "comes "
         "back. What makes the tag and what compares it write it in two ways.",
         {"If-None-Match {0}, the current tag, is answered {1:n}, and {2} is answered 304: {bytes} for "
          "nothing",
          "If-None-Match {0}, the current tag, is answered {1:n}, and {2} is answered 304: the tag has a "
          "comma "
          "in it, and the field is cut there; {bytes} for nothing",
          "If-None-Match {0}, the current tag, is answered {1:n}, and {2} is answered 304: it is compared "
          "without its quotes; {bytes} for nothing"}},
    Rule{RuleId::IfNoneMatchIgnored,
         "if-none-match-ignored",
         Severity::Error,
         {9110, "13.1.2"},
         "If-None-Match is ignored",
         "if-none-match-ignored",
         "A matching entity tag must be answered 304.",
         {"If-None-Match {0} is the current tag, and the answer is {1:n}",
          "{2:raw} with the current tag {0} in If-None-Match is answered {1:n}",
          "If-None-Match {0} is the current tag, and the answer is {1:n}; no other condition gets a 304 "
          "either"}},
    Rule{
        RuleId::IfModifiedSinceIgnored,
        "if-modified-since-ignored",
        Severity::Warning,
        {9110, "13.1.3"},
        "If-Modified-Since is ignored",
        "if-none-match-ignored",
        "A date that is not older than Last-Modified should be answered 304. This server sends the content.",
        {"If-Modified-Since {0} is the Last-Modified, and the answer is {1:n}",
         "If-Modified-Since {0} is the Last-Modified, and the answer is {1:n}, while the later date {2} gets "
         "304: the server compares a fraction of a second that Last-Modified does not show"}},
    Rule{RuleId::IfModifiedSinceOverridesTag,
         "if-modified-since-overrides-tag",
         Severity::Error,
         {9110, "13.2.2"},
         "An old date wins over a matching tag",
         "ims-with-inm",
         "With If-None-Match present, If-Modified-Since must be ignored (RFC 9110 13.1.3). This server sends "
         "the "
         "content although the tag matches, because the date beside it does not.",
         {"If-None-Match {0} matches and If-Modified-Since {1} does not, and the answer is {2:n}"}},
    Rule{RuleId::IfNoneMatchLostToNoCache,
         "if-none-match-lost-to-no-cache",
         Severity::Error,
         {9110, "13.1.2"},
         "no-cache on the request turns the 304 into a 200",
         "ims-with-inm",
         "The no-cache request directive asks caches to validate (RFC 9111 5.2.1.4); it does not take back "
         "If-None-Match. Each reload then costs the whole content. Express's `fresh` does so.",
         {"If-None-Match {0} matches, and with Cache-Control: no-cache on the request the answer is {1:n}",
          "If-None-Match {0} matches, and with Cache-Control: max-age=0 on the request the answer is {1:n}"}},
    Rule{RuleId::IfNoneMatchLines,
         "if-none-match-lines",
         Severity::Error,
         {9110, "5.2"},
         "Two If-None-Match lines are not read as one",
         "",
         "Lines of a list-based field mean the same as one line with commas. This server refuses them or "
         "reads "
         "one only.",
         {"two If-None-Match lines, the second with the matching {0}, are answered {1:n}"}},
    Rule{RuleId::WeakComparisonFailed,
         "weak-comparison-failed",
         Severity::Error,
         {9110, "8.8.3.2"},
         "Tags are not compared weakly",
         "weak-and-strong-tags",
         "If-None-Match must be evaluated by weak comparison: W/ makes no difference. Intermediaries that "
         "compress weaken tags, and their clients would never get a 304.",
         {"{0} is the current tag but for the W/, and the answer is {1:n}",
          "{0} is the current tag, and the answer is {1:n}; without the W/ it is answered 304: {bytes} for "
          "nothing",
          "{0} is the current tag, and the answer is {1:n}; with a W/ before it it is answered 304: {bytes} "
          "for "
          "nothing"}},
    Rule{RuleId::IfNoneMatchList,
         "if-none-match-list",
         Severity::Error,
         {9110, "13.1.2"},
         "A list of tags is not understood",
         "if-none-match-ignored",
         "If-None-Match may list several tags; a cache that keeps several variants does so. One match is "
         "enough.",
         {"the list {0} has the current tag in it, and the answer is {1:n}"}},
    Rule{RuleId::IfNoneMatchStar,
         "if-none-match-star",
         Severity::Error,
         {9110, "13.1.2"},
         "If-None-Match: * is not understood",
         "if-none-match-ignored",
         "An asterisk matches any current representation, so a GET with it is answered 304.",
         {"If-None-Match: * is answered {1:n}"}},
    Rule{RuleId::IfModifiedSinceExactOnly,
         "if-modified-since-exact-only",
         Severity::Info,
         {9110, "13.1.3"},
         "Only the exact date is matched",
         "",
         "A date later than Last-Modified should be answered 304, too. Servers that compare for equality "
         "alone "
         "are known, and crawlers that ask with their own clock get the whole content from them.",
         {"If-Modified-Since {0}, a later date than Last-Modified {2}, is answered {1:n}"}},
    Rule{RuleId::IfModifiedSinceInvalidHonoured,
         "if-modified-since-invalid-honoured",
         Severity::Error,
         {9110, "13.1.3"},
         "What is no HTTP-date is taken for one",
         "",
         "An If-Modified-Since that is no valid HTTP-date must be ignored. Guessing at it can hide a change.",
         {"If-Modified-Since {0} is no HTTP-date, and the answer is 304"}},
    Rule{RuleId::HttpDateFormRefused,
         "http-date-form-refused",
         Severity::Warning,
         {9110, "5.6.7"},
         "An obsolete date form is not accepted",
         "",
         "Recipients must accept all three forms of HTTP-date. Old clients still send the other two.",
         {"{0} is the same moment as Last-Modified in an older form, and the answer is {1:n}"}},
    Rule{RuleId::HeadDiffers,
         "head-differs",
         Severity::Warning,
         {9110, "9.3.2"},
         "HEAD says something else than GET",
         "",
         "The fields of HEAD should be those of GET. Caches freshen or drop what they hold by them "
         "(RFC 9111 4.3.5).",
         {"HEAD says {field} {0}, GET says {1}", "HEAD is answered {0:n}, GET {1:n}"}},
    Rule{RuleId::HeadContentLength,
         "head-content-length",
         Severity::Error,
         {9110, "8.6"},
         "HEAD's Content-Length is not GET's",
         "",
         "Content-Length on a HEAD must be the length that a GET's content would have. A cache that compares "
         "it "
         "drops what it has stored (RFC 9111 4.3.5).",
         {"HEAD says Content-Length {0}, GET's content has {1:bytes}"}},
    Rule{RuleId::IfRangeIgnored,
         "if-range-ignored",
         Severity::Error,
         {9110, "13.1.5"},
         "If-Range is ignored",
         "",
         "Where the validator in If-Range does not match, Range must be ignored and the whole content sent. "
         "Parts "
         "of two versions get combined otherwise.",
         {"If-Range {0} does not match, and the answer is {1:n}"}},
    Rule{RuleId::IfRangeWeak,
         "if-range-weak",
         Severity::Error,
         {9110, "13.1.5"},
         "If-Range matches a weak tag",
         "weak-and-strong-tags",
         "If-Range is evaluated by strong comparison, so a weak tag never matches: the parts need not be of "
         "the "
         "same bytes.",
         {"If-Range {0} is weak, and the answer is {1:n}"}},
    Rule{RuleId::RangeBeforePrecondition,
         "range-before-precondition",
         Severity::Error,
         {9110, "14.2"},
         "Range is evaluated before If-None-Match",
         "",
         "Range is looked at after the preconditions, and only if the answer would be 200. A matching tag "
         "asks "
         "for 304.",
         {"Range and the matching If-None-Match {0} are answered {1:n}"}},
    Rule{
        RuleId::PartialMissingField,
        "206-missing-field",
        Severity::Error,
        {9110, "15.3.7"},
        "The 206 leaves out a field",
        "fields-lost-on-304",
        "A 206 must carry Date, Cache-Control, ETag, Expires, Content-Location and Vary where the 200 to the "
        "same request would: without the validator, parts cannot be combined.",
        {"the 200 has {field} {0}; the 206 has none"}},
    Rule{RuleId::IfMatchIgnored,
         "if-match-ignored",
         Severity::Error,
         {9110, "13.1.1"},
         "If-Match is ignored",
         "if-none-match-ignored",
         "An origin server must not perform the method where If-Match is false. With PUT, a lost update is "
         "the "
         "result.",
         {"If-Match {0} cannot match, and {2:raw} is answered {1:n}"}},
    Rule{RuleId::IfUnmodifiedSinceIgnored,
         "if-unmodified-since-ignored",
         Severity::Error,
         {9110, "13.1.4"},
         "If-Unmodified-Since is ignored",
         "if-none-match-ignored",
         "An origin server must not perform the method where If-Unmodified-Since is false and no If-Match "
         "stands "
         "beside it.",
         {"If-Unmodified-Since {0} is before the modification, and {2:raw} is answered {1:n}"}},
    Rule{RuleId::PreconditionFailedWithoutPrecondition,
         "412-without-precondition",
         Severity::Warning,
         {9110, "15.5.13"},
         "412 without a precondition",
         "",
         "412 says that a condition in the request was false. This request has none.",
         {"412, and the request has no precondition"}},
    Rule{RuleId::PreconditionFailedForGet,
         "412-for-get",
         Severity::Error,
         {9110, "13.2.2"},
         "412 where 304 is asked for",
         "if-none-match-ignored",
         "A false If-None-Match on GET or HEAD is answered 304, not 412: the client has the content already.",
         {"412 to {0:raw} with If-None-Match {1} alone: 304 is asked for"}},
    Rule{RuleId::GoneStillStored,
         "gone-still-stored",
         Severity::Info,
         {9111, "4"},
         "Gone here, still stored elsewhere",
         "",
         "The resource answers 404 or 410 now, but caches that stored the earlier 200 go on serving it until "
         "it "
         "is stale.",
         {"{0:n} now; caches that stored the 200 before may serve it for another {1:span}"}},
};

} // namespace hci
