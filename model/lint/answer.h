#pragma once

#include "model/base/seeded_hash.h"
#include "model/cache/age.h"
#include "model/cache/freshness.h"
#include "model/cache/storing.h"
#include "model/facts/facts.h"
#include "model/http/entity_tag.h"
#include "model/http/http_date.h"
#include "model/http/vary.h"
#include "model/lint/cdn_status.h"
#include "model/lint/recording_traits.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace hci {

/// The known fields of one message by name, collected in one pass, so that a hundred rules need no searches.
class FieldTable {
public:
    void read(FieldSpan fields) noexcept;

    /// The first value of the field, or None. Unknown names, which must be folded, are searched.
    [[nodiscard]] TextId id(FieldName name) const noexcept {
        return place(name) < knownEnd ? m_first[place(name)] : m_span.id(name);
    }
    [[nodiscard]] bool has(FieldName name) const noexcept { return id(name) != TextId::None; }
    [[nodiscard]] int lines(FieldName name) const noexcept {
        return place(name) < knownEnd ? m_lines[place(name)] : m_span.count(name);
    }
    [[nodiscard]] std::string_view text(FieldName name) const noexcept {
        return m_span.pool().text(id(name));
    }
    [[nodiscard]] const FieldSpan& span() const noexcept { return m_span; }
    [[nodiscard]] bool empty() const noexcept { return m_span.empty(); }

private:
    static constexpr std::size_t knownEnd = static_cast<std::size_t>(FieldName::KnownEnd);
    static constexpr std::size_t place(FieldName name) noexcept { return static_cast<std::size_t>(name); }

    FieldSpan m_span;
    std::array<TextId, knownEnd> m_first{};
    std::array<std::uint8_t, knownEnd> m_lines{};
};

/// The judgement of a cache of one model on an answer.
struct CacheView {
    bool storable = false;
    FreshnessLifetime lifetime;

    [[nodiscard]] bool fresh() const noexcept { return storable && lifetime.seconds > 0; }
};

/// One exchange, read once for all rules that judge or compare its answer.
struct Answer {
    Answer() = default;
    Answer(const Answer&) = delete;
    Answer& operator=(const Answer&) = delete;

    std::optional<Exchange> exchange;
    std::uint32_t index = noIndex;
    std::uint32_t resource = noIndex;
    int status = 0;
    bool isGet = false;
    bool isHead = false;
    bool isQuery = false;
    bool mergesStored = false; ///< a 304 here may show fields of the stored response
    FieldTable request;
    FieldTable response;
    const CacheControl* asked = nullptr;  ///< the request's; never null
    std::optional<EntityTag> etag;        ///< where the one ETag is an entity tag
    std::optional<HttpDate> lastModified; ///< as caches read it, in any case; so are the other dates
    bool https = false;
    bool ours = false;                          ///< sent by this program, which has no cache to answer from
    bool fromCache = false;                     ///< a hit of the recorder's cache: a stored response
    const CacheControl* cacheControl = nullptr; ///< of the response; never null
    TargetedControls targeted{};                ///< what its fields for CDNs alone say
    ResponseHead head;                          ///< of the response, as caches read it
    const Vary* vary = nullptr;                 ///< never null
    EdgeStatus edge;                            ///< the status that a cache in between reports
    std::optional<HttpDate> date;
    std::optional<HttpDate> expires; ///< of the first line; absent also if invalid
    CacheView inPrivate;
    CacheView inShared;
    InitialAge age;
    std::int64_t clockOffset = 0; ///< seconds that the servers of this recording are ahead of its clock
    bool clockKnown = false;      ///< that clock is this program's, or other hosts confirm it
    bool inputShowsDates = true;  ///< some answer of the same recording has a Date
    const Decision* decision = nullptr;

    [[nodiscard]] bool is(ExchangeFlag flag) const noexcept { return exchange->is(flag); }
    [[nodiscard]] bool safe() const noexcept { return isGet || isHead || isQuery; }
    [[nodiscard]] bool hasValidator() const noexcept { return etag || lastModified; }
    [[nodiscard]] TextId value(FieldName known) const noexcept { return response.id(known); }
    [[nodiscard]] bool has(Directive directive) const noexcept { return cacheControl->has(directive); }
    /// The directives of one of targetedFields; null if it is absent or malformed.
    [[nodiscard]] const CacheControl* targetedControl(FieldName field) const noexcept;
    /// no-cache without a list of fields: never used without validation.
    [[nodiscard]] bool noCache() const noexcept {
        return has(Directive::NoCache) && cacheControl->unqualified(Directive::NoCache);
    }
    /// Whether some cache, private or shared, may store it.
    [[nodiscard]] bool storable() const noexcept { return inPrivate.storable || inShared.storable; }
    /// Whether the request demands a validated answer: no-cache or max-age=0, as on a browser's reload, or
    /// Pragma without Cache-Control (RFC 9111 5.4).
    [[nodiscard]] bool reload() const noexcept {
        if (!request.has(FieldName::CacheControl))
            return request.has(FieldName::Pragma);
        const CacheDirective* maxAge = asked->find(Directive::MaxAge);
        return asked->has(Directive::NoCache) || (maxAge && maxAge->seconds == 0);
    }
};

enum class Scheme : std::uint8_t { Other, Http, Https };

/// Reads exchanges into Answers. Caches costly parses by their text, and the answers of one URL.
class AnswerReader {
public:
    AnswerReader(const Session& session, const Facts& facts);

    /// Another reader of the same session, for another thread.
    [[nodiscard]] AnswerReader another() const { return {m_session, m_facts, m_recordings, m_schemes}; }

    [[nodiscard]] const Session& session() const noexcept { return m_session; }
    [[nodiscard]] const Facts& facts() const noexcept { return m_facts; }

    /// The answer of an exchange, valid until four others are read. Null if the exchange shows nothing about
    /// the server: no answer, one from the recorder's cache, one without recorded fields, or no http URL.
    [[nodiscard]] const Answer* read(std::uint32_t index);
    /// The same, also for a hit of the recorder's cache, which shows an earlier answer of the server.
    [[nodiscard]] const Answer* readStored(std::uint32_t index);
    /// Drops the answers read so far.
    void forget() noexcept { m_readCount = 0; }

private:
    static constexpr std::size_t remembered = 60; // a URL rarely has more answers
    static constexpr std::size_t ringSize = remembered + 4;
    using Ring = std::array<Answer, ringSize>;

    AnswerReader(const Session& session, const Facts& facts, std::vector<RecordingTraits> recordings,
                 std::vector<Scheme> schemes)
        : m_session(session), m_facts(facts), m_recordings(std::move(recordings)),
          m_schemes(std::move(schemes)), m_answers(std::make_unique<Ring>()) {}
    [[nodiscard]] const Answer* find(std::uint32_t index) const noexcept;
    [[nodiscard]] const Answer* readAnew(const Exchange& exchange);
    void readFields(Answer& answer);
    void judge(Answer& answer);
    [[nodiscard]] CacheView viewOf(const Answer& answer, const RequestHead& request, ResponseDates& dates,
                                   CacheModel model);
    const Vary& varyOfAnswer(const Answer& answer);

    const Session& m_session;
    const Facts& m_facts;
    std::vector<RecordingTraits> m_recordings; // by input
    std::vector<Scheme> m_schemes;             // by resource
    Directives m_directives;
    std::unordered_map<TextId, Vary> m_varies;
    TextMap<Vary> m_combinedVaries; // of several lines
    std::unique_ptr<Ring> m_answers;
    std::array<std::uint32_t, ringSize> m_indexes{}; // their exchanges
    std::size_t m_readCount = 0;
};

/// When the request was sent, in seconds since 1970, to read two-digit years; 0 if unknown.
[[nodiscard]] std::int64_t requestSeconds(const Answer& answer) noexcept;

/// Whether the exchange has an answer from the network with its fields.
[[nodiscard]] bool isNetworkAnswer(const Exchange& exchange) noexcept;

/// Whether the recorder's cache answered, with the fields of its stored response.
[[nodiscard]] bool isCacheAnswer(const Exchange& exchange) noexcept;

/// Whether it came over HTTPS or from this machine, which browsers treat as a secure context.
[[nodiscard]] bool isFromSecureContext(const Answer& answer) noexcept;

/// Whether a cache in between names itself in a field of its own (Age alone does not count).
[[nodiscard]] bool isFromCdn(const Answer& answer) noexcept;

/// The entity tag of an answer: of its only ETag line.
[[nodiscard]] std::optional<EntityTag> entityTagOf(const FieldTable& response);

} // namespace hci
