#pragma once

#include "model/lint/rule.h"

namespace hci {

inline constexpr std::array validatorRules{
    Rule{RuleId::ValidatorMissing,
         "validator-missing",
         Severity::Warning,
         {9110, "8.8"},
         "No validator",
         "missing-validators",
         "A response that caches may store carries neither ETag nor Last-Modified. Once it is stale, a cache "
         "can "
         "only fetch it again whole: there is nothing to put into If-None-Match or If-Modified-Since "
         "(RFC 9111 4.3.1).",
         {"neither ETag nor Last-Modified: once stale, the whole content is fetched again"}},
    Rule{RuleId::ValidatorOnlyLastModified,
         "validator-only-last-modified",
         Severity::Info,
         {9110, "8.8.2"},
         "Only Last-Modified",
         "missing-validators",
         "Last-Modified is the only validator. It has a resolution of one second, says nothing about which "
         "content coding was chosen, and moves whenever a file is touched; an entity tag does better.",
         {"Last-Modified {0} is the only validator: precise to one second, and weaker than an entity tag"}},
    Rule{RuleId::EtagSyntax,
         "etag-syntax",
         Severity::Error,
         {9110, "8.8.3"},
         "ETag is not an entity tag",
         "weak-and-strong-tags",
         "An entity tag is a quoted string of visible characters, optionally preceded by W/ in upper case. "
         "What "
         "is not one may be dropped or compared in ways that nobody promised.",
         {"{0} is not an entity tag", "{0} is not an entity tag: the quotes are missing",
          "{0} is not an entity tag: the weakness mark is W/ in upper case",
          "{0} is not an entity tag: a quote, a blank or a control character stands inside or behind it"}},
    Rule{RuleId::EtagRepeated,
         "etag-repeated",
         Severity::Error,
         {9110, "5.3"},
         "More than one ETag",
         "weak-and-strong-tags",
         "ETag is a singleton field: a sender must not generate it twice. Recipients take the first, the "
         "last or "
         "none, so caches along the path can disagree about what they hold.",
         {"{0:n} ETag lines, the first is {1}", "several tags in one ETag field: {1}"}},
    Rule{RuleId::EtagWeak,
         "etag-weak",
         Severity::Info,
         {9110, "13.1.5"},
         "Only a weak tag",
         "weak-and-strong-tags",
         "A weak tag validates a stored response, but cannot be used in If-Range nor to combine partial "
         "content "
         "(RFC 9110 15.3.7.3): an interrupted download starts again.",
         {"{0} is weak: enough for a 304, not for If-Range or for combining parts"}},
    Rule{RuleId::EtagUnstable,
         "etag-unstable",
         Severity::Error,
         {9110, "8.8.1"},
         "The tag changes, the content does not",
         "unstable-tags",
         "The same content got another entity tag. Each change makes every stored copy useless: revalidation "
         "is answered with the whole content. Servers do so when the tag is made of an inode or a time, of a "
         "counter, or differently on each machine behind a balancer.",
         {"{0} became {1} although all {2:bytes} are the same: {3:words}",
          "{0} became {1} although all {2:bytes} are the same; Last-Modified moved too, so the file was "
          "probably "
          "written again or touched"}},
    Rule{RuleId::EtagReused,
         "etag-reused",
         Severity::Error,
         {9110, "8.8.1"},
         "One strong tag, two contents",
         "unstable-tags",
         "A strong tag must change whenever the content does. Caches that hold the old content will be told "
         "304 "
         "and go on serving it; parts of both can be combined into a broken file.",
         {"{0} stands for two different contents of {1:bytes} and {2:bytes}"}},
    Rule{
        RuleId::EtagWeakReused,
        "etag-weak-reused",
        Severity::Info,
        {9110, "8.8.1"},
        "One weak tag, two contents",
        "",
        "A weak tag may stay the same while the content changes, where the origin holds both for equivalent. "
        "Caches will go on serving the older one.",
        {"{0} stands for two different contents of {1:bytes} and {2:bytes}, which a weak tag may"}},
    Rule{RuleId::EtagSharedAcrossCodings,
         "etag-shared-across-codings",
         Severity::Error,
         {9110, "8.8.3.3"},
         "One strong tag on two content codings",
         "gzip-suffix",
         "The bytes of two content codings differ, so they need two strong tags or a weak one. A cache that "
         "combines parts or compares strongly mixes them up.",
         {"the strong tag {0} stands on {1:coding} content and on {2:coding} content"}},
    Rule{
        RuleId::EtagCodingSuffix,
        "etag-coding-suffix",
        Severity::Error,
        {9110, "13.1.2"},
        "A coded variant's tag is never matched",
        "gzip-suffix",
        "The server adds the content coding to the tag on its way out and does not take it off when the tag "
        "comes back (Apache httpd's default with mod_deflate). The compressed variant is never answered 304.",
        {"{0} came back in If-None-Match and was answered {1:n}: the server does not know its own suffix"}},
    Rule{
        RuleId::ContentEncodingChanged,
        "content-encoding-changed",
        Severity::Warning,
        {9110, "8.8.1"},
        "Content-Encoding changes under one tag",
        "",
        "The same bytes are sent first without a coding's name and then with it, under one tag. The tag is "
        "right, for the bytes did not change; but a 304 keeps the stored Content-Encoding, so whoever stored "
        "the wrong one goes on reading the content wrongly. A new name, or changed bytes, mend what is "
        "stored.",
        {"the tag {0} comes with {1:coding} content and later with {2:coding} content to the same request: "
         "stored copies keep their Content-Encoding after a 304"}},
    Rule{RuleId::EtagInTrailer,
         "etag-in-trailer",
         Severity::Info,
         {9111, "3.1"},
         "ETag in the trailer section",
         "",
         "A sender may put ETag into the trailer section, but caches must not merge trailers into the header "
         "section and most drop them.",
         {"{0} comes after the content, where caches do not look for it"}},
    Rule{RuleId::LastModifiedSyntax,
         "last-modified-syntax",
         Severity::Error,
         {9110, "8.8.2"},
         "Last-Modified is not a date",
         "missing-validators",
         "Last-Modified is an HTTP-date in GMT (RFC 9110 5.6.7). Another text is no validator.",
         {"{0} is not an HTTP-date"}},
    Rule{RuleId::DateObsoleteFormat,
         "date-obsolete-format",
         Severity::Error,
         {9110, "5.6.7"},
         "An obsolete form of date",
         "",
         "Senders must generate the IMF-fixdate form alone (Sun, 06 Nov 1994 08:49:37 GMT). Recipients must "
         "accept the RFC 850 and asctime forms, and not all do.",
         {"{field} {0} has the RFC 850 form, which must not be sent any more",
          "{field} {0} has the asctime form, which must not be sent any more"}},
    Rule{RuleId::LastModifiedFuture,
         "last-modified-future",
         Severity::Error,
         {9110, "8.8.2.1"},
         "Last-Modified lies in the future",
         "",
         "An origin server must not send a Last-Modified later than Date; it must replace it with Date. A "
         "conditional request with a future date may be answered 304 after a change.",
         {"Last-Modified {0} is {1:span} later than Date {2}"}},
    Rule{RuleId::LastModifiedWeak,
         "last-modified-weak",
         Severity::Info,
         {9110, "8.8.2.2"},
         "Last-Modified is only weak here",
         "",
         "A modification date counts as strong only where Date is at least one second later: before that, a "
         "second change in the same second cannot be ruled out.",
         {"Last-Modified {0} is not a second older than Date: a weak validator",
          "Last-Modified {0} comes without a Date to compare with: a weak validator"}},
    Rule{RuleId::LastModifiedNow,
         "last-modified-now",
         Severity::Warning,
         {9110, "8.8.2.1"},
         "Last-Modified is the time of the answer",
         "missing-validators",
         "Last-Modified equals Date on each answer, so it says nothing about the content: no conditional "
         "request "
         "with it can be answered 304, and heuristic freshness is none.",
         {"Last-Modified equals Date on each of {0:n} answers: useless as a validator"}},
    Rule{RuleId::LastModifiedUnchanged,
         "last-modified-unchanged",
         Severity::Warning,
         {9110, "8.8.2"},
         "Other content, same Last-Modified",
         "",
         "The content changed and the modification date did not. A cache that validates by date is told 304 "
         "and "
         "keeps the old content.",
         {"the content changed and Last-Modified stayed {0}",
          "the content and the tag changed and Last-Modified "
          "stayed {0}: only caches without tags are misled",
          "the content changed and Last-Modified stayed {0}: a placeholder of a build or an image, and no "
          "real "
          "date"}},
};

} // namespace hci
