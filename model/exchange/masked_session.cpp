#include "model/exchange/masked_session.h"

#include "model/workers.h"

#include <algorithm>
#include <cstring>
#include <unordered_set>

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

/// What of a range of exchanges may hold secrets, each once, in the order of the exchanges. What it has
/// looked at it does not look at again: most fields are repeats.
class MaskedSession::Candidates {
public:
    Candidates(const TextPool& pool, std::uint32_t texts) : m_pool(pool), m_seen(texts) {}

    void take(const Exchange& exchange) {
        takeUrl(exchange.record().url);
        takeUrl(exchange.record().resourceUrl);
        for (const FieldSpan& fields : {exchange.request(), exchange.response(), exchange.trailers()})
            for (const Field& field : fields)
                takeField(field);
    }
    [[nodiscard]] const std::vector<Key>& found() const noexcept { return m_found; }

private:
    static constexpr std::uint8_t asUrl = 1;
    static constexpr std::uint8_t asName = 2;
    static constexpr std::uint8_t secretName = 4;
    static constexpr std::uint8_t asValue = 8;
    static constexpr std::uint8_t webToken = 16;

    /// Notes that a text has been looked at; true for the first time.
    bool first(std::uint32_t id, std::uint8_t as) {
        const bool seen = (m_seen[id] & as) != 0;
        m_seen[id] |= as;
        return !seen;
    }

    void takeUrl(TextId id) {
        if (first(static_cast<std::uint32_t>(id), asUrl))
            m_found.push_back(keyOf(FieldName::None, id));
    }

    void takeField(const Field& field) {
        const FieldName name = m_pool.folded(field.name);
        const auto nameId = static_cast<std::uint32_t>(name);
        const auto valueId = static_cast<std::uint32_t>(field.value);
        if (first(nameId, asName) && mayHoldSecrets(m_pool.spelling(name)))
            m_seen[nameId] |= secretName;
        if (first(valueId, asValue) && m_pool.text(field.value).starts_with("eyJ"))
            m_seen[valueId] |= webToken;
        if ((m_seen[nameId] & secretName) == 0 && (m_seen[valueId] & webToken) == 0)
            return;
        const Key key = keyOf(name, field.value);
        if (m_fields.insert(key).second)
            m_found.push_back(key);
    }

    const TextPool& m_pool;
    std::vector<std::uint8_t> m_seen; // by text id
    std::unordered_set<Key> m_fields;
    std::vector<Key> m_found;
};

MaskedSession::MaskedSession(const Session& session, bool includeSecrets)
    : m_pool(session.pool()), m_secrets(includeSecrets) {
    if (includeSecrets)
        return;
    const std::uint32_t texts = [&session] {
        const auto lock = session.sharedPool()->lock();
        return session.pool().size();
    }();
    const auto parts = inRanges(session.size(), [&](std::uint32_t from, std::uint32_t end) {
        Candidates candidates(m_pool, texts);
        for (std::uint32_t i = from; i < end; ++i)
            candidates.take(session[i]);
        return candidates.found();
    });
    for (const std::vector<Key>& part : parts) // one after the other: secrets are numbered in their order
        for (const Key key : part)
            mask(key);
    indexForSentences();
}

void MaskedSession::add(FieldName name, TextId text) {
    mask(keyOf(m_pool.folded(name), text));
}

void MaskedSession::mask(Key key) {
    const FieldName name{static_cast<std::uint32_t>(key >> 32)};
    const std::string_view text = m_pool.text(TextId{static_cast<std::uint32_t>(key)});
    std::string shown =
        name == FieldName::None ? m_secrets.url(text) : m_secrets.fieldValue(m_pool.spelling(name), text);
    if (shown != text)
        m_values.try_emplace(key, std::move(shown));
}

std::string_view MaskedSession::value(FieldName name, TextId text) const {
    if (m_values.empty())
        return m_pool.text(text);
    const auto found = m_values.find(keyOf(m_pool.folded(name), text));
    return found == m_values.end() ? m_pool.text(text) : std::string_view(found->second);
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

void MaskedSession::maskQuoted(std::string& text) const {
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
    maskQuoted(bytes);
    return QString::fromStdString(bytes);
}

std::string withoutSecrets(std::string_view quoted, const MaskedSession* mask) {
    std::string text(quoted);
    if (mask)
        mask->maskQuoted(text);
    return text;
}

} // namespace hci
