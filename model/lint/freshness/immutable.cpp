#include "model/http/duration.h"
#include "model/http/field_syntax.h"
#include "model/lint/field_remark.h"
#include "model/lint/rule_file.h"
#include "model/lint/url_fingerprint.h"

#include <algorithm>
#include <cstdlib>

namespace hci::rule_id {

extern const RuleId ImmutableShort;
extern const RuleId ImmutableInert;
extern const RuleId ImmutableCandidate;

} // namespace hci::rule_id

namespace hci::immutable {

namespace {

constexpr std::array rules{
    Rule{&rule_id::ImmutableShort,
         "immutable-short",
         Severity::Warning,
         {8246, "2"},
         "immutable for a short time",
         "",
         "immutable spares reloads within the lifetime. A short lifetime spares next to nothing; with a "
         "fingerprinted URL a year is safe.",
         {"immutable, and fresh for {0:span} only"}},
    Rule{&rule_id::ImmutableInert,
         "immutable-inert",
         Severity::Warning,
         {8246, "2"},
         "immutable without effect",
         "",
         "immutable holds within the freshness lifetime alone, and clients should ignore it where the "
         "response did not come over HTTPS (RFC 8246 3).",
         {"immutable without a lifetime: there is nothing for it to hold in",
          "immutable over plain HTTP: clients should ignore it"}},
    Rule{
        &rule_id::ImmutableCandidate,
        "immutable-candidate",
        Severity::Info,
        {8246, "2"},
        "Could be immutable",
        "fingerprinted-assets",
        "The URL seems to carry a fingerprint of its content, so that what is behind it never changes. "
        "`max-age=31536000, immutable` spares every later request. Firefox and Safari then leave it out of a "
        "reload; Chrome ignores immutable, and its reload does not ask for such files anyway.",
        {"the URL seems to have a fingerprint, and it is fresh for {0:span}: if each version has a name of "
         "its own, a year and immutable are safe",
         "the URL seems to have a fingerprint, and there is no lifetime: if each version has a name of its "
         "own, a year and immutable are safe",
         "the URL seems to have a fingerprint, and a lifetime of {0:span}: with immutable, reloads would "
         "not ask either"}},
};

bool isStaticType(std::string_view mediaType) noexcept {
    return mediaType.starts_with("image/") || mediaType.starts_with("font/") ||
           mediaType.starts_with("video/") || mediaType.starts_with("audio/") ||
           mediaType.starts_with("text/css") || mediaType.find("javascript") != std::string_view::npos ||
           mediaType.find("font") != std::string_view::npos;
}

void checkImmutable(const Answer& answer, FindingSink& sink) {
    if (!answer.has(Directive::Immutable) || answer.status != 200 || !answer.storable() ||
        answer.has(Directive::NoCache))
        return; // cache-control-conflict covers immutable beside no-cache
    const std::int64_t lifetime =
        std::max(answer.inPrivate.lifetime.orZero(), answer.inShared.lifetime.orZero());
    if (lifetime <= 0 || !isFromSecureContext(answer)) {
        sink.add(remarkOn(answer, rule_id::ImmutableInert, FieldName::CacheControl, lifetime <= 0 ? 0 : 1));
    } else if (lifetime < oneDay) {
        Remark remark = remarkOn(answer, rule_id::ImmutableShort, FieldName::CacheControl);
        remark.values = {numberValue(lifetime)};
        sink.add(remark);
    }
}

void checkImmutableCandidate(const Answer& answer, FindingSink& sink) {
    if (answer.has(Directive::Immutable) || !answer.isGet || answer.status != 200 ||
        !answer.inPrivate.storable || answer.has(Directive::NoCache) ||
        !isFromSecureContext(answer) || // immutable has no effect elsewhere
        !isStaticType(answer.response.text(FieldName::ContentType)) ||
        !hasFingerprint(answer.exchange->url()))
        return;
    const std::int64_t lifetime =
        answer.inPrivate.lifetime.basis == LifetimeBasis::Heuristic ? 0 : answer.inPrivate.lifetime.orZero();
    const bool aYear = lifetime >= 360 * oneDay;
    Remark remark = remarkOn(answer, rule_id::ImmutableCandidate, FieldName::CacheControl,
                             aYear          ? 2
                             : lifetime > 0 ? 0
                                            : 1);
    remark.values = {numberValue(lifetime)};
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"immutable-candidate", R"(
        > GET https://a.example/app.3f9a1c2b.js
        < 200 OK
        < Date: @
        < Content-Type: text/javascript
        < Cache-Control: max-age=60
        = hello)",
             R"(
        # immutable would have no effect there
        > GET http://a.example/app.3f9a1c2b.js
        < 200 OK
        < Date: @
        < Content-Type: text/javascript
        < Cache-Control: max-age=60
        = hello)"},
    RuleCase{"immutable-candidate", R"(
        > GET https://a.example/342da402a44b4b59aba48fc2310e4478.js
        < 200 OK
        < Date: @
        < Content-Type: text/javascript
        < Cache-Control: max-age=60
        = hello)",
             R"(
        # a UUID names a thing, and not its content
        > GET https://a.example/342da402-a44b-4b59-aba4-8fc2310e4478.js
        < 200 OK
        < Date: @
        < Content-Type: text/javascript
        < Cache-Control: max-age=60
        = hello)"},
    RuleCase{"immutable-short", R"(
        GET
        200
        < Cache-Control: max-age=60, immutable
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=31536000, immutable
        = hello)"},
    RuleCase{"immutable-inert", R"(
        GET
        200
        < Cache-Control: immutable
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=31536000, immutable
        = hello)"},
    RuleCase{"immutable-inert", R"(
        > GET http://a.example/x
        200
        < Cache-Control: max-age=31536000, immutable
        = hello)",
             R"(
        > GET http://localhost:8080/x
        200
        < Cache-Control: max-age=31536000, immutable
        = hello)"},
    RuleCase{"immutable-candidate", R"(
        > GET https://a.example/app.3f2a9c1b.js
        < 200 OK
        < Date: @
        < Content-Type: text/javascript
        < Cache-Control: max-age=3600
        < ETag: "v1"
        = hello)",
             R"(
        > GET https://a.example/app.js
        < 200 OK
        < Date: @
        < Content-Type: text/javascript
        < Cache-Control: max-age=3600
        < ETag: "v1"
        = hello)"},
    RuleCase{"immutable-candidate", R"(
        > GET https://a.example/app.3f2a9c1b.js
        < 200 OK
        < Date: @
        < Content-Type: text/javascript
        < Last-Modified: @-3600
        = hello)",
             R"(
        > GET https://a.example/app.3f2a9c1b.js
        < 200 OK
        < Date: @
        < Content-Type: text/javascript
        < Last-Modified: @-3600
        < Cache-Control: no-cache
        = hello)"},
    RuleCase{"immutable-candidate", R"(
        > GET https://a.example/app.3f2a9c1b.js
        < 200 OK
        < Date: @
        < Content-Type: text/javascript
        < Cache-Control: max-age=31536000
        = hello)",
             R"(
        > GET https://a.example/app.3f2a9c1b.js
        < 200 OK
        < Date: @
        < Content-Type: text/javascript
        < Cache-Control: max-age=31536000, immutable
        = hello)"},
};

} // namespace

extern const RuleFile file{
    .rules = rules, .ofStoring = true, .answer = {checkImmutable, checkImmutableCandidate}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::immutable
