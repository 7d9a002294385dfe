#include "model/words/browser_words.h"

#include "model/base/language.h"
#include "model/base/text_view.h"
#include "model/words/amounts.h"
#include "model/words/moments.h"

namespace hci {

namespace {

constexpr Spec applications{9111, "6"};

QString sentenceOf(BrowserAct act) {
    switch (act) {
    case BrowserAct::Asked: return translated("%1 asked over the network.");
    case BrowserAct::FromMemory: return translated("%1 answered from its memory.");
    case BrowserAct::FromDisk: return translated("%1 answered from its HTTP cache.");
    case BrowserAct::FromPrefetch: return translated("%1 answered with what it had fetched ahead of time.");
    case BrowserAct::FromServiceWorker: return translated("A service worker in %1 answered.");
    case BrowserAct::NoAnswer: break;
    }
    return translated("%1 got no answer.");
}

/// The cache model of the decisions.
QString cacheInWords(const Facts& facts) {
    return facts.real ? toText(facts.cacheName()) : translated("A conforming cache");
}

/// What a cache would have done, and the deciding numbers.
BrowserRemark cacheSide(BrowserDifference difference, const Decision& decision, const QString& cache) {
    const QString lifetime = formatSeconds(decision.lifetime < 0 ? 0 : decision.lifetime);
    const QString age = formatSeconds(decision.age < 0 ? 0 : decision.age);
    switch (difference) {
    case BrowserDifference::RequestedWhileFresh:
        if (decision.kind == DecisionKind::StaleHit)
            return {translated("%1 answers from its store: the request allows a stale response.").arg(cache),
                    {9111, "5.2.1.2"}};
        if (decision.sharesAnswer)
            return {translated("%1 may wait for the answer that was under way.").arg(cache), {9111, "4"}};
        return {translated("%1 answers from its store: the response is fresh for %2, and %3 old.")
                    .arg(cache, lifetime, age),
                {9111, "4.2"}};
    case BrowserDifference::UsedWhileStale:
        if (decision.lifetime >= 0 && decision.age > decision.lifetime)
            return {translated("%1 asks first: the response was fresh for %2, and is %3 old.")
                        .arg(cache, lifetime, age),
                    {9111, "4.2.4"}};
        return {translated("%1 asks first: the response may not be used without validation.").arg(cache),
                {9111, "4"}};
    case BrowserDifference::UsedWithoutStoring:
        return {translated("%1 has no response that it may answer with.").arg(cache), {9111, "4"}};
    case BrowserDifference::None: break;
    }
    return {};
}

/// The choice that the RFC leaves to a browser, if this is such a case.
BrowserRemark allowance(const BrowserDecision& did) {
    if (did.difference == BrowserDifference::RequestedWhileFresh)
        return did.mark == PageMark::Reload || did.mark == PageMark::HardReload
                   ? BrowserRemark{translated("The page was reloaded."), {}}
                   : BrowserRemark{translated("A request is allowed: a fresh response need not be used."),
                                   {9111, "4"}};
    if (did.mark == PageMark::Back)
        return {translated("The page was reached by going back: a history may show what has expired."),
                applications};
    if (did.act == BrowserAct::FromMemory)
        return {translated("What a browser keeps for one page view is outside HTTP caching, and may or may "
                           "not honour it."),
                applications};
    return {};
}

BrowserRemark pairRemark(BrowserAct act, const QString& moment) {
    if (act == BrowserAct::Asked)
        return {translated("The request in the background: the hit at %1 had been given stale meanwhile.")
                    .arg(moment),
                {5861, "3"}};
    return {translated("It was stale, and given at once; the request in the background followed at %1.")
                .arg(moment),
            {5861, "3"}};
}

} // namespace

QString actInWords(BrowserAct act) {
    switch (act) {
    case BrowserAct::Asked: return translated("asked");
    case BrowserAct::FromMemory: return translated("memory hit");
    case BrowserAct::FromDisk: return translated("disk hit");
    case BrowserAct::FromPrefetch: return translated("prefetched");
    case BrowserAct::FromServiceWorker: return translated("service worker");
    case BrowserAct::NoAnswer: break;
    }
    return translated("no answer");
}

BrowserRemark cacheRemark(const BrowserDecision& did, const Facts& facts, std::uint32_t exchange) {
    return cacheSide(did.difference, facts.simulation.decisions[exchange], cacheInWords(facts));
}

std::vector<BrowserRemark> decisionRemarks(const BrowserDecision& did, const Session& session,
                                           const Facts& facts, std::uint32_t exchange) {
    std::vector<BrowserRemark> remarks{{sentenceOf(did.act).arg(browserInWords(session[exchange])), {}}};
    if (did.unseenByProxies())
        remarks.push_back({translated("Nothing went over the network: no proxy sees this."), {}});
    if (did.partner != noIndex) {
        const QString moment = formatTimeOfDay(session[did.partner].requestTime());
        remarks.push_back(pairRemark(did.act, moment));
    }
    if (!did.differs())
        return remarks;
    remarks.push_back(cacheRemark(did, facts, exchange));
    if (const BrowserRemark left = allowance(did); !left.text.isEmpty())
        remarks.push_back(left);
    return remarks;
}

} // namespace hci
