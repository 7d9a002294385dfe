#include "model/transport/page_plan.h"

#include "model/base/text_view.h"
#include "model/exchange/body_reader.h"
#include "model/exchange/server_address.h"
#include "model/http/media_type.h"
#include "model/page/page_links.h"

#include <algorithm>

namespace hci {

namespace {

constexpr std::uint64_t maxDocumentBytes = std::uint64_t{8} << 20;

std::vector<PageLink> linksOf(const Exchange& exchange) {
    const std::string_view type = exchange.text(exchange.record().mediaType);
    if (exchange.status() != 200 || (!isHtml(type) && !isStyleSheet(type)))
        return {};
    const Result<QByteArray> content = readContent(exchange, {maxDocumentBytes});
    if (!content)
        return {};
    return isHtml(type) ? linksOfPage(toView(*content), exchange.url())
                        : linksOfStyles(toView(*content), exchange.url());
}

/// Of the server that answered; by the URL's host if only a proxy knew its address.
AddressZone zoneOfServer(const Exchange& exchange) {
    const QString address = toText(bareAddress(exchange.text(exchange.record().serverAddress)));
    if (const QHostAddress known(address); !known.isNull())
        return zoneOf(known);
    const auto origin = originOf(exchange.url());
    return origin ? zoneOfName(toText(origin->host)) : AddressZone::Public;
}

/// One inspection per zone.
void addRound(std::vector<InspectionOptions>& round, const InspectionOptions& options,
              std::array<std::vector<std::string>, 3>& urls) {
    for (std::size_t zone = 0; zone < urls.size(); ++zone) {
        if (urls[zone].empty())
            continue;
        round.push_back(options);
        round.back().urls = std::move(urls[zone]);
        round.back().transport.reach = static_cast<AddressZone>(zone);
    }
}

} // namespace

PagePlan::PagePlan(InspectionOptions pages) : m_own(std::move(pages)) {
    m_own.probes = ProbeSet::None;
    m_own.unsafe.reset();
    for (const std::string& url : m_own.urls)
        if (const auto origin = originOf(url))
            m_origins.push_back(*origin);
    m_asked.insert(m_own.urls.begin(), m_own.urls.end());
    m_own.urls.clear();
    m_others = withoutCredentials(m_own);
}

void PagePlan::readLinks(const Session& session, Urls& own, Urls& others) {
    for (; m_read < session.size(); ++m_read) {
        const Exchange document = session[m_read];
        const auto zone = static_cast<std::size_t>(zoneOfServer(document));
        for (PageLink& link : linksOf(document)) {
            const auto origin = originOf(link.url);
            if (!origin || m_links >= maxPageLinks || !m_asked.insert(link.url).second)
                continue;
            ++m_links;
            const bool isOwn = std::find(m_origins.begin(), m_origins.end(), *origin) != m_origins.end();
            (isOwn ? own : others)[zone].push_back(std::move(link.url));
        }
    }
}

std::vector<InspectionOptions> PagePlan::next(const Session& session) {
    if (m_rounds-- <= 0)
        return {};
    Urls own;
    Urls others;
    readLinks(session, own, others);
    std::vector<InspectionOptions> round;
    addRound(round, m_own, own);
    addRound(round, m_others, others);
    return round;
}

} // namespace hci
