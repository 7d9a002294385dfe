#pragma once

#include "model/cache/real_cache.h"

#include <initializer_list>

namespace hci {

// Networks that deliver what origins make, by what their operators document.
extern const CacheProfile cloudflareProfile;
extern const CacheProfile fastlyProfile;
extern const CacheProfile cloudFrontProfile;
extern const CacheProfile vercelProfile;
extern const CacheProfile netlifyProfile;

/// What an answer tells a network: the directives of the first field of its list that can be read (RFC 9213
/// 2.2), else of Cache-Control, without those that it does not know.
class NetworkPolicy {
public:
    NetworkPolicy(const Answered& answered, std::initializer_list<FieldName> list,
                  std::initializer_list<Directive> unknown = {});
    NetworkPolicy(const NetworkPolicy&) = delete;
    NetworkPolicy& operator=(const NetworkPolicy&) = delete;

    /// The answer with these directives in place of those that any CDN would obey.
    [[nodiscard]] const Answered& answered() const noexcept { return m_answered; }
    [[nodiscard]] const Policy& policy() const noexcept { return m_answered.policy; }
    /// Does the answer say one of the directives that are not known?
    [[nodiscard]] bool leftOut() const noexcept { return m_leftOut; }
    /// What a conforming CDN makes of it, whoever asks and whatever the request says.
    [[nodiscard]] Judgement judgedForAnybody() const;
    /// Another field than any CDN would obey is read.
    [[nodiscard]] bool readsOther(const Answered& original) const noexcept;
    /// An expiration time is there, in whatever form (RFC 9111 4.2.1).
    [[nodiscard]] bool namesLifetime() const;

private:
    CacheControl m_directives;
    Answered m_answered;
    bool m_leftOut = false;
};

/// Does Cloudflare cache files of this name without being told to?
[[nodiscard]] bool cloudflareTakesExtension(std::string_view url);
/// Takes no notice of what the request says.
[[nodiscard]] Admission admitAnything(const Asked& asked);
/// No unsafe request takes anything away.
[[nodiscard]] bool invalidatesNothing(std::string_view method, int status) noexcept;
/// The answer varies by something else than Accept-Encoding.
[[nodiscard]] bool variesByMoreThanCoding(const ResponseHead& response);

} // namespace hci
