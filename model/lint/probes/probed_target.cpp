#include "model/lint/probes/probed_target.h"

#include "model/http/field_syntax.h"
#include "model/transport/request.h"

#include <algorithm>

namespace hci {

const ProbeVariant* ProbedTarget::variantOf(const ProbeResult& result) const {
    const auto found = std::find_if(m_target.variants.begin(), m_target.variants.end(),
                                    [&](const ProbeVariant& v) { return v.coding == result.coding; });
    return found == m_target.variants.end() ? nullptr : &*found;
}

std::optional<ByteCount> contentOf(const ProbeResult& result) {
    return result.bytes > 0 ? std::optional(ByteCount(result.bytes, Basis::Measured, Scope::Content))
                            : std::nullopt;
}

std::string_view sentValue(const ProbeResult& result, std::string_view name) {
    for (const auto& [field, value] : result.sent)
        if (equalsIgnoringCase(field, name))
            return value;
    return {};
}

std::string_view sentName(const ProbeResult& result) {
    for (const std::string_view name :
         {std::string_view("If-Range"), std::string_view("If-Match"), std::string_view("If-Unmodified-Since"),
          std::string_view("If-None-Match"), std::string_view("If-Modified-Since")})
        if (hasField(result.sent, name) && (name == "If-None-Match" || !sentValue(result, name).empty()))
            return name;
    return {};
}

} // namespace hci
