#include "model/lint/compared_pair.h"
#include "model/lint/rule_file.h"

#include <algorithm>

namespace hci::rule_id {

extern const RuleId NotModifiedGood;

} // namespace hci::rule_id

namespace hci::good_304 {

namespace {

constexpr std::array rules{
    Rule{&rule_id::NotModifiedGood,
         "304-good",
         Severity::Good,
         {9110, "15.4.5"},
         "A 304 that says all it must",
         "",
         "The answer to the conditional request is 304 and repeats each field that a 304 must repeat.",
         {"304 with all it must say; {bytes} saved", "304 with all it must say"}},
};

/// Whether the request agrees with that of the stored response in the fields that Vary names. Else the 304
/// confirms another variant (RFC 9111 4.1, 4.3.1), which the tag alone does not prove right.
bool isForThisRequest(const RevalidatedPair& pair) {
    const Exchange& stored = *pair.stored.exchange;
    const Exchange& answer = *pair.answer.exchange;
    const auto unknown = [](const Exchange& one) {
        return one.request().empty() || one.is(ExchangeFlag::RequestFieldsIncomplete) ||
               one.is(ExchangeFlag::Sanitised);
    };
    if (pair.stored.vary->names.empty() || unknown(stored) || unknown(answer))
        return true; // unknown does not mean different
    return std::all_of(
        pair.stored.vary->names.begin(), pair.stored.vary->names.end(), [&](const std::string& name) {
            return normalisedForVary(stored.request(), name) == normalisedForVary(answer.request(), name);
        });
}

void checkGood(const RevalidatedPair& pair, FindingSink& sink) {
    if (!comparable(pair) || pair.revalidation->outcome != Outcome::NotModified ||
        sink.marked(pair.answer.resource, Mark::PlainNotModified) || sink.doubted(pair.row) ||
        hasNewerDate(pair) || pair.stored.has(Directive::NoStore) || pair.answer.has(Directive::NoStore) ||
        !isForThisRequest(pair))
        return;
    Remark remark = pairRemark(pair, rule_id::NotModifiedGood);
    remark.variant = pair.revalidation->saved.known() ? 0 : 1;
    if (pair.revalidation->saved.known())
        remark.bytes = pair.revalidation->saved;
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"304-good", R"(
        GET
        > Accept-Language: de, en
        200
        < ETag: "v1"
        < Vary: Accept-Language
        < Cache-Control: no-cache
        = hello
        GET
        > Accept-Language: de,en
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Vary: Accept-Language
        < Cache-Control: no-cache)",
             R"(
        # the tag of another variant is confirmed
        GET
        > Accept-Language: de
        200
        < ETag: "v1"
        < Vary: Accept-Language
        < Cache-Control: no-cache
        = hello
        GET
        > Accept-Language: fr
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Vary: Accept-Language
        < Cache-Control: no-cache)"},
    RuleCase{"304-good", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-cache
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: no-cache)",
             R"(
        # nobody may have had it (RFC 9111 5.2.2.5)
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-store
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: no-store)"},
    RuleCase{"304-good", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60)",
             R"(
        # the same tag, other content later: the 304 proved nothing
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60
        @ 13:00:00
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60
        = other content)"},
    RuleCase{"304-good", R"(
        # a warning on the resource is another matter
        GET
        200
        < ETag: "v1"
        < Vary: User-Agent
        < Cache-Control: max-age=60
        = hello
        @ 12:30:00
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Vary: User-Agent
        < Cache-Control: max-age=60)",
             R"(
        # no tag at all, by its grammar
        GET
        200
        < ETag: v1
        < Cache-Control: no-cache
        = hello
        GET
        > If-None-Match: v1
        304
        < ETag: v1
        < Cache-Control: no-cache)"},
    RuleCase{"304-good", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60)",
             R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < Cache-Control: max-age=60)"},
    RuleCase{"304-good", R"(
        GET
        GOOD
        ! no-sizes
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=60
        ! no-sizes)",
             R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        GOOD)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .goodPair = checkGood};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::good_304
