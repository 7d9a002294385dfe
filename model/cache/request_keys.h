#pragma once

#include "model/base/seeded_hash.h"
#include "model/cache/message_head.h"
#include "model/cache/target_urls.h"
#include "model/exchange/session.h"
#include "model/http/no_vary_search.h"

#include <optional>
#include <string>
#include <unordered_map>

namespace hci {

/// Policies assumed as the No-Vary-Search of all answers of a path, by the URL without its query.
using AssumedKeys = std::unordered_map<std::string_view, NoVarySearch, SeededTextHash>;

/// The key under which a request is looked up.
struct RequestKey {
    TextId key = TextId::None;    ///< None: the content of a QUERY was not recorded
    TextId target = TextId::None; ///< the normalised target URL: the key, except for QUERY
};

/// The first half of the cache key (RFC 9111 2): the target URL, for QUERY with its content (RFC 10008 2.7),
/// and URLs equivalent by No-Vary-Search (draft-ietf-httpbis-no-vary-search 6). One per session and thread.
class RequestKeys {
public:
    /// `assumed`: policies in place of the answers' own No-Vary-Search; null: none.
    explicit RequestKeys(const Session& session, const AssumedKeys* assumed = nullptr,
                         SearchGrammar grammar = SearchGrammar::Draft)
        : m_session(session), m_assumed(assumed), m_grammar(grammar), m_targets(session) {}
    RequestKeys(const RequestKeys&) = delete;
    RequestKeys& operator=(const RequestKeys&) = delete;

    [[nodiscard]] RequestKey of(const Exchange& exchange, MethodClass method);

    /// Notes that a response with these fields was stored under `url`.
    void noteStored(TextId url, const ResponseHead& response);
    /// Another URL with a stored response that is equivalent to `url` under the latest No-Vary-Search of its
    /// path; None if there is none.
    [[nodiscard]] TextId equivalentOf(TextId url) const;
    /// Whether two URLs are equivalent under the No-Vary-Search of a response.
    [[nodiscard]] bool areEquivalent(TextId a, TextId b, const ResponseHead& response);

private:
    /// The policy of a response for `url`; null if it has no valid one.
    [[nodiscard]] const NoVarySearch* configOf(std::string_view url, const ResponseHead& response);

    const Session& m_session;
    const AssumedKeys* m_assumed;
    SearchGrammar m_grammar;
    TargetUrls m_targets;
    TextMap<NoVarySearch> m_latest; ///< by path: the latest stored policy
    TextMap<TextId> m_byKey;        ///< searchKey() → URL
    TextMap<std::optional<NoVarySearch>> m_parsed;
};

} // namespace hci
