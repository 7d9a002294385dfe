#pragma once

#include "model/lint/rule.h"

namespace hci {

inline constexpr std::array extensionRules{
    Rule{RuleId::ClearSiteData,
         "clear-site-data",
         Severity::Info,
         {0, "W3C Clear Site Data"},
         "Clear-Site-Data empties the cache",
         "",
         "\"cache\" makes browsers drop what they have stored of this origin: Firefox since 138, Safari "
         "since 17, "
         "Chrome in part since 127. The simulation keeps what is stored.",
         {"Clear-Site-Data {0} makes browsers drop this origin's stored responses; the simulation does not "
          "honour it"}},
    Rule{RuleId::ClearSiteDataSyntax,
         "clear-site-data-syntax",
         Severity::Warning,
         {0, "W3C Clear Site Data"},
         "Clear-Site-Data has no effect",
         "",
         "Its values are quoted strings, and browsers listen to it over HTTPS alone. Anything else is "
         "ignored, and "
         "what should be gone stays stored.",
         {"Clear-Site-Data {0} is ignored: each value needs its quotes, as in \"cache\"",
          "Clear-Site-Data {0} is ignored: it came over plain HTTP"}},
    Rule{RuleId::CacheGroups,
         "cache-groups",
         Severity::Info,
         {9875, "2"},
         "Cache groups",
         "",
         "Responses of one origin with a group in common may be invalidated together (RFC 9875). The "
         "simulation "
         "does so; no browser is known to.",
         {"Cache-Groups {0}: an unsafe request can invalidate it together with the others of its group",
          "Cache-Group-Invalidation {0}: caches that know groups ask again for their members",
          "Cache-Group-Invalidation {0} is ignored: the request's method is safe"}},
    Rule{RuleId::NoVarySearch,
         "no-vary-search",
         Severity::Info,
         {0, "No-Vary-Search (draft)"},
         "No-Vary-Search",
         "cache-key",
         "Says which query parameters do not matter, so that a cache may use one response for several URLs. "
         "The "
         "simulation does so. Chrome's cache does since 141, by an older grammar: params=(\"a\") and "
         "key-order work "
         "in both, except=(\"a\") without params does not work there.",
         {"No-Vary-Search {0}: caches that know it use one response for the addresses that it makes one",
          "No-Vary-Search {0}: caches that know it use one response for several addresses; Chrome's older "
          "grammar "
          "does not understand except without params",
          "No-Vary-Search {0} is not valid: each query is kept apart"}},
    Rule{RuleId::UseAsDictionarySyntax,
         "use-as-dictionary-syntax",
         Severity::Warning,
         {9842, "2.1"},
         "Use-As-Dictionary cannot be used",
         "",
         "A response becomes a compression dictionary only with a match pattern: a string, of the same "
         "origin, "
         "without regular expression groups. Otherwise the field is ignored.",
         {"Use-As-Dictionary {0} is no structured dictionary: it is ignored",
          "Use-As-Dictionary {0} has no match, a string that says which URLs it is for: it is ignored",
          "Use-As-Dictionary {0}: match has a regular expression group: it is ignored",
          "Use-As-Dictionary {0}: match is of another origin: it is ignored"}},
    Rule{RuleId::ProxyStatusSyntax,
         "proxy-status-syntax",
         Severity::Warning,
         {9209, "2"},
         "Proxy-Status cannot be read",
         "",
         "Proxy-Status is a structured list whose members name intermediaries, as tokens or strings. "
         "Anything else is "
         "ignored.",
         {"Proxy-Status {0} is no structured list of names: it is ignored"}},
    Rule{RuleId::DigestContradicts,
         "digest-contradicts",
         Severity::Error,
         {9530, "3"},
         "The 304's digest is of other content",
         "if-none-match-ignored",
         "Repr-Digest on a 304 is the digest of the representation that a 200 would have sent. Where it "
         "differs from "
         "the stored one, the content has changed and the 304 is wrong, or the digest is.",
         {"Repr-Digest {0} on the 304, {1} on the stored response: one content cannot have both",
          "Repr-Digest {0} on the 304 is not that of the stored content"}},
    Rule{RuleId::HintsWithoutVary,
         "hints-without-vary",
         Severity::Warning,
         {8942, "3.2"},
         "Content follows a client hint, and Vary does not say so",
         "vary-accept-encoding",
         "Client hints and fetch metadata differ between browsers and between requests of one page. A cache "
         "that does "
         "not know that the content depends on one gives it to the wrong client.",
         {"two requests that differ in {0:raw} alone got different content, and Vary does not name it"}},
    Rule{RuleId::CacheKeySplit,
         "cache-key-split",
         Severity::Warning,
         {0, "No-Vary-Search (draft)"},
         "One content under several addresses",
         "cache-key",
         "A cache keeps a response for each address, query included. Parameters that never change the "
         "content (those "
         "of campaigns and analytics, for one) and the order of parameters split it: each address is fetched "
         "and "
         "stored anew. Make sure that the parameters never matter before you say so.",
         {"{0:n} addresses carry one content: {1:raw} never changed it. One cache key would have answered "
          "{2:n} more "
          "requests and spared {bytes}. No-Vary-Search: {3:raw} says so",
          "{0:n} addresses carry one content: {1:raw} never changed it. In this recording one cache key "
          "would have "
          "answered no more requests. No-Vary-Search: {3:raw} says so",
          "{0:n} addresses carry one content: they differ in the order of their parameters. One cache key "
          "would have "
          "answered {2:n} more requests and spared {bytes}. No-Vary-Search: key-order says so",
          "{0:n} addresses carry one content: they differ in the order of their parameters. In this "
          "recording one "
          "cache key would have answered no more requests. No-Vary-Search: key-order says so"}},
};

} // namespace hci
