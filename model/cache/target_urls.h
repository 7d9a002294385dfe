#pragma once

#include "model/exchange/session.h"

#include <vector>

namespace hci {

/// Target URLs as cache keys: URLs equivalent by RFC 9110 4.2.3 (case of scheme and host, the default port,
/// an empty path) share an id. Parses each URL once; one per session and thread.
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

/// `url` normalised, so that equivalent URLs are equal. A text without "://" stays unchanged.
[[nodiscard]] std::string normalisedUrl(std::string_view url);

} // namespace hci
