#pragma once

#include "model/cache/deviation.h"
#include "model/cache/directives.h"
#include "model/cache/freshness.h"
#include "model/cache/use_rules.h"
#include "model/cache/vary_keys.h"
#include "model/http/no_vary_search.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace hci {

/// A relevant setting of the operator: a number or a set of words, with the product's default.
struct CacheParameter {
    std::string_view key; ///< as in a file of --cache-config: "proxy_cache_revalidate"
    std::int64_t value;   ///< the default; switches are 0 or 1, times are seconds, sets a bit a word
    std::int64_t most;    ///< the greatest useful value
    std::string_view sentence;
    std::span<const std::string_view> words = {}; ///< of a set; empty: it is a number

    [[nodiscard]] constexpr bool isSwitch() const noexcept { return words.empty() && most == 1; }
};
inline constexpr std::size_t maxCacheParameters = 8;
using CacheParameters = std::array<std::int64_t, maxCacheParameters>; ///< in the order of the profile

/// A request as a profile sees it.
struct Asked {
    const RequestHead& request;
    const CacheControl& directives;
    std::string_view url;
    const CacheParameters& parameters;
};

/// How the cache handles a request before the lookup.
struct Admission {
    enum class Kind : std::uint8_t {
        Lookup,
        Pass,       ///< forwarded; nothing is looked up or stored
        Refresh,    ///< forwarded as if nothing were stored; the answer may be stored
        Revalidate, ///< the stored response is used only after validation
    };
    Kind kind = Kind::Lookup;
    Reason reason{};            ///< why it is not Lookup, or why the answer is not stored
    std::int64_t maxAge = -1;   ///< seconds; −1: the client sets no limit
    std::int64_t minFresh = -1; ///< seconds
    std::int64_t maxStale = -1; ///< seconds; −1: none is accepted
    bool onlyIfCached = false;
    bool unstored = false; ///< the answer is never stored
};

/// An answer as a profile sees it: as received, or a stored one after an update.
struct Answered {
    const RequestHead& request;
    const CacheControl& requestDirectives;
    const ResponseHead& response;
    Policy policy;
    std::string_view url;
    Milliseconds requested;
    Milliseconds received;
    const CacheParameters& parameters;
    const ResponseHead* update = nullptr; ///< the 304 that has just updated the stored response
};

/// A real cache's judgement on an answer.
struct Judgement : UseRules {
    bool storable = false;
    bool takesPlace = false; ///< the answer is not stored, but removes the stored response
    Reason reason{};         ///< why it may or may not be stored
    FreshnessLifetime lifetime{};
    Milliseconds initialAge = 0;

    /// Sets a lifetime that is not negative, and why.
    Judgement& setLifetime(std::int64_t seconds, LifetimeBasis basis, Reason why) noexcept {
        lifetime = {std::max<std::int64_t>(0, seconds), basis, FreshnessLifetime::Problem::None};
        reason = why;
        return *this;
    }
};
[[nodiscard]] inline Judgement refused(Reason reason) noexcept {
    Judgement result;
    result.reason = reason;
    return result;
}

/// The sign of an answer from a product's store: the last member of that field contains the word.
struct OwnAnswer {
    std::string_view field; ///< in lower case
    std::string_view word;
};

/// A real cache: the conforming one of its model with these deviations. A null function or an asConforming
/// row keeps the conforming behaviour.
struct CacheProfile {
    ProfileId id{};
    std::string_view name;       ///< "nginx": for the command line and reports
    std::string_view label;      ///< "Varnish": for people
    std::string_view product;    ///< "nginx 1.22.1, proxy_cache"
    std::string_view known = {}; ///< how it is known: "seen", "documented, not seen"
    CacheModel model = CacheModel::Shared;
    std::span<const Deviation> deviations = {};
    std::span<const CacheParameter> parameters = {};
    std::span<const OwnAnswer> ownAnswers = {};

    Admission (*admit)(const Asked&) = nullptr;
    Judgement (*judge)(const Answered&) = nullptr;
    /// Whether it can validate this stored response.
    bool (*validates)(const ResponseHead& stored, const CacheParameters&) = nullptr;
    /// For how many seconds beyond its lifetime a stored response answers in place of an error of this status
    /// (0: no answer); −1: it does not. `named` is the Judgement's staleOnError.
    std::int64_t (*staleOnErrorFor)(int status, std::int64_t named, const CacheParameters&) = nullptr;
    /// Whether the answer to an unsafe request invalidates its URL. Null: RFC 9111 4.4.
    bool (*invalidates)(std::string_view method, int status) = nullptr;
    /// Whether an unsafe request with these fields bypasses the cache, so that it invalidates nothing. Null:
    /// never.
    bool (*passesUnsafe)(std::string_view method, const RequestHead& request) = nullptr;

    /// Whether only-if-cached with a method other than GET and HEAD is answered 504. Null: never.
    bool (*refusesUncached)(std::string_view method) = nullptr;

    /// Whether a stored response of that status replaces an error in answer to that method. Null: never.
    bool (*hidesWriteError)(std::string_view method, int error, int storedStatus) = nullptr;

    /// Whether a Range is forwarded although the stored response could answer it. Null: never.
    bool (*passesRange)(const RequestHead& request, const ResponseHead& stored, Milliseconds received,
                        bool fresh) = nullptr;

    /// Whether a client's condition is forwarded although the stored response is fresh. Null: never.
    bool (*unmet)(const RequestHead& request, const ResponseHead& stored, Milliseconds received,
                  Milliseconds now) = nullptr;

    /// Whether a stored response with Vary fits the request's Accept fields. `storedFor`: the request that
    /// it answered; null: only the fields in Vary decide.
    bool (*suits)(const RequestHead& asked, const RequestHead& storedFor,
                  const ResponseHead& stored) = nullptr;

    /// Whether a 304 does not update the stored field of that lower-case name. Null: RFC 9111 3.2.
    bool (*keepsField)(std::string_view name) = nullptr;

    /// The lookup key of a request in place of its URL; empty: the URL.
    std::string (*keyOf)(const Asked&) = nullptr;
    /// How Vary counts if that is configurable; null: `vary`.
    VaryValues (*varyOf)(const CacheParameters&) = nullptr;

    VaryValues vary = VaryValues::Normalised;
    SearchGrammar searches = SearchGrammar::Draft; ///< of No-Vary-Search
    // A row other than asConforming means that the cache deviates so, and names the deviation.
    DeviationRow headAsGet = asConforming;     ///< forwards HEAD as GET and stores the answer
    DeviationRow wholeForPart = asConforming;  ///< drops a Range and stores the whole answer
    DeviationRow validatesLess = asConforming; ///< does not send a validator that it has
    DeviationRow asksWithoutValidator = asConforming;
    DeviationRow invalidatesOtherwise = asConforming; ///< as `invalidates` says
    DeviationRow answersWrites = asConforming;        ///< as `hidesWriteError` says
    DeviationRow forwardsCondition = asConforming;    ///< as `unmet` says
    DeviationRow negotiates = asConforming;           ///< as `suits` says
    DeviationRow oneVariant = asConforming;           ///< keeps one response per URL
    DeviationRow headApart = asConforming;            ///< does not answer HEAD from a stored GET response
    DeviationRow authorizedPasses =
        asConforming;                         ///< Authorization bypasses stored responses that are not public
    DeviationRow keepsYounger = asConforming; ///< does not pass on an answer with an older Date
    DeviationRow deafToRequest = asConforming;  ///< ignores no-cache, no-store and max-age of a request
    DeviationRow noStaleWhile = asConforming;   ///< ignores stale-while-revalidate
    DeviationRow grace = asConforming;          ///< sends stale responses for a while, whatever they say
    DeviationRow otherKey = asConforming;       ///< as `keyOf` says
    DeviationRow hidesErrors = asConforming;    ///< as `staleOnErrorFor` says, whatever the answer names
    DeviationRow forgets = asConforming;        ///< removes stale responses at the end of `kept`
    DeviationRow updateKeeps = asConforming;    ///< a 304 does not update the fields of keepsField()
    DeviationRow updateKeepsAll = asConforming; ///< a 304 changes the lifetime but no field
    DeviationRow varyValidates = asConforming;  ///< sends its entity tag for a request of another variant
    DeviationRow authorizedValidates =
        asConforming; ///< validates responses to requests without Authorization for requests with it
    DeviationRow headKeyed = asConforming;        ///< stores answers to HEAD and GET separately
    DeviationRow maxAgeTakesStale = asConforming; ///< for requests without max-stale: any younger response
    DeviationRow ignoresImmutable = asConforming; ///< a reload validates immutable responses
    DeviationRow uncut = asConforming;            ///< answers a Range with the whole stored response
    DeviationRow forwardsRange = asConforming;    ///< as `passesRange` says
    DeviationRow ignoresSearches = asConforming;  ///< ignores No-Vary-Search
    DeviationRow scriptCondition = asConforming;  ///< a condition set by its client bypasses the cache

    bool onlyIfCachedAsks = false; ///< obeys only-if-cached if nothing is stored, but not for stale responses
    bool knowsImmutable = false;   ///< a reload over TLS uses immutable responses (RFC 8246)
    bool invalidatesAsWell = false;     ///< invalidates by RFC 9111 4.4 and by `invalidates`
    bool maxStaleExtends = false;       ///< a request's max-stale adds to its max-age
    bool partKeeps = false;             ///< an unstorable 206 or 416 leaves the stored response
    bool validationStores = false;      ///< the answer to a validation is stored although others are not
    bool headReplaces = false;          ///< an answer to HEAD removes the stored response
    bool anyNotModified = false;        ///< a 304 updates with any validators; else only with matching ones
    bool otherNotModifiedDrops = false; ///< a 304 that does not match removes the stored response
    bool updateAddsNothing = false;     ///< a 304 changes stored fields but adds none
    bool updateKeepsRules = false;      ///< only the first answer can forbid use or storing
    bool updateJudgedAnew = false;      ///< the request of the 304 decides whether it stays stored
    bool invalidatesVariant =
        false; ///< only responses that match the unsafe request go, and only if it is not passed on
    bool updateRekeys = false;       ///< a 304 rekeys the stored response to its own request
    bool headValidatesStale = false; ///< stale-while-revalidate counts for GET only
    bool otherConditionPasses =
        false; ///< on reload a condition with other validators than the stored ones is the client's
    bool otherModificationDrops = false; ///< a 304 with another Last-Modified removes the stored response
    bool updateForgetsAge = false;       ///< a 304 without Age removes the stored one
    bool updateForgetsTag = false;       ///< a 304 without ETag removes the stored one
    bool authorizedReplaces =
        false; ///< stores the answer to a request forwarded by authorizedPasses, if allowed
    bool refusedUpdateValidates =
        false; ///< a 304 that forbids storing makes it validate each time; else it is removed
    bool otherVaryDrops = false;  ///< a 304 with another Vary removes the stored response
    bool refreshKeeps = false;    ///< an unstorable answer to Refresh leaves the stored response
    bool refusedReplaces = false; ///< an unstorable answer removes the stored response
    bool errorReplaces = false;   ///< a server error removes the stored response
    std::int64_t errorRenews =
        0; ///< seconds for which a response kept after an error is fresh, without max-age
    Milliseconds lastSecond = 0; ///< by how much longer than its lifetime a response is fresh
};

/// A profile with an operator's parameters.
struct RealCache {
    const CacheProfile* profile = nullptr;
    CacheParameters parameters{};
};

} // namespace hci
