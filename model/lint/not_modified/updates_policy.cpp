#include "model/http/field_syntax.h"
#include "model/lint/compared_pair.h"
#include "model/lint/rule_file.h"
#include "model/lint/wrong_origin.h"

#include <algorithm>
#include <array>

namespace hci::rule_id {

extern const RuleId NotModifiedUpdatesPolicy;

} // namespace hci::rule_id

namespace hci::updates_policy {

namespace {

constexpr std::array rules{
    Rule{&rule_id::NotModifiedUpdatesPolicy,
         "304-updates-policy",
         Severity::Info,
         {9111, "3.2"},
         "The 304 changes a policy field",
         "",
         "Caches replace stored fields by those of the 304. A new Content-Security-Policy, CORS field or the "
         "like then holds for content that was made for the old one (a nonce, for instance); a Set-Cookie is "
         "stored with the response. What no-store on the 304 alone does is open: nothing of the 304 may be "
         "stored (5.2.2.5), so that some caches drop the stored response and others go on with its old "
         "fields.",
         {"the 304 replaces the stored {field} {0} by {1}", "the 304 adds {field} to the stored response",
          "the 304 sets a cookie, and a shared cache may store it with the response",
          "the 304 says {1}, where the stored response, with {0}, may be kept: some caches drop it now",
          "the 304 says {1}, where the stored response may be kept: some caches drop it now"},
         DependsOn::TakesField},
};

bool isPolicyField(std::string_view lowerCaseName) noexcept {
    static constexpr std::array names{std::string_view("content-security-policy"),
                                      std::string_view("content-security-policy-report-only"),
                                      std::string_view("cross-origin-opener-policy"),
                                      std::string_view("cross-origin-embedder-policy"),
                                      std::string_view("cross-origin-resource-policy"),
                                      std::string_view("permissions-policy"),
                                      std::string_view("referrer-policy"),
                                      std::string_view("x-frame-options"),
                                      std::string_view("x-content-type-options")};
    return lowerCaseName.starts_with("access-control-") ||
           std::find(names.begin(), names.end(), lowerCaseName) != names.end();
}

/// The stored response's first value of a field with this folded name.
TextId storedValue(const Answer& stored, FieldName folded) {
    for (const Field& field : stored.response.span())
        if (stored.response.span().pool().folded(field.name) == folded)
            return field.value;
    return TextId::None;
}

/// Reports no-store on the 304 if the 200 that it confirms may be stored.
void checkLostStorage(const RevalidatedPair& pair, FindingSink& sink) {
    if (!pair.answer.has(Directive::NoStore) || pair.stored.has(Directive::NoStore) ||
        !pair.stored.storable())
        return;
    Remark remark = pairRemark(pair, rule_id::NotModifiedUpdatesPolicy, FieldName::CacheControl);
    remark.severity = Severity::Warning;
    remark.variant = pair.stored.response.has(FieldName::CacheControl) ? 3 : 4;
    remark.values = {textValue(pair.stored.value(FieldName::CacheControl)),
                     textValue(pair.answer.value(FieldName::CacheControl))};
    sink.add(remark);
}

void checkPolicyUpdates(const RevalidatedPair& pair, FindingSink& sink) {
    if (!comparable(pair))
        return;
    checkLostStorage(pair, sink);
    const TextPool& pool = pair.answer.response.span().pool();
    for (const Field& field : pair.answer.response.span()) {
        const FieldName folded = pool.folded(field.name);
        if (!isPolicyField(pool.spelling(folded)))
            continue;
        const TextId before = storedValue(pair.stored, folded);
        const bool toldElsewhere = folded == FieldName::AccessControlAllowOrigin && bringsWrongOrigin(pair);
        if (before == field.value || toldElsewhere)
            continue;
        Remark remark = pairRemark(pair, rule_id::NotModifiedUpdatesPolicy, folded);
        remark.variant = before == TextId::None ? 1 : 0;
        remark.values = {textValue(before), textValue(field.value)};
        sink.add(remark);
    }
    if (pair.setsSharedCookie) {
        Remark remark = pairRemark(pair, rule_id::NotModifiedUpdatesPolicy, FieldName::SetCookie);
        remark.severity = Severity::Warning;
        remark.variant = 2;
        sink.add(remark);
    }
}

constexpr std::array examples{
    RuleCase{"304-updates-policy", R"(
        # RFC 9111 5.2.2.5, 3.2
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: no-store)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: max-age=0)"},
    RuleCase{"304-updates-policy", R"(
        GET
        200
        < ETag: "v1"
        < Last-Modified: @-3600
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: no-store)",
             R"(
        # nothing is taken back: the 200 said the same
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
    RuleCase{"304-updates-policy", R"(
        GET
        200
        < ETag: "v1"
        < Content-Security-Policy: script-src 'nonce-1'
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Content-Security-Policy: script-src 'nonce-2')",
             R"(
        GET
        200
        < ETag: "v1"
        < Content-Security-Policy: script-src 'self'
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Content-Security-Policy: script-src 'self')"},
    RuleCase{"304-updates-policy", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Set-Cookie: a=b)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: private, max-age=60
        = hello
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Cache-Control: private, max-age=60
        < Set-Cookie: a=b)"},
    RuleCase{"304-updates-policy", R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < Access-Control-Allow-Origin: *)",
             R"(
        GET
        GOOD
        GET
        > If-None-Match: "v1"
        304
        < ETag: "v1"
        < X-Request-Id: 7)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .pair = {checkPolicyUpdates}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::updates_policy
