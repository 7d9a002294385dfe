#pragma once

#include <cstdint>

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

namespace hci {

/// The rules, in the order of their table; an index into rules(). Findings of one exchange come in this
/// order.
enum class RuleId : std::uint16_t {
    // Validators
    ValidatorMissing,
    ValidatorOnlyLastModified,
    EtagSyntax,
    EtagRepeated,
    EtagWeak,
    EtagUnstable,
    EtagReused,
    EtagWeakReused,
    EtagDiffersByAddress,
    EtagReusedByAddress,
    EtagSharedAcrossCodings,
    EtagCodingSuffix,
    ContentEncodingChanged,
    EtagInTrailer,
    LastModifiedSyntax,
    DateObsoleteFormat,
    LastModifiedFuture,
    LastModifiedWeak,
    LastModifiedNow,
    LastModifiedUnchanged,
    // Conditional requests and 304
    NotModifiedGood,
    NotModifiedMissingField,
    NotModifiedExtraField,
    NotModifiedContradictsStored,
    NotModifiedStrengthDiffers,
    NotModifiedContentLength,
    NotModifiedWithContent,
    NotModifiedUnconditional,
    NotModifiedUnsafeMethod,
    NotModifiedOverNon2xx,
    NotModifiedNonMatching,
    NotModifiedPrecedence,
    NotModifiedUpdatesPolicy,
    Missed304,
    ConditionalRequestFails,
    OwnTagNotRecognised,
    IfNoneMatchIgnored,
    IfModifiedSinceIgnored,
    IfModifiedSinceOverridesTag,
    IfNoneMatchLostToNoCache,
    IfNoneMatchLines,
    WeakComparisonFailed,
    IfNoneMatchList,
    IfNoneMatchStar,
    IfModifiedSinceExactOnly,
    IfModifiedSinceInvalidHonoured,
    HttpDateFormRefused,
    HeadDiffers,
    HeadContentLength,
    IfRangeIgnored,
    IfRangeWeak,
    RangeBeforePrecondition,
    PartialMissingField,
    IfMatchIgnored,
    IfUnmodifiedSinceIgnored,
    PreconditionFailedWithoutPrecondition,
    PreconditionFailedForGet,
    GoneStillStored,
    // Freshness and storing
    FreshnessExplicit,
    FreshnessHeuristic,
    FreshnessNone,
    StaleOnArrival,
    StaleServed,
    NoCacheWithoutValidator,
    NoStoreWithValidator,
    CacheControlSyntax,
    CacheControlUnknown,
    CacheControlDuplicate,
    CacheControlConflict,
    CacheControlRequestDirective,
    MustUnderstandAlone,
    StaleDirectiveInoperative,
    StaleWhileRevalidate,
    StaleIfError,
    ExpiresDiffers,
    ExpiresInvalid,
    ExpiresWithoutDate,
    ImmutableShort,
    ImmutableInert,
    ImmutableCandidate,
    PublicUnnecessary,
    AuthorizationPublic,
    SetCookieShared,
    RedirectSticky,
    ErrorFresh,
    MethodUncacheable,
    StatusUncacheable,
    Pragma,
    WarningField,
    DateMissing,
    DateSyntax,
    DateSkew,
    AgeInvalid,
    AgeOnUnstorable,
    // Vary and content codings
    VaryMissingAcceptEncoding,
    VaryMissingOrigin,
    VaryMissingDictionary,
    VaryInconsistent,
    VaryStar,
    VaryUserAgent,
    VaryCookie,
    VaryMany,
    // Between: CDNs and proxies
    CdnStatus,
    CdnDynamic,
    CdnWeakenedEtag,
    NoTransformViolated,
    CdnCacheControl,
    TargetedFieldSyntax,
    CacheStatusSyntax,
    // Bytes
    RevalidationAvoidable,
    FreshButRequested,
    Redownloaded,
    NotModifiedLargerThanContent,
    // Extensions
    ClearSiteData,
    ClearSiteDataSyntax,
    CacheGroups,
    NoVarySearch,
    UseAsDictionarySyntax,
    ProxyStatusSyntax,
    DigestContradicts,
    HintsWithoutVary,
    CacheKeySplit,
    // Across answers
    ChangedWhileFresh,
    OlderAfterNewer,
    ContentNeverRepeats,
    ContentAlternates,
    VaryIncomplete,
    NotModifiedContradicted,
    CorsLostOn304,
    WrongKindStored,
    LoginRedirectStored,
    SetCookieFromCache,
    LifetimeInMilliseconds,
    UsedAfterWrite,
    DictionaryCoded,
    ProxyStatus,
    EdgeStoresOtherwise,
    EdgeLost,
    EdgeMissesAgain,

    End
};
inline constexpr int ruleCount = static_cast<int>(RuleId::End);

} // namespace hci
