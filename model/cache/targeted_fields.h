#pragma once

#include "model/http/field_list.h"

#include <array>
#include <cstdint>
#include <span>

namespace hci {

/// Networks with targeted fields of their own. Each has an ordered target list (RFC 9213 2.2).
enum class EdgeVendor : std::uint8_t { Unknown, Cloudflare, Fastly, Netlify, Vercel };

/// The fields in target lists.
inline constexpr std::array targetedFields{FieldName::CdnCacheControl, FieldName::CloudflareCdnCacheControl,
                                           FieldName::NetlifyCdnCacheControl, FieldName::SurrogateControl,
                                           FieldName::VercelCdnCacheControl};

/// The response fields meant for CDNs only, found while the other fields are read.
class TargetedFields {
public:
    /// A field of the list, in a response.
    struct Line {
        FieldName field = FieldName::None;
        TextId value = TextId::None; ///< of the first line
        bool several = false;        ///< it has more than one line
    };

    /// Notes a field that is targeted, or that only one network adds.
    void note(FieldName folded, TextId value, const TextPool& pool) noexcept;
    [[nodiscard]] bool empty() const noexcept { return m_count == 0; }
    [[nodiscard]] Line line(FieldName field) const noexcept;
    void clear() noexcept { *this = TargetedFields(); }

    /// The target list of the CDN that this response is for, in order. That is the network that added fields
    /// to the response, else the one whose own field is the only one, else any CDN, whose list is
    /// CDN-Cache-Control.
    [[nodiscard]] std::span<const FieldName> targetList() const noexcept;

private:
    [[nodiscard]] EdgeVendor addressee() const noexcept;

    std::array<Line, targetedFields.size()> m_lines{};
    std::uint8_t m_count = 0;
    EdgeVendor m_answeredBy = EdgeVendor::Unknown;
};

/// Whether it is one of targetedFields.
[[nodiscard]] bool isTargetedField(FieldName folded) noexcept;

/// The name as people write it: "Cloudflare-CDN-Cache-Control".
[[nodiscard]] std::string_view targetedFieldName(FieldName folded) noexcept;

} // namespace hci
