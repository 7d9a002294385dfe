#include "app/address_inspection.h"

#include "app/interrupt.h"
#include "model/base/text_view.h"

#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

#include <algorithm>
#include <optional>

namespace hci {

namespace {

/// The addresses of the hosts; empty for a host not found in time. nullopt if the user stopped it.
std::optional<FoundAddresses> lookUp(const std::vector<std::string>& hosts,
                                     std::chrono::milliseconds within) {
    FoundAddresses found;
    std::size_t open = hosts.size();
    bool stopped = false;
    QEventLoop loop;
    QTimer::singleShot(within, &loop, &QEventLoop::quit);
    for (const std::string& host : hosts)
        systemLookup()(toText(host), &loop, [&, host](const QList<QHostAddress>& addresses) {
            found[host] = inOrderOfTrial(addresses);
            if (--open == 0)
                loop.quit();
        });
    if (open > 0)
        runUntilInterrupted(loop, [&] {
            stopped = true;
            loop.quit();
        });
    return stopped ? std::nullopt : std::optional(std::move(found));
}

/// Compares the results of a round, one exchange per URL, with the first answers.
void add(std::map<std::uint32_t, std::vector<AddressesReport::Answer>>& answers, const AddressRound& round,
         const SessionPtr& session, const SessionPtr& there) {
    const std::size_t came = std::min<std::size_t>(there->size(), round.exchanges.size());
    for (std::size_t i = 0; i < came; ++i)
        answers[round.exchanges[i]].push_back(
            {round.address,
             diffExchanges({session, round.exchanges[i]}, {there, static_cast<std::uint32_t>(i)})});
}

} // namespace

std::shared_ptr<const AddressesReport>
askAllAddresses(const InspectionOptions& asked, const SessionPtr& session, const RunInspection& run,
                const std::function<void(const InspectionResult&)>& complain) {
    InspectionOptions options = asked;
    options.pool = session->poolForWriters();
    const AddressPlan plan(options, session);
    const auto found = lookUp(plan.hosts(), options.transport.timeout);
    if (!found)
        return nullptr;
    auto report = std::make_shared<AddressesReport>();
    report->hosts = plan.described(*found);
    std::map<std::uint32_t, std::vector<AddressesReport::Answer>> answers; // by exchange
    for (AddressRound& round : plan.rounds(*found)) {
        const InspectionResult there = run(std::move(round.options));
        if (there.cancelled)
            return nullptr;
        complain(there);
        report->parts.insert(report->parts.end(), there.session->parts().begin(),
                             there.session->parts().end());
        add(answers, round, session, there.session);
    }
    for (auto& [exchange, there] : answers)
        report->rows.push_back({exchange, std::move(there)});
    return report;
}

} // namespace hci
