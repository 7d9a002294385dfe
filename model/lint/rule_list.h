#pragma once

#include "model/lint/rule_case.h"

#include <span>

// Only what joins the rules reads this file, so that a new rule rebuilds little else. A rule's file names its
// own ids itself.

/// Every rule file, in the order in which their checks run. Rules that compare answers come first, because
/// their marks silence the symptoms.
///
/// A check reads marks of its own URL only: URLs are checked in parallel. The macro yields the declarations,
/// the table and the list of cases.
#define HCI_RULE_FILES(RULE_FILE)                                                                            \
    RULE_FILE(no_transform)                                                                                  \
    RULE_FILE(content_never_repeats)                                                                         \
    RULE_FILE(vary_incomplete)                                                                               \
    RULE_FILE(hints_without_vary)                                                                            \
    RULE_FILE(tag_and_content)                                                                               \
    RULE_FILE(tag_by_address)                                                                                \
    RULE_FILE(tag_across_codings)                                                                            \
    RULE_FILE(last_modified_and_content)                                                                     \
    RULE_FILE(missing_accept_encoding)                                                                       \
    RULE_FILE(missing_origin)                                                                                \
    RULE_FILE(vary_inconsistent)                                                                             \
    RULE_FILE(request_fails)                                                                                 \
    RULE_FILE(gone_still_stored)                                                                             \
    RULE_FILE(weakened_tag)                                                                                  \
    RULE_FILE(revalidation_avoidable)                                                                        \
    RULE_FILE(redownloaded)                                                                                  \
    RULE_FILE(over_non_2xx)                                                                                  \
    RULE_FILE(older_after_newer)                                                                             \
    RULE_FILE(content_alternates)                                                                            \
    RULE_FILE(used_after_write)                                                                              \
    RULE_FILE(contradicted_304)                                                                              \
    RULE_FILE(changed_while_fresh)                                                                           \
    RULE_FILE(repeated_content)                                                                              \
    RULE_FILE(missing_field)                                                                                 \
    RULE_FILE(extra_field)                                                                                   \
    RULE_FILE(wrong_selection)                                                                               \
    RULE_FILE(strength_differs)                                                                              \
    RULE_FILE(content_length)                                                                                \
    RULE_FILE(with_content)                                                                                  \
    RULE_FILE(updates_policy)                                                                                \
    RULE_FILE(missed_304)                                                                                    \
    RULE_FILE(digest_contradicts)                                                                            \
    RULE_FILE(cors_lost)                                                                                     \
    RULE_FILE(validator_missing)                                                                             \
    RULE_FILE(only_last_modified)                                                                            \
    RULE_FILE(etag_syntax)                                                                                   \
    RULE_FILE(etag_repeated)                                                                                 \
    RULE_FILE(etag_weak)                                                                                     \
    RULE_FILE(etag_in_trailer)                                                                               \
    RULE_FILE(last_modified_syntax)                                                                          \
    RULE_FILE(date_obsolete_format)                                                                          \
    RULE_FILE(last_modified_future)                                                                          \
    RULE_FILE(last_modified_weak)                                                                            \
    RULE_FILE(unconditional_304)                                                                             \
    RULE_FILE(precondition_failed)                                                                           \
    RULE_FILE(if_range)                                                                                      \
    RULE_FILE(if_match)                                                                                      \
    RULE_FILE(lifetime_in_milliseconds)                                                                      \
    RULE_FILE(wrong_kind)                                                                                    \
    RULE_FILE(freshness_missing)                                                                             \
    RULE_FILE(stale_on_arrival)                                                                              \
    RULE_FILE(stale_served)                                                                                  \
    RULE_FILE(no_cache_without_validator)                                                                    \
    RULE_FILE(no_store_with_validator)                                                                       \
    RULE_FILE(age_on_unstorable)                                                                             \
    RULE_FILE(cache_control_syntax)                                                                          \
    RULE_FILE(unknown_directive)                                                                             \
    RULE_FILE(duplicate_directive)                                                                           \
    RULE_FILE(conflicting_directives)                                                                        \
    RULE_FILE(request_directive)                                                                             \
    RULE_FILE(must_understand_alone)                                                                         \
    RULE_FILE(stale_directives)                                                                              \
    RULE_FILE(public_unnecessary)                                                                            \
    RULE_FILE(expires_differs)                                                                               \
    RULE_FILE(expires_invalid)                                                                               \
    RULE_FILE(expires_without_date)                                                                          \
    RULE_FILE(immutable)                                                                                     \
    RULE_FILE(authorization_public)                                                                          \
    RULE_FILE(set_cookie)                                                                                    \
    RULE_FILE(login_redirect)                                                                                \
    RULE_FILE(redirect_sticky)                                                                               \
    RULE_FILE(error_fresh)                                                                                   \
    RULE_FILE(uncacheable)                                                                                   \
    RULE_FILE(pragma)                                                                                        \
    RULE_FILE(warning_field)                                                                                 \
    RULE_FILE(date_presence)                                                                                 \
    RULE_FILE(date_skew)                                                                                     \
    RULE_FILE(age_invalid)                                                                                   \
    RULE_FILE(clear_site_data)                                                                               \
    RULE_FILE(cache_groups)                                                                                  \
    RULE_FILE(no_vary_search_field)                                                                          \
    RULE_FILE(use_as_dictionary)                                                                             \
    RULE_FILE(dictionary_coded)                                                                              \
    RULE_FILE(proxy_status_syntax)                                                                           \
    RULE_FILE(missing_dictionary)                                                                            \
    RULE_FILE(vary_value)                                                                                    \
    RULE_FILE(cdn_status_shown)                                                                              \
    RULE_FILE(cdn_dynamic)                                                                                   \
    RULE_FILE(edge_and_profile)                                                                              \
    RULE_FILE(edge_misses)                                                                                   \
    RULE_FILE(targeted_field)                                                                                \
    RULE_FILE(cache_status_syntax)                                                                           \
    RULE_FILE(fresh_but_requested)                                                                           \
    RULE_FILE(larger_than_content)                                                                           \
    RULE_FILE(good_304)                                                                                      \
    RULE_FILE(freshness_explicit)                                                                            \
    RULE_FILE(cache_key_split)                                                                               \
    RULE_FILE(own_tag)                                                                                       \
    RULE_FILE(if_none_match_list)                                                                            \
    RULE_FILE(if_none_match_star)                                                                            \
    RULE_FILE(if_none_match_lines)                                                                           \
    RULE_FILE(lost_to_no_cache)                                                                              \
    RULE_FILE(if_modified_since_ignored)                                                                     \
    RULE_FILE(date_form_refused)                                                                             \
    RULE_FILE(date_overrides_tag)                                                                            \
    RULE_FILE(exact_date_only)                                                                               \
    RULE_FILE(invalid_date_honoured)                                                                         \
    RULE_FILE(head_differs)                                                                                  \
    RULE_FILE(partial_missing_field)                                                                         \
    RULE_FILE(range_before_precondition)

/// The ids of the rules, in the order of their table. Findings of one exchange come in this order.
#define HCI_RULE_IDS(RULE_ID)                                                                                \
    /* Validators */                                                                                         \
    RULE_ID(ValidatorMissing)                                                                                \
    RULE_ID(ValidatorOnlyLastModified)                                                                       \
    RULE_ID(EtagSyntax)                                                                                      \
    RULE_ID(EtagRepeated)                                                                                    \
    RULE_ID(EtagWeak)                                                                                        \
    RULE_ID(EtagUnstable)                                                                                    \
    RULE_ID(EtagReused)                                                                                      \
    RULE_ID(EtagWeakReused)                                                                                  \
    RULE_ID(EtagDiffersByAddress)                                                                            \
    RULE_ID(EtagReusedByAddress)                                                                             \
    RULE_ID(EtagSharedAcrossCodings)                                                                         \
    RULE_ID(EtagCodingSuffix)                                                                                \
    RULE_ID(ContentEncodingChanged)                                                                          \
    RULE_ID(EtagInTrailer)                                                                                   \
    RULE_ID(LastModifiedSyntax)                                                                              \
    RULE_ID(DateObsoleteFormat)                                                                              \
    RULE_ID(LastModifiedFuture)                                                                              \
    RULE_ID(LastModifiedWeak)                                                                                \
    RULE_ID(LastModifiedNow)                                                                                 \
    RULE_ID(LastModifiedUnchanged)                                                                           \
    /* Conditional requests and 304 */                                                                       \
    RULE_ID(NotModifiedGood)                                                                                 \
    RULE_ID(NotModifiedMissingField)                                                                         \
    RULE_ID(NotModifiedExtraField)                                                                           \
    RULE_ID(NotModifiedContradictsStored)                                                                    \
    RULE_ID(NotModifiedStrengthDiffers)                                                                      \
    RULE_ID(NotModifiedContentLength)                                                                        \
    RULE_ID(NotModifiedWithContent)                                                                          \
    RULE_ID(NotModifiedUnconditional)                                                                        \
    RULE_ID(NotModifiedUnsafeMethod)                                                                         \
    RULE_ID(NotModifiedOverNon2xx)                                                                           \
    RULE_ID(NotModifiedNonMatching)                                                                          \
    RULE_ID(NotModifiedPrecedence)                                                                           \
    RULE_ID(NotModifiedUpdatesPolicy)                                                                        \
    RULE_ID(Missed304)                                                                                       \
    RULE_ID(ConditionalRequestFails)                                                                         \
    RULE_ID(OwnTagNotRecognised)                                                                             \
    RULE_ID(IfNoneMatchIgnored)                                                                              \
    RULE_ID(IfModifiedSinceIgnored)                                                                          \
    RULE_ID(IfModifiedSinceOverridesTag)                                                                     \
    RULE_ID(IfNoneMatchLostToNoCache)                                                                        \
    RULE_ID(IfNoneMatchLines)                                                                                \
    RULE_ID(WeakComparisonFailed)                                                                            \
    RULE_ID(IfNoneMatchList)                                                                                 \
    RULE_ID(IfNoneMatchStar)                                                                                 \
    RULE_ID(IfModifiedSinceExactOnly)                                                                        \
    RULE_ID(IfModifiedSinceInvalidHonoured)                                                                  \
    RULE_ID(HttpDateFormRefused)                                                                             \
    RULE_ID(HeadDiffers)                                                                                     \
    RULE_ID(HeadContentLength)                                                                               \
    RULE_ID(IfRangeIgnored)                                                                                  \
    RULE_ID(IfRangeWeak)                                                                                     \
    RULE_ID(RangeBeforePrecondition)                                                                         \
    RULE_ID(PartialMissingField)                                                                             \
    RULE_ID(IfMatchIgnored)                                                                                  \
    RULE_ID(IfUnmodifiedSinceIgnored)                                                                        \
    RULE_ID(PreconditionFailedWithoutPrecondition)                                                           \
    RULE_ID(PreconditionFailedForGet)                                                                        \
    RULE_ID(GoneStillStored)                                                                                 \
    /* Freshness and storing */                                                                              \
    RULE_ID(FreshnessExplicit)                                                                               \
    RULE_ID(FreshnessHeuristic)                                                                              \
    RULE_ID(FreshnessNone)                                                                                   \
    RULE_ID(StaleOnArrival)                                                                                  \
    RULE_ID(StaleServed)                                                                                     \
    RULE_ID(NoCacheWithoutValidator)                                                                         \
    RULE_ID(NoStoreWithValidator)                                                                            \
    RULE_ID(CacheControlSyntax)                                                                              \
    RULE_ID(CacheControlUnknown)                                                                             \
    RULE_ID(CacheControlDuplicate)                                                                           \
    RULE_ID(CacheControlConflict)                                                                            \
    RULE_ID(CacheControlRequestDirective)                                                                    \
    RULE_ID(MustUnderstandAlone)                                                                             \
    RULE_ID(StaleDirectiveInoperative)                                                                       \
    RULE_ID(StaleWhileRevalidate)                                                                            \
    RULE_ID(StaleIfError)                                                                                    \
    RULE_ID(ExpiresDiffers)                                                                                  \
    RULE_ID(ExpiresInvalid)                                                                                  \
    RULE_ID(ExpiresWithoutDate)                                                                              \
    RULE_ID(ImmutableShort)                                                                                  \
    RULE_ID(ImmutableInert)                                                                                  \
    RULE_ID(ImmutableCandidate)                                                                              \
    RULE_ID(PublicUnnecessary)                                                                               \
    RULE_ID(AuthorizationPublic)                                                                             \
    RULE_ID(SetCookieShared)                                                                                 \
    RULE_ID(RedirectSticky)                                                                                  \
    RULE_ID(ErrorFresh)                                                                                      \
    RULE_ID(MethodUncacheable)                                                                               \
    RULE_ID(StatusUncacheable)                                                                               \
    RULE_ID(Pragma)                                                                                          \
    RULE_ID(WarningField)                                                                                    \
    RULE_ID(DateMissing)                                                                                     \
    RULE_ID(DateSyntax)                                                                                      \
    RULE_ID(DateSkew)                                                                                        \
    RULE_ID(AgeInvalid)                                                                                      \
    RULE_ID(AgeOnUnstorable)                                                                                 \
    /* Vary and content codings */                                                                           \
    RULE_ID(VaryMissingAcceptEncoding)                                                                       \
    RULE_ID(VaryMissingOrigin)                                                                               \
    RULE_ID(VaryMissingDictionary)                                                                           \
    RULE_ID(VaryInconsistent)                                                                                \
    RULE_ID(VaryStar)                                                                                        \
    RULE_ID(VaryUserAgent)                                                                                   \
    RULE_ID(VaryCookie)                                                                                      \
    RULE_ID(VaryMany)                                                                                        \
    /* Between: CDNs and proxies */                                                                          \
    RULE_ID(CdnStatus)                                                                                       \
    RULE_ID(CdnDynamic)                                                                                      \
    RULE_ID(CdnWeakenedEtag)                                                                                 \
    RULE_ID(NoTransformViolated)                                                                             \
    RULE_ID(CdnCacheControl)                                                                                 \
    RULE_ID(TargetedFieldSyntax)                                                                             \
    RULE_ID(CacheStatusSyntax)                                                                               \
    /* Bytes */                                                                                              \
    RULE_ID(RevalidationAvoidable)                                                                           \
    RULE_ID(FreshButRequested)                                                                               \
    RULE_ID(Redownloaded)                                                                                    \
    RULE_ID(NotModifiedLargerThanContent)                                                                    \
    /* Extensions */                                                                                         \
    RULE_ID(ClearSiteData)                                                                                   \
    RULE_ID(ClearSiteDataSyntax)                                                                             \
    RULE_ID(CacheGroups)                                                                                     \
    RULE_ID(NoVarySearch)                                                                                    \
    RULE_ID(UseAsDictionarySyntax)                                                                           \
    RULE_ID(ProxyStatusSyntax)                                                                               \
    RULE_ID(DigestContradicts)                                                                               \
    RULE_ID(HintsWithoutVary)                                                                                \
    RULE_ID(CacheKeySplit)                                                                                   \
    /* Across answers */                                                                                     \
    RULE_ID(ChangedWhileFresh)                                                                               \
    RULE_ID(OlderAfterNewer)                                                                                 \
    RULE_ID(ContentNeverRepeats)                                                                             \
    RULE_ID(ContentAlternates)                                                                               \
    RULE_ID(VaryIncomplete)                                                                                  \
    RULE_ID(NotModifiedContradicted)                                                                         \
    RULE_ID(CorsLostOn304)                                                                                   \
    RULE_ID(WrongKindStored)                                                                                 \
    RULE_ID(LoginRedirectStored)                                                                             \
    RULE_ID(SetCookieFromCache)                                                                              \
    RULE_ID(LifetimeInMilliseconds)                                                                          \
    RULE_ID(UsedAfterWrite)                                                                                  \
    RULE_ID(DictionaryCoded)                                                                                 \
    RULE_ID(ProxyStatus)                                                                                     \
    RULE_ID(EdgeStoresOtherwise)                                                                             \
    RULE_ID(EdgeLost)                                                                                        \
    RULE_ID(EdgeMissesAgain)

namespace hci {

struct RuleFile;

// The definitions in each file of the list.
#define HCI_DECLARE_RULE_FILE(name)                                                                          \
    namespace name {                                                                                         \
    extern const RuleFile file;                                                                              \
    extern const std::span<const RuleCase> cases;                                                            \
    }
HCI_RULE_FILES(HCI_DECLARE_RULE_FILE)
#undef HCI_DECLARE_RULE_FILE

} // namespace hci
