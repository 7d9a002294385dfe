#pragma once

#include "model/lint/answer.h"
#include "model/lint/finding_sink.h"
#include "model/lint/history.h"
#include "model/lint/revalidated_pair.h"

namespace hci {

/// Each rule is one function here, or shares one with the rules that cannot hold beside it. They are pure:
/// they read what they are given and add remarks. All are listed once, in lint.cpp. Three kinds: what one
/// answer shows by itself, what a revalidation shows, what the answers of one URL show together.
using AnswerCheck = void (*)(const Answer&, FindingSink&);
using PairCheck = void (*)(const RevalidatedPair&, FindingSink&);
using HistoryCheck = void (*)(const History&, FindingSink&);

// validator_rules.cpp
void checkValidatorMissing(const Answer& answer, FindingSink& sink);
void checkOnlyLastModified(const Answer& answer, FindingSink& sink);
void checkEtagSyntax(const Answer& answer, FindingSink& sink);
void checkEtagRepeated(const Answer& answer, FindingSink& sink);
void checkEtagWeak(const Answer& answer, FindingSink& sink);
void checkEtagInTrailer(const Answer& answer, FindingSink& sink);
void checkLastModifiedSyntax(const Answer& answer, FindingSink& sink);
void checkDateForms(const Answer& answer, FindingSink& sink);
void checkLastModifiedFuture(const Answer& answer, FindingSink& sink);
void checkLastModifiedWeak(const Answer& answer, FindingSink& sink);

// validator_history_rules.cpp
void checkTagHistory(const History& history, FindingSink& sink);
void checkSharedAcrossCodings(const History& history, FindingSink& sink);
void checkLastModifiedHistory(const History& history, FindingSink& sink);

// not_modified_rules.cpp
void checkMissingFields(const RevalidatedPair& pair, FindingSink& sink);
void checkExtraFields(const RevalidatedPair& pair, FindingSink& sink);
void checkWrongSelection(const RevalidatedPair& pair, FindingSink& sink);
/// A 304 whose Last-Modified is later than that of the stored response which it says is current.
void checkNewerDate(const RevalidatedPair& pair, FindingSink& sink);
void checkStrengthDiffers(const RevalidatedPair& pair, FindingSink& sink);
void checkContentLength(const RevalidatedPair& pair, FindingSink& sink);
void checkContentAfter(const RevalidatedPair& pair, FindingSink& sink);
void checkPolicyUpdates(const RevalidatedPair& pair, FindingSink& sink);
void checkLargerThanContent(const RevalidatedPair& pair, FindingSink& sink);

/// Praise, when everything else has been said of the resource.
void checkGood(const RevalidatedPair& pair, FindingSink& sink);

// conditional_rules.cpp
void checkUnconditional(const Answer& answer, FindingSink& sink);
void checkPreconditionFailed(const Answer& answer, FindingSink& sink);
void checkMissed(const RevalidatedPair& pair, FindingSink& sink);
void checkIfRange(const Answer& answer, FindingSink& sink);
void checkIfMatch(const Answer& answer, FindingSink& sink);
void checkConditionalFails(const History& history, FindingSink& sink);
void checkOverNon2xx(const History& history, FindingSink& sink);
void checkGoneStillStored(const History& history, FindingSink& sink);

// freshness_rules.cpp
void checkFreshnessExplicit(const Answer& answer, FindingSink& sink);
void checkFreshnessMissing(const Answer& answer, FindingSink& sink);
void checkStaleOnArrival(const Answer& answer, FindingSink& sink);
void checkStaleServed(const Answer& answer, FindingSink& sink);
void checkNoCacheWithoutValidator(const Answer& answer, FindingSink& sink);
void checkNoStoreWithValidator(const Answer& answer, FindingSink& sink);
void checkAgeOnUnstorable(const Answer& answer, FindingSink& sink);
void checkRedirectSticky(const Answer& answer, FindingSink& sink);
void checkErrorFresh(const Answer& answer, FindingSink& sink);

// cache_control_rules.cpp
void checkDirectiveSyntax(const Answer& answer, FindingSink& sink);
void checkUnknownDirectives(const Answer& answer, FindingSink& sink);
void checkDuplicateDirectives(const Answer& answer, FindingSink& sink);
void checkConflictingDirectives(const Answer& answer, FindingSink& sink);
void checkRequestDirectives(const Answer& answer, FindingSink& sink);
void checkMustUnderstand(const Answer& answer, FindingSink& sink);
void checkStaleDirectives(const Answer& answer, FindingSink& sink);
void checkPublic(const Answer& answer, FindingSink& sink);

// expires_rules.cpp
void checkExpiresDiffers(const Answer& answer, FindingSink& sink);
void checkExpiresInvalid(const Answer& answer, FindingSink& sink);
void checkExpiresWithoutDate(const Answer& answer, FindingSink& sink);
void checkImmutable(const Answer& answer, FindingSink& sink);
void checkImmutableCandidate(const Answer& answer, FindingSink& sink);

// storing_rules.cpp
void checkAuthorization(const Answer& answer, FindingSink& sink);
void checkUncacheable(const Answer& answer, FindingSink& sink);
void checkPragma(const Answer& answer, FindingSink& sink);
void checkWarningField(const Answer& answer, FindingSink& sink);
void checkDatePresence(const Answer& answer, FindingSink& sink);
void checkDateSkew(const Answer& answer, FindingSink& sink);
void checkAge(const Answer& answer, FindingSink& sink);

// vary_rules.cpp
void checkVaryAcceptEncoding(const Answer& answer, FindingSink& sink);
void checkVaryOrigin(const Answer& answer, FindingSink& sink);
void checkVaryDictionary(const Answer& answer, FindingSink& sink);
void checkVaryValue(const Answer& answer, FindingSink& sink);
void checkVaryInconsistent(const History& history, FindingSink& sink);
void checkCodingFixed(const History& history, FindingSink& sink);
void checkCodingVaries(const History& history, FindingSink& sink);
void checkOriginFixed(const History& history, FindingSink& sink);

// between_rules.cpp
void checkCdnStatus(const Answer& answer, FindingSink& sink);
void checkCdnDynamic(const Answer& answer, FindingSink& sink);
void checkTargetedField(const Answer& answer, FindingSink& sink);
void checkCacheStatusSyntax(const Answer& answer, FindingSink& sink);
void checkWeakenedTag(const History& history, FindingSink& sink);
void checkNoTransform(const History& history, FindingSink& sink);

// extension_rules.cpp
void checkClearSiteData(const Answer& answer, FindingSink& sink);
void checkCacheGroups(const Answer& answer, FindingSink& sink);
void checkNoVarySearch(const Answer& answer, FindingSink& sink);
void checkUseAsDictionary(const Answer& answer, FindingSink& sink);
void checkProxyStatus(const Answer& answer, FindingSink& sink);
void checkDigestContradicts(const RevalidatedPair& pair, FindingSink& sink);
void checkHintsWithoutVary(const History& history, FindingSink& sink);

// byte_rules.cpp
void checkFreshButRequested(const Answer& answer, FindingSink& sink);
void checkRevalidationAvoidable(const History& history, FindingSink& sink);
void checkRedownloaded(const History& history, FindingSink& sink);
void checkRepeats(const History& history, FindingSink& sink); // no rule of its own: what repeats cost

// Across answers, a file a rule
void checkChangedWhileFresh(const History& history, FindingSink& sink);
void checkOlderAfterNewer(const History& history, FindingSink& sink);
void checkNeverRepeats(const History& history, FindingSink& sink);
/// Where two of `answers` differ that all have content and a tag of their own; nothing where the one is not
/// the other with another token in it.
[[nodiscard]] std::optional<Remark> neverRepeating(const Exchange& one, const Exchange& other,
                                                   std::size_t answers, const FindingSink& sink);
void checkVaryIncomplete(const History& history, FindingSink& sink);
void checkContradicted(const History& history, FindingSink& sink);
void checkCorsLost(const RevalidatedPair& pair, FindingSink& sink);
void checkWrongKind(const Answer& answer, FindingSink& sink);
void checkLoginRedirect(const Answer& answer, FindingSink& sink);
void checkSetCookie(const Answer& answer, FindingSink& sink);
void checkCookieFromCache(const Answer& answer, FindingSink& sink);
void checkMilliseconds(const Answer& answer, FindingSink& sink);

/// contradicted_304.cpp: content changed from `a` to `b`, two answers of one resource in a history, without
/// the validator or the Vary that tells them apart. Each 304 between is in doubt.
void doubtBetween(const History& history, const Seen& a, const Seen& b, FindingSink& sink);

} // namespace hci
