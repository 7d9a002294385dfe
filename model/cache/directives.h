#pragma once

#include "model/base/seeded_hash.h"
#include "model/cache/decision.h"
#include "model/cache/message_head.h"
#include "model/http/cache_control.h"

#include <array>
#include <deque>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace hci {

/// The directives of a response for a cache of one model: those of the one field that this cache obeys.
struct Policy {
    /// The source of the directives.
    enum class Origin : std::uint8_t {
        None, ///< no such field
        CacheControl,
        Targeted,        ///< a valid targeted field: Cache-Control and Expires are ignored (RFC 9213 2.2)
        TargetedInvalid, ///< a targeted field is malformed: Cache-Control counts
    };
    const CacheControl* directives = nullptr; ///< never null; lives as long as the Directives it came from
    Origin origin = Origin::None;
    FieldName field = FieldName::None; ///< the targeted field that counts or is malformed

    [[nodiscard]] bool has(Directive d) const noexcept { return directives->has(d); }
    [[nodiscard]] bool targeted() const noexcept { return origin == Origin::Targeted; }
};

/// A targeted field as directives; nullopt if it is empty or no Dictionary (RFC 9213 2.1). Values of a wrong
/// type are invalid; Surrogate-Control, older than RFC 9213, has the form of Cache-Control.
[[nodiscard]] std::optional<CacheControl> parseTargetedCacheControl(FieldName field,
                                                                    std::string_view combined);

/// Of each of targetedFields what it says; null where it is absent or cannot be read.
using TargetedControls = std::array<const CacheControl*, targetedFields.size()>;

/// The parsed values of Cache-Control and targeted fields, each parsed once and remembered by its TextId. One
/// per pool and thread.
class Directives {
public:
    Directives() = default;
    Directives(const Directives&) = delete;
    Directives& operator=(const Directives&) = delete;

    /// The directives that a cache of `model` obeys (RFC 9111 5.2.2, RFC 9213 2.2).
    [[nodiscard]] Policy policy(const ResponseHead& response, CacheModel model);
    /// The directives of a response's targeted fields; they live as long as this object.
    [[nodiscard]] TargetedControls targeted(const ResponseHead& response);
    /// The request's Cache-Control; empty where there is none.
    [[nodiscard]] const CacheControl& request(const RequestHead& request);

private:
    struct Entry {
        CacheControl directives;
        bool valid = true;
    };
    struct Table {
        std::vector<std::uint32_t> byText; ///< TextId → 1 + index into entries
        TextMap<std::uint32_t> byCombined; ///< several lines
    };

    const Entry& cacheControl(FieldSpan fields, TextId first, bool several);
    const Entry& targeted(FieldSpan fields, const TargetedFields::Line& line);
    template <class Parse>
    const Entry& remembered(Table& table, FieldSpan fields, FieldName name, TextId first, bool several,
                            Parse parse);

    Table m_cacheControl;
    Table m_targeted;
    Table m_surrogate;
    std::deque<Entry> m_entries;
    Entry m_none;
};

/// The directives that a cache of `model` obeys, of one response: those of Directives::policy().
[[nodiscard]] CacheControl directivesOf(const ResponseHead& response, CacheModel model);

} // namespace hci
