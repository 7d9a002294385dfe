#include "model/exchange/unpacked_hashes.h"

#include "model/base/text_view.h"
#include "model/exchange/body_reader.h"
#include "model/exchange/work_budget.h"

namespace hci {

std::vector<ContentHash> unpackedHashes(const Session& session, WorkBudget& budget) {
    std::vector<ContentHash> hashes(session.size());
    for (std::uint32_t i = 0; i < session.size() && !budget.stopped(); ++i) {
        const Exchange exchange = session[i];
        if (!needsUnpacking(exchange))
            continue;
        if (const Result<QByteArray> content = readContent(exchange, {.budget = &budget}))
            hashes[i] = hashContent(toView(*content));
    }
    return hashes;
}

} // namespace hci
