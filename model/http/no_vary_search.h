#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hci {

/// A No-Vary-Search field: which differences between the queries of two URLs do not matter to a cache
/// ("The No-Vary-Search HTTP Caching Extension", draft-ietf-httpbis-no-vary-search, 4 and 5).
struct NoVarySearch {
    /// The meaning of `names`.
    enum class Names : std::uint8_t {
        Ignored,  ///< `params`: these parameters do not matter; all others do
        Compared, ///< `except`: these parameters alone matter
    };
    Names kind = Names::Ignored;
    std::vector<std::string> names; ///< decoded keys, sorted
    bool ignoresKeyOrder = false;

    /// Only identical queries match, as without the field.
    [[nodiscard]] bool isDefault() const noexcept {
        return kind == Names::Ignored && names.empty() && !ignoresKeyOrder;
    }
    friend bool operator==(const NoVarySearch&, const NoVarySearch&) = default;
};

/// Parses the combined value of the field. nullopt where the draft falls back to its default because the
/// value is not valid. `key-order` alone is taken as effective: the draft's own examples use it so, although
/// its parse steps return the default there.
[[nodiscard]] std::optional<NoVarySearch> parseNoVarySearch(std::string_view combined);

/// How a cache reads the field.
enum class SearchGrammar : std::uint8_t {
    Draft,  ///< as draft-ietf-httpbis-no-vary-search 4.1 says
    Chrome, ///< as an older draft that Chrome still implements: `params` may be a boolean, `except` needs it
};

/// The same in Chrome's grammar: `params` alone ignores all parameters, and `except` beside it all but those
/// that it lists. `except` by itself, or beside a list of params, makes the value invalid.
[[nodiscard]] std::optional<NoVarySearch> parseNoVarySearch(std::string_view combined, SearchGrammar grammar);

/// A key that is equal for two URLs (without fragments) exactly if they are equivalent under `config`. The
/// part before the query is kept as written.
[[nodiscard]] std::string searchKey(std::string_view url, const NoVarySearch& config);

/// A name and its value of a query, decoded as application/x-www-form-urlencoded (WHATWG URL 5.1).
struct QueryParameter {
    std::string name;
    std::string value;
    friend bool operator==(const QueryParameter&, const QueryParameter&) = default;
};
/// The parameters of the URL's query in order; beyond 1,000, the rest is one parameter.
[[nodiscard]] std::vector<QueryParameter> queryParameters(std::string_view url);

/// The part of `url` before its query, without "?".
[[nodiscard]] std::string_view withoutQuery(std::string_view url) noexcept;

} // namespace hci
