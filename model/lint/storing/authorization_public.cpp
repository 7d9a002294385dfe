#include "model/cache/targeted_fields.h"
#include "model/lint/between_answers.h"
#include "model/lint/field_remark.h"
#include "model/lint/lifetimes.h"
#include "model/lint/neighbours.h"
#include "model/lint/phrases.h"
#include "model/lint/rule_file.h"

#include <algorithm>
#include <array>
#include <optional>

namespace hci::rule_id {

extern const RuleId AuthorizationPublic;

} // namespace hci::rule_id

namespace hci::authorization_public {

namespace {

constexpr Milliseconds closeInTime = 600'000; // later differences may be changes of the resource

constexpr std::array rules{
    Rule{
        &rule_id::AuthorizationPublic,
        "authorization-public",
        Severity::Warning,
        {9111, "3.5"},
        "Shared caches may keep an answer to credentials",
        "answers-to-credentials",
        "The request carried Authorization, and the response allows shared caches to store it and to give it "
        "to others. Right for public content behind a login form; otherwise one user sees another's data.",
        {"the request had Authorization, and {0:words} lets shared caches keep the answer",
         "two users got other content within {2:span}, and {0:words} lets shared caches give one user what "
         "is "
         "the other's",
         "without Authorization the content is another one, and shared caches may give that to clients that "
         "send it: 3.5 forbids only the other way round"},
        DependsOn::SharedStores,
        directiveInWords},
};

constexpr std::array permissions{Directive::Public, Directive::SMaxage, Directive::MustRevalidate};

std::optional<Directive> permissionIn(const CacheControl& control) {
    const auto found = std::find_if(permissions.begin(), permissions.end(),
                                    [&control](Directive directive) { return control.has(directive); });
    return found == permissions.end() ? std::nullopt : std::optional(*found);
}

/// The directive that lets a shared cache store the answer to a request with Authorization, and its field.
/// CDNs read their own field instead of Cache-Control (RFC 9213 2.2).
struct Permission {
    Directive directive = Directive::Public;
    FieldName field = FieldName::CacheControl;
};

/// `targeted` gives what a targeted field says, or nothing.
template <class Targeted>
std::optional<Permission> permissionOf(const CacheControl& control, const Targeted& targeted) {
    if (!forbidsSharing(control))
        if (const std::optional<Directive> directive = permissionIn(control))
            return Permission{*directive, FieldName::CacheControl};
    for (const FieldName field : targetedFields) {
        const auto policy = targeted(field);
        if (!policy || forbidsSharing(*policy))
            continue;
        if (const std::optional<Directive> directive = permissionIn(*policy))
            return Permission{*directive, field};
    }
    return std::nullopt;
}

void checkAuthorization(const Answer& answer, FindingSink& sink) {
    if (!answer.request.has(FieldName::Authorization) || !answer.safe() ||
        !(answer.inShared.storable || isStoredByTarget(answer)))
        return;
    const auto permission = permissionOf(
        *answer.cacheControl, [&answer](FieldName field) { return answer.targetedControl(field); });
    if (!permission)
        return;
    Remark remark = remarkOn(answer, rule_id::AuthorizationPublic, permission->field);
    remark.values = {numberValue(static_cast<int>(permission->directive))};
    remark.group = remark.values[0];
    sink.add(remark);
}

/// Two successive full answers that a shared cache may store: to two users, or first without a user.
void compareUsersContent(const History& history, const AnswerSummary& a, const AnswerSummary& b,
                         FindingSink& sink) {
    const Exchange one = history.exchange(a);
    const Exchange other = history.exchange(b);
    const TextId before = one.request().id(FieldName::Authorization);
    const TextId after = other.request().id(FieldName::Authorization);
    const bool usable = !a.noCache && !a.noStore && a.freshFor > 0; // without validation, before b came
    if (before == after || after == TextId::None || !usable || !sameMetadata(a, b) ||
        !isWithin(history, a, b, closeInTime) || wasItselfWrittenBetween(history, a, b) ||
        history.compare(a, b) != ContentComparison::Different)
        return;
    const FieldSpan response = one.response();
    const auto permission =
        permissionOf(parseCacheControl(response.combined(FieldName::CacheControl)), [&](FieldName field) {
            return response.has(field) ? parseTargetedCacheControl(field, response.combined(field))
                                       : std::nullopt;
        });
    if (before != TextId::None && !permission)
        return;
    const bool twoUsers = before != TextId::None;
    sink.mark(a.resource, Mark::LifetimeDoubted);
    sink.add({.rule = rule_id::AuthorizationPublic,
              .exchange = twoUsers ? b.exchange : a.exchange,
              .severity = twoUsers ? Severity::Error : Severity::Warning,
              .variant = static_cast<std::uint8_t>(twoUsers ? 1 : 2),
              .field = permission ? permission->field : FieldName::CacheControl,
              .values = {numberValue(permission ? static_cast<int>(permission->directive) : 0),
                         {},
                         numberValue((other.requestTime() - one.requestTime()) / 1000)}});
}

void checkUsers(const History& history, FindingSink& sink) {
    forNeighbours(history, [&](std::size_t, const AnswerSummary& previous, const AnswerSummary& next) {
        if (previous.sharedStorable && !previous.ours)
            compareUsersContent(history, previous, next, sink);
    });
}

constexpr std::array examples{
    RuleCase{"authorization-public", R"(
        # private for one field alone (RFC 9111 5.2.2.7)
        GET
        > Authorization: Bearer x
        200
        < Cache-Control: public, private="Set-Cookie", max-age=60
        = hello)",
             R"(
        GET
        > Authorization: Bearer x
        200
        < Cache-Control: public, private, max-age=60
        = hello)"},
    RuleCase{"authorization-public", R"(
        # RFC 9213 2.2: the CDN reads its own field
        GET
        > Authorization: Bearer x
        200
        < Cache-Control: max-age=60
        < CDN-Cache-Control: public, max-age=60
        = hello)",
             R"(
        # which does not permit it
        GET
        > Authorization: Bearer x
        200
        < Cache-Control: max-age=60
        < CDN-Cache-Control: max-age=60
        = hello)"},
    RuleCase{"authorization-public", R"(
        # one user's mail in another's hands
        GET
        > Authorization: Bearer one
        200
        < Cache-Control: public, max-age=600
        = letters to one
        @ 12:00:30
        GET
        > Authorization: Bearer two
        200
        < Cache-Control: public, max-age=600
        = what was written to two)",
             R"(
        GET
        > Authorization: Bearer one
        200
        < Cache-Control: private, max-age=600
        = letters to one
        @ 12:00:30
        GET
        > Authorization: Bearer two
        200
        < Cache-Control: private, max-age=600
        = what was written to two)"},
    RuleCase{"authorization-public", R"(
        # RFC 9111 3.5 binds what was asked for with credentials
        GET
        200
        < Cache-Control: max-age=600
        = a page for everybody
        @ 12:00:30
        GET
        > Authorization: Bearer one
        200
        < Cache-Control: private
        = a page with the user's name)",
             R"(
        # the same for all
        GET
        200
        < Cache-Control: max-age=600
        = a page for everybody
        @ 12:00:30
        GET
        > Authorization: Bearer one
        200
        < Cache-Control: private
        = a page for everybody)"},
    RuleCase{"authorization-public", R"(
        GET
        > Authorization: Bearer x
        200
        < Cache-Control: public, max-age=60
        = hello)",
             R"(
        GET
        > Authorization: Bearer x
        200
        < Cache-Control: max-age=60
        = hello)"},
};

} // namespace

extern const RuleFile file{
    .rules = rules, .ofStoring = true, .history = {checkUsers}, .answer = {checkAuthorization}};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::authorization_public
