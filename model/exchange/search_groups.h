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

/// Which URLs of a session are one to a cache that knows No-Vary-Search
/// (draft-ietf-httpbis-no-vary-search 6): those of one path that are equivalent under a value which an answer
/// of that path carries.
class SearchGroups {
public:
    /// Takes note of the policy of an answer to GET or HEAD. Values beyond eight a path are passed over.
    void add(std::string_view url, FieldSpan response);
    [[nodiscard]] bool empty() const noexcept { return m_byPath.empty(); }

    /// For each URL the place of the first that is equivalent to it; its own place where none is.
    [[nodiscard]] std::vector<std::uint32_t> firstEquivalents(std::span<const std::string_view> urls) const;

private:
    TextMap<std::vector<NoVarySearch>> m_byPath; // path: the URL without its query
};

} // namespace hci
