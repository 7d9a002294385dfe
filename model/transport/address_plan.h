#pragma once

#include "model/transport/inspection.h"

#include <map>
#include <string>
#include <vector>

namespace hci {

/// Where the hosts of a session are found: each by the name that its URLs have.
using FoundAddresses = std::map<std::string, QList<QHostAddress>>;

/// A host, and the addresses that it is asked at.
struct HostAddresses {
    std::string host;
    std::vector<std::string> addresses; ///< in the order in which they were found
    std::uint32_t leftOut = 0;          ///< beyond what is asked, or less public than a page may lead to
};

/// What is asked of a host once more, at another of its addresses.
struct AddressRound {
    std::string address;
    InspectionOptions options;            ///< each URL once, without redirects, revalidation and probes
    std::vector<std::uint32_t> exchanges; ///< of each URL: the exchange that its answer is held against
};

/// What asks everything that an inspection got an answer to again, at each other address of its host.
///
/// Credentials and the client certificate go to the origins of the URLs that the user named alone. What a
/// page led to is asked at no address that is less public than the server's that answered.
class AddressPlan {
public:
    static constexpr qsizetype mostAddresses = 16; ///< of a host

    /// `asked` as it was asked; `session` is what came of it.
    AddressPlan(InspectionOptions asked, SessionPtr session);

    /// The hosts whose names are to be looked up, in order; those that are addresses have no other.
    [[nodiscard]] std::vector<std::string> hosts() const;
    /// Inspections to run one after the other.
    [[nodiscard]] std::vector<AddressRound> rounds(const FoundAddresses& found) const;
    /// The hosts with what was found of them.
    [[nodiscard]] std::vector<HostAddresses> described(const FoundAddresses& found) const;

private:
    struct Subject {
        std::string url;
        std::uint32_t exchange = 0;
        bool own = false;   ///< of an origin that the user named
        bool typed = false; ///< the URL itself is one that the user named
    };

    [[nodiscard]] bool mayAsk(const Subject& subject, const QHostAddress& address) const;

    InspectionOptions m_own;
    InspectionOptions m_others;
    SessionPtr m_session;
    std::vector<std::string> m_hosts;
    std::map<std::string, std::vector<Subject>> m_subjects; // by host
};

} // namespace hci
