#include "model/transport/address_plan.h"

#include "model/base/text_view.h"
#include "model/exchange/pairing.h"
#include "model/exchange/secrets.h"
#include "model/exchange/server_address.h"

#include <algorithm>
#include <unordered_set>

namespace hci {

namespace {

QHostAddress serverOf(const Exchange& exchange) {
    return QHostAddress(toText(bareAddress(exchange.text(exchange.record().serverAddress))));
}

/// An answer to the request that a cache with an empty store would send.
bool isPlainAnswer(const Exchange& exchange) {
    return exchange.method() == "GET" && exchange.source() == ExchangeSource::Network &&
           exchange.status() != 0 && preconditionsOf(exchange.request()) == 0;
}

} // namespace

AddressPlan::AddressPlan(InspectionOptions asked, SessionPtr session)
    : m_own(std::move(asked)), m_session(std::move(session)) {
    const std::unordered_set<std::string> typed(m_own.urls.begin(), m_own.urls.end());
    std::vector<Origin> origins;
    for (const std::string& url : m_own.urls)
        if (const auto origin = originOf(url))
            origins.push_back(*origin);
    m_own.urls.clear();
    m_own.revalidate = false;
    m_own.followRedirects = false;
    m_own.probes = ProbeSet::None;
    m_own.unsafe.reset();
    m_others = withoutCredentials(m_own);

    std::unordered_set<TextId> seen;
    for (std::uint32_t i = 0; i < m_session->size(); ++i) {
        const Exchange exchange = (*m_session)[i];
        const auto origin = originOf(exchange.url());
        if (!origin || !isPlainAnswer(exchange) || !QHostAddress(toText(origin->host)).isNull() ||
            !seen.insert(exchange.record().resourceUrl).second)
            continue;
        std::vector<Subject>& subjects = m_subjects[origin->host];
        if (subjects.empty())
            m_hosts.push_back(origin->host);
        const std::string url(exchange.url());
        subjects.push_back({url, i, std::find(origins.begin(), origins.end(), *origin) != origins.end(),
                            typed.contains(url)});
    }
}

std::vector<std::string> AddressPlan::hosts() const {
    return m_hosts;
}

bool AddressPlan::mayAsk(const Subject& subject, const QHostAddress& address) const {
    const QHostAddress before = serverOf((*m_session)[subject.exchange]);
    return address != before && (subject.typed || zoneOf(address) <= zoneOf(before));
}

std::vector<AddressRound> AddressPlan::rounds(const FoundAddresses& found) const {
    std::vector<AddressRound> rounds;
    for (const std::string& host : m_hosts) {
        const auto addresses = found.find(host);
        if (addresses == found.end())
            continue;
        for (const QHostAddress& address :
             addresses->second.first(std::min(addresses->second.size(), maxAddresses)))
            for (const InspectionOptions* options : {&m_own, &m_others}) {
                AddressRound round{address.toString().toStdString(), *options, {}};
                round.options.transport.address = round.address;
                for (const Subject& subject : m_subjects.at(host))
                    if (subject.own == (options == &m_own) && mayAsk(subject, address)) {
                        round.options.urls.push_back(subject.url);
                        round.exchanges.push_back(subject.exchange);
                    }
                if (!round.exchanges.empty())
                    rounds.push_back(std::move(round));
            }
    }
    return rounds;
}

std::vector<HostAddresses> AddressPlan::described(const FoundAddresses& found) const {
    std::vector<HostAddresses> all;
    for (const std::string& host : m_hosts) {
        HostAddresses row{host, {}, 0};
        const auto addresses = found.find(host);
        const QList<QHostAddress> known =
            addresses == found.end() ? QList<QHostAddress>() : addresses->second;
        const std::vector<Subject>& subjects = m_subjects.at(host);
        for (qsizetype i = 0; i < known.size(); ++i) {
            const bool asked =
                i < maxAddresses &&
                std::any_of(subjects.begin(), subjects.end(), [&](const Subject& subject) {
                    return known[i] == serverOf((*m_session)[subject.exchange]) || mayAsk(subject, known[i]);
                });
            if (asked)
                row.addresses.push_back(known[i].toString().toStdString());
            else
                ++row.leftOut;
        }
        all.push_back(std::move(row));
    }
    return all;
}

} // namespace hci
