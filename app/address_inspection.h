#pragma once

#include "app/page_inspection.h"
#include "model/report/report_options.h"
#include "model/transport/host_lookup.h"

namespace hci {

/// Repeats the answered requests of an inspection at each other address of their hosts and compares the
/// answers; null if the user stopped it. Calls `complain` with the result of each address.
[[nodiscard]] std::shared_ptr<const AddressesReport>
askAllAddresses(const InspectionOptions& asked, const SessionPtr& session, const RunInspection& run,
                const std::function<void(const InspectionResult&)>& complain);

} // namespace hci
