#pragma once

#include "model/lint/rule.h"

namespace hci {

inline constexpr std::array varyRules{
    Rule{
        RuleId::VaryMissingAcceptEncoding,
        "vary-missing-accept-encoding",
        Severity::Warning,
        {9110, "12.5.5"},
        "Coded content without Vary: Accept-Encoding",
        "vary-accept-encoding",
        "The content coding was chosen by the request, and Vary does not say so. A shared cache may give "
        "compressed content to a client that cannot read it, or plain content to all.",
        {"the content is coded as {0:raw}, and Vary does not name Accept-Encoding",
         "this URL is answered with {0:coding} content and with {1:coding} content, and Vary does not name "
         "Accept-Encoding",
         "the {1:coding} answer names Accept-Encoding in Vary and the {0:coding} answer does not: stored, it "
         "is given to everybody"}},
    Rule{RuleId::VaryMissingOrigin,
         "vary-missing-origin",
         Severity::Warning,
         {9110, "12.5.5"},
         "CORS answer without Vary: Origin",
         "vary-origin",
         "Access-Control-Allow-Origin names the origin that asked. A cache that gives this response to "
         "another "
         "origin makes the browser refuse it (Fetch, CORS protocol and HTTP caches).",
         {"Access-Control-Allow-Origin {0} is the request's Origin, and Vary does not name Origin"}},
    Rule{RuleId::VaryMissingDictionary,
         "vary-missing-dictionary",
         Severity::Error,
         {9842, "6.2"},
         "Dictionary-compressed content without Vary",
         "vary-accept-encoding",
         "Content compressed with a dictionary must carry Vary: accept-encoding, available-dictionary where "
         "it may "
         "be stored: without the dictionary it cannot be read.",
         {"the content is coded as {0:raw}, and Vary does not name {1:words}"}},
    Rule{RuleId::VaryInconsistent,
         "vary-inconsistent",
         Severity::Warning,
         {9111, "4.1"},
         "Vary differs between answers of one URL",
         "vary-accept-encoding",
         "A cache keys what it stores by the Vary of the response at hand. An answer without the field is "
         "used for "
         "every request, whatever the others say.",
         {"Vary is {0} on one answer and {1} on another; {2:raw} stand on the one or the other alone",
          "Vary is {0} on one answer and absent on another",
          "Vary is {0} on one answer and {1} on another, which does not name {2:raw}",
          "the {0:coding} answer's Vary does not name {1:raw}, and the {2:coding} answer's does"}},
    Rule{RuleId::VaryStar,
         "vary-star",
         Severity::Warning,
         {9110, "12.5.5"},
         "Vary: *",
         "",
         "No later request matches, so what is stored can be used after validation alone.",
         {"Vary: * never matches a later request"}},
    Rule{RuleId::VaryUserAgent,
         "vary-user-agent",
         Severity::Warning,
         {9110, "12.5.5"},
         "Vary: User-Agent",
         "",
         "There are as many User-Agent values as browser versions: each gets a variant of its own, and hits "
         "become "
         "rare.",
         {"Vary names User-Agent: a variant for each browser version"}},
    Rule{
        RuleId::VaryCookie,
        "vary-cookie",
        Severity::Warning,
        {9110, "12.5.5"},
        "Vary: Cookie",
        "set-cookie",
        "Cookies differ for each visitor, so each gets a variant of its own and a shared cache is of no use.",
        {"Vary names Cookie: a variant for each visitor"}},
    Rule{RuleId::VaryMany,
         "vary-many",
         Severity::Warning,
         {9110, "12.5.5"},
         "Vary names many fields",
         "",
         "The variants multiply: each combination of values is stored and fetched by itself.",
         {"Vary names {1:n} fields: {0}"}},
};

inline constexpr std::array betweenRules{
    Rule{RuleId::CdnStatus,
         "cdn-status",
         Severity::Info,
         {9211, "2"},
         "What the cache between says",
         "",
         "A CDN or proxy says in a field of its own whether it answered from its store, and why not.",
         {"{field} {0}: {1:words}", "{field} {0}: {1:words}, in CloudFront's location {2:raw}",
          "{field} {0}: {1:words}, by way of {2:raw}",
          "{field} {0}: the nearest cache had nothing to use; a cache behind it answered from its store "
          "({2:raw}: {3:raw})",
          "{field} {0}, and no hit is counted ({2:raw}: {3:raw}): the answer was made at the edge"}},
    Rule{RuleId::CdnDynamic,
         "cdn-dynamic",
         Severity::Warning,
         {9111, "3"},
         "The CDN does not cache what it could",
         "cdn-dynamic",
         "The response may be stored by shared caches for a while, and the CDN passes it on as dynamic or "
         "bypasses its cache: by default Cloudflare stores by file extension, not by Cache-Control.",
         {"CF-Cache-Status {0}, although shared caches may keep it for {1:span}"}},
    Rule{RuleId::CdnWeakenedEtag,
         "cdn-weakened-etag",
         Severity::Info,
         {9110, "7.7"},
         "An intermediary weakened the tag",
         "weak-and-strong-tags",
         "An intermediary that transforms the content (compresses it) may not keep a strong tag. It sent the "
         "weak "
         "form of the origin's tag, or none.",
         {"{0} became {1} on the way: the content was recoded between",
          "{0} was left out on the way: the content was recoded between"}},
    Rule{
        RuleId::NoTransformViolated,
        "no-transform-violated",
        Severity::Error,
        {9110, "7.7"},
        "Transformed in spite of no-transform",
        "",
        "no-transform forbids intermediaries to change the content.",
        {"no-transform, and the edge sends {0:bytes} where the origin sends {1:bytes}",
         "no-transform, and two servers send different content of one version, {0:bytes} and {1:bytes}: what "
         "stands between changed it"}},
    Rule{RuleId::CdnCacheControl,
         "cdn-cache-control",
         Severity::Info,
         {9213, "3"},
         "A lifetime for CDNs alone",
         "",
         "Caches whose target list has the field use it and ignore Cache-Control and Expires (RFC "
         "9213 "
         "2.2).",
         {"{field} {0} gives {2:raw} {1:span}", "{field} {0} keeps {2:raw} from storing it",
          "{field} {0} gives {2:raw} no lifetime"}},
    Rule{RuleId::TargetedFieldSyntax,
         "targeted-field-syntax",
         Severity::Warning,
         {9213, "2.1"},
         "A targeted field cannot be read",
         "",
         "Targeted fields are structured dictionaries: one fault, or an empty value, and the field is "
         "ignored as a "
         "whole; Cache-Control counts instead.",
         {"{field} {0} is no structured dictionary: it is ignored", "{field} is empty: it is ignored",
          "{field} {0}: {1:words} must be a whole number there"}},
    Rule{RuleId::CacheStatusSyntax,
         "cache-status-syntax",
         Severity::Warning,
         {9211, "2"},
         "Cache-Status cannot be read",
         "",
         "Cache-Status is a structured list whose members are tokens or strings. What is not one is ignored.",
         {"Cache-Status {0} is no structured list: it is ignored",
          "Cache-Status {0}: a member is neither a token nor a string",
          "Cache-Status {0}: hit and fwd exclude each other"}},
};

inline constexpr std::array byteRules{
    Rule{
        RuleId::RevalidationAvoidable,
        "revalidation-avoidable",
        Severity::Warning,
        {9111, "4.2"},
        "Asked again and again, never changed",
        "sensible-cache-control",
        "Each revalidation found the content unchanged. A longer lifetime spares these requests and their "
        "waiting time.",
        {"unchanged over {0:n} revalidations, which cost {bytes}: a lifetime over {1:span} would have spared "
         "them",
         "unchanged over {0:n} revalidations, which cost {bytes}: a longer lifetime would have spared them"}},
    Rule{RuleId::FreshButRequested,
         "fresh-but-requested",
         Severity::Info,
         {9111, "4"},
         "Asked for, although fresh",
         "",
         "A cache that holds the earlier answer could have served it. The client reloaded, had its cache "
         "switched "
         "off, had dropped the response, or keeps caches apart by site.",
         {"stored, and fresh for another {0:span}; the request says {1}",
          "stored, and fresh for another {0:span}; no cache was used, or it had dropped the response",
          "stored, and fresh for another {0:span}; a cache between answered, and the client used none of its "
          "own",
          "stored, and fresh for another {0:span}; neither the client nor the cache between used it"}},
    Rule{RuleId::Redownloaded,
         "redownloaded",
         Severity::Warning,
         {9111, "4.3.1"},
         "Fetched whole, although it could have been validated",
         "",
         "The client had a validator and did not use it: the same content came a second time.",
         {"the same {0:bytes} again, without If-None-Match or If-Modified-Since, although {1} was known",
          "the same {0:bytes} again: the request asked for them anew (a reload past the cache) without "
          "sending {1} along; a 304 would have saved them"}},
    Rule{RuleId::NotModifiedLargerThanContent,
         "304-larger-than-content",
         Severity::Info,
         {9110, "15.4.5"},
         "The 304 is larger than the content",
         "",
         "The fields of the 304 cost more than the content that it spares. A lifetime would spare both.",
         {"the 304 costs {0:bytes}, the content it spares has {1:bytes}"}},
};

} // namespace hci
