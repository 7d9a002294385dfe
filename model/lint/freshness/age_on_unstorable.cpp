#include "model/lint/field_remark.h"
#include "model/lint/lifetimes.h"
#include "model/lint/rule_file.h"

namespace hci::rule_id {

extern const RuleId AgeOnUnstorable;

} // namespace hci::rule_id

namespace hci::age_on_unstorable {

namespace {

constexpr std::array otherSpecs{WordingSpec{1, {9111, "5.2.2.7"}}, WordingSpec{3, {9111, "5.2.2.7"}},
                                WordingSpec{4, {9111, "4.1"}}, WordingSpec{5, {9111, "4.1"}}};

constexpr std::array rules{
    Rule{&rule_id::AgeOnUnstorable,
         "age-on-unstorable",
         Severity::Warning,
         {9111, "5.2.2.5"},
         "What came out of a cache forbids storing",
         "stored-although-forbidden",
         "A cache on the way had the response, and the response forbids that. Either the cache is configured "
         "to disregard its Cache-Control, and then visitors may get each other's answers, or the edge writes "
         "another Cache-Control for browsers than the one it follows itself, which a field for CDNs alone "
         "would show.",
         {"Age {0}: a cache has held it for {1:span}, although {2} says no-store",
          "Age {0}: a shared cache has held it for {1:span}, although {2} says private, unless it "
          "stands for the origin and writes that for browsers alone",
          "a cache says {0}: it answered from its store, although {2} says no-store",
          "a shared cache says {0}: it answered from its store, although {2} says private, unless it "
          "stands for the origin and writes that for browsers alone",
          "Age {0}: a cache has held it for {1:span}, although Vary: * lets it use that for no other request",
          "a cache says {0}: it answered from its store, although Vary: * lets it use that for no other "
          "request"},
         DependsOn::Nothing,
         nullptr,
         otherSpecs,
         {},
         FixedAt::Store},
};

/// A stored response with "*" in Vary matches no request (RFC 9111 4.1). A response just validated may be
/// some seconds old.
void checkVaryAny(const Answer& answer, FindingSink& sink) {
    constexpr std::int64_t onItsWay = 5; // seconds
    if (!answer.vary->any || !answer.safe())
        return;
    const bool aged = answer.age.ageValue > onItsWay;
    if (!aged && !answeredWithoutOrigin(answer.edge.state))
        return;
    Remark remark =
        remarkOn(answer, rule_id::AgeOnUnstorable, aged ? FieldName::Age : answer.edge.field, aged ? 4 : 5);
    remark.values = {textValue(aged ? answer.value(FieldName::Age) : answer.edge.value),
                     numberValue(answer.age.ageValue)};
    sink.add(remark);
}

void checkAgeOnUnstorable(const Answer& answer, FindingSink& sink) {
    const std::optional<Prohibition> forbidden = storedAgainst(answer);
    if (!forbidden) {
        checkVaryAny(answer, sink);
        return;
    }
    const bool aged = answer.age.ageValue > 0;
    const int wording = (aged ? 0 : 2) + (forbidden->directive == Directive::NoStore ? 0 : 1);
    Remark remark = remarkOn(answer, rule_id::AgeOnUnstorable, aged ? FieldName::Age : answer.edge.field,
                             static_cast<std::uint8_t>(wording));
    remark.values = {textValue(aged ? answer.value(FieldName::Age) : answer.edge.value),
                     numberValue(answer.age.ageValue), textValue(answer.value(forbidden->field))};
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"age-on-unstorable", R"(
        GET
        200
        < Vary: *
        < Age: 40
        < Cache-Control: max-age=60
        = hello)",
             R"(
        # passed on
        GET
        200
        < Vary: *
        < Age: 0
        < X-Cache: MISS
        < Cache-Control: max-age=60
        = hello)"},
    RuleCase{"age-on-unstorable", R"(
        GET
        200
        < Vary: *
        < X-Cache: HIT
        < Cache-Control: max-age=60
        = hello)",
             R"(
        # a copy for each language
        GET
        200
        < Vary: Accept-Language
        < X-Cache: HIT
        < Cache-Control: max-age=60
        = hello)"},
    RuleCase{"age-on-unstorable", R"(
        # a 304 out of its store
        GET
        200
        < ETag: "v1"
        < Cache-Control: private, max-age=60
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Age: 40
        < Cache-Control: private, max-age=60)",
             R"(
        # passed on
        GET
        200
        < ETag: "v1"
        < Cache-Control: private, max-age=60
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: private, max-age=60)"},
    RuleCase{"age-on-unstorable", R"(
        # RFC 9213 2.2: what Cache-Control says to others does not count for this CDN
        GET
        200
        < Cache-Control: max-age=60
        < Cloudflare-CDN-Cache-Control: no-store
        < CF-Cache-Status: HIT
        = hello)",
             R"(
        # the field of another network
        GET
        200
        < Cache-Control: max-age=60
        < Netlify-CDN-Cache-Control: no-store
        < CF-Cache-Status: HIT
        = hello)"},
    RuleCase{"age-on-unstorable", R"(
        GET
        200
        < Cache-Control: max-age=60
        < CDN-Cache-Control: private
        < Cache-Status: edge; hit
        = hello)",
             R"(
        # an invalid value: Cache-Control counts
        GET
        200
        < Cache-Control: max-age=60
        < CDN-Cache-Control: private, "
        < Cache-Status: edge; hit
        = hello)"},
    RuleCase{"age-on-unstorable", R"(
        GET
        200
        < Cache-Control: no-store
        < X-Cache: HIT
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-store
        < X-Cache: MISS
        = hello)"},
    RuleCase{"age-on-unstorable", R"(
        GET
        200
        < Cache-Control: private, max-age=60
        < X-Cache: HIT
        = hello)",
             R"(
        GET
        200
        < Cache-Control: private, max-age=60
        < X-Cache: MISS
        = hello)"},
    RuleCase{"age-on-unstorable", R"(
        GET
        200
        < Cache-Control: no-store
        < Age: 30
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-store
        < Age: 0
        = hello)"},
    RuleCase{"age-on-unstorable", R"(
        GET
        200
        < Cache-Control: private, max-age=60
        < Age: 30
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-cache
        < Age: 30
        < ETag: "a"
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .answer = {checkAgeOnUnstorable}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::age_on_unstorable
