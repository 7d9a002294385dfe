#pragma once

#include "model/exchange/session.h"

#include <vector>

namespace hci {

/// Target URLs as cache keys: URLs that RFC 9110 4.2.3 calls equivalent (case of scheme and host, the default
/// port, an empty path) have one id. Each URL is looked at once. One a session and thread.
class TargetUrls {
public:
    explicit TargetUrls(const Session& session) : m_session(session) {}
    TargetUrls(const TargetUrls&) = delete;
    TargetUrls& operator=(const TargetUrls&) = delete;

    /// The id of the URL (which has no fragment) in its normal form.
    [[nodiscard]] TextId key(TextId url);

private:
    const Session& m_session;
    std::vector<TextId> m_keys; ///< by TextId; None: not looked at yet
};

/// `url` in the form in which equivalent URLs are equal. A text without "://" stays as it is.
[[nodiscard]] std::string normalisedUrl(std::string_view url);

} // namespace hci
