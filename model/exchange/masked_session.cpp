#include "model/exchange/masked_session.h"

#include "model/base/workers.h"
#include "model/exchange/content_secrets.h"
#include "model/exchange/secret_names.h"
#include "model/exchange/secret_spans.h"

#include <algorithm>
#include <set>
#include <span>
#include <unordered_set>

namespace hci {

namespace {

// The kind of a text that is no value of a field with a rule of its own.
constexpr FieldName asUrl = FieldName::None;
constexpr FieldName asText = FieldName::EmptyName;
constexpr FieldName asName{~std::uint32_t{0}}; // the text is the name of a field

constexpr std::string_view unknownYet = "[secret]"; // any text, where the work was stopped

bool isTrue(const MaskedSession::Stopped& stopped) {
    return stopped && stopped();
}

constexpr std::uint64_t keyOf(FieldName name, TextId text) noexcept {
    return static_cast<std::uint64_t>(name) << 32 | static_cast<std::uint64_t>(text);
}
constexpr FieldName nameOf(std::uint64_t key) noexcept {
    return FieldName{static_cast<std::uint32_t>(key >> 32)};
}
constexpr TextId textOf(std::uint64_t key) noexcept {
    return TextId{static_cast<std::uint32_t>(key)};
}

/// Calls take(name, text) for all texts of an exchange that an export may contain: URLs with the name None,
/// texts that are neither URL nor field with EmptyName.
template <class Take> void forTexts(const Exchange& exchange, const Take& take) {
    const ExchangeRecord& record = exchange.record();
    take(asUrl, record.url);
    take(asUrl, record.resourceUrl);
    for (const FieldSpan& fields : {exchange.request(), exchange.response(), exchange.trailers()})
        for (const Field& field : fields)
            take(field.name, field.value);
    for (const TextId text : {record.serverAddress, record.method, record.protocol, record.statusText,
                              record.mediaType, record.page})
        if (text != TextId::None)
            take(asText, text);
}

template <class Take> void forPages(const Session& session, const Take& take) {
    for (const Session::Part& part : session.parts())
        for (std::uint32_t i = 0; i < part.pages; ++i)
            for (const TextId text : {part.segment->pages[i].id, part.segment->pages[i].title})
                if (text != TextId::None)
                    take(asText, text);
}

/// Fields of the responses that a browser gave to the page.
template <class Take> void forBrowserAnswers(const Session& session, const Take& take) {
    for (const Session::Part& part : session.parts())
        for (std::uint32_t i = 0; i < part.browserAnswers; ++i) {
            const BrowserAnswer& answer = part.segment->browserAnswers[i];
            for (const Field& field : part.segment->fields.run(answer.firstField, answer.fields))
                take(field.name, field.value);
        }
}

void learnText(SecretMask& mask, const TextPool& pool, FieldName name, TextId text,
               SecretOrigin origin = SecretOrigin::Sent) {
    if (name == asUrl)
        mask.learnUrl(pool.text(text), origin);
    else
        mask.learnField(name == asText ? std::string_view() : pool.spelling(name), pool.text(text), origin);
}

} // namespace

/// The texts of a range of exchanges, each once, and those with secrets by name or form, in the order of the
/// exchanges. Most texts are repeats, which it skips.
class MaskedSession::Candidates {
public:
    Candidates(const TextPool& pool, std::uint32_t texts) : m_pool(pool), m_seen(texts) {}

    void take(const Exchange& exchange) {
        forTexts(exchange, [this](FieldName name, TextId text) { take(name, text); });
        m_seen[static_cast<std::uint32_t>(exchange.record().url)] |= sent;
        for (const Field& field : exchange.request())
            m_seen[static_cast<std::uint32_t>(field.value)] |= sent;
        for (std::string& secret : contentSecrets(exchange))
            m_inContents.push_back(std::move(secret));
        for (const Field& cookie : exchange.listedCookies())
            if (m_listedTexts.insert(cookie.value).second)
                m_listed.push_back(cookie);
    }
    void take(FieldName name, TextId text) {
        if (name == asUrl)
            return takeText(asUrl, text, seenAsUrl);
        if (name == asText)
            return takeText(asText, text, seenAsText);
        const FieldName folded = m_pool.folded(name);
        const std::uint8_t kind = kindOf(folded);
        if ((kind & readByCaches) != 0) {
            if (folded == FieldName::Vary)
                m_varies.insert(text);
        } else if ((kind & isSecret) == 0) {
            takeText(asText, text, seenAsText);
        }
        if ((kind & ownRule) == 0)
            return;
        const Key key = keyOf(folded, text);
        if (m_fields.insert(key).second && holdsSecret(folded, kind, text))
            m_found.push_back(key);
    }
    [[nodiscard]] const std::vector<Key>& found() const noexcept { return m_found; }
    [[nodiscard]] SecretOrigin originOf(TextId text) const noexcept {
        const bool isSent = (m_seen[static_cast<std::uint32_t>(text)] & sent) != 0;
        return isSent ? SecretOrigin::Sent : SecretOrigin::Received;
    }
    [[nodiscard]] const std::vector<Field>& listed() const noexcept { return m_listed; }
    [[nodiscard]] std::uint32_t texts() const noexcept { return static_cast<std::uint32_t>(m_seen.size()); }
    [[nodiscard]] const std::vector<std::string>& inContents() const noexcept { return m_inContents; }
    /// Merges the texts seen in another range, but not its findings.
    void addSeen(const Candidates& other) {
        std::transform(m_seen.begin(), m_seen.end(), other.m_seen.begin(), m_seen.begin(),
                       [](std::uint8_t one, std::uint8_t two) { return std::uint8_t(one | two); });
    }
    /// The values of Vary, which list names of fields.
    [[nodiscard]] const std::unordered_set<TextId>& varies() const noexcept { return m_varies; }
    /// The texts seen from `from` to `end` that contain a known secret. Leaves out fields with a rule of
    /// their own, which were found by that rule.
    [[nodiscard]] std::vector<Key> holding(const KnownTexts& known, std::uint32_t from, std::uint32_t end,
                                           const Stopped& stopped) const {
        std::vector<Key> result;
        for (std::uint32_t id = from; id < end && !(id % textsAtOnce == 0 && isTrue(stopped)); ++id) {
            const std::uint8_t seen = m_seen[id] & (seenAsUrl | seenAsText);
            if (seen == 0 || !holdsKnown(m_pool.text(TextId{id}), known))
                continue;
            if ((seen & seenAsUrl) != 0)
                result.push_back(keyOf(asUrl, TextId{id}));
            if ((seen & seenAsText) != 0)
                result.push_back(keyOf(asText, TextId{id}));
        }
        return result;
    }

private:
    static constexpr std::uint32_t textsAtOnce = 64; // between two checks whether to stop
    static constexpr std::uint8_t seenAsUrl = 1;
    static constexpr std::uint8_t seenAsText = 2;
    static constexpr std::uint8_t seenAsName = 4;
    static constexpr std::uint8_t readByCaches = 8;
    static constexpr std::uint8_t isSecret = 16;
    static constexpr std::uint8_t ownRule = 32;
    static constexpr std::uint8_t sent = 64; // in a request

    [[nodiscard]] bool holdsSecret(FieldName name, std::uint8_t kind, TextId value) const {
        return (kind & isSecret) != 0 || !findFieldSecrets(m_pool.spelling(name), m_pool.text(value)).empty();
    }

    void takeText(FieldName as, TextId text, std::uint8_t seen) {
        std::uint8_t& about = m_seen[static_cast<std::uint32_t>(text)];
        if ((about & seen) != 0)
            return;
        about |= seen;
        const std::string_view bytes = m_pool.text(text);
        const bool holds =
            as == asUrl ? !findSecrets(bytes, TextKind::Url).empty() : !findFieldSecrets({}, bytes).empty();
        if (holds)
            m_found.push_back(keyOf(as, text));
    }

    std::uint8_t kindOf(FieldName name) {
        std::uint8_t& about = m_seen[static_cast<std::uint32_t>(name)];
        if ((about & seenAsName) == 0) {
            const std::string_view spelling = m_pool.spelling(name);
            about |= seenAsName;
            if (isPlainField(spelling))
                about |= readByCaches;
            else if (isSecretField(spelling))
                about |= isSecret;
            if (hasOwnRule(spelling))
                about |= ownRule;
        }
        return about;
    }

    const TextPool& m_pool;
    std::vector<std::uint8_t> m_seen; // by text id
    std::unordered_set<Key> m_fields;
    std::vector<Key> m_found;
    std::vector<std::string> m_inContents;
    std::unordered_set<TextId> m_listedTexts;
    std::unordered_set<TextId> m_varies;
    std::vector<Field> m_listed; // cookies that no field has
};

/// Candidates of each range of exchanges, in order; the last part has those of pages and browser answers.
std::vector<MaskedSession::Candidates> MaskedSession::candidatesOf(const Session& session,
                                                                   const Stopped& stopped) {
    const std::uint32_t texts = session.textCount();
    std::vector<Candidates> parts = inRanges(session.size(), [&](std::uint32_t from, std::uint32_t end) {
        Candidates some(session.pool(), texts);
        for (std::uint32_t i = from; i < end && !isTrue(stopped); ++i)
            some.take(session[i]);
        return some;
    });
    Candidates& others = parts.emplace_back(session.pool(), texts);
    const auto take = [&others](FieldName name, TextId text) { others.take(name, text); };
    forPages(session, take);
    forBrowserAnswers(session, take);
    return parts;
}

/// In order, as it decides the numbers of secrets.
void MaskedSession::learn(SecretMask& secrets, const TextPool& pool, const std::vector<Candidates>& parts,
                          const Stopped& stopped) {
    const auto forAll = [&](const auto& listOf, const auto& take) {
        for (const Candidates& part : parts)
            for (const auto& one : listOf(part)) {
                if (isTrue(stopped))
                    return;
                take(part, one);
            }
    };
    forAll(
        [](const Candidates& part) -> auto& { return part.found(); },
        [&](const Candidates& part, Key key) {
            learnText(secrets, pool, nameOf(key), textOf(key), part.originOf(textOf(key)));
        });
    forAll(
        [](const Candidates& part) -> auto& { return part.inContents(); },
        [&](const Candidates&, const std::string& secret) { secrets.learnContent(secret); });
    forAll(
        [](const Candidates& part) -> auto& { return part.listed(); },
        [&](const Candidates&, const Field& cookie) {
            secrets.learnListedCookie(pool.spelling(cookie.name), pool.text(cookie.value));
        });
    secrets.indexKnown(stopped);
}

SecretMask MaskedSession::secretsOf(const Session& session, const Stopped& stopped) {
    SecretMask secrets;
    learn(secrets, session.pool(), candidatesOf(session, stopped), stopped);
    return secrets;
}

MaskedSession::MaskedSession(const Session& session, bool includeSecrets, const Stopped& stopped)
    : m_pool(session.pool()), m_secrets(includeSecrets) {
    if (includeSecrets)
        return;
    maskAll(session, stopped);
    m_stopped = isTrue(stopped);
}

void MaskedSession::maskAll(const Session& session, const Stopped& stopped) {
    std::vector<Candidates> parts = candidatesOf(session, stopped);
    learn(m_secrets, m_pool, parts, stopped);
    const auto maskEach = [&](const std::vector<Key>& keys) {
        for (const Key key : keys) {
            if (isTrue(stopped))
                return;
            mask(key);
        }
    };
    for (const Candidates& part : parts)
        maskEach(part.found());
    Candidates& others = parts.back();
    for (const Candidates& part : std::span(parts).first(parts.size() - 1))
        others.addSeen(part);
    std::vector<Key> names;
    for (const FieldName name : session.ownFieldNames())
        names.push_back(keyOf(asName, TextId{static_cast<std::uint32_t>(name)}));
    maskEach(names);
    if (m_secrets.known().empty())
        return;
    std::set<TextId> varies; // in order, as it decides the numbers of secrets
    for (const Candidates& part : parts)
        varies.insert(part.varies().begin(), part.varies().end());
    for (const TextId text : varies)
        mask(keyOf(FieldName::Vary, text));
    const auto holding = [&](std::uint32_t from, std::uint32_t end) {
        return others.holding(m_secrets.known(), from, end, stopped);
    };
    for (const std::vector<Key>& part : inRanges(others.texts(), holding))
        maskEach(part);
}

void MaskedSession::add(FieldName name, TextId text) {
    const std::string_view spelling = m_pool.spelling(name);
    if (hasOwnRule(spelling) || !isPlainField(spelling))
        mask(keyOf(hasOwnRule(spelling) ? m_pool.folded(name) : asText, text));
}

void MaskedSession::mask(Key key) {
    if (m_values.contains(key))
        return;
    const std::string_view text = m_pool.text(textOf(key));
    const FieldName name = nameOf(key);
    std::string shown =
        name == asUrl ? m_secrets.url(text)
        : name == asName
            ? m_secrets.fieldName(text)
            : m_secrets.fieldValue(name == asText ? std::string_view() : m_pool.spelling(name), text);
    if (shown != text)
        m_values.try_emplace(key, std::move(shown));
}

std::string_view MaskedSession::lookUp(Key key, TextId text) const {
    if (m_stopped)
        return unknownYet;
    const auto found = m_values.find(key);
    return found == m_values.end() ? m_pool.text(text) : std::string_view(found->second);
}

std::string_view MaskedSession::value(FieldName name, TextId text) const {
    if (m_stopped)
        return unknownYet;
    if (m_values.empty())
        return m_pool.text(text);
    const FieldName folded = m_pool.folded(name);
    if (const auto found = m_values.find(keyOf(folded, text)); found != m_values.end())
        return found->second;
    const auto found = m_values.find(keyOf(asText, text));
    const bool plain = found == m_values.end() || isPlainField(m_pool.spelling(folded)) ||
                       isSecretField(m_pool.spelling(folded));
    return plain ? m_pool.text(text) : std::string_view(found->second);
}

std::string_view MaskedSession::name(FieldName spelled) const {
    const TextId text{static_cast<std::uint32_t>(spelled)};
    return lookUp(keyOf(asName, text), text);
}

std::string_view MaskedSession::url(TextId text) const {
    return lookUp(keyOf(asUrl, text), text);
}

std::string_view MaskedSession::text(TextId text) const {
    return lookUp(keyOf(asText, text), text);
}

QString MaskedSession::sentence(const QString& text) const {
    const std::string before = text.toStdString();
    std::string bytes = before;
    maskQuoted(bytes);
    return bytes == before ? text : QString::fromStdString(bytes);
}

QString MaskedSession::inputName(const QString& name) const {
    const std::string plain = name.toStdString();
    const std::string shown = m_secrets.fileName(plain);
    return shown == plain ? name : QString::fromStdString(shown);
}

SecretMask maskOf(const Exchange& exchange) {
    SecretMask mask;
    forTexts(exchange, [&](FieldName name, TextId text) { learnText(mask, exchange.pool(), name, text); });
    for (const std::string& secret : contentSecrets(exchange))
        mask.learnContent(secret);
    for (const Field& cookie : exchange.listedCookies())
        mask.learnListedCookie(exchange.pool().spelling(cookie.name), exchange.text(cookie.value));
    mask.indexKnown();
    return mask;
}

std::string_view shownName(FieldName name, const TextPool& pool, const MaskedSession* mask) {
    return mask ? mask->name(name) : pool.spelling(name);
}

std::string withoutSecrets(std::string_view quoted, const MaskedSession* mask) {
    std::string text(quoted);
    if (mask)
        mask->maskQuoted(text);
    return text;
}

} // namespace hci
