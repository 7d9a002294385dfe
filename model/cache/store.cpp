#include "model/cache/store.h"

#include <algorithm>

namespace hci {

const Store::Url* Store::find(TextId url) const noexcept {
    const auto id = static_cast<std::size_t>(url);
    return id < m_urlByText.size() && m_urlByText[id] != 0 ? &m_urls[m_urlByText[id] - 1] : nullptr;
}

Store::Url& Store::findOrAdd(TextId url) {
    const auto id = static_cast<std::size_t>(url);
    if (id >= m_urlByText.size())
        m_urlByText.resize(std::max(id + 1, m_urlByText.size() * 2));
    if (m_urlByText[id] == 0) {
        m_urls.emplace_back();
        m_urlByText[id] = static_cast<std::uint32_t>(m_urls.size());
    }
    return m_urls[m_urlByText[id] - 1];
}

void Store::makeKey(TextId url, VaryNames names, FieldSpan request, bool head, bool second) {
    const std::uint32_t prefix[] = {static_cast<std::uint32_t>(url),
                                    static_cast<std::uint32_t>(names) << 1 | (head ? 1U : 0U)};
    m_key.assign(reinterpret_cast<const char*>(prefix), sizeof prefix);
    m_keys.appendKey(m_key, names, request, second);
}

Store::Matches Store::matching(TextId url, FieldSpan request, bool head) {
    Matches matches;
    const Url* entry = find(url);
    if (!entry)
        return matches;
    const auto add = [&](std::uint32_t place) {
        if (live(place))
            matches.places[matches.count++] = place;
    };
    add(entry->plain);
    if (head)
        add(entry->plainHead);
    for (std::uint32_t i = 0; i < entry->nameCount; ++i) {
        if (entry->names[i] == VaryNames::Any)
            continue;
        for (const bool ofHead : {false, true}) {
            if (ofHead && !head)
                break;
            makeKey(url, entry->names[i], request, ofHead);
            auto found = m_variants.find(m_key);
            if ((found == m_variants.end() || !live(found->second)) && m_keys.hasSecondKey(request)) {
                makeKey(url, entry->names[i], request, ofHead, true);
                found = m_variants.find(m_key);
            }
            if (found != m_variants.end())
                add(found->second);
        }
    }
    return matches;
}

std::uint32_t Store::latestTagged(TextId url) const noexcept {
    const Url* entry = find(url);
    const bool usable =
        entry && live(entry->latestTagged) && m_stored[entry->latestTagged].etag != TextId::None;
    return usable ? entry->latestTagged : noIndex;
}

std::uint32_t Store::latest(TextId url) const noexcept {
    const Url* entry = find(url);
    return entry && live(entry->latest) ? entry->latest : noIndex;
}

void Store::remember(Url& entry, VaryNames names) noexcept {
    const auto end = entry.names.begin() + entry.nameCount;
    if (std::find(entry.names.begin(), end, names) != end)
        return;
    if (entry.nameCount == maxVaryNames) {
        std::shift_left(entry.names.begin(), entry.names.end(), 1);
        --entry.nameCount;
    }
    entry.names[entry.nameCount++] = names;
}

std::uint32_t& Store::slot(Url& entry, TextId url, FieldSpan request, const StoredResponse& response) {
    if (response.names == VaryNames::Nothing)
        return response.headOnly ? entry.plainHead : entry.plain;
    remember(entry, response.names);
    makeKey(url, response.names, request, response.headOnly);
    return m_variants.try_emplace(m_key, noIndex).first.value();
}

std::uint32_t Store::put(TextId url, FieldSpan request, StoredResponse response) {
    response.key = url;
    if (response.target != url)
        static_cast<void>(findOrAdd(response.target)); // an unsafe request to it invalidates this response
    Url& entry = findOrAdd(url);
    std::uint32_t& place = slot(entry, url, request, response);
    response.order = nextOrder();
    if (place == noIndex) {
        place = static_cast<std::uint32_t>(m_stored.size());
        m_stored.push_back(response);
    } else {
        m_stored[place] = response;
    }
    entry.latest = place;
    if (response.etag != TextId::None && !response.headOnly && !response.partial)
        entry.latestTagged = place;
    return place;
}

bool Store::invalidate(TextId url) noexcept {
    const auto id = static_cast<std::size_t>(url);
    if (id >= m_urlByText.size() || m_urlByText[id] == 0)
        return false;
    m_urls[m_urlByText[id] - 1].invalidBefore = nextOrder();
    return true;
}

bool Store::isInvalid(const StoredResponse& response) const noexcept {
    const auto invalidates = [&](TextId url) {
        const Url* entry = find(url);
        return entry && response.order < entry->invalidBefore;
    };
    const auto groupInvalidates = [&] {
        const std::vector<std::string>& keys = m_groupLists[response.groups];
        return std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
            const auto group = m_groups.find(key);
            return group != m_groups.end() && response.order < group->second;
        });
    };
    if (response.groups != noIndex && !m_groups.empty() && groupInvalidates())
        return true;
    return invalidates(response.key) || (response.target != response.key && invalidates(response.target));
}

std::uint32_t Store::addGroups(std::vector<std::string> keys) {
    m_groupLists.push_back(std::move(keys));
    return static_cast<std::uint32_t>(m_groupLists.size() - 1);
}

void Store::setOverlay(StoredResponse& response, std::span<const Field> fields) {
    if (response.overlay == noIndex) {
        response.overlay = static_cast<std::uint32_t>(m_overlays.size());
        m_overlays.emplace_back();
    }
    m_overlays[response.overlay].assign(fields.begin(), fields.end());
}

} // namespace hci
