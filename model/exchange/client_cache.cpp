#include "model/exchange/client_cache.h"

#include <map>
#include <string_view>
#include <utility>

namespace hci {

namespace {

/// The part of a page's id that names the run; empty if ids name no runs.
std::string_view runOf(std::string_view page) noexcept {
    constexpr std::string_view prefix = "page_";
    if (!page.starts_with(prefix))
        return {};
    page.remove_prefix(prefix.size());
    const std::size_t number = page.find_first_not_of("0123456789");
    if (number == std::string_view::npos || number == 0)
        return {};
    return page[number] == '_' ? page.substr(0, number) : page.substr(number);
}

/// Numbers clients, by the run of a page and, behind a proxy, by User-Agent.
class ClientNumbers {
public:
    std::uint32_t of(const Exchange& exchange) {
        const TextId page = exchange.record().page;
        const TextId agent =
            exchange.is(ExchangeFlag::ThroughProxy) ? exchange.request().id(FieldName::UserAgent) : m_agent;
        if (page == m_page && (agent == m_agent || agent == TextId::None))
            return m_last; // as nearly always
        m_page = page;
        m_agent = agent == TextId::None ? m_agent : agent;
        const auto number = static_cast<std::uint32_t>(m_numbers.size());
        m_last = m_numbers.try_emplace({runOf(exchange.text(page)), m_agent}, number).first->second;
        return m_last;
    }
    [[nodiscard]] std::size_t count() const noexcept { return m_numbers.size(); }

private:
    std::map<std::pair<std::string_view, TextId>, std::uint32_t> m_numbers{{{{}, TextId::None}, 0}};
    TextId m_page = TextId::None;
    TextId m_agent = TextId::None;
    std::uint32_t m_last = 0;
};

} // namespace

std::vector<std::uint32_t> clientsOf(const Session& session) {
    ClientNumbers numbers;
    std::vector<std::uint32_t> clients;
    for (std::uint32_t i = 0; i < session.size(); ++i) {
        const std::uint32_t client = numbers.of(session[i]);
        if (client != 0 && clients.empty())
            clients.assign(session.size(), 0);
        if (!clients.empty())
            clients[i] = client;
    }
    return clients;
}

bool mayShareCache(const Exchange& a, const Exchange& b) noexcept {
    const TextId one = a.record().page;
    const TextId other = b.record().page;
    const bool sameRun = one == other || a.input() != b.input() || runOf(a.text(one)) == runOf(b.text(other));
    return sameRun && !areOfOtherClients(a, b);
}

bool areOfOtherClients(const Exchange& a, const Exchange& b) noexcept {
    const TextId one = a.request().id(FieldName::UserAgent);
    const TextId other = b.request().id(FieldName::UserAgent);
    return one != other && one != TextId::None && other != TextId::None && a.input() == b.input() &&
           a.is(ExchangeFlag::ThroughProxy);
}

} // namespace hci
