#include "model/report/masked_for.h"

namespace hci {

MaskedSession maskedFor(const Session& session, const Analysis& analysis, bool includeSecrets) {
    MaskedSession masked(session, includeSecrets);
    for (const Resource& resource : analysis.resources.resources)
        for (const VaryKeyPart& part : analysis.resources.varyKey(resource))
            if (part.value != TextId::None)
                masked.add(part.name, part.value);
    return masked;
}

} // namespace hci
