#include "app/page_inspection.h"

#include "model/transport/page_plan.h"

#include <algorithm>

namespace hci {

namespace {

void add(InspectionResult& result, const InspectionResult& more, const std::shared_ptr<TextPool>& pool) {
    std::vector<Session::Part> parts = result.session->parts();
    for (const Session::Part& part : more.session->parts())
        parts.push_back(part);
    result.session = std::make_shared<const Session>(pool, std::move(parts));
    result.cancelled = result.cancelled || more.cancelled;
    result.notes += more.notes;
}

} // namespace

InspectionResult inspectPages(const InspectionOptions& options, const RunInspection& run) {
    InspectionResult result = run(options);
    PagePlan plan(options);
    for (auto round = plan.next(*result.session); !round.empty() && !result.cancelled;
         round = plan.next(*result.session))
        for (InspectionOptions& part : round)
            if (!result.cancelled)
                add(result, run(std::move(part)), options.pool);
    return result;
}

} // namespace hci
