#pragma once

#include "model/cache/decision.h"
#include "model/cache/deviation.h"

#include <QtCore/QString>

#include <string>

namespace hci {

class MaskedSession;

// All reasons, as (enumerator, name in reports, RFC, section). reason.cpp lists their arguments (text, a, b,
// extra) beside the sentences.
// clang-format off
#define HCI_REASONS(X) \
    X(None, "none", 0, "") \
    /* the request */ \
    X(UnsafeMethod, "unsafe-method", 9111, "4") \
    X(MethodNotServed, "method-not-cached", 9111, "4") \
    X(RequestNoStore, "request-no-store", 9111, "5.2.1.5") \
    X(RequestNoCache, "request-no-cache", 9111, "5.2.1.4") \
    X(PragmaNoCache, "pragma-no-cache", 9111, "5.4") \
    X(RequestMaxAge, "request-max-age", 9111, "5.2.1.1") \
    X(RequestMaxAgeZero, "request-max-age-0", 9111, "5.2.1.1") \
    X(RequestMinFresh, "request-min-fresh", 9111, "5.2.1.3") \
    X(MaxStale, "max-stale", 9111, "5.2.1.2") \
    X(MaxStaleExceeded, "max-stale-exceeded", 9111, "5.2.1.2") \
    X(OnlyIfCached, "only-if-cached", 9111, "5.2.1.7") \
    X(ImmutableReload, "immutable", 8246, "2") \
    /* the choice of a stored response */ \
    X(NothingStored, "nothing-stored", 9111, "4") \
    X(OtherRun, "other-run", 9111, "4") \
    X(OtherClient, "other-client", 9111, "1") \
    X(ClearedSite, "cleared-site", 0, "W3C Clear Site Data") \
    X(VariantUnknown, "variant-unknown", 9111, "4.1") \
    X(VaryMismatch, "vary-mismatch", 9111, "4.1") \
    X(VaryStar, "vary-star", 9111, "4.1") \
    X(VaryStarNotStored, "vary-star-not-stored", 9111, "4.1") \
    X(QueryContentUnknown, "query-content-unknown", 10008, "2.7") \
    X(NoVarySearchMatch, "no-vary-search-match", 9111, "4") \
    X(SharesAnswer, "shares-answer", 9111, "4") \
    X(ChosenAmongSeveral, "most-recent-chosen", 9111, "4.1") \
    X(NothingCame, "nothing-came", 9111, "3.3") \
    X(RangeNotStored, "range-not-stored", 9111, "3.3") \
    X(RangeFromStored, "range-from-stored", 9110, "14.2") \
    X(HeadFromGet, "head-from-get", 9110, "9.3.2") \
    X(IfRangeFails, "if-range-fails", 9110, "13.1.5") \
    /* freshness */ \
    X(LifetimeStep, "lifetime", 9111, "4.2.1") \
    X(HeuristicStep, "heuristic-lifetime", 9111, "4.2.2") \
    X(AgeValueStep, "age-value", 9111, "5.1") \
    X(ApparentAgeStep, "apparent-age", 9111, "4.2.3") \
    X(ResponseDelayStep, "response-delay", 9111, "4.2.3") \
    X(InitialAgeStep, "corrected-initial-age", 9111, "4.2.3") \
    X(ResidentTimeStep, "resident-time", 9111, "4.2.3") \
    X(CurrentAgeStep, "current-age", 9111, "4.2.3") \
    X(Fresh, "fresh", 9111, "4.2") \
    X(Stale, "stale", 9111, "4.2") \
    X(NoLifetime, "no-lifetime", 9111, "4.2.2") \
    X(AgeUnknown, "age-unknown", 9111, "4.2.3") \
    X(InvalidLifetime, "invalid-lifetime", 9111, "4.2.1") \
    X(ConflictingLifetime, "conflicting-lifetime", 9111, "4.2.1") \
    X(InvalidExpires, "invalid-expires", 9111, "5.3") \
    X(AgeIgnored, "age-ignored", 9111, "5.1") \
    X(TargetedPolicy, "cdn-cache-control", 9213, "2.2") \
    X(TargetedPolicyInvalid, "cdn-cache-control-invalid", 9213, "2.1") \
    X(ResponseNoCache, "response-no-cache", 9111, "5.2.2.4") \
    X(NoCacheFields, "response-no-cache-fields", 9111, "5.2.2.4") \
    X(Invalidated, "invalidated", 9111, "4.4") \
    X(HeadMadeStale, "head-made-stale", 9111, "4.3.5") \
    X(StaleWhileRevalidate, "stale-while-revalidate", 5861, "3") \
    X(StaleWhileUsed, "stale-while-revalidate-used", 5861, "3") \
    X(StaleIfError, "stale-if-error", 5861, "4") \
    X(MustRevalidate, "must-revalidate", 9111, "5.2.2.2") \
    X(ProxyRevalidate, "proxy-revalidate", 9111, "5.2.2.8") \
    X(SMaxageRevalidate, "s-maxage-revalidate", 9111, "5.2.2.10") \
    /* validation */ \
    X(SendsEtag, "sends-if-none-match", 9111, "4.3.1") \
    X(SendsLastModified, "sends-if-modified-since", 9111, "4.3.1") \
    X(SendsOtherVariantsTag, "sends-tag-of-other-variant", 9111, "4.1") \
    X(NoValidator, "no-validator", 9111, "4.3.1") \
    X(ClientConditionJoins, "client-validators-join", 9111, "4.3.2") \
    X(ClientNotModified, "client-condition-304", 9111, "4.3.2") \
    X(ClientModified, "client-condition-200", 9111, "4.3.2") \
    /* may the answer be stored */ \
    X(StorablePublic, "storable-public", 9111, "3") \
    X(StorablePrivate, "storable-private", 9111, "3") \
    X(StorableSMaxAge, "storable-s-maxage", 9111, "3") \
    X(StorableMaxAge, "storable-max-age", 9111, "3") \
    X(StorableExpires, "storable-expires", 9111, "3") \
    X(StorableStatus, "storable-status", 9110, "15.1") \
    X(StorablePost, "storable-post", 9110, "9.3.3") \
    X(StorablePartial, "storable-partial", 9111, "3.3") \
    X(NoGroundToStore, "no-ground-to-store", 9111, "3") \
    X(PostNotStorable, "post-not-storable", 9110, "9.3.3") \
    X(MethodNotStorable, "method-not-storable", 9111, "3") \
    X(NotFinal, "not-final", 9111, "3") \
    X(NotModifiedNotStored, "not-modified-not-stored", 9111, "4.3.4") \
    X(AnswersPreconditionOnly, "answers-precondition-only", 9110, "13") \
    X(PartialNotUnderstood, "partial-not-understood", 9111, "3.3") \
    X(MustUnderstand, "must-understand", 9111, "5.2.2.3") \
    X(MustUnderstandOverrides, "must-understand-overrides-no-store", 9111, "5.2.2.3") \
    X(ResponseNoStore, "no-store", 9111, "5.2.2.5") \
    X(PrivateInSharedCache, "private", 9111, "5.2.2.7") \
    X(PrivateFields, "private-fields", 9111, "5.2.2.7") \
    X(AuthorizationInSharedCache, "authorization", 9111, "3.5") \
    X(SetCookieStored, "set-cookie-stored", 9111, "7.3") \
    X(FieldsNotRecorded, "fields-not-recorded", 9111, "3") \
    /* what the answer did */ \
    X(NoAnswer, "no-answer", 9111, "4.3.3") \
    X(ServerErrorKeeps, "server-error", 9111, "4.3.3") \
    X(KeptOlder, "stored-response-kept", 9111, "4.3.3") \
    X(Replaced, "replaced", 9111, "4.3.3") \
    X(Freshened, "freshened", 9111, "4.3.4") \
    X(SelectsNothing, "selects-nothing", 9111, "4.3.4") \
    X(PassedOn, "not-modified-passed-on", 9111, "4.3.2") \
    X(HeadFreshened, "head-freshened", 9111, "4.3.5") \
    X(Combined, "combined", 9111, "3.4") \
    X(RecorderCacheHit, "recorder-cache-hit", 9111, "4.2.3") \
    X(OwnAnswer, "own-answer", 9111, "4.2.3") \
    X(InvalidatesTarget, "invalidates-target", 9111, "4.4") \
    X(InvalidatesOther, "invalidates-location", 9111, "4.4") \
    X(InvalidatesGroup, "invalidates-group", 9875, "3") \
    X(OtherOriginKept, "other-origin-kept", 9111, "4.4") \
    X(ErrorInvalidatesNothing, "error-invalidates-nothing", 9111, "4.4") \
    /* where a real cache leaves the RFC: id and section are those of the deviation */ \
    X(Deviates, "deviates", 0, "")
// clang-format on

/// The meaning of a Reason. The name in reports is reasonId().
enum class ReasonCode : std::uint16_t {
#define HCI_ENUMERATOR(code, id, rfc, section) code,
    HCI_REASONS(HCI_ENUMERATOR)
#undef HCI_ENUMERATOR
        Count
};
inline constexpr int reasonCodeCount = static_cast<int>(ReasonCode::Count);

[[nodiscard]] constexpr Reason makeReason(ReasonCode code, std::int64_t a = 0, std::int64_t b = 0,
                                          TextId text = TextId::None, int extra = 0) noexcept {
    return {static_cast<std::uint16_t>(code), static_cast<std::uint16_t>(extra), text, a, b};
}
[[nodiscard]] constexpr ReasonCode codeOf(const Reason& reason) noexcept {
    return static_cast<ReasonCode>(reason.code);
}

/// The reason that names a deviation of a real cache; `text` is a value seen.
[[nodiscard]] constexpr Reason deviates(ProfileId profile, DeviationRow row,
                                        TextId text = TextId::None) noexcept {
    return makeReason(ReasonCode::Deviates, 0, 0, text, static_cast<int>(profile) << 8 | row);
}
/// The deviation that the reason names; null for other reasons.
[[nodiscard]] const Deviation* deviationOf(const Reason& reason) noexcept;

[[nodiscard]] QLatin1StringView reasonId(const Reason& reason) noexcept; ///< "fresh", "no-store" …
[[nodiscard]] Spec specOf(const Reason& reason) noexcept;
/// The sentence, in plain English, with the values that decided; `mask` removes secrets.
[[nodiscard]] QString describe(const Reason& reason, const Session& session,
                               const MaskedSession* mask = nullptr);
/// The same, appended as bytes: UTF-8 if the quoted values are.
void appendDescription(std::string& to, const Reason& reason, const Session& session,
                       const MaskedSession* mask = nullptr);

} // namespace hci
