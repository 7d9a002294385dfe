#include "model/base/workers.h"
#include "model/lint/cache_key_split.h"
#include "model/lint/checks.h"
#include "model/lint/probe_rules.h"

#include <array>

namespace hci {

namespace {

// All checks, in three lists. What compares answers runs first: it finds causes (Mark), and the checks of
// single answers and revalidations keep silent about their symptoms. No check asks for what another one marks
// on a different URL: URLs are checked side by side.

constexpr std::array historyChecks{
    HistoryCheck(checkNoTransform),
    HistoryCheck(checkNeverRepeats),
    HistoryCheck(checkVaryIncomplete),
    HistoryCheck(checkHintsWithoutVary),
    HistoryCheck(checkTagHistory),
    HistoryCheck(checkSharedAcrossCodings),
    HistoryCheck(checkLastModifiedHistory),
    HistoryCheck(checkCodingVaries),
    HistoryCheck(checkOriginFixed),
    HistoryCheck(checkVaryInconsistent),
    HistoryCheck(checkGoneStillStored),
    HistoryCheck(checkWeakenedTag),
    HistoryCheck(checkRevalidationAvoidable),
    HistoryCheck(checkRedownloaded),
    HistoryCheck(checkOverNon2xx),
    HistoryCheck(checkOlderAfterNewer),
    HistoryCheck(checkChangedWhileFresh),
    HistoryCheck(checkContradicted),
    HistoryCheck(checkRepeats),
    HistoryCheck(checkConditionalFails),
    HistoryCheck(checkCodingFixed),
};

constexpr std::array pairChecks{
    PairCheck(checkMissingFields),     PairCheck(checkExtraFields),     PairCheck(checkWrongSelection),
    PairCheck(checkNewerDate),         PairCheck(checkStrengthDiffers), PairCheck(checkContentLength),
    PairCheck(checkContentAfter),      PairCheck(checkPolicyUpdates),   PairCheck(checkMissed),
    PairCheck(checkDigestContradicts), PairCheck(checkCorsLost),
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
    AnswerCheck(checkIfRange),
    AnswerCheck(checkIfMatch),
    AnswerCheck(checkMilliseconds),
    AnswerCheck(checkWrongKind),
    AnswerCheck(checkFreshnessMissing),
    AnswerCheck(checkStaleOnArrival),
    AnswerCheck(checkStaleServed),
    AnswerCheck(checkNoCacheWithoutValidator),
    AnswerCheck(checkNoStoreWithValidator),
    AnswerCheck(checkAgeOnUnstorable),
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
    AnswerCheck(checkCookieFromCache),
    AnswerCheck(checkLoginRedirect),
    AnswerCheck(checkRedirectSticky),
    AnswerCheck(checkErrorFresh),
    AnswerCheck(checkUncacheable),
    AnswerCheck(checkPragma),
    AnswerCheck(checkWarningField),
    AnswerCheck(checkDatePresence),
    AnswerCheck(checkDateSkew),
    AnswerCheck(checkAge),
    AnswerCheck(checkClearSiteData),
    AnswerCheck(checkCacheGroups),
    AnswerCheck(checkNoVarySearch),
    AnswerCheck(checkUseAsDictionary),
    AnswerCheck(checkProxyStatus),
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

/// The checks of a part of the URLs. One URL after the other, so that its answers are read once for all.
class UrlChecks {
public:
    UrlChecks(const AnswerReader& reader, const std::vector<std::uint32_t>& earlier, FindingSink& sink)
        : m_reader(reader.another()), m_earlier(earlier), m_sink(sink) {}

    /// What compares the answers of a URL.
    void compare(std::span<const std::uint32_t> exchanges) {
        m_reader.forget();
        readHistory(m_reader, exchanges, m_history);
        if (m_history.known().size() < 2)
            return;
        for (const HistoryCheck check : historyChecks)
            check(m_history, m_sink);
    }

    /// What judges them one by one, when their marks are set. Praise comes last: it must not stand beside an
    /// error that says otherwise.
    void judge(std::span<const std::uint32_t> exchanges) {
        m_faultless.clear();
        for (const std::uint32_t index : exchanges)
            if (const std::uint32_t row = m_reader.facts().revalidationOf[index]; row != noIndex)
                checkPair(row);
        for (const std::uint32_t index : exchanges)
            if (const Answer* answer = m_reader.read(index))
                checkAnswer(*answer);
        if (std::any_of(exchanges.begin(), exchanges.end(), [this](std::uint32_t index) {
                return m_sink.marked(m_reader.facts().resources.resourceOf[index], Mark::HasError);
            }))
            return;
        for (const std::uint32_t row : m_faultless)
            if (const auto pair = readPair(m_reader, m_earlier, row))
                checkGood(*pair, m_sink);
    }

private:
    void checkPair(std::uint32_t row) {
        const std::optional<RevalidatedPair> pair = readPair(m_reader, m_earlier, row);
        if (!pair)
            return;
        const std::uint32_t before = m_sink.faults();
        for (const PairCheck check : pairChecks)
            check(*pair, m_sink);
        if (pair->is304() && pair->hasStored && !pair->stored.response.has(FieldName::Etag) &&
            !pair->stored.response.has(FieldName::LastModified))
            m_sink.mark(pair->stored.resource, Mark::ValidatedByDate);
        if (m_sink.faults() == before && pair->is304())
            m_faultless.push_back(row);
        checkLargerThanContent(*pair, m_sink);
    }

    void checkAnswer(const Answer& answer) {
        const std::uint32_t before = m_sink.storingErrors();
        for (const AnswerCheck check : answerChecks)
            check(answer, m_sink);
        if (m_sink.storingErrors() == before)
            checkFreshnessExplicit(answer, m_sink);
    }

    AnswerReader m_reader;
    const std::vector<std::uint32_t>& m_earlier;
    FindingSink& m_sink;
    History m_history;
    std::vector<std::uint32_t> m_faultless; // revalidations that may be praised
};

/// Calls check(checks, exchanges) for each URL, on all cores, each with a reader and a sink of its own.
template <class Check>
void checkUrls(const ExchangesByUrl& urls, const AnswerReader& reader,
               const std::vector<std::uint32_t>& earlier, FindingSink& sink, const Check& check) {
    const FindingSink before = sink.part(); // for all parts the same marks, whichever was absorbed by then
    forRanges(
        urls.size(), 4,
        [&](std::uint32_t first, std::uint32_t end) {
            FindingSink part = before.part();
            UrlChecks checks(reader, earlier, part);
            urls.forEach(first, end, [&](std::span<const std::uint32_t> url) { check(checks, url); });
            return part;
        },
        [&sink](FindingSink part) { sink.absorb(std::move(part)); });
}

} // namespace

Findings lint(const Session& session, const Facts& facts, const ProbeReport* probes) {
    AnswerReader reader(session, facts);
    FindingSink sink(session, facts);
    const ExchangesByUrl urls(facts.resources);
    const std::vector<std::uint32_t> earlier = latestFullAnswers(session, facts);
    const auto compare = [](UrlChecks& checks, auto url) { checks.compare(url); };
    const auto judge = [](UrlChecks& checks, auto url) { checks.judge(url); };
    if (probes) { // they know what answers have shown, and mark causes themselves
        checkUrls(urls, reader, earlier, sink, compare);
        checkProbes(*probes, reader, sink);
        checkUrls(urls, reader, earlier, sink, judge);
    } else {
        checkUrls(urls, reader, earlier, sink, [&](UrlChecks& checks, auto url) {
            compare(checks, url);
            judge(checks, url);
        });
    }
    checkCacheKeySplits(sink);
    return sink.finish();
}

} // namespace hci
