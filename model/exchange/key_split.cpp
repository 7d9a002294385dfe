#include "model/exchange/key_split.h"

#include "model/base/seeded_hash.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>

namespace hci {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t maxAddresses = 10'000;
constexpr std::size_t maxNames = 64;

/// One address of a path, and the content that it carried.
struct Address {
    std::string_view url;
    std::vector<QueryParameter> parameters;
    ContentHash content;
    std::vector<std::uint32_t> exchanges;
    bool steady = true; ///< its content never changed
};

using Addresses = std::vector<Address>;

/// Whether each key that the addresses have under `config` has a single content.
bool keepsContentApart(const Addresses& addresses, const NoVarySearch& config) {
    TextMap<ContentHash> contents;
    for (const Address& address : addresses) {
        const auto [entry, added] = contents.try_emplace(searchKey(address.url, config), address.content);
        if (!added && !(entry->second == address.content))
            return false;
    }
    return true;
}

/// The indexes of the addresses that share their key under `config` with another one.
std::vector<std::size_t> joined(const Addresses& addresses, const NoVarySearch& config) {
    TextMap<std::vector<std::size_t>> byKey;
    for (std::size_t i = 0; i < addresses.size(); ++i)
        byKey[searchKey(addresses[i].url, config)].push_back(i);
    std::vector<std::size_t> result;
    for (const auto& [key, places] : byKey)
        if (places.size() > 1)
            result.insert(result.end(), places.begin(), places.end());
    return result;
}

NoVarySearch ignoring(std::vector<std::string> names, bool keyOrder) {
    std::sort(names.begin(), names.end());
    return {NoVarySearch::Names::Ignored, std::move(names), keyOrder};
}

/// Parameters by which campaigns and advertisers count visits. They change together, so a recording never
/// shows one of them change alone.
bool isOfCampaign(std::string_view name) noexcept {
    static constexpr std::array names{
        "_ga"sv,    "_gl"sv,    "dclid"sv,   "fbclid"sv,  "gad_source"sv, "gbraid"sv, "gclid"sv,  "igshid"sv,
        "mc_cid"sv, "mc_eid"sv, "msclkid"sv, "srsltid"sv, "ttclid"sv,     "twclid"sv, "wbraid"sv, "yclid"sv};
    return name.starts_with("utm_") || std::find(names.begin(), names.end(), name) != names.end();
}

/// The campaigns' names, if changes of all of them together were seen and never changed the content; else
/// none.
std::vector<std::string> meaninglessCampaign(const Addresses& addresses, const std::set<std::string>& names,
                                             bool keyOrder) {
    std::vector<std::string> campaign;
    std::copy_if(names.begin(), names.end(), std::back_inserter(campaign), isOfCampaign);
    const NoVarySearch without = ignoring(campaign, keyOrder);
    const bool shows = joined(addresses, without).size() > joined(addresses, ignoring({}, keyOrder)).size();
    return campaign.size() > 1 && shows && keepsContentApart(addresses, without) ? campaign
                                                                                 : std::vector<std::string>();
}

/// Names whose own change was seen and never changed the content.
std::vector<std::string> meaninglessNames(const Addresses& addresses, bool keyOrder) {
    std::set<std::string> names;
    for (const Address& address : addresses)
        for (const QueryParameter& parameter : address.parameters)
            if (names.size() <= maxNames)
                names.insert(parameter.name);
    if (names.size() > maxNames)
        return {};
    const std::vector<std::string> campaign = meaninglessCampaign(addresses, names, keyOrder);
    const std::size_t before = joined(addresses, ignoring(campaign, keyOrder)).size();
    std::vector<std::string> result = campaign;
    for (const std::string& name : names) {
        std::vector<std::string> tried = campaign;
        tried.push_back(name);
        const NoVarySearch without = ignoring(std::move(tried), keyOrder);
        const bool known = std::find(campaign.begin(), campaign.end(), name) != campaign.end();
        if (!known && joined(addresses, without).size() > before && keepsContentApart(addresses, without))
            result.push_back(name);
    }
    // Each of two names may be meaningless while the other is kept, but not both together.
    while (!result.empty() && !keepsContentApart(addresses, ignoring(result, keyOrder)))
        result.pop_back();
    return result;
}

/// The widest key that keeps all content apart; the default if it joins nothing.
NoVarySearch widestKey(const Addresses& addresses) {
    const NoVarySearch anyOrder = ignoring({}, true);
    const bool keyOrder = !joined(addresses, anyOrder).empty() && keepsContentApart(addresses, anyOrder);
    return ignoring(meaninglessNames(addresses, keyOrder), keyOrder);
}

/// Exchanges by path, for paths requested with more than one query.
class Paths {
public:
    void add(const Exchange& exchange, std::string_view url) {
        const BodyRef* body = exchange.responseBody();
        auto& path = m_paths[withoutQuery(url)];
        auto [place, added] = path.try_emplace(url);
        Address& address = place->second;
        if (added) {
            address.url = url;
            address.content = body->rawHash;
        }
        address.steady = address.steady && address.content == body->rawHash;
        address.exchanges.push_back(exchange.index());
    }

    [[nodiscard]] std::vector<KeySplit> splits() const {
        std::vector<KeySplit> result;
        for (const auto& [path, byUrl] : m_paths)
            if (byUrl.size() > 1 && byUrl.size() <= maxAddresses)
                if (KeySplit split = splitOf(path, byUrl); split.addresses > 1)
                    result.push_back(std::move(split));
        return result;
    }

private:
    using ByUrl = std::map<std::string_view, Address>;

    static KeySplit splitOf(std::string_view path, const ByUrl& byUrl) {
        KeySplit split;
        split.path = path;
        Addresses addresses;
        for (const auto& [url, address] : byUrl) {
            if (!address.steady)
                return split; // content that changes by itself proves nothing about a parameter
            addresses.push_back(address);
            addresses.back().parameters = queryParameters(url);
        }
        split.key = widestKey(addresses);
        if (split.key.isDefault())
            return split;
        const std::vector<std::size_t> places = joined(addresses, split.key);
        split.addresses = static_cast<std::uint32_t>(places.size());
        std::set<std::pair<std::uint64_t, std::uint64_t>> contents;
        for (const std::size_t place : places)
            contents.emplace(addresses[place].content.high, addresses[place].content.low);
        split.contents = static_cast<std::uint32_t>(contents.size());
        for (const std::size_t place : places)
            split.exchanges.insert(split.exchanges.end(), addresses[place].exchanges.begin(),
                                   addresses[place].exchanges.end());
        std::sort(split.exchanges.begin(), split.exchanges.end());
        return split;
    }

    std::map<std::string_view, ByUrl> m_paths; // ordered, so that the same input gives the same findings
};

/// By resource: whether its path was requested with several queries. Most recordings have few of them.
std::vector<bool> onSplitPaths(const Session& session, const Resources& resources) {
    struct Urls {
        TextId first;
        bool several = false;
        bool query = false;
    };
    std::unordered_map<std::string_view, Urls, SeededTextHash> paths;
    std::vector<const Urls*> urlsOf; // the table moves none of its entries
    urlsOf.reserve(resources.resources.size());
    for (const Resource& resource : resources.resources) {
        const std::string_view url = session.pool().text(resource.url);
        const std::string_view path = withoutQuery(url);
        Urls& urls = paths.try_emplace(path, Urls{resource.url}).first->second;
        urls.several |= urls.first != resource.url;
        urls.query |= path.size() < url.size();
        urlsOf.push_back(&urls);
    }
    std::vector<bool> result;
    for (const Urls* urls : urlsOf)
        result.push_back(urls->several && urls->query);
    return result;
}

std::string quotedString(std::string_view text) {
    std::string result = "\"";
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == ' ')
            result += '+';
        else if (byte > 0x20 && byte < 0x7F && c != '"' && c != '\\' && c != '%' && c != '+')
            result += c;
        else
            (result += '%').append({digits[byte >> 4], digits[byte & 15]});
    }
    return result += '"';
}

} // namespace

std::vector<KeySplit> findKeySplits(const Session& session, const Resources& resources,
                                    const std::function<bool(const Exchange&)>& counts) {
    const std::vector<bool> queried = onSplitPaths(session, resources);
    Paths paths;
    for (std::uint32_t i = 0; i < session.size(); ++i) {
        if (!queried[resources.resourceOf[i]])
            continue;
        const Exchange exchange = session[i];
        const BodyRef* body = exchange.responseBody();
        if (exchange.status() == 200 && body && !body->cut && body->rawHash.known() &&
            exchange.method() == "GET" && !exchange.fromRecordersCache() && counts(exchange))
            paths.add(exchange, session.pool().text(resources.resources[resources.resourceOf[i]].url));
    }
    return paths.splits();
}

std::string keyAddress(std::string_view url, const NoVarySearch& key) {
    const std::string_view path = withoutQuery(url);
    std::string result(path);
    std::string_view query = path.size() < url.size() ? url.substr(path.size() + 1) : std::string_view();
    char before = '?';
    while (!query.empty()) {
        const std::size_t end = query.find('&');
        const std::string_view pair = query.substr(0, end);
        query = end == std::string_view::npos ? std::string_view() : query.substr(end + 1);
        const std::vector<QueryParameter> one = queryParameters(std::string("?").append(pair));
        if (one.empty() || std::binary_search(key.names.begin(), key.names.end(), one.front().name))
            continue;
        result.append(1, before).append(pair);
        before = '&';
    }
    return result;
}

std::string toFieldValue(const NoVarySearch& config) {
    std::string value;
    if (config.kind == NoVarySearch::Names::Compared || !config.names.empty()) {
        value = config.kind == NoVarySearch::Names::Compared ? "except=(" : "params=(";
        for (std::size_t i = 0; i < config.names.size(); ++i)
            value.append(i == 0 ? "" : " ").append(quotedString(config.names[i]));
        value += ')';
    }
    if (config.ignoresKeyOrder)
        value.append(value.empty() ? "key-order" : ", key-order");
    return value;
}

} // namespace hci
