#pragma once

#include "model/lint/rule.h"

namespace hci {

inline constexpr std::array acrossRules{
    Rule{RuleId::ChangedWhileFresh,
         "changed-while-fresh",
         Severity::Warning,
         {9111, "4.2"},
         "The content changed while it was fresh",
         "fingerprinted-assets",
         "A lifetime is a promise: until it is over, caches use what they have without asking. The content "
         "was "
         "another one before that, and whoever had stored the earlier answer does not see it.",
         {"other content {0:span} into a lifetime of {1:span}: whoever stored the earlier answer uses it for "
          "another {2:span}",
          "other content {0:span} into a lifetime of {1:span}, and immutable: whoever stored the earlier "
          "answer "
          "uses it for another {2:span}, and a reload does not ask",
          "other content {0:span} into a lifetime of {1:span}, and it is a service worker's script: caches "
          "hand "
          "the old worker out for another {2:span}",
          "other content {0:span} into a lifetime of {1:span}: the cache between, which gave the earlier "
          "answer "
          "out, and all who have it from there use it for another {2:span}"}},
    Rule{
        RuleId::OlderAfterNewer,
        "older-after-newer",
        Severity::Warning,
        {9111, "4"},
        "An older answer after a newer one",
        "purge-after-change",
        "Of several stored responses a cache uses the one with the most recent Date. A cache on the way kept "
        "its "
        "old copy when a newer answer passed, or several caches and machines take turns: what a visitor sees "
        "depends on which of them answers.",
        {"it is older than an answer that came before: its Date is {0:span} earlier, and its tag {1} is that "
         "of "
         "before {2}",
         "it is older than an answer that came before: its Date is {0:span} earlier, and so is its "
         "Last-Modified, "
         "{1} after {2}",
         "it is older than an answer that came before: its Date is {0:span} earlier, and its content is that "
         "of before"}},
    Rule{RuleId::ContentNeverRepeats,
         "content-never-repeats",
         Severity::Warning,
         {9110, "8.8.1"},
         "Each answer is another one",
         "content-per-answer",
         "A token, a nonce or a time in the content makes each answer a new one, and its tag with it. No "
         "conditional request can be answered 304, and the tag is made for nothing. A weak tag may stay the "
         "same "
         "where the origin takes two contents for equivalent.",
         {"{0:n} answers, each with other content and another tag; they differ from byte {2:n} on "
          "({3:bytes}), "
          "behind {1}",
          "{0:n} answers, each with other content and another tag; they differ from byte {2:n} on "
          "({3:bytes})"}},
    Rule{
        RuleId::VaryIncomplete,
        "vary-incomplete",
        Severity::Warning,
        {9110, "12.5.5"},
        "The content depends on a request field that Vary does not name",
        "vary-request-field",
        "A cache gives a stored response to every request that agrees in the fields that Vary names (RFC "
        "9111 "
        "4.1). Where another field chose the content, it gives out the wrong one, and a 304 confirms the "
        "wrong "
        "one.",
        {"two answers {3:span} apart have other content; what differs in their requests is {0:raw}, and Vary "
         "does not name it",
         "this URL is answered as {1} and as {2}; what differs in the requests is {0:raw}, and Vary does not "
         "name it"}},
    Rule{RuleId::NotModifiedContradicted,
         "304-contradicted",
         Severity::Warning,
         {9110, "15.4.5"},
         "A full answer contradicts the 304",
         "own-tag",
         "A 304 says that the stored content is the current one. Who asked without a condition, seconds "
         "later, "
         "got other content: either it changed in these seconds, or the 304 was not true, and the client "
         "goes on "
         "with the old content. A server must compare the tag with that of this very resource (13.1.2).",
         {"the 304 to {1} is contradicted: {0:span} later the content is another one, with the tag {2}",
          "the 304 is contradicted: {0:span} later the content is another one"}},
    Rule{RuleId::CorsLostOn304,
         "cors-lost-on-304",
         Severity::Warning,
         {9110, "15.4.5"},
         "The 304 leaves Access-Control-Allow-Origin out",
         "cors-on-304",
         "A 304 need not repeat it, and a browser's own cache keeps the stored value. But a script that sets "
         "If-None-Match itself is handed the 304 as it is, and a stored value may name the origin that asked "
         "before: then Fetch's CORS check fails.",
         {"the 200 has Access-Control-Allow-Origin {0}, the 304 has none: a script that asks with "
          "If-None-Match "
          "itself is refused it",
          "the 200 has Access-Control-Allow-Origin {0}, the 304 has none: the browser refused to hand it to "
          "the "
          "script",
          "the stored response has Access-Control-Allow-Origin {0}, and the 304 to {1} has none: what is "
          "stored "
          "is then refused"}},
    Rule{
        RuleId::WrongKindStored,
        "wrong-kind-stored",
        Severity::Warning,
        {9111, "3"},
        "A page is kept at a file's address",
        "missing-assets",
        "Status 200 hides from caches that the file is not there: they keep the page that stands in for it, "
        "and "
        "give it out as the file for as long as the lifetime says, also when the file is there again.",
        {"the address of {0:words} is answered with {2}, which caches may keep for {1:span}",
         "the address of {0:words} is answered with {2}, byte for byte the page {3}, which caches may keep "
         "for "
         "{1:span}",
         "the content begins as a page of HTML and is sent as {2}, in place of {0:words}; caches may keep it "
         "for {1:span}",
         "the content is byte for byte the page {3} and is sent as {2}, in place of {0:words}; caches may "
         "keep it for {1:span}",
         "the content begins as a page of HTML and is sent without Content-Type, in place of {0:words}; "
         "caches may keep it for {1:span}",
         "the content is byte for byte the page {3} and is sent without Content-Type, in place of {0:words}; "
         "caches may keep it for {1:span}"}},
    Rule{RuleId::LoginRedirectStored,
         "login-redirect-stored",
         Severity::Warning,
         {9111, "3"},
         "A redirect that depends on the visitor is kept",
         "redirects-per-visitor",
         "A redirect with a lifetime is used again without asking. Where it leads to a login, or "
         "goes "
         "with a cookie, it was meant for one visitor at one moment: after the login the cache repeats it.",
         {"{0:n} to {2}, a login by its address, and caches may repeat it for {1:span}",
          "{0:n} with Set-Cookie, and caches may repeat it for {1:span}"}},
    Rule{RuleId::SetCookieFromCache,
         "set-cookie-from-cache",
         Severity::Error,
         {9111, "7.3"},
         "A cookie out of a shared cache",
         "set-cookie",
         "Set-Cookie does not keep an answer out of a cache. This one came out of a cache's store, so the "
         "cookie "
         "was made for somebody else, and everybody gets it.",
         {"the answer had been stored for {0:span} when it was given out, with its Set-Cookie",
          "a cache says {1}, and the answer has a Set-Cookie"}},
    Rule{RuleId::LifetimeInMilliseconds,
         "lifetime-in-milliseconds",
         Severity::Warning,
         {9111, "1.2.2"},
         "A lifetime in the wrong unit",
         "lifetime-in-seconds",
         "Lifetimes are whole seconds. Browsers keep a response for as long as they are told, and from "
         "2,147,483,648 "
         "seconds on for good.",
         {"{3:words}={1:plain} is {1:span}; divided by a thousand it is {2:span}: milliseconds were written",
          "{3:words}={1:plain} is {1:span}; a thousand times that is {2:span}: it was divided once too "
          "often"}},
};

} // namespace hci
