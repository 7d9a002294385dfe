#include "model/base/language.h"
#include "model/base/text_view.h"
#include "model/cache/decision.h"
#include "model/cache/targeted_fields.h"
#include "model/exchange/validators.h"
#include "model/http/duration.h"
#include "model/lint/field_remark.h"
#include "model/lint/lifetimes.h"
#include "model/lint/rule_file.h"

#include <array>

namespace hci::rule_id {

extern const RuleId FreshnessExplicit;

} // namespace hci::rule_id

namespace hci::freshness_explicit {

namespace {

QString basisName(LifetimeBasis basis) {
    switch (basis) {
    case LifetimeBasis::SMaxAge: return QStringLiteral("s-maxage");
    case LifetimeBasis::MaxAge: return QStringLiteral("max-age");
    case LifetimeBasis::CdnCacheControl: return QStringLiteral("CDN-Cache-Control");
    case LifetimeBasis::Expires: return QStringLiteral("Expires");
    case LifetimeBasis::Heuristic: return translated("a guess");
    case LifetimeBasis::None: return translated("nothing");
    }
    return {};
}

/// With a text value: the field that some of those caches read instead.
QString basisInWords(const ArgumentSource& source) {
    const QString words = basisName(static_cast<LifetimeBasis>(source.number));
    return source.text.empty()
               ? words
               : translated("%1 (but for those that read %2)").arg(words, toText(source.text));
}

constexpr std::array rules{
    Rule{&rule_id::FreshnessExplicit,
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
          "fresh for {0:span} in private caches, by {1:words}; shared caches may store it and must validate "
          "each use",
          "fresh for {2:span} in shared caches, by {3:words}; private caches may store it and must validate "
          "each use",
          "fresh for {0:span} in private caches, by {1:words}; of the {2:span} that {3:words} gives shared "
          "ones nothing was left when it came",
          "fresh for {2:span} in shared caches, by {3:words}; of the {0:span} that {1:words} gives private "
          "ones nothing was left when it came",
          "fresh for {0:span} in every cache but those that read {2:raw}, by {1:words}",
          "fresh for {0:span} in private caches, by {1:words}; shared caches may not store it, but for those "
          "that read {2:raw}",
          "fresh for {0:span} in private caches, by {1:words}; shared caches may store it and must validate "
          "each use, but for those that read {2:raw}"},
         DependsOn::Uses,
         basisInWords},
};

/// Groups lifetimes of about the same length, as a server that counts down gives each answer its own.
int magnitude(std::int64_t seconds) noexcept {
    constexpr std::array bounds{oneMinute, oneHour, oneDay, 30 * oneDay};
    int size = 0;
    for (const std::int64_t bound : bounds)
        size += seconds >= bound ? 1 : 0;
    return size;
}

std::int64_t groupOf(const CacheView& view) noexcept {
    return view.fresh() ? static_cast<int>(view.lifetime.basis) * 8 + magnitude(view.lifetime.seconds) + 1
                        : 0;
}

/// The wording of freshness-explicit for a response that is fresh in only one kind of cache. The other may
/// not store it, must validate each use (a lifetime of 0 or in the past), has no lifetime, or one used up by
/// Age.
std::uint8_t freshInOne(const Answer& answer, bool inPrivate) noexcept {
    const CacheView& other = inPrivate ? answer.inShared : answer.inPrivate;
    if (other.fresh() && isExplicit(other.lifetime))
        return inPrivate ? 6 : 7;
    if (inPrivate)
        return other.storable ? 4 : 2;
    return isExplicit(other.lifetime) ? 5 : 3; // a private cache may store what a shared one may
}

/// CDNs with a field of their own ignore this one (RFC 9213 2.2).
void exceptCdns(Remark& remark, FieldName field, FindingSink& sink) {
    const TextId name = sink.newText(targetedFieldName(field)).text;
    remark.group.text = name;
    switch (remark.variant) {
    case 0: remark.variant = 8; break;
    case 2: remark.variant = 9; break;
    case 4: remark.variant = 10; break;
    case 6: return; // the wording for shared caches says that nothing is left
    default: remark.values[3].text = name; return;
    }
    remark.values[2].text = name;
}

void checkFreshnessExplicit(const Answer& answer, FindingSink& sink) {
    if (!isOwnContent(answer) || answer.noCache() || answer.vary->any ||
        sink.marked(answer.resource, Mark::ChangedFresh) ||
        sink.marked(answer.resource, Mark::VaryIncomplete) ||
        sink.marked(answer.resource, Mark::CodingVaries) ||
        sink.marked(answer.resource, Mark::LifetimeDoubted))
        return;
    // stale-on-arrival or stale-served reports responses that are stale on arrival.
    const std::int64_t age = answer.age.ageValue > 0 ? answer.age.corrected / 1000 : 0;
    const auto good = [age](const CacheView& view) {
        return view.fresh() && isExplicit(view.lifetime) && view.lifetime.seconds > age;
    };
    const bool priv = good(answer.inPrivate);
    const bool shared = good(answer.inShared);
    if (!priv && !shared)
        return;
    const FreshnessLifetime& one = answer.inPrivate.lifetime;
    const FreshnessLifetime& other = answer.inShared.lifetime;
    const bool same = priv && shared && one.basis == other.basis && one.seconds == other.seconds;
    const std::uint8_t variant = same ? 0 : priv && shared ? 1 : freshInOne(answer, priv);
    Remark remark =
        remarkOn(answer, rule_id::FreshnessExplicit, fieldOf(priv ? one.basis : other.basis), variant);
    remark.values = {numberValue(one.seconds), numberValue(static_cast<int>(one.basis)),
                     numberValue(other.seconds), numberValue(static_cast<int>(other.basis))};
    remark.group = numberValue(groupOf(answer.inPrivate) * 64 + groupOf(answer.inShared));
    if (const FieldName field = fieldForCdns(answer); field != FieldName::None)
        exceptCdns(remark, field, sink);
    sink.add(remark);
}

constexpr std::array examples{
    RuleCase{"freshness-explicit", R"(
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Vary: Accept-Encoding
        < Cache-Control: max-age=60
        = compressed
        GET
        > Accept-Encoding: identity
        200
        < Vary: Accept-Encoding
        < Cache-Control: max-age=60
        = hello)",
             R"(
        # the lifetime of what not everybody can read
        GET
        > Accept-Encoding: gzip
        200
        < Content-Encoding: gzip
        < Cache-Control: max-age=60
        = compressed
        GET
        > Accept-Encoding: identity
        200
        < Cache-Control: max-age=60
        = hello)"},
    RuleCase{"freshness-explicit", R"(
        GET
        200
        < Cache-Control: max-age=300
        < CDN-Cache-Control: no-store
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=0
        < CDN-Cache-Control: max-age=60
        = hello)"},
    RuleCase{"freshness-explicit", R"(
        GET
        200
        < Cache-Control: private, max-age=300
        < CDN-Cache-Control: no-store
        = hello)",
             R"(
        GET
        200
        < Cache-Control: private, max-age=0
        < CDN-Cache-Control: max-age=60
        = hello)"},
    RuleCase{"freshness-explicit", R"(
        GET
        200
        < Cache-Control: max-age=300, s-maxage=0
        < CDN-Cache-Control: no-store
        = hello)",
             R"(
        GET
        200
        < Cache-Control: max-age=0, s-maxage=0
        < CDN-Cache-Control: max-age=60
        = hello)"},
    RuleCase{"freshness-explicit", R"(
        GET
        200
        < Cache-Control: max-age=300, s-maxage=600
        < CDN-Cache-Control: no-store
        = hello)",
             R"(
        GET
        200
        < Cache-Control: no-store
        < CDN-Cache-Control: max-age=60
        = hello)"},
    RuleCase{"freshness-explicit", R"(
        # one answer for both, whatever the field says
        GET
        > X-Inertia: false
        200
        < Cache-Control: private, max-age=300
        < Vary: X-Inertia
        = <p>page</p>
        GET
        > X-Inertia: true
        < 200 OK
        < Date: @
        < Content-Type: application/json
        < Cache-Control: private, max-age=300
        < Vary: X-Inertia
        = {"component":"page"})",
             R"(
        # Vary leaves out what decides: the lifetime is that of the wrong answer
        GET
        > X-Inertia: false
        200
        < Cache-Control: private, max-age=300
        = <p>page</p>
        GET
        > X-Inertia: true
        < 200 OK
        < Date: @
        < Content-Type: application/json
        < Cache-Control: private, max-age=300
        = {"component":"page"})"},
    RuleCase{"freshness-explicit", R"(
        GET
        200
        < Cache-Control: max-age=60, max-age=60
        = hello)",
             R"(
        # which of the two counts, nobody knows (RFC 9111 4.2.1)
        GET
        200
        < Cache-Control: max-age=60, max-age=6000
        = hello)"},
    RuleCase{"freshness-explicit", R"(
        GET
        200
        < Vary: Accept
        < Cache-Control: max-age=60
        = hello)",
             R"(
        # no request matches (RFC 9110 12.5.5)
        GET
        200
        < Vary: *
        < Cache-Control: max-age=60
        = hello)"},
    RuleCase{"freshness-explicit", R"(
        GET
        200
        < Cache-Control: max-age=60
        = hello)",
             R"(
        # it cannot be read as it stands (RFC 9111 5.2.2.1)
        GET
        200
        < Cache-Control: max-age="60"
        = hello)"},
    RuleCase{"freshness-explicit", R"(
        GET
        GOOD)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=0
        = hello)"},
    RuleCase{"freshness-explicit", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60, s-maxage=600
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-cache, max-age=60
        = hello)"},
    RuleCase{"freshness-explicit", R"(
        GET
        200
        < Cache-Control: max-age=60
        < Age: 59
        = hello)",
             R"(
        # used up on the way: stale-on-arrival
        GET
        < 200 OK
        < Date: @-60
        < Cache-Control: max-age=60
        < Age: 60
        = hello)"},
    RuleCase{"freshness-explicit", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=60, s-maxage=0
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=0, s-maxage=0
        = hello)"},
    RuleCase{"freshness-explicit", R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=0, s-maxage=600
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: no-store, s-maxage=600
        = hello)"},
    RuleCase{"freshness-explicit", R"(
        # Age used up what shared caches were given, and not what private ones were
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=86400, s-maxage=600
        < Age: 700
        = hello)",
             R"(
        GET
        200
        < ETag: "v1"
        < Cache-Control: max-age=600, s-maxage=600
        < Age: 700
        = hello)"},
};

} // namespace

extern const RuleFile file{.rules = rules, .ofStoring = true, .goodAnswer = checkFreshnessExplicit};
extern const std::span<const RuleCase> cases = examples;

} // namespace hci::freshness_explicit
