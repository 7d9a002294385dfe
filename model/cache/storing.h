#pragma once

#include "model/cache/directives.h"
#include "model/cache/reason.h"

namespace hci {

/// Whether a response may be stored, and the reason that settles it.
struct Storability {
    bool storable = false;
    Reason reason;
};

/// RFC 9111 section 3, 3.3 and 3.5 for one response. A missing answer is not storable.
[[nodiscard]] Storability storability(const RequestHead& request, const CacheControl& requestDirectives,
                                      const ResponseHead& response, const Policy& policy, CacheModel model);

/// Statuses whose caching requirements this cache implements, as must-understand requires (RFC 9111
/// 5.2.2.3).
[[nodiscard]] bool isUnderstoodStatus(int status) noexcept;

/// The bytes of a representation that a partial response holds.
struct ByteRange {
    std::int64_t first = 0;
    std::int64_t last = -1;
    std::int64_t complete = -1; ///< length of the whole representation; −1: unknown

    [[nodiscard]] constexpr bool whole() const noexcept {
        return first == 0 && complete >= 0 && last + 1 >= complete;
    }
};
/// Content-Range of a 206 with one range of bytes (RFC 9110 14.4); nullopt for anything else.
[[nodiscard]] std::optional<ByteRange> parseContentRange(std::string_view value) noexcept;

/// The fields of a response that a cache keeps (RFC 9111 3.1): without connection fields, those of the proxy,
/// and, in a shared cache, those that private="…" names.
[[nodiscard]] std::vector<Field> storedFields(FieldSpan response, CacheModel model);

/// Why a received field is not stored, or does not update a stored response (RFC 9111 3.1, 3.2).
enum class FieldExclusion : std::uint8_t {
    None,
    Connection,    ///< Connection, the fields it lists, and other connection fields (RFC 9110 7.6.1)
    Proxy,         ///< Proxy-Authenticate and its kin (RFC 9111 3.1)
    Private,       ///< named by private="…", in a shared cache (5.2.2.7)
    NoCache,       ///< named by no-cache="…" (5.2.2.4): only updates leave it out
    ContentLength, ///< only updates leave it out (3.2)
    Processed,     ///< Content-Range: used up in reception; only updates leave it out (3.2)
};

/// The field that the directives of a policy come from (RFC 9213 2.2).
[[nodiscard]] inline FieldName obeyedField(const Policy& policy) noexcept {
    return policy.targeted() ? policy.field : FieldName::CacheControl;
}

/// Tells for each field of one received response whether it is stored, and whether it updates.
class FieldExclusions {
public:
    FieldExclusions(FieldSpan response, CacheModel model);
    /// `source`: the field whose directives the cache obeys, as obeyedField() has it.
    FieldExclusions(FieldSpan response, CacheModel model, FieldName source);

    /// Why the field (by its folded name) is not stored.
    [[nodiscard]] FieldExclusion fromStorage(FieldName folded) const;
    /// Why the field does not update a stored response.
    [[nodiscard]] FieldExclusion fromUpdate(FieldName folded) const;

private:
    [[nodiscard]] bool contains(const std::vector<std::string>& names, FieldName folded) const;

    const TextPool& m_pool;
    std::vector<std::string> m_connection; ///< lower case and sorted, as the others
    std::vector<std::string> m_private;
    std::vector<std::string> m_noCache;
};

} // namespace hci
