#include "model/cache/request_keys.h"

#include "model/exchange/query_content.h"

namespace hci {

RequestKey RequestKeys::of(const Exchange& exchange, MethodClass method) {
    const TextId target = m_targets.key(exchange.record().resourceUrl);
    if (method != MethodClass::Query)
        return {target, target};
    const auto content = queryContentKey(exchange);
    if (!content)
        return {TextId::None, target};
    std::string key = "QUERY ";
    key.append(m_session.pool().text(target)).append("\n").append(*content);
    return {m_session.intern(key), target};
}

const NoVarySearch* RequestKeys::configOf(std::string_view url, const ResponseHead& response) {
    if (m_assumed)
        if (const auto assumed = m_assumed->find(withoutQuery(url)); assumed != m_assumed->end())
            return &assumed->second;
    if (response.noVarySearch == TextId::None)
        return nullptr;
    std::string value = response.fields.combined(FieldName::NoVarySearch);
    const auto [entry, added] = m_parsed.try_emplace(std::move(value));
    if (added)
        entry->second = parseNoVarySearch(entry->first, m_grammar);
    return entry->second && !entry->second->isDefault() ? &*entry->second : nullptr;
}

void RequestKeys::noteStored(TextId url, const ResponseHead& response) {
    if (!m_assumed && response.noVarySearch == TextId::None)
        return;
    const std::string_view text = m_session.pool().text(url);
    const NoVarySearch* config = configOf(text, response);
    if (!config)
        return;
    m_latest.insert_or_assign(std::string(withoutQuery(text)), *config);
    m_byKey.insert_or_assign(searchKey(text, *config), url);
}

TextId RequestKeys::equivalentOf(TextId url) const {
    if (m_latest.empty())
        return TextId::None;
    const std::string_view text = m_session.pool().text(url);
    const auto config = m_latest.find(std::string(withoutQuery(text)));
    if (config == m_latest.end())
        return TextId::None;
    const auto found = m_byKey.find(searchKey(text, config->second));
    return found == m_byKey.end() || found->second == url ? TextId::None : found->second;
}

bool RequestKeys::areEquivalent(TextId a, TextId b, const ResponseHead& response) {
    if (a == b)
        return true;
    const std::string_view left = m_session.pool().text(a);
    const NoVarySearch* config = configOf(left, response);
    return config && searchKey(left, *config) == searchKey(m_session.pool().text(b), *config);
}

} // namespace hci
