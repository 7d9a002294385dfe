#include "model/report/masked_for.h"

namespace hci {

std::shared_ptr<MaskedSession> makeMask(const Session& session, const ReportOptions& options,
                                        const MaskedSession::Stopped& stopped) {
    return std::make_shared<MaskedSession>(options.extras.all ? *options.extras.all : session,
                                           options.includeSecrets, stopped);
}

std::shared_ptr<MaskedSession> maskedFor(const Session& session, const Analysis& analysis,
                                         const ReportOptions& options) {
    const auto masked = options.masked ? options.masked : makeMask(session, options);
    for (const Resource& resource : analysis.resources.resources)
        for (const VaryKeyPart& part : analysis.resources.varyKey(resource))
            if (part.value != TextId::None)
                masked->add(part.name, part.value);
    return masked;
}

} // namespace hci
