#pragma once

#include "model/base/flat_map.h"
#include "model/base/seeded_hash.h"
#include "model/cache/message_head.h"
#include "model/cache/negotiation.h"

#include <span>
#include <string>
#include <vector>

namespace hci {

/// A set of field names in a Vary; equal sets have equal ids.
enum class VaryNames : std::uint32_t {
    Nothing = 0, ///< no Vary, or an empty one
    Any = 1,     ///< `*`: never matches (RFC 9111 4.1)
};

/// How a cache compares the fields that a Vary names.
enum class VaryValues : std::uint8_t {
    Normalised,   ///< as RFC 9111 4.1 allows
    Raw,          ///< byte for byte, except for blanks around it
    RawLists,     ///< likewise, except for blanks around commas; `*` beside other names is an ordinary name
    FoldedByGzip, ///< without blanks around commas and case; in place of Accept-Encoding, whatever Vary
                  ///< names, whether the request accepts gzip
    RawButStar,   ///< as Raw; `*` matches any request
    RawButCoding, ///< as Raw; Accept-Encoding is ignored, and `*` is a name as in RawLists
    Ignored,      ///< Vary is ignored
};

/// The cache keys of RFC 9111 4.1: the field names in a Vary, and a request's normalised values for them.
/// Parses each Vary and each value once; one per session and thread.
class VaryKeys {
public:
    explicit VaryKeys(const Session& session, VaryValues values = VaryValues::Normalised)
        : m_session(session), m_kind(values) {}
    VaryKeys(const VaryKeys&) = delete;
    VaryKeys& operator=(const VaryKeys&) = delete;

    [[nodiscard]] VaryNames names(const ResponseHead& response);
    /// Appends the values of `request` for the fields of `names` to `key`: requests with equal keys match.
    /// `second`: the other key of a request that has two.
    void appendKey(std::string& key, VaryNames names, FieldSpan request, bool second = false);
    /// Responses to requests that accept gzip match others as well.
    [[nodiscard]] bool hasSecondKey(FieldSpan request) const {
        return m_kind == VaryValues::FoldedByGzip && !acceptsGzip(request);
    }
    /// The first field of `names` in which two requests differ; None if they match.
    [[nodiscard]] FieldName firstDifference(VaryNames names, FieldSpan a, FieldSpan b);

private:
    using TextIndex = TextMap<std::uint32_t>;

    [[nodiscard]] VaryNames parse(std::string_view combined);
    /// Calls take(name, number) for the fields of `names`, in their order, until it returns false. The
    /// number is 0 if the request lacks the field, and equal for values that match.
    template <class Take> void eachValue(VaryNames names, FieldSpan request, const Take& take);
    [[nodiscard]] std::uint32_t value(FieldName folded, std::span<const TextId> lines);
    /// The value in the form in which values that match are equal.
    [[nodiscard]] std::string inForm(const std::string& combined, FieldName name) const;
    [[nodiscard]] std::uint32_t numberOf(FieldName folded, std::span<const TextId> lines);

    const Session& m_session;
    VaryValues m_kind;
    std::vector<std::vector<FieldName>> m_names = {{}, {}}; ///< by VaryNames
    TextIndex m_byNames;                                    ///< "accept,cookie" → VaryNames
    std::vector<std::uint32_t> m_byText;                    ///< TextId of one Vary line → 1 + VaryNames
    TextIndex m_normalised;                                 ///< normalised value → its number
    FlatMap<std::uint64_t, std::uint32_t, SeededNumberHash> m_values; ///< name and TextId → number
    std::vector<TextId> m_lines;                                      ///< scratch: the lines of one field
};

} // namespace hci
