#pragma once

#include "tests/unit/cache/cache_case.h"

#include <string>
#include <vector>

namespace hci::test {

/// A dialogue, a cache's decision at each request, and a reason of the first exchange; empty: any.
struct RealCacheCase {
    std::string cache;
    std::string title;
    std::string text;
    std::string expected;
    std::string reason;
};
using RealCacheCases = std::vector<RealCacheCase>;

/// Makes the cases of one cache.
class RealCacheRows {
public:
    RealCacheRows(RealCacheCases& cases, const char* cache) : m_cases(cases), m_cache(cache) {}

    /// `reason`: one of the first exchange; empty: any.
    void row(const char* name, const std::string& text, const char* expected, const char* reason = "") const {
        m_cases.push_back({m_cache, std::string(m_cache) + ": " + name, text, expected, reason});
    }
    /// The same answer twice, three seconds apart.
    void answer(const char* name, const char* fields, const char* expected, const char* reason = "",
                int status = 200) const {
        row(name, twice(fields, 3, {}, status), expected, reason);
    }
    /// The second request has fields of its own.
    void request(const char* name, const char* asked, const char* expected, const char* reason = "",
                 const char* fields = "Cache-Control: max-age=600\nETag: \"v1\"\n"
                                      "Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT") const {
        row(name, twice(fields, 3, asked), expected, reason);
    }
    /// An exchange between two GETs.
    void method(const char* name, const char* lines, const char* expected) const {
        const std::string get = "> GET http://a.example/\n< 200\n< Cache-Control: max-age=600\n< Date: @\n";
        row(name, get + lines + '\n' + get, expected);
    }

private:
    RealCacheCases& m_cases;
    const char* m_cache;
};

/// The cases of all caches.
[[nodiscard]] RealCacheCases realCacheCases();
/// The cases of browsers, observed or from published results.
void addBrowserCases(RealCacheCases& cases);
/// The cases of networks, from documents and published results.
void addNetworkCases(RealCacheCases& cases);

} // namespace hci::test
