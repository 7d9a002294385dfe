#include "model/cache/targeted_fields.h"

namespace hci {

namespace {

struct Addressed {
    EdgeVendor vendor; // Unknown: any CDN may have it in its list
    std::string_view name;
};

/// Of targetedFields, in their order.
constexpr std::array<Addressed, targetedFields.size()> addressed{
    Addressed{EdgeVendor::Unknown, "CDN-Cache-Control"},
    Addressed{EdgeVendor::Cloudflare, "Cloudflare-CDN-Cache-Control"},
    Addressed{EdgeVendor::Netlify, "Netlify-CDN-Cache-Control"},
    Addressed{EdgeVendor::Fastly, "Surrogate-Control"},
    Addressed{EdgeVendor::Vercel, "Vercel-CDN-Cache-Control"},
};

const Addressed* find(FieldName folded) noexcept {
    for (std::size_t i = 0; i < targetedFields.size(); ++i)
        if (targetedFields[i] == folded)
            return &addressed[i];
    return nullptr;
}

/// The network that adds this field to answers; Unknown if no single one does.
EdgeVendor addedBy(FieldName folded, TextId value, const TextPool& pool) noexcept {
    switch (folded) {
    case FieldName::CfRay:
    case FieldName::CfCacheStatus: return EdgeVendor::Cloudflare;
    case FieldName::XNfRequestId: return EdgeVendor::Netlify;
    case FieldName::XVercelId: return EdgeVendor::Vercel;
    case FieldName::XServedBy:
        return pool.text(value).starts_with("cache-") ? EdgeVendor::Fastly : EdgeVendor::Unknown;
    default: return EdgeVendor::Unknown;
    }
}

} // namespace

void TargetedFields::note(FieldName folded, TextId value, const TextPool& pool) noexcept {
    if (!isTargetedField(folded)) {
        if (m_answeredBy == EdgeVendor::Unknown)
            m_answeredBy = addedBy(folded, value, pool);
        return;
    }
    for (std::uint8_t i = 0; i < m_count; ++i)
        if (m_lines[i].field == folded) {
            m_lines[i].several = true;
            return;
        }
    m_lines[m_count++] = {folded, value, false};
}

TargetedFields::Line TargetedFields::line(FieldName field) const noexcept {
    for (std::uint8_t i = 0; i < m_count; ++i)
        if (m_lines[i].field == field)
            return m_lines[i];
    return {};
}

EdgeVendor TargetedFields::addressee() const noexcept {
    if (m_answeredBy != EdgeVendor::Unknown)
        return m_answeredBy;
    EdgeVendor only = EdgeVendor::Unknown;
    for (std::uint8_t i = 0; i < m_count; ++i) {
        const EdgeVendor vendor = find(m_lines[i].field)->vendor;
        if (vendor == EdgeVendor::Unknown)
            continue;
        if (only != EdgeVendor::Unknown)
            return EdgeVendor::Unknown; // fields for several networks: the requesting one is unknown
        only = vendor;
    }
    return only;
}

std::span<const FieldName> TargetedFields::targetList() const noexcept {
    using enum FieldName;
    static constexpr std::array general{CdnCacheControl};
    static constexpr std::array cloudflare{CloudflareCdnCacheControl, CdnCacheControl};
    static constexpr std::array fastly{SurrogateControl};
    static constexpr std::array netlify{NetlifyCdnCacheControl, CdnCacheControl};
    static constexpr std::array vercel{VercelCdnCacheControl, CdnCacheControl};
    switch (addressee()) {
    case EdgeVendor::Cloudflare: return cloudflare;
    case EdgeVendor::Fastly: return fastly;
    case EdgeVendor::Netlify: return netlify;
    case EdgeVendor::Vercel: return vercel;
    case EdgeVendor::Unknown: break;
    }
    return general;
}

bool isTargetedField(FieldName folded) noexcept {
    return find(folded) != nullptr;
}

std::string_view targetedFieldName(FieldName folded) noexcept {
    const Addressed* field = find(folded);
    return field ? field->name : std::string_view();
}

} // namespace hci
