#include "model/lint/checks.h"
#include "model/lint/probe_rules.h"
#include "model/workers.h"

#include <array>

namespace hci {

namespace {

// All checks, in three lists. What compares answers runs first: it finds causes (Mark), and the checks of
// single answers and revalidations keep silent about their symptoms. Within a list no check asks for what
// another one of it marks on a different URL: parts of a list run side by side.

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

/// Calls check(reader, sink, first, end) on all cores, each with a reader and a sink of its own.
template <class Check>
void checkRanges(std::size_t count, const AnswerReader& reader, FindingSink& sink, const Check& check) {
    auto parts = inRanges(
        static_cast<std::uint32_t>(count),
        [&](std::uint32_t first, std::uint32_t end) {
            AnswerReader own = reader.another();
            FindingSink part = sink.part();
            check(own, part, first, end);
            return part;
        },
        4);
    for (FindingSink& part : parts)
        sink.absorb(std::move(part));
}

void checkHistories(const AnswerReader& reader, FindingSink& sink) {
    const Histories histories(reader.analysis().resources);
    checkRanges(histories.size(), reader, sink,
                [&histories](AnswerReader& own, FindingSink& part, auto first, auto end) {
                    histories.forEach(own, first, end, [&part](const History& history) {
                        for (const HistoryCheck check : historyChecks)
                            check(history, part);
                    });
                });
}

void checkPairs(const AnswerReader& reader, FindingSink& sink) {
    const std::vector<std::uint32_t> earlier = latestFullAnswers(reader.session(), reader.analysis());
    const auto checkRows = [&earlier](AnswerReader& own, FindingSink& part, auto first, auto end) {
        RevalidatedPair pair;
        for (std::uint32_t row = first; row < end; ++row) {
            if (!readPair(own, earlier, row, pair))
                continue;
            const std::uint32_t before = part.faults();
            for (const PairCheck check : pairChecks)
                check(pair, part);
            if (part.faults() == before)
                checkGood(pair, part);
            checkLargerThanContent(pair, part);
        }
    };
    checkRanges(reader.analysis().revalidations.size(), reader, sink, checkRows);
}

void checkAnswers(const AnswerReader& reader, FindingSink& sink) {
    const auto checkAll = [](AnswerReader& own, FindingSink& part, auto first, auto end) {
        Answer answer;
        for (std::uint32_t index = first; index < end; ++index)
            if (own.read(index, answer))
                for (const AnswerCheck check : answerChecks)
                    check(answer, part);
    };
    checkRanges(reader.session().size(), reader, sink, checkAll);
}

} // namespace

Findings lint(const Session& session, const Analysis& analysis, const ProbeReport* probes) {
    AnswerReader reader(session, analysis);
    FindingSink sink(session, analysis);
    checkHistories(reader, sink);
    if (probes)
        checkProbes(*probes, reader, sink);
    checkPairs(reader, sink);
    checkAnswers(reader, sink);
    return sink.finish();
}

} // namespace hci
