#include "app/page_inspection.h"

#include "app/interrupt.h"
#include "app/terminal.h"
#include "model/base/text_view.h"
#include "model/exchange/body_reader.h"
#include "model/exchange/secrets.h"
#include "model/http/field_syntax.h"
#include "model/lint/page_contents.h"
#include "model/page/page_links.h"
#include "model/transport/special_address.h"

#include <QtCore/QEventLoop>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace hci {

namespace {

constexpr std::uint64_t longestDocument = std::uint64_t{8} << 20;

/// The most public and the least public address of a host; Local and Public where it has none.
struct HostZones {
    AddressZone most = AddressZone::Local;
    AddressZone least = AddressZone::Public;
};
using ZonesByHost = std::unordered_map<std::string, HostZones>;

/// Looks all hosts up at once.
ZonesByHost zonesOf(const std::unordered_set<std::string>& hosts) {
    ZonesByHost zones;
    const HostLookup lookup = systemLookup();
    QObject context;
    QEventLoop loop;
    std::size_t open = hosts.size();
    for (const std::string& host : hosts)
        lookup(toText(host), &context, [&zones, &loop, &open, host](const QList<QHostAddress>& addresses) {
            HostZones& found = zones[host];
            for (const QHostAddress& address : addresses) {
                found.most = std::min(found.most, zoneOf(address));
                found.least = std::max(found.least, zoneOf(address));
            }
            if (--open == 0)
                loop.quit();
        });
    if (open != 0)
        runUntilInterrupted(loop, [&loop] { loop.quit(); });
    return zones;
}

/// One inspection of pages, round by round.
class PageRounds {
public:
    PageRounds(const InspectionOptions& options, const RunInspection& run)
        : m_options(options), m_run(run), m_asked(options.urls.begin(), options.urls.end()) {
        for (const std::string& url : options.urls)
            if (const auto origin = originOf(url))
                m_origins.push_back(*origin);
    }

    InspectionResult inspect() {
        m_result = m_run(m_options);
        std::vector<std::string> links = linksIn(*m_result.session);
        constexpr int rounds = 2; // what documents name, and what their style sheets name
        for (int round = 0; round < rounds && !links.empty() && !m_result.cancelled; ++round) {
            const SessionPtr before = m_result.session;
            askFor(links);
            links = linksIn(*m_result.session);
        }
        return std::move(m_result);
    }

private:
    /// What the answers load that was not asked for yet.
    std::vector<std::string> linksIn(const Session& session) {
        std::vector<std::string> links;
        for (; m_read < session.size(); ++m_read)
            for (PageLink& link : linksOf(session[m_read]))
                if (m_links < mostPageLinks && m_asked.insert(link.url).second) {
                    ++m_links;
                    links.push_back(std::move(link.url));
                }
        return links;
    }

    static std::vector<PageLink> linksOf(const Exchange& exchange) {
        const std::string type = lowered(exchange.text(exchange.record().mediaType));
        const bool html = isHtml(type);
        if (exchange.status() != 200 || (!html && !type.starts_with("text/css")))
            return {};
        const Result<QByteArray> content = readContent(exchange, {longestDocument});
        if (!content)
            return {};
        return html ? linksOfPage(toView(*content), exchange.url())
                    : linksOfStyles(toView(*content), exchange.url());
    }

    void askFor(const std::vector<std::string>& links) {
        InspectionOptions own = m_options;
        own.probes = ProbeSet::None;
        own.unsafe.reset();
        own.urls.clear();
        InspectionOptions others = own;
        others.transport.connectTo.clear(); // it is the pages' address
        std::erase_if(others.fields,
                      [](const auto& field) { return isCredential(field.first, field.second); });
        for (const std::string& link : links) {
            const auto origin = originOf(link);
            if (!origin)
                continue;
            const bool isOwn = std::find(m_origins.begin(), m_origins.end(), *origin) != m_origins.end();
            (isOwn ? own : others).urls.push_back(link);
        }
        keepPublic(others);
        for (InspectionOptions* part : {&own, &others})
            if (!part->urls.empty() && !m_result.cancelled)
                add(m_run(std::move(*part)));
    }

    /// Leaves out what a page at a public address must not lead to. A proxy looks names up itself.
    void keepPublic(InspectionOptions& others) {
        if (others.urls.empty() || !others.transport.proxy.empty())
            return;
        std::unordered_set<std::string> hosts;
        for (const std::string& url : others.urls)
            hosts.insert(originOf(url)->host);
        for (const Origin& origin : m_origins)
            hosts.insert(origin.host);
        const ZonesByHost zones = zonesOf(hosts);
        const auto of = [&zones](const std::string& host) {
            const auto found = zones.find(host);
            return found == zones.end() ? HostZones{AddressZone::Public, AddressZone::Local} : found->second;
        };
        AddressZone pages = AddressZone::Local;
        for (const Origin& origin : m_origins)
            pages = std::min(pages, of(origin.host).most);
        std::erase_if(others.urls, [&](const std::string& url) {
            const std::string host = originOf(url)->host;
            const bool hidden = of(host).least > pages;
            if (hidden && m_complained.insert(host).second)
                complain(
                    QStringLiteral("%1 is not asked: its address is a private one, and the page's is not")
                        .arg(toText(host)));
            return hidden;
        });
    }

    void add(InspectionResult more) {
        std::vector<Session::Part> parts = m_result.session->parts();
        for (const Session::Part& part : more.session->parts())
            parts.push_back(part);
        m_result.session = std::make_shared<const Session>(m_options.pool, std::move(parts));
        m_result.cancelled = m_result.cancelled || more.cancelled;
    }

    const InspectionOptions& m_options;
    const RunInspection& m_run;
    std::vector<Origin> m_origins; // of the pages
    std::unordered_set<std::string> m_asked;
    std::unordered_set<std::string> m_complained; // hosts
    std::size_t m_links = 0;
    std::uint32_t m_read = 0; // exchanges whose links were taken
    InspectionResult m_result;
};

} // namespace

InspectionResult inspectPages(const InspectionOptions& options, const RunInspection& run) {
    return PageRounds(options, run).inspect();
}

} // namespace hci
