#pragma once

#include "app/page_inspection.h"
#include "model/report/report_options.h"
#include "model/transport/host_lookup.h"

namespace hci {

/// Asks what an inspection got an answer to once more, at each other address of its host, and holds the
/// answers against those that are there. Null where the user stopped it. `complain` is called with what came
/// of each address.
[[nodiscard]] std::shared_ptr<const AddressesReport>
askAllAddresses(const InspectionOptions& asked, const SessionPtr& session, const RunInspection& run,
                const std::function<void(const InspectionResult&)>& complain);

} // namespace hci
