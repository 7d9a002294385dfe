#pragma once

#include "model/cache/decision.h"
#include "model/cache/invalidation.h"
#include "model/cache/real_cache.h"
#include "model/cache/request_keys.h"
#include "model/cache/reuse.h"
#include "model/cache/validation.h"
#include "model/cache/what_if.h"
#include "model/exchange/resource.h"

#include <map>
#include <string>
#include <unordered_map>

namespace hci {

/// "What if" for one session: finds the exchanges whose answers would have the other Cache-Control, and
/// gives their changed fields.
class WhatIfPolicy {
public:
    WhatIfPolicy(const Session& session, const WhatIf* whatIf);

    /// The fields of the answer; with the other Cache-Control, and without fields that override it, if
    /// `exchange` is concerned. They live as long as this object.
    [[nodiscard]] FieldSpan fieldsOf(const Exchange& exchange);
    /// Whether the exchange is concerned. Call in the order of time.
    [[nodiscard]] bool applies(const Exchange& exchange);

private:
    [[nodiscard]] bool urlMatches(std::string_view url) const;
    [[nodiscard]] bool gives(FieldName folded) const noexcept;

    const Session& m_session;
    const WhatIf* m_whatIf;
    TextId m_value = TextId::None;
    FieldName m_accelExpires = FieldName::None;
    std::unordered_map<std::uint32_t, std::vector<Field>> m_replaced; ///< by exchange
    std::vector<std::uint8_t> m_byUrl;                                ///< 0 unknown, 1 no, 2 yes
};

/// How a cache judges one answer, whatever it has stored.
struct TakenAnswer {
    bool stored = false;
    Reason reason{};         ///< why it stores it or not
    StoredResponse response; ///< as it would be stored if allowed
};

/// A cache of one model that processes exchanges one after the other. Pure: the times are those of the
/// recording.
///
/// simulate() runs it over a session, the window's timeline over one resource.
class Simulator {
public:
    Simulator(const Session& session, const Resources& resources, CacheModel model,
              const WhatIf* whatIf = nullptr, const AssumedKeys* assumed = nullptr,
              const RealCache* real = nullptr);
    Simulator(const Simulator&) = delete;
    Simulator& operator=(const Simulator&) = delete;

    /// Compares contents within `budget`, which outlives it; null: without bounds.
    void useBudget(WorkBudget* budget) noexcept { m_budget = budget; }
    /// Decides on the request of `exchange` and learns from its answer. Appends the reasons and sets their
    /// range in the decision.
    Decision step(const Exchange& exchange, std::vector<Reason>& reasons);

    /// The cache's decision at `now` on a GET with these fields for the target of `like`. Changes nothing in
    /// the cache, and assumes that the origin answers.
    Decision ask(const Exchange& like, FieldSpan fields, Milliseconds now, std::vector<Reason>& reasons);
    /// The stored response for that request at `now`, whether usable or not; null if there is none.
    [[nodiscard]] const StoredResponse* heldFor(const Exchange& like, FieldSpan fields, Milliseconds now);

    /// The stored response that would be chosen for the request of `exchange` now; null if none matches.
    [[nodiscard]] const StoredResponse* chosenFor(const Exchange& exchange);
    /// Its fields, after the 304s until now.
    [[nodiscard]] FieldSpan fieldsOf(const StoredResponse& stored);
    /// The answer of `exchange` as it would be stored if allowed.
    [[nodiscard]] StoredResponse asStored(const Exchange& exchange);
    /// Whether the answer of `exchange` may be stored (RFC 9111 3).
    [[nodiscard]] Storability storabilityOf(const Exchange& exchange);
    /// The same with regard to the request: some requests bypass a real cache.
    [[nodiscard]] TakenAnswer taken(const Exchange& exchange);
    /// Whether it was invalidated since it was stored (RFC 9111 4.4).
    [[nodiscard]] bool isInvalid(const StoredResponse& stored) const;

private:
    struct Step;

    // simulator.cpp: decisions on the request
    /// A step that has not yet asked whether the answer may be stored.
    [[nodiscard]] Step begin(const Exchange& exchange, const RequestHead& request,
                             const ResponseHead& response, FieldSpan selecting, Milliseconds now,
                             std::vector<Reason>& reasons);
    [[nodiscard]] Step stepOf(const Exchange& exchange, std::vector<Reason>& reasons);
    [[nodiscard]] Step questionOf(const Exchange& like, FieldSpan fields, Milliseconds now,
                                  std::vector<Reason>& reasons);
    /// The fields for Vary to select by: those of the request; for a hit with an incomplete request, those
    /// of another request to its resource.
    [[nodiscard]] FieldSpan selectingFields(const Exchange& exchange) const;
    void decide(Step& step);
    void decideWithout(Step& step);
    void decideWith(Step& step, std::uint32_t place);
    void forward(Step& step, std::uint32_t place, const Reuse& reuse);
    [[nodiscard]] std::uint32_t choose(Step& step);
    void chooseEquivalentUrl(Step& step);
    void leaveUnsuited(Step& step);
    [[nodiscard]] bool isOfThisClient(Step& step, const StoredResponse& stored) const;
    [[nodiscard]] bool isCleared(Step& step, const StoredResponse& stored) const;
    [[nodiscard]] bool isPerhapsAnother(Step& step, const StoredResponse& stored) const;
    [[nodiscard]] bool usable(Step& step, const StoredResponse& stored);
    void explainAbsence(Step& step);
    static void noteShared(Step& step, const StoredResponse& stored);
    void explainAnswer(Step& step, const StoredResponse& stored);

    // as_built.cpp: the same for a real cache
    [[nodiscard]] Asked askedBy(const Step& step) const;
    [[nodiscard]] Admission admissionOf(const Step& step) const;
    void setOtherKey(Step& step);
    void explainKey(Step& step, const StoredResponse& stored);
    void decideAsBuilt(Step& step);
    void passMethodAsBuilt(Step& step);
    [[nodiscard]] bool answersWrite(Step& step);
    void missAsBuilt(Step& step);
    void keyHeadApart(Step& step);
    [[nodiscard]] bool passesWithCondition(Step& step);
    [[nodiscard]] bool validatesOtherVariant(Step& step);
    [[nodiscard]] bool passesAuthorized(const Step& step, const StoredResponse& stored) const;
    [[nodiscard]] bool blockedAsBuilt(Step& step, const StoredResponse& stored);
    void reuseAsBuilt(Step& step, std::uint32_t place);
    [[nodiscard]] bool passesRange(Step& step, const StoredResponse& stored, bool fresh);
    void forwardAsBuilt(Step& step, std::uint32_t place, Milliseconds staleFor);
    [[nodiscard]] bool answersError(Step& step, const StoredResponse& stored, Milliseconds staleFor);
    [[nodiscard]] bool answersOlder(Step& step, const StoredResponse& stored);
    void explainDeafness(Step& step, Milliseconds age);
    void explainNoWindow(Step& step, const StoredResponse& stored, Milliseconds staleFor);
    [[nodiscard]] bool refusedByClient(Step& step, const StoredResponse& stored, Milliseconds age,
                                       Milliseconds left);
    [[nodiscard]] bool isForgotten(const StoredResponse& stored, Milliseconds age) const;
    [[nodiscard]] bool usesImmutable(Step& step, const StoredResponse& stored, Milliseconds left);
    [[nodiscard]] Judgement judged(const ResponseHead& response, const Exchange& exchange,
                                   const Policy& policy, Milliseconds requested, Milliseconds received,
                                   const ResponseHead* update);

    // learning_as_built.cpp: how a real cache learns from the answer
    void learnAsBuilt(Step& step);
    [[nodiscard]] bool learnOwnAnswer(Step& step);
    void forgetVariant(Step& step);
    void learnUnsafeAsBuilt(Step& step);
    void dropAsBuilt(Step& step);
    void learnHeadAsBuilt(Step& step);
    void learnFullAsBuilt(Step& step);
    void learnNotModifiedAsBuilt(Step& step);
    void freshenAsBuilt(Step& step, std::uint32_t place, const ResponseHead& before);
    void mergeAsBuilt(Step& step, FieldSpan stored, FieldSpan received);
    void keepFields(Step& step, StoredResponse& anew, const StoredResponse& older);
    [[nodiscard]] bool staysInUpdate(FieldSpan stored, const Field& received) const;

    // learning.cpp: how the cache learns from the answer
    void learn(Step& step);
    void clearSite(const Step& step);
    void learnUnsafe(Step& step);
    void invalidateGroups(Step& step);
    void learnNotModified(Step& step);
    void learnHead(Step& step);
    void learnPartial(Step& step);
    void learnFull(Step& step);
    void store(Step& step);
    [[nodiscard]] bool keepsYounger(const Step& step) const;
    void freshen(Step& step, std::uint32_t place, const ResponseHead& before, ReasonCode why);
    [[nodiscard]] bool forbidsStoring(Step& step, const Exchange& original, const ResponseHead& after,
                                      const Policy& policy);
    [[nodiscard]] bool combine(Step& step, std::uint32_t place);
    void describeReceived(Step& step);
    void addStoringNotes(Step& step);
    [[nodiscard]] StoredResponse stored(const ResponseHead& response, const Exchange& exchange,
                                        Milliseconds requested, Milliseconds received,
                                        const ResponseHead* update = nullptr);
    [[nodiscard]] ResponseHead headOf(const StoredResponse& stored);
    [[nodiscard]] int statusOf(const Exchange& exchange) const noexcept;

    const Session& m_session;
    const Resources& m_resources;
    CacheModel m_model;
    const RealCache* m_real; ///< null: a conforming one
    WorkBudget* m_budget = nullptr;
    WhatIfPolicy m_whatIf;
    Directives m_directives;
    RequestKeys m_keys;
    VaryKeys m_varyKeys;
    Store m_store;
    std::map<std::string, std::uint32_t, std::less<>> m_cleared; ///< by origin: older responses are removed
    std::vector<Field> m_fields;                                 ///< scratch: the fields of an update
};

/// One exchange that the cache processes.
struct Simulator::Step {
    const Exchange& exchange;
    FieldSpan selecting; ///< see selectingFields()
    RequestHead request;
    ResponseHead response;
    const CacheControl& directives; ///< of the request
    Policy policy;                  ///< of the response
    Storability storability{};
    TextId url = TextId::None;    ///< the key to look up stored responses
    TextId ownUrl = TextId::None; ///< the request's own key: No-Vary-Search may lead to another
    TextId target = TextId::None; ///< the target URL
    Milliseconds now = noTime;
    std::vector<Reason>& reasons;
    Admission admission{};          ///< of a real cache
    std::uint32_t chosen = noIndex; ///< of a real cache: the place of the stored response
    Store::Matches matches{};       ///< stored responses that match in URL and Vary
    StoredResponse received{};      ///< the answer as it would be stored
    bool learns = false;
    bool takesPlace = false; ///< see Judgement
    Decision decision{};

    void add(ReasonCode code, std::int64_t a = 0, std::int64_t b = 0, TextId text = TextId::None,
             int extra = 0) {
        reasons.push_back(makeReason(code, a, b, text, extra));
    }
    /// GET and QUERY ask for content, HEAD for fields alone.
    [[nodiscard]] bool served() const noexcept {
        return request.method == MethodClass::Get || request.method == MethodClass::Head ||
               request.method == MethodClass::Query;
    }
    [[nodiscard]] bool head() const noexcept { return request.method == MethodClass::Head; }
    /// The origin could not be reached. A request that the user cancelled does not count.
    [[nodiscard]] bool noAnswer() const noexcept;
    /// An error in the sense of RFC 5861 4.
    [[nodiscard]] bool isError() const noexcept;
};

} // namespace hci
