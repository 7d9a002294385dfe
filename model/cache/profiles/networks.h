#pragma once

#include "model/cache/real_cache.h"

#include <initializer_list>

namespace hci {

// CDNs, as their operators document them.
extern const CacheProfile cloudflareProfile;
extern const CacheProfile fastlyProfile;
extern const CacheProfile cloudFrontProfile;
extern const CacheProfile vercelProfile;
extern const CacheProfile netlifyProfile;

/// The directives that a network obeys: those of the first valid field of its target list (RFC 9213 2.2),
/// else of Cache-Control, without those that it does not know.
class NetworkPolicy {
public:
    NetworkPolicy(const Answered& answered, std::initializer_list<FieldName> list,
                  std::initializer_list<Directive> unknown = {});
    NetworkPolicy(const NetworkPolicy&) = delete;
    NetworkPolicy& operator=(const NetworkPolicy&) = delete;

    /// The answer with these directives in place of those that any CDN would obey.
    [[nodiscard]] const Answered& answered() const noexcept { return m_answered; }
    [[nodiscard]] const Policy& policy() const noexcept { return m_answered.policy; }
    /// Whether the answer has a directive that the network does not know.
    [[nodiscard]] bool leftOut() const noexcept { return m_leftOut; }
    /// The judgement of a conforming CDN, whatever the request says, Authorization included.
    [[nodiscard]] Judgement judgedWithoutAuthorization() const;
    /// Whether the network reads another field than CDNs in general.
    [[nodiscard]] bool readsOther(const Answered& original) const noexcept;
    /// Whether there is an explicit expiration time of any form (RFC 9111 4.2.1).
    [[nodiscard]] bool namesLifetime() const;

private:
    CacheControl m_directives;
    Answered m_answered;
    bool m_leftOut = false;
};

/// Whether Cloudflare caches files of this name by default.
[[nodiscard]] bool cloudflareTakesExtension(std::string_view url);
/// Ignores the request's directives.
[[nodiscard]] Admission admitAnything(const Asked& asked);
/// No unsafe request invalidates anything.
[[nodiscard]] bool invalidatesNothing(std::string_view method, int status) noexcept;
/// Whether the answer varies by more than Accept-Encoding.
[[nodiscard]] bool variesByMoreThanCoding(const ResponseHead& response);

} // namespace hci
