#pragma once

#include "model/cache/deviation.h"
#include "model/cache/directives.h"
#include "model/cache/freshness.h"
#include "model/cache/use_rules.h"
#include "model/cache/vary_keys.h"
#include "model/http/no_vary_search.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace hci {

/// What an operator can set that decides: a number or a set of words, with the product's default.
struct CacheParameter {
    std::string_view key; ///< as in a file of --cache-config: "proxy_cache_revalidate"
    std::int64_t value;   ///< the default; switches are 0 or 1, times are seconds, sets a bit a word
    std::int64_t most;    ///< the greatest that means something
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

/// What a request does before anything is looked up.
struct Admission {
    enum class Kind : std::uint8_t {
        Lookup,
        Pass,       ///< sent on; nothing is looked up or stored
        Refresh,    ///< sent on as if nothing were stored; the answer may be stored
        Revalidate, ///< what is stored is used after validation alone
    };
    Kind kind = Kind::Lookup;
    Reason reason{};            ///< where it is not Lookup, or says why the answer is unstored
    std::int64_t maxAge = -1;   ///< seconds; −1: the client sets no limit
    std::int64_t minFresh = -1; ///< seconds
    std::int64_t maxStale = -1; ///< seconds; −1: none is accepted
    bool onlyIfCached = false;
    bool unstored = false; ///< the answer is not stored, whatever it says
};

/// An answer as a profile sees it: as it came, or a stored one after an update.
struct Answered {
    const RequestHead& request;
    const CacheControl& requestDirectives;
    const ResponseHead& response;
    Policy policy;
    std::string_view url;
    Milliseconds requested;
    Milliseconds received;
    const CacheParameters& parameters;
    const ResponseHead* update = nullptr; ///< the 304 that a stored response has just taken fields from
};

/// What a real cache makes of an answer.
struct Judgement : UseRules {
    bool storable = false;
    bool takesPlace = false; ///< it is not stored, and what was there goes all the same
    Reason reason{};         ///< why it may or may not be stored
    FreshnessLifetime lifetime{};
    Milliseconds initialAge = 0;
};

/// By what an answer shows that a product gave it out of its store: the last member of that field has the
/// word in it.
struct OwnAnswer {
    std::string_view field; ///< in lower case
    std::string_view word;
};

/// A cache as it is built: the conforming one of its model, but for what stands here. A function that is null
/// and a row that is asConforming leave the conforming behaviour in place.
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
    /// Does it validate this stored response, with what it keeps of it?
    bool (*validates)(const ResponseHead& stored, const CacheParameters&) = nullptr;
    /// For how many seconds beyond its lifetime a stored response answers in place of an error of this status
    /// (0: no answer); −1: it does not. `named` is the Judgement's staleOnError.
    std::int64_t (*staleOnErrorFor)(int status, std::int64_t named, const CacheParameters&) = nullptr;
    /// Does the answer to an unsafe request take away what is stored for its URL? Null: RFC 9111 4.4.
    bool (*invalidates)(std::string_view method, int status) = nullptr;
    /// Does an unsafe request with these fields pass the cache by, so that nothing is taken away? Null:
    /// never.
    bool (*passesUnsafe)(std::string_view method, const RequestHead& request) = nullptr;

    /// Is only-if-cached of a method that no cache answers, neither GET nor HEAD, answered 504? Null: never.
    bool (*refusesUncached)(std::string_view method) = nullptr;

    /// Is an error in answer to that method hidden behind what is stored with that status? Null: never.
    bool (*hidesWriteError)(std::string_view method, int error, int storedStatus) = nullptr;

    /// Is a Range sent on that what is stored could answer? Null: never.
    bool (*passesRange)(const RequestHead& request, const ResponseHead& stored, Milliseconds received,
                        bool fresh) = nullptr;

    /// Is a client's condition sent on although what is stored is fresh? Null: never.
    bool (*unmet)(const RequestHead& request, const ResponseHead& stored, Milliseconds received,
                  Milliseconds now) = nullptr;

    /// Does what is stored suit what the request accepts, where the stored response has a Vary? `storedFor`:
    /// the request that it answered. Null: the fields that Vary names say so alone.
    bool (*suits)(const RequestHead& asked, const RequestHead& storedFor,
                  const ResponseHead& stored) = nullptr;

    /// Does a 304 leave a stored field of that lower-case name as it is? Null: RFC 9111 3.2.
    bool (*keepsField)(std::string_view name) = nullptr;

    /// What a request is looked up under in place of its URL; empty: the URL.
    std::string (*keyOf)(const Asked&) = nullptr;
    /// What of Vary counts where that is configured; null: `vary`.
    VaryValues (*varyOf)(const CacheParameters&) = nullptr;

    VaryValues vary = VaryValues::Normalised;
    SearchGrammar searches = SearchGrammar::Draft; ///< of No-Vary-Search
    // Where one of these is not asConforming, the cache does so, and the row names it.
    DeviationRow headAsGet = asConforming;     ///< HEAD is sent on as GET, and its answer stored
    DeviationRow wholeForPart = asConforming;  ///< a Range is taken off, and what comes then is stored
    DeviationRow validatesLess = asConforming; ///< it has a validator and does not ask with it
    DeviationRow asksWithoutValidator = asConforming;
    DeviationRow invalidatesOtherwise = asConforming; ///< as `invalidates` says
    DeviationRow answersWrites = asConforming;        ///< as `hidesWriteError` says
    DeviationRow forwardsCondition = asConforming;    ///< as `unmet` says
    DeviationRow negotiates = asConforming;           ///< as `suits` says
    DeviationRow oneVariant = asConforming;           ///< it keeps one response a URL
    DeviationRow headApart = asConforming;            ///< HEAD is not answered from what answered GET
    DeviationRow authorizedPasses = asConforming;     ///< Authorization keeps it from what is not public
    DeviationRow keepsYounger = asConforming;         ///< an answer that is older by Date is not handed on
    DeviationRow deafToRequest = asConforming;  ///< no-cache, no-store and max-age of a request count not
    DeviationRow noStaleWhile = asConforming;   ///< stale-while-revalidate is not known
    DeviationRow grace = asConforming;          ///< what is stale is sent for a while, whatever it says
    DeviationRow otherKey = asConforming;       ///< as `keyOf` says
    DeviationRow hidesErrors = asConforming;    ///< as `staleOnErrorFor` says, whatever the answer names
    DeviationRow forgets = asConforming;        ///< what is stale is forgotten at the end of `kept`
    DeviationRow updateKeeps = asConforming;    ///< a 304 does not change what keepsField() says
    DeviationRow updateKeepsAll = asConforming; ///< a 304 changes how long what is stored lasts, and no field
    DeviationRow varyValidates = asConforming;  ///< a request of another variant asks with its entity tag
    DeviationRow authorizedValidates =
        asConforming; ///< what came without Authorization is validated for a request that has it
    DeviationRow headKeyed = asConforming; ///< what answers HEAD is kept apart from what answers GET
    DeviationRow maxAgeTakesStale =
        asConforming; ///< of a request that says no max-stale: all that is younger
    DeviationRow ignoresImmutable = asConforming; ///< a reload validates what is immutable
    DeviationRow uncut = asConforming;            ///< a Range is answered with the whole of what is stored
    DeviationRow forwardsRange = asConforming;    ///< as `passesRange` says
    DeviationRow ignoresSearches = asConforming;  ///< No-Vary-Search is not known
    DeviationRow scriptCondition = asConforming;  ///< a condition that its client sets passes it by

    bool onlyIfCachedAsks =
        false; ///< only-if-cached is heard where nothing is stored, and not for what is stale
    bool knowsImmutable = false;        ///< a reload over TLS uses what is immutable (RFC 8246)
    bool invalidatesAsWell = false;     ///< what RFC 9111 4.4 names goes, and what `invalidates` says
    bool maxStaleExtends = false;       ///< a request's max-stale adds to its max-age
    bool partKeeps = false;             ///< an answer with a part, or with none, leaves what was there
    bool validationStores = false;      ///< an answer is stored all the same where it is that of a validation
    bool headReplaces = false;          ///< an answer to HEAD takes away what was there
    bool anyNotModified = false;        ///< a 304 updates whatever validators it has; else one that fits
    bool otherNotModifiedDrops = false; ///< a 304 that does not fit takes away what was there
    bool updateAddsNothing = false;     ///< a 304 changes fields that are there, and brings none
    bool updateKeepsRules = false;      ///< what forbids use or storing is read from the first answer alone
    bool updateJudgedAnew = false;      ///< whether it may stay is asked of the request that brought the 304
    bool invalidatesVariant =
        false;                 ///< what matches the unsafe request alone goes, and not where it is passed on
    bool updateRekeys = false; ///< a 304 makes what is stored the answer to the request that it answers
    bool headValidatesStale = false; ///< stale-while-revalidate counts for GET alone
    bool otherConditionPasses =
        false; ///< of a reload: a condition on other validators than the stored ones is its client's
    bool otherModificationDrops = false; ///< a 304 with another Last-Modified takes away what was there
    bool updateForgetsAge = false;       ///< a 304 without Age takes the stored one away
    bool updateForgetsTag = false;       ///< so does one without ETag with the stored one
    bool authorizedReplaces =
        false; ///< the answer to what authorizedPasses sends on is stored, where it may be
    bool refusedUpdateValidates =
        false;                    ///< a 304 that forbids storing makes it validated each time; else it goes
    bool otherVaryDrops = false;  ///< a 304 with another Vary takes away what was there
    bool refreshKeeps = false;    ///< an answer to Refresh that may not be stored leaves what was there
    bool refusedReplaces = false; ///< an answer that may not be stored takes away what was there
    bool errorReplaces = false;   ///< so does a server error
    std::int64_t errorRenews =
        0;                       ///< seconds for which what an error has left stale is fresh, without max-age
    Milliseconds lastSecond = 0; ///< how much longer than its lifetime a response is fresh
};

/// A profile with the parameters that an operator has set.
struct RealCache {
    const CacheProfile* profile = nullptr;
    CacheParameters parameters{};
};

} // namespace hci
