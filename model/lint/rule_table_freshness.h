#pragma once

#include "model/lint/rule.h"

namespace hci {

inline constexpr std::array freshnessRules{
    Rule{RuleId::FreshnessExplicit,
         "freshness-explicit",
         Severity::Good,
         {9111, "4.2.1"},
         "Explicitly fresh",
         "",
         "The response says itself how long it may be used without asking.",
         {"fresh for {0:span} in every cache, by {1:words}",
          "fresh for {0:span} in private caches by {1:words} and {2:span} in shared ones by {3:words}",
          "fresh for {0:span} in private caches, by {1:words}; shared caches may not store it",
          "fresh for {2:span} in shared caches, by {3:words}; private caches are given no lifetime",
          "fresh for {0:span} in private caches, by {1:words}; shared caches may store it and must "
          "validate each use",
          "fresh for {2:span} in shared caches, by {3:words}; private caches may store it and must "
          "validate each use",
          "fresh for {0:span} in private caches, by {1:words}; of the {2:span} that {3:words} gives shared "
          "ones nothing was left when it came",
          "fresh for {2:span} in shared caches, by {3:words}; of the {0:span} that {1:words} gives private "
          "ones nothing was left when it came"}},
    Rule{RuleId::FreshnessHeuristic,
         "freshness-heuristic",
         Severity::Warning,
         {9111, "4.2.2"},
         "Freshness is guessed",
         "sensible-cache-control",
         "There is no explicit lifetime, so each cache makes one up: usually a tenth of the time since "
         "Last-Modified. A file untouched for a year is then served unasked for a month after it changes.",
         {"no lifetime given; from Last-Modified {1} caches guess about {0:span}",
          "shared caches are given {2:span}, private ones nothing; from Last-Modified {1} these guess about "
          "{0:span}"}},
    Rule{RuleId::FreshnessNone,
         "freshness-none",
         Severity::Warning,
         {9111, "4.2"},
         "No lifetime at all",
         "sensible-cache-control",
         "There is neither an explicit lifetime nor a Last-Modified to guess one from: each use asks the "
         "server, "
         "and what caches differ in is left to chance.",
         {"neither Cache-Control nor Expires gives a lifetime, and there is no Last-Modified: each use asks "
          "the "
          "server"}},
    Rule{RuleId::StaleOnArrival,
         "stale-on-arrival",
         Severity::Info,
         {9111, "4.2.3"},
         "Stale on arrival",
         "sensible-cache-control",
         "When the response arrived its age had already reached its lifetime, so the cache that asked can "
         "use it "
         "once and must validate before it uses it again. Caches on the way (or a wrong clock) used the "
         "lifetime up.",
         {"already {1:span} old when it arrived, and fresh for {0:span} only"}},
    Rule{RuleId::StaleServed,
         "stale-served",
         Severity::Error,
         {9111, "4.2.4"},
         "A cache served a stale response",
         "",
         "Age is past each lifetime that the response gives, nothing in it allows a stale use "
         "(stale-while-revalidate, stale-if-error), and the client did not ask for one.",
         {"Age {0}, and fresh for {1:span} at most",
          "Age {0}, fresh for {1:span} at most, and {2:words} forbids serving it stale",
          "Age {0}, and fresh for {1:span} at most, unless a cache that stands for the origin was given a "
          "lifetime of its own, which it does not pass on"}},
    Rule{RuleId::NoCacheWithoutValidator,
         "no-cache-without-validator",
         Severity::Warning,
         {9111, "5.2.2.4"},
         "no-cache and nothing to validate with",
         "missing-validators",
         "no-cache asks caches to validate before each use. Without ETag or Last-Modified they can only "
         "fetch the "
         "content again: this is no-store that fills caches.",
         {"{0} asks for validation before each use, and there is no validator"}},
    Rule{RuleId::NoStoreWithValidator,
         "no-store-with-validator",
         Severity::Info,
         {9111, "5.2.2.5"},
         "A validator that no cache may use",
         "sensible-cache-control",
         "no-store forbids keeping the response, so nobody can come back with its validator. If revalidation "
         "is "
         "wanted, no-cache says so.",
         {"no-store, and {field} {0} beside it: no cache may keep it to ask with it",
          "no-store, and {field} {0} beside it: only CDNs may keep it, by the field meant for them"}},
    Rule{RuleId::CacheControlSyntax,
         "cache-control-syntax",
         Severity::Error,
         {9111, "5.2"},
         "A directive that cannot be read",
         "sensible-cache-control",
         "Cache-Control is a list of tokens with optional arguments. Caches treat invalid freshness "
         "information "
         "as stale, or ignore it: the lifetime is not what was meant.",
         {"{0:directive} needs a number of seconds",
          "{0:directive}: the argument is no whole number of seconds",
          "{0:directive}: the quoted form must not be sent", "{0:directive}: the directive takes no argument",
          "{0:directive} cannot be read", "{0:directive}: the list of fields should be quoted"}},
    Rule{RuleId::CacheControlUnknown,
         "cache-control-unknown",
         Severity::Warning,
         {9111, "5.2.3"},
         "An unknown directive",
         "sensible-cache-control",
         "Caches ignore directives that they do not know. This one is close to one that they do.",
         {"{0:directive} is no directive and is ignored; did you mean `{1:words}`?",
          "{0:directive} is ignored: directives are separated by commas and take their argument after `=`"}},
    Rule{RuleId::CacheControlDuplicate,
         "cache-control-duplicate",
         Severity::Warning,
         {9111, "4.2.1"},
         "One directive, two values",
         "sensible-cache-control",
         "Where a directive stands twice with different values, a cache uses the first or takes the response "
         "for "
         "stale. Often the server and a framework both add the field.",
         {"{0:directive} and {1:directive}: caches take the first, or treat the response as stale",
          "Expires {0} and {1}: caches take the first, or treat the response as stale"}},
    Rule{RuleId::CacheControlConflict,
         "cache-control-conflict",
         Severity::Warning,
         {9111, "4.2.1"},
         "Directives that contradict each other",
         "sensible-cache-control",
         "Where directives conflict, the most restrictive one should be honoured, and not all caches agree "
         "on which "
         "that is.",
         {"no-store forbids storing, and {0:directive} gives a lifetime",
          "private keeps shared caches out, and public lets "
          "them in",
          "private keeps shared caches out, and s-maxage speaks to them alone",
          "immutable says never to ask, and {0:directive} to ask always",
          "no-cache asks for validation before each use, so the lifetime of {0:directive} has no effect"}},
    Rule{RuleId::CacheControlRequestDirective,
         "cache-control-request-directive",
         Severity::Warning,
         {9111, "5.2.1"},
         "A request directive on a response",
         "sensible-cache-control",
         "min-fresh, max-stale and only-if-cached are for requests. On a response caches ignore them.",
         {"{0:directive} has no meaning on a response"}},
    Rule{RuleId::MustUnderstandAlone,
         "must-understand-alone",
         Severity::Warning,
         {9111, "5.2.2.3"},
         "must-understand without no-store",
         "",
         "must-understand should come with no-store: caches that do not know must-understand would store the "
         "response otherwise, which is what it is there to prevent.",
         {"must-understand without no-store: caches that do not know it store the response"}},
    Rule{RuleId::StaleDirectiveInoperative,
         "stale-directive-inoperative",
         Severity::Warning,
         {9111, "4.2.4"},
         "A stale directive without effect",
         "sensible-cache-control",
         "stale-while-revalidate and stale-if-error allow stale use, which must-revalidate and no-cache "
         "forbid, and "
         "in shared caches proxy-revalidate and s-maxage (RFC 9111 5.2.2.10).",
         {"{0:directive} has no effect beside {1:directive}",
          "{0:directive} has no effect in shared caches beside {1:directive}"}},
    Rule{RuleId::StaleWhileRevalidate,
         "stale-while-revalidate",
         Severity::Info,
         {5861, "3"},
         "May be used stale while it is revalidated",
         "",
         "After it is stale a cache may serve it for a while and ask the server in the background.",
         {"for {0:span} after it is stale, caches may serve it and revalidate in the background"}},
    Rule{RuleId::StaleIfError,
         "stale-if-error",
         Severity::Info,
         {5861, "4"},
         "May be used stale on errors",
         "",
         "After it is stale a cache may serve it for a while if the server answers 500, 502, 503 or 504, or "
         "not "
         "at all.",
         {"for {0:span} after it is stale, caches may serve it when the server fails"}},
    Rule{RuleId::ExpiresDiffers,
         "expires-differs",
         Severity::Info,
         {9111, "5.3"},
         "Expires says something else",
         "",
         "max-age overrides Expires (s-maxage does in shared caches). Expires matters to caches of HTTP/1.0 "
         "alone, and these get another lifetime.",
         {"Expires gives {0:span}, max-age {1:span}: max-age counts",
          "Expires lies in the past, max-age gives {1:span}: max-age counts"}},
    Rule{RuleId::ExpiresInvalid,
         "expires-invalid",
         Severity::Info,
         {9111, "5.3"},
         "Expires is not a date",
         "",
         "A cache must read an invalid Expires as a time in the past: already expired. `0` and `-1` are "
         "common ways "
         "to say so.",
         {"Expires {0} is no date and means: already expired",
          "Expires {0} is evidently meant as a date, but is none: it means already expired",
          "Expires {0} is no date; max-age counts instead"}},
    Rule{
        RuleId::ExpiresWithoutDate,
        "expires-without-date",
        Severity::Warning,
        {9111, "4.2.1"},
        "Expires without Date",
        "sensible-cache-control",
        "The lifetime is Expires minus Date. Without Date the time of reception counts, by the clock of each "
        "cache.",
        {"Expires {0} without Date: each cache counts from its own clock"}},
    Rule{RuleId::ImmutableShort,
         "immutable-short",
         Severity::Warning,
         {8246, "2"},
         "immutable for a short time",
         "fingerprinted-assets",
         "immutable spares reloads within the lifetime. A short lifetime spares next to nothing; with a "
         "fingerprinted URL a year is safe.",
         {"immutable, and fresh for {0:span} only"}},
    Rule{RuleId::ImmutableInert,
         "immutable-inert",
         Severity::Warning,
         {8246, "2"},
         "immutable without effect",
         "fingerprinted-assets",
         "immutable holds within the freshness lifetime alone, and clients should ignore it where the "
         "response "
         "did not come over HTTPS (RFC 8246 3).",
         {"immutable without a lifetime: there is nothing for it to hold in",
          "immutable over plain HTTP: clients should ignore it"}},
    Rule{
        RuleId::ImmutableCandidate,
        "immutable-candidate",
        Severity::Info,
        {8246, "2"},
        "Could be immutable",
        "fingerprinted-assets",
        "The URL seems to carry a fingerprint of its content, so that what is behind it never changes. "
        "`max-age=31536000, "
        "immutable` spares every later request.",
        {"the URL seems to have a fingerprint, and it is fresh for {0:span}: if each version has a name of "
         "its "
         "own, a year and immutable are safe",
         "the URL seems to have a fingerprint, and there is no lifetime: if each version has a name of its "
         "own, "
         "a year and immutable are safe",
         "the URL seems to have a fingerprint, and a lifetime of {0:span}: with immutable, reloads would not "
         "ask either"}},
    Rule{RuleId::PublicUnnecessary,
         "public-unnecessary",
         Severity::Info,
         {9111, "5.2.2.9"},
         "public adds nothing",
         "",
         "public allows storing what could not be stored without it (an answer to a request with "
         "Authorization, "
         "for example). This response may be stored anyway.",
         {"public is not needed: the explicit lifetime allows storing already",
          "public is not needed: the status allows storing already"}},
    Rule{RuleId::AuthorizationPublic,
         "authorization-public",
         Severity::Warning,
         {9111, "3.5"},
         "Shared caches may keep an answer to credentials",
         "set-cookie",
         "The request carried Authorization, and the response allows shared caches to store it and to give "
         "it to "
         "others. Right for public content behind a login form; otherwise one user sees another's data.",
         {"the request had Authorization, and {0:words} lets shared caches keep the answer"}},
    Rule{RuleId::SetCookieShared,
         "set-cookie-shared",
         Severity::Warning,
         {9111, "7.3"},
         "Shared caches may keep a cookie",
         "set-cookie",
         "Set-Cookie does not inhibit caching. A shared cache may store the response and hand one user's "
         "cookie to "
         "all others.",
         {"Set-Cookie on a response that shared caches may keep for {0:span}"}},
    Rule{RuleId::RedirectSticky,
         "redirect-sticky",
         Severity::Info,
         {9111, "4.2.2"},
         "A permanent redirect without a lifetime",
         "sensible-cache-control",
         "301 and 308 may be kept without an explicit lifetime, and browsers keep them for as long as they "
         "like. A "
         "lifetime makes a mistake undoable.",
         {"{0:n} without a lifetime: kept for as long as a cache likes"}},
    Rule{RuleId::ErrorFresh,
         "error-fresh",
         Severity::Warning,
         {9111, "3"},
         "An error that stays",
         "sensible-cache-control",
         "Caches go on answering with this error until it is stale, also when the fault is mended.",
         {"{0:n} with a lifetime of {1:span}"}},
    Rule{RuleId::MethodUncacheable,
         "method-uncacheable",
         Severity::Info,
         {9110, "9.2.3"},
         "Not stored because of the method",
         "",
         "Caches store answers to GET and HEAD; those to POST only with an explicit lifetime and a "
         "Content-Location "
         "that is the target (RFC 9110 9.3.3).",
         {"answers to {0:raw} are not stored, although this one has a lifetime",
          "answers to POST are stored only with Content-Location equal to the target, which this one has "
          "not"}},
    Rule{RuleId::StatusUncacheable,
         "status-uncacheable",
         Severity::Info,
         {9110, "15.1"},
         "Not stored because of the status",
         "",
         "Without an explicit lifetime or `public`, only 200, 203, 204, 206, 300, 301, 308, 404, 405, 410, "
         "414 and "
         "501 may be stored.",
         {"{0:n} is not stored without an explicit lifetime"}},
    Rule{RuleId::Pragma,
         "pragma",
         Severity::Info,
         {9111, "5.4"},
         "Pragma on a response",
         "",
         "Pragma is deprecated, and was never defined for responses: Cache-Control says what is meant.",
         {"Pragma {0} has no meaning on a response",
          "Pragma {0} has no meaning on a response, and there is no Cache-Control that says what it means"}},
    Rule{RuleId::WarningField,
         "warning-field",
         Severity::Info,
         {9111, "5.5"},
         "Warning is obsolete",
         "",
         "The Warning field is obsolete: Age and Cache-Status say what it said.",
         {"Warning {0} is obsolete"}},
    Rule{RuleId::DateMissing,
         "date-missing",
         Severity::Error,
         {9110, "6.6.1"},
         "No Date",
         "",
         "An origin server with a clock must send Date on each 2xx, 3xx and 4xx answer. Age and lifetime are "
         "computed from it; without it, each cache counts from its own reception.",
         {"no Date on a {0:n}"}},
    Rule{RuleId::DateSyntax,
         "date-syntax",
         Severity::Error,
         {9110, "6.6.1"},
         "Date is not a date",
         "",
         "Date is an HTTP-date. A cache may replace what is none by the time of reception.",
         {"Date {0} is not an HTTP-date"}},
    Rule{RuleId::DateSkew,
         "date-skew",
         Severity::Warning,
         {9110, "6.6.1"},
         "The server's clock is off",
         "",
         "Date differs from the time of the exchange by more than the delay and Age explain. Ages come out "
         "too "
         "large or too small, and with them every lifetime that Expires gives. A Date in the past may also "
         "be a "
         "cache on the way that sends no Age.",
         {"Date is {0:span} ahead of the client's clock",
          "Date is {0:span} behind the client's clock: a wrong clock, or a cache that sends no Age",
          "Date and the recorder's clock differ by {0:span}: one of the two is wrong, or a cache sends no "
          "Age",
          "Date is {0:span} further behind the client's clock than Age explains: a wrong clock, or a cache "
          "that "
          "counts Age anew after it has validated",
          "Date and the recorder's clock differ by {0:span} more than Age explains: one of the two is wrong, "
          "or "
          "a cache counts Age anew after it has validated"}},
    Rule{RuleId::AgeInvalid,
         "age-invalid",
         Severity::Error,
         {9111, "5.1"},
         "Age is not a number of seconds",
         "",
         "Age is a non-negative whole number of seconds. What is not one is ignored, and the response taken "
         "for "
         "new.",
         {"Age {0} is not a number of seconds",
          "Age has several values, the first in {0}: caches take that one"}},
    Rule{RuleId::AgeOnUnstorable,
         "age-on-unstorable",
         Severity::Warning,
         {9111, "5.2.2.5"},
         "A cache held what it may not store",
         "sensible-cache-control",
         "A cache on the way had the response, and the response forbids that. Either the cache is configured "
         "to disregard its Cache-Control, and then visitors may get each other's answers, or the edge writes "
         "another Cache-Control for browsers than the one it follows itself, which a field for CDNs alone "
         "would show.",
         {"Age {0}: a cache has held it for {1:span}, although {2} says no-store",
          "Age {0}: a shared cache has held it for {1:span}, although {2} says private",
          "a cache says {0}: it answered from its store, although {2} says no-store",
          "a shared cache says {0}: it answered from its store, although {2} says private"}},
};

} // namespace hci
