#include "model/lint/checks.h"
#include "model/lint/probe_rules.h"

#include <array>

namespace hci {

namespace {

// All checks, in three lists. What compares answers runs first: it finds causes (Mark), and the checks of
// single answers and revalidations keep silent about their symptoms.

constexpr std::array historyChecks{
    HistoryCheck(checkNoTransform),         HistoryCheck(checkTagHistory),
    HistoryCheck(checkSharedAcrossCodings), HistoryCheck(checkLastModifiedHistory),
    HistoryCheck(checkCodingVaries),        HistoryCheck(checkOriginFixed),
    HistoryCheck(checkVaryInconsistent),    HistoryCheck(checkGoneStillStored),
    HistoryCheck(checkWeakenedTag),         HistoryCheck(checkRevalidationAvoidable),
    HistoryCheck(checkRedownloaded),        HistoryCheck(checkOverNon2xx),
};

constexpr std::array pairChecks{
    PairCheck(checkMissingFields),   PairCheck(checkExtraFields),   PairCheck(checkWrongSelection),
    PairCheck(checkStrengthDiffers), PairCheck(checkContentLength), PairCheck(checkContentAfter),
    PairCheck(checkPolicyUpdates),   PairCheck(checkMissed),
};

constexpr std::array answerChecks{
    AnswerCheck(checkValidatorMissing),
    AnswerCheck(checkOnlyLastModified),
    AnswerCheck(checkEtagSyntax),
    AnswerCheck(checkEtagRepeated),
    AnswerCheck(checkEtagWeak),
    AnswerCheck(checkEtagInTrailer),
    AnswerCheck(checkLastModifiedSyntax),
    AnswerCheck(checkDateForms),
    AnswerCheck(checkLastModifiedFuture),
    AnswerCheck(checkLastModifiedWeak),
    AnswerCheck(checkUnconditional),
    AnswerCheck(checkPreconditionFailed),
    AnswerCheck(checkFreshnessExplicit),
    AnswerCheck(checkFreshnessMissing),
    AnswerCheck(checkStaleOnArrival),
    AnswerCheck(checkStaleServed),
    AnswerCheck(checkNoCacheWithoutValidator),
    AnswerCheck(checkNoStoreWithValidator),
    AnswerCheck(checkDirectiveSyntax),
    AnswerCheck(checkUnknownDirectives),
    AnswerCheck(checkDuplicateDirectives),
    AnswerCheck(checkConflictingDirectives),
    AnswerCheck(checkRequestDirectives),
    AnswerCheck(checkMustUnderstand),
    AnswerCheck(checkStaleDirectives),
    AnswerCheck(checkPublic),
    AnswerCheck(checkExpiresDiffers),
    AnswerCheck(checkExpiresInvalid),
    AnswerCheck(checkExpiresWithoutDate),
    AnswerCheck(checkImmutable),
    AnswerCheck(checkImmutableCandidate),
    AnswerCheck(checkAuthorization),
    AnswerCheck(checkSetCookie),
    AnswerCheck(checkRedirectSticky),
    AnswerCheck(checkErrorFresh),
    AnswerCheck(checkUncacheable),
    AnswerCheck(checkPragma),
    AnswerCheck(checkWarningField),
    AnswerCheck(checkDatePresence),
    AnswerCheck(checkDateSkew),
    AnswerCheck(checkAge),
    AnswerCheck(checkExtensionFields),
    AnswerCheck(checkVaryAcceptEncoding),
    AnswerCheck(checkVaryOrigin),
    AnswerCheck(checkVaryDictionary),
    AnswerCheck(checkVaryValue),
    AnswerCheck(checkCdnStatus),
    AnswerCheck(checkCdnDynamic),
    AnswerCheck(checkTargetedField),
    AnswerCheck(checkCacheStatusSyntax),
    AnswerCheck(checkFreshButRequested),
};

void checkPairs(AnswerReader& reader, FindingSink& sink) {
    RevalidatedPair pair;
    const std::size_t count = reader.analysis().revalidations.size();
    const std::vector<std::uint32_t> earlier =
        latestFullAnswers(reader.session(), reader.analysis().resources);
    for (std::uint32_t row = 0; row < count; ++row) {
        if (!readPair(reader, earlier, row, pair))
            continue;
        const std::uint32_t before = sink.faults();
        for (const PairCheck check : pairChecks)
            check(pair, sink);
        if (sink.faults() == before)
            checkGood(pair, sink);
        checkLargerThanContent(pair, sink);
    }
}

void checkAnswers(AnswerReader& reader, FindingSink& sink) {
    Answer answer;
    for (std::uint32_t index = 0; index < reader.session().size(); ++index)
        if (reader.read(index, answer))
            for (const AnswerCheck check : answerChecks)
                check(answer, sink);
}

} // namespace

Findings lint(const Session& session, const Analysis& analysis, const ProbeReport* probes) {
    AnswerReader reader(session, analysis);
    FindingSink sink(session, analysis);
    forEachHistory(reader, [&sink](const History& history) {
        for (const HistoryCheck check : historyChecks)
            check(history, sink);
    });
    if (probes)
        checkProbes(*probes, reader, sink);
    checkPairs(reader, sink);
    checkAnswers(reader, sink);
    return sink.finish();
}

} // namespace hci
