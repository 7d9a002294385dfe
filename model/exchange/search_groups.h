#pragma once

#include "model/base/seeded_hash.h"
#include "model/exchange/session.h"
#include "model/http/no_vary_search.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hci {

/// Groups URLs that a cache with No-Vary-Search treats as one (draft-ietf-httpbis-no-vary-search 6): those
/// of one path that are equivalent under the value of an answer of that path.
class SearchGroups {
public:
    /// Notes the policy of an answer to GET or HEAD. Ignores more than eight values per path.
    void add(std::string_view url, FieldSpan response);
    [[nodiscard]] bool empty() const noexcept { return m_byPath.empty(); }

    /// For each URL the index of the first equivalent one, or its own index.
    [[nodiscard]] std::vector<std::uint32_t> firstEquivalents(std::span<const std::string_view> urls) const;

private:
    TextMap<std::vector<NoVarySearch>> m_byPath; // path: the URL without its query
};

} // namespace hci
