#include "model/exchange/masked_session.h"

#include <algorithm>
#include <cstring>

namespace hci {

namespace {

/// Shorter ones are found in sentences by chance: a cookie's value may be "1" or "true".
constexpr std::size_t shortestInSentences = 6;

constexpr std::uint64_t keyOf(FieldName name, TextId text) noexcept {
    return static_cast<std::uint64_t>(name) << 32 | static_cast<std::uint64_t>(text);
}

std::uint32_t prefixOf(std::string_view text, std::size_t at) noexcept {
    std::uint32_t prefix = 0;
    std::memcpy(&prefix, text.data() + at, sizeof prefix);
    return prefix;
}
constexpr std::size_t slotOf(std::uint32_t prefix) noexcept {
    return (prefix * 2654435761U) >> 16;
}

} // namespace

/// The pass over the session. What it has looked at it does not look at again: most fields are repeats.
class MaskedSession::Collector {
public:
    Collector(MaskedSession& masked, const Session& session) : m_masked(masked), m_pool(session.pool()) {
        const auto lock = session.sharedPool()->lock();
        m_seenUrls.resize(session.pool().size());
    }

    void take(const Exchange& exchange) {
        takeUrl(exchange.record().url);
        takeUrl(exchange.record().resourceUrl);
        for (const FieldSpan& fields : {exchange.request(), exchange.response(), exchange.trailers()})
            for (const Field& field : fields)
                takeField(field);
    }

private:
    void takeUrl(TextId id) {
        if (m_seenUrls[static_cast<std::size_t>(id)])
            return;
        m_seenUrls[static_cast<std::size_t>(id)] = true;
        keep(keyOf(FieldName::None, id), m_pool.text(id), m_masked.m_secrets.url(m_pool.text(id)));
    }

    void takeField(const Field& field) {
        const FieldName name = m_pool.folded(field.name);
        const auto [place, fresh] = m_secretNames.try_emplace(name, false);
        if (fresh)
            place->second = mayHoldSecrets(m_pool.spelling(name));
        const std::string_view value = m_pool.text(field.value);
        if (!place->second && !value.starts_with("eyJ"))
            return;
        const Key key = keyOf(name, field.value);
        if (!m_masked.m_values.contains(key))
            keep(key, value, m_masked.m_secrets.fieldValue(m_pool.spelling(name), value));
    }

    void keep(Key key, std::string_view text, std::string shown) {
        if (shown != text)
            m_masked.m_values.emplace(key, std::move(shown));
    }

    MaskedSession& m_masked;
    const TextPool& m_pool;
    std::vector<bool> m_seenUrls;                      // by text id
    std::unordered_map<FieldName, bool> m_secretNames; // by lower-case name
};

MaskedSession::MaskedSession(const Session& session, bool includeSecrets)
    : m_pool(session.pool()), m_secrets(includeSecrets) {
    if (includeSecrets)
        return;
    Collector collector(*this, session);
    for (std::uint32_t i = 0; i < session.size(); ++i)
        collector.take(session[i]);
    indexForSentences();
}

std::string_view MaskedSession::value(FieldName name, TextId text) const {
    if (m_values.empty())
        return m_pool.text(text);
    const auto found = m_values.find(keyOf(m_pool.folded(name), text));
    return found == m_values.end() ? m_pool.text(text) : std::string_view(found->second);
}

std::string MaskedSession::derivedValue(FieldName name, TextId text) {
    return m_secrets.fieldValue(m_pool.spelling(m_pool.folded(name)), m_pool.text(text));
}

std::string_view MaskedSession::url(TextId text) const {
    const auto found = m_values.find(keyOf(FieldName::None, text));
    return found == m_values.end() ? m_pool.text(text) : std::string_view(found->second);
}

void MaskedSession::indexForSentences() {
    for (const auto& [secret, number] : m_secrets.numbers()) {
        if (secret.size() < shortestInSentences)
            continue;
        const std::uint32_t prefix = prefixOf(secret, 0);
        m_prefixes.set(slotOf(prefix));
        m_byPrefix[prefix].push_back(secret);
    }
    for (auto& [prefix, secrets] : m_byPrefix)
        std::sort(secrets.begin(), secrets.end(), [](auto a, auto b) { return a.size() > b.size(); });
}

/// Length of the longest secret that begins at `at`; 0 where none does.
std::size_t MaskedSession::secretAt(std::string_view text, std::size_t at) const {
    const std::uint32_t prefix = prefixOf(text, at);
    if (!m_prefixes.test(slotOf(prefix)))
        return 0;
    const auto found = m_byPrefix.find(prefix);
    if (found == m_byPrefix.end())
        return 0;
    for (const std::string_view secret : found->second)
        if (text.substr(at).starts_with(secret))
            return secret.size();
    return 0;
}

void MaskedSession::maskSentence(std::string& text) const {
    if (m_byPrefix.empty())
        return;
    for (std::size_t at = 0; at + shortestInSentences <= text.size();) {
        const std::size_t length = secretAt(text, at);
        if (length == 0) {
            ++at;
            continue;
        }
        const std::string shown = m_secrets.placeholder(std::string_view(text).substr(at, length));
        text.replace(at, length, shown);
        at += shown.size();
    }
}

QString MaskedSession::sentence(const QString& text) const {
    if (m_byPrefix.empty())
        return text;
    std::string bytes = text.toStdString();
    maskSentence(bytes);
    return QString::fromStdString(bytes);
}

} // namespace hci
