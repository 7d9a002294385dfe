#include "model/probes/probe_reading.h"

#include "model/http/coding_suffix.h"

#include <algorithm>
#include <array>
#include <span>

namespace hci {

namespace {

using enum ProbeId;

/// Probes whose condition is true or false together with that of `first`: if all of them fail, the condition
/// makes the request fail, not chance.
struct ConditionFamily {
    ProbeId first;
    std::span<const ProbeId> others;
};
constexpr std::array withTheTag{InmNoCache, InmMaxAge,      InmWeakFlip,      InmList, InmStar,
                                InmLines,   InmExactImsOld, InmExactImsExact, HeadInm, Wire};
constexpr std::array withAnotherTag{InmEmpty, InmOtherImsExact};
constexpr std::array withTheDate{ImsRfc850, ImsAsctime, ImsEarlier, ImsLater, ImsFarFuture};
constexpr std::array withoutADate{ImsZone, ImsIso};
constexpr std::array families{ConditionFamily{InmExact, withTheTag},
                              ConditionFamily{InmOther, withAnotherTag},
                              ConditionFamily{ImsExact, withTheDate},
                              ConditionFamily{ImsInvalid, withoutADate}, ConditionFamily{HeadInm, {}}};

/// Answered like the exact tag if the server does not recognise the tag.
constexpr std::array likeTheTag{InmWeakFlip, InmList,        InmStar,          InmLines, InmNoCache,
                                InmMaxAge,   InmExactImsOld, InmExactImsExact, HeadInm,  RangeInm};
constexpr std::array likeTheDate{ImsRfc850, ImsAsctime, ImsLater};
constexpr std::array likeAnotherTag{InmUnquoted, InmEmpty, InmOtherImsExact, CrossVariant};
constexpr std::array likeAnEarlierDate{ImsInvalid, ImsZone, ImsIso};

bool isSent(const ProbeResult* result) noexcept {
    return result && !result->exchanges.empty() && result->cause != ProbeCause::Cancelled;
}

bool came(const ProbeResult* result, int status) noexcept {
    return isSent(result) && result->status == status;
}

/// No answer, or a redirect or an error other than a precondition's status (304, 412) and a rate limit (429).
bool isFailure(const ProbeResult* result) noexcept {
    if (!isSent(result) || result->cause == ProbeCause::NotSuccessful)
        return false;
    if (result->status == 0)
        return result->cause == ProbeCause::NoAnswer;
    return result->status >= 300 && result->status != 304 && result->status != 412 && result->status != 429;
}

bool fails(const ProbeResult* result) noexcept {
    return isSent(result) && result->verdict == ProbeVerdict::Fail;
}

/// The results of one variant.
class VariantReading {
public:
    VariantReading(ProbeTarget& target, const ProbeVariant& variant, const Session& session)
        : m_target(target), m_variant(variant), m_session(session) {}

    void read() {
        readHead();
        for (const ConditionFamily& family : families)
            readFailures(family);
        readTag();
        readForms();
        readOtherTags();
        readDates();
        readUnasked304s();
        readRefusals();
    }

private:
    [[nodiscard]] ProbeResult* find(ProbeId id) const {
        const auto found =
            std::find_if(m_target.results.begin(), m_target.results.end(), [&](const ProbeResult& one) {
                return one.id == id && one.coding == m_variant.coding;
            });
        return found == m_target.results.end() ? nullptr : &*found;
    }

    static void restate(ProbeResult& result, ProbeVerdict verdict, ProbeCause cause,
                        std::string detail = {}) {
        if (!result.alone)
            result.alone = ProbeJudgement{result.verdict, result.cause, result.detail};
        result.verdict = verdict;
        result.cause = cause;
        result.detail = std::move(detail);
    }

    /// Of `ids`, results that fail or show a fact without a 304 add nothing to another result.
    void follow(std::span<const ProbeId> ids) const {
        for (const ProbeId id : ids)
            if (ProbeResult* one = find(id);
                isSent(one) && one->status != 304 && one->verdict != ProbeVerdict::Pass)
                one->follows = true;
    }

    /// The same for results that fail with a 304.
    void follow304(std::span<const ProbeId> ids) const {
        for (const ProbeId id : ids)
            if (ProbeResult* one = find(id); fails(one) && one->status == 304)
                one->follows = true;
    }

    /// Every plain GET succeeds.
    [[nodiscard]] bool plainSucceeds() const {
        const auto succeeds = [this](std::uint32_t row) {
            const int status = m_session[row].status();
            return status >= 200 && status < 300;
        };
        const ProbeResult* repeat = find(Repeat);
        return m_variant.baseline != noIndex && succeeds(m_variant.baseline) &&
               (!repeat || std::all_of(repeat->exchanges.begin(), repeat->exchanges.end(), succeeds));
    }

    /// If a plain HEAD does not succeed, its condition is not evaluated (13.2.1): HEAD itself is the fault.
    void readHead() {
        const ProbeResult* plain = find(Head);
        ProbeResult* conditional = find(HeadInm);
        if (fails(plain) && isSent(conditional) && conditional->verdict == ProbeVerdict::Changed)
            conditional->follows = true; // HEAD has other fields, with or without a condition
        if (!isSent(plain) || !isSent(conditional) || (plain->status >= 200 && plain->status < 300))
            return;
        restate(*conditional, ProbeVerdict::Skipped, ProbeCause::NotSuccessful);
        conditional->follows = true;
    }

    static std::string failureOf(const ProbeResult& result) {
        return result.status != 0 ? std::to_string(result.status)
               : result.alone     ? result.alone->detail
                                  : result.detail;
    }

    /// 13.2.1: a condition is evaluated only if the request would succeed, so it cannot make it fail.
    void readFailures(const ConditionFamily& family) {
        ProbeResult* first = find(family.first);
        if (!isFailure(first) || first->follows || !plainSucceeds())
            return;
        const auto count = [&](auto is) {
            return std::count_if(family.others.begin(), family.others.end(),
                                 [&](ProbeId id) { return is(find(id)); });
        };
        const bool refused = first->status >= 300 && first->status < 500;
        const bool alone = count(isSent) == 0 && first->id != HeadInm;
        if (!refused && !alone && count(isFailure) == 0)
            return; // an occasional server error
        restate(*first, ProbeVerdict::Fail, ProbeCause::ConditionFails, failureOf(*first));
        const ProbeResult* exact = find(InmExact); // independent of the condition
        const ProbeResult* date = find(ImsExact);
        const auto shows = [first](const ProbeResult* other) {
            return other && other != first && other->cause == ProbeCause::ConditionFails &&
                   other->status == first->status;
        };
        first->follows = shows(exact) || (first->id == ImsInvalid && shows(date));
        for (const ProbeId id : family.others)
            if (ProbeResult* other = find(id); isFailure(other)) {
                restate(*other, ProbeVerdict::Fail, ProbeCause::ConditionFails, failureOf(*other));
                other->follows = true;
            }
        if (first->id == InmExact) {
            follow(likeTheTag);
            if (ProbeResult* since = find(ImsExact); isFailure(since))
                since->follows = true;
        }
    }

    /// Finds the form, if any, in which the server recognises its own tag.
    void readTag() {
        ProbeResult* exact = find(InmExact);
        if (fails(exact) || fails(find(InmWeakFlip)))
            follow(std::array{
                CrossVariant}); // another coding's tag differs in W/ at most, where it should match
        if (!fails(exact) || exact->cause == ProbeCause::ConditionFails) {
            if (fails(find(InmExactImsOld)))
                follow(std::array{InmExactImsExact});
            if (fails(find(InmNoCache)))
                follow(std::array{InmMaxAge});
            return;
        }
        follow(likeTheTag);
        follow304(std::array{InmOtherImsExact}); // an ignored field cannot take precedence (13.2.2)
        const std::string status = std::to_string(exact->status);
        const ProbeResult* suffix = find(Suffix);
        if (exact->status != 200)
            return;
        if (came(find(InmWeakFlip), 304)) {
            restate(*exact, ProbeVerdict::Fail, ProbeCause::OnlyFlippedMatches, status);
        } else if ((suffix && suffix->cause == ProbeCause::SuffixMatches) || isSuffixOfOther()) {
            if (nothingGets304()) { // the dates of an answer with a suffixed tag are not evaluated, either
                follow(std::array{ImsExact});
                follow(likeTheDate);
            }
            restate(*exact, ProbeVerdict::Fail, ProbeCause::OnlyUnsuffixedMatches, status);
            follow304(std::array{CrossVariant});
        } else if (const ProbeResult* other = otherMatch()) {
            restate(*exact, ProbeVerdict::Fail, ProbeCause::OwnTagUnknown, other->sent.front().second);
        } else if (nothingGets304()) {
            restate(*exact, ProbeVerdict::Fail, ProbeCause::NeverNotModified, status);
            follow(std::array{ImsExact});
            follow(likeTheDate);
        }
    }

    /// The tag is another variant's plus a suffix for the coding, and that variant's own tag gets a 304: the
    /// server compares tags, and does not know the suffix.
    [[nodiscard]] bool isSuffixOfOther() const {
        const std::string plain = withoutCodingSuffix(m_variant.etag);
        if (plain.empty())
            return false;
        const auto recognised = [this](const ProbeVariant& other) {
            return std::any_of(m_target.results.begin(), m_target.results.end(), [&](const ProbeResult& one) {
                return one.id == InmExact && one.coding == other.coding && one.status == 304 &&
                       one.verdict == ProbeVerdict::Pass;
            });
        };
        return std::any_of(
            m_target.variants.begin(), m_target.variants.end(), [&](const ProbeVariant& other) {
                return other.coding != m_variant.coding && other.etag == plain && recognised(other);
            });
    }

    /// The other forms of the field, if the exact tag is no failure.
    void readForms() {
        const ProbeResult* exact = find(InmExact);
        constexpr std::array inOtherForms{InmList, InmStar, InmLines};
        if (isSent(exact) && exact->status == 200 &&
            (exact->verdict == ProbeVerdict::Changed || exact->cause == ProbeCause::TagUnstable)) {
            follow(inOtherForms); // whether the server evaluates the field at all is unknown
            return;
        }
        const auto gets200 = [this](ProbeId id) { return fails(find(id)) && came(find(id), 200); };
        if (!came(exact, 304) || fails(exact) || !gets200(InmWeakFlip) || !gets200(InmList) ||
            !gets200(InmStar))
            return;
        restate(*find(InmList), ProbeVerdict::Fail, ProbeCause::ComparedAsText, "200");
        follow(std::array{InmWeakFlip, InmStar, InmLines});
    }

    /// If-None-Match is evaluated: a value other than the exact tag gets a 304.
    [[nodiscard]] const ProbeResult* otherMatch() const {
        for (const ProbeId id : {InmUnquoted, InmList, InmLines, InmStar})
            if (const ProbeResult* one = find(id); came(one, 304) && !one->sent.empty())
                return one;
        return nullptr;
    }

    /// No probe got a 304; a single probe is too little evidence.
    [[nodiscard]] bool nothingGets304() const {
        const auto count = [this](auto is) {
            return std::count_if(m_target.results.begin(), m_target.results.end(),
                                 [&](const ProbeResult& one) {
                                     return one.coding == m_variant.coding && isSent(&one) && is(one);
                                 });
        };
        return count([](const ProbeResult& one) { return one.status == 304; }) == 0 &&
               count([](const ProbeResult& one) { return one.demanded == 304; }) > 2;
    }

    void readOtherTags() {
        if (fails(find(InmOther)) && came(find(InmOther), 304)) {
            follow304(likeAnotherTag);
            return;
        }
        if (hasCodingSuffix(m_variant.etag))
            follow304(std::array{CrossVariant}); // the condition is evaluated before the suffix is added
        // The server need neither parse an invalid entity tag nor refuse it.
        if (ProbeResult* unquoted = find(InmUnquoted); fails(unquoted) && unquoted->status == 304) {
            const ProbeResult* exact = find(InmExact);
            restate(*unquoted, ProbeVerdict::Tells, ProbeCause::QuotesIgnored);
            unquoted->follows = fails(exact);
        }
    }

    void readDates() {
        ProbeResult* exact = find(ImsExact);
        if (fails(exact)) {
            follow(likeTheDate);
            if (exact->status == 200)
                for (const ProbeId id : {ImsLater, ImsFarFuture})
                    if (const ProbeResult* later = find(id); came(later, 304) && !later->sent.empty()) {
                        restate(*exact, ProbeVerdict::Fail, ProbeCause::FractionCompared,
                                later->sent.front().second);
                        break;
                    }
        }
        if (fails(find(ImsEarlier)) && came(find(ImsEarlier), 304))
            follow304(likeAnEarlierDate);
    }

    /// If-Match and If-Range cannot request a 304; if several get one, the first represents them.
    void readUnasked304s() {
        bool told = false;
        for (ProbeResult& result : m_target.results)
            if (result.coding == m_variant.coding && result.cause == ProbeCause::NotAskedFor304) {
                result.follows = told;
                told = true;
            }
    }

    /// A server may refuse a field value that breaks the grammar.
    void readRefusals() {
        for (const ProbeId id : {InmUnquoted, InmEmpty})
            if (ProbeResult* one = find(id); fails(one) && one->cause == ProbeCause::RefusedByServer)
                restate(*one, ProbeVerdict::Tells, ProbeCause::RefusedByServer, one->detail);
    }

    ProbeTarget& m_target;
    const ProbeVariant& m_variant;
    const Session& m_session;
};

/// Undoes an earlier reading.
void restore(ProbeTarget& target) {
    for (ProbeResult& result : target.results) {
        result.follows = false;
        if (!result.alone)
            continue;
        result.verdict = result.alone->verdict;
        result.cause = result.alone->cause;
        result.detail = result.alone->detail;
        result.alone.reset();
    }
}

bool hasPlain304(const ProbeTarget& target, const ProbeResult& repeat, const Session& session) {
    const auto is304 = [&session](std::uint32_t row) {
        return row != noIndex && session[row].status() == 304;
    };
    return std::any_of(repeat.exchanges.begin(), repeat.exchanges.end(), is304) ||
           std::any_of(target.variants.begin(), target.variants.end(), [&](const ProbeVariant& variant) {
               return variant.coding == repeat.coding && is304(variant.baseline);
           });
}

/// If a plain GET gets a 304, a 304 says nothing about the condition that was sent.
bool readPlain304(ProbeTarget& target, const Session& session) {
    const auto isPlain304 = [&](const ProbeResult& result) {
        return result.id == Repeat && hasPlain304(target, result, session);
    };
    const bool found =
        std::any_of(target.results.begin(), target.results.end(), isPlain304) ||
        std::any_of(target.variants.begin(), target.variants.end(), [&](const ProbeVariant& one) {
            return one.baseline != noIndex && session[one.baseline].status() == 304;
        });
    if (!found)
        return false;
    for (ProbeResult& result : target.results) {
        if (result.cause == ProbeCause::Cancelled)
            continue;
        if (!result.alone)
            result.alone = ProbeJudgement{result.verdict, result.cause, result.detail};
        result.verdict = isPlain304(result) ? ProbeVerdict::Fail : ProbeVerdict::Skipped;
        result.cause = ProbeCause::PlainNotModified;
        result.detail.clear();
    }
    return true;
}

} // namespace

void readTogether(ProbeTarget& target, const Session& session) {
    restore(target);
    if (readPlain304(target, session))
        return;
    for (const ProbeVariant& variant : target.variants)
        VariantReading(target, variant, session).read();
}

} // namespace hci
