#pragma once

#include "model/transport/inspection.h"

#include <map>
#include <string>
#include <vector>

namespace hci {

/// The addresses of a session's hosts, by the name that the URLs have.
using FoundAddresses = std::map<std::string, QList<QHostAddress>>;

/// A host and the addresses that the plan requests it at.
struct HostAddresses {
    std::string host;
    std::vector<std::string> addresses; ///< in the order in which they were found
    std::uint32_t leftOut = 0;          ///< further addresses, or ones less public than a page may lead to
};

/// The requests that one host gets again at another of its addresses.
struct AddressRound {
    std::string address;
    InspectionOptions options;            ///< each URL once, without redirects, revalidation and probes
    std::vector<std::uint32_t> exchanges; ///< for each URL: the exchange to compare its answer with
};

/// Plans to repeat every answered request of an inspection at each other address of its host.
///
/// Credentials and the client certificate go only to the origins of the URLs that the user named. A page's
/// links are never requested at an address that is less public than the one that answered.
class AddressPlan {
public:
    static constexpr qsizetype maxAddresses = 16; ///< of a host

    /// `asked`: the options of the inspection; `session`: its result.
    AddressPlan(InspectionOptions asked, SessionPtr session);

    /// The hosts whose names the caller must look up, in order; a host that is an address needs no lookup.
    [[nodiscard]] std::vector<std::string> hosts() const;
    /// Inspections to run one after the other.
    [[nodiscard]] std::vector<AddressRound> rounds(const FoundAddresses& found) const;
    /// The hosts with the addresses found for them.
    [[nodiscard]] std::vector<HostAddresses> described(const FoundAddresses& found) const;

private:
    struct Subject {
        std::string url;
        std::uint32_t exchange = 0;
        bool own = false;   ///< belongs to an origin that the user named
        bool typed = false; ///< the user named this very URL
    };

    [[nodiscard]] bool mayAsk(const Subject& subject, const QHostAddress& address) const;

    InspectionOptions m_own;
    InspectionOptions m_others;
    SessionPtr m_session;
    std::vector<std::string> m_hosts;
    std::map<std::string, std::vector<Subject>> m_subjects; // by host
};

} // namespace hci
