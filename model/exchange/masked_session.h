#pragma once

#include "model/exchange/secrets.h"
#include "model/exchange/session.h"

#include <QtCore/QString>

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hci {

/// The texts of a session as an export may give them: without its secrets.
///
/// Made once an export by one pass over the session, which numbers the secrets in the order of the exchanges;
/// looking a text up afterwards costs next to nothing. Views live as long as this and the session.
class MaskedSession final {
public:
    /// With `includeSecrets` everything passes as it is.
    MaskedSession(const Session& session, bool includeSecrets);

    /// Lets value() know a value that may not stand in the session as it is: one normalised for Vary.
    void add(FieldName name, TextId text);

    /// The value of a field of the session.
    [[nodiscard]] std::string_view value(const Field& field) const { return value(field.name, field.value); }
    [[nodiscard]] std::string_view value(FieldName name, TextId text) const;
    /// A URL of the session.
    [[nodiscard]] std::string_view url(TextId text) const;
    /// Masks the secrets of six and more characters in what a sentence quotes of the session. Before anything
    /// is cut off, as half of a secret is not known as one; and not in our own words, which a cookie may have
    /// for its value.
    void maskQuoted(std::string& text) const;
    /// The same of a sentence by somebody else.
    [[nodiscard]] QString sentence(const QString& text) const;

private:
    class Candidates;
    using Key = std::uint64_t; // name and text

    void mask(Key key);
    [[nodiscard]] std::size_t secretAt(std::string_view text, std::size_t at) const;
    void indexForSentences();

    const TextPool& m_pool;
    SecretMask m_secrets;
    std::unordered_map<Key, std::string> m_values; // those with secrets in them, masked
    std::unordered_map<std::uint32_t, std::vector<std::string_view>> m_byPrefix; // secrets, the longest first
    std::bitset<65536> m_prefixes; // what may be in m_byPrefix: most places of a sentence are not
};

/// What a sentence quotes of the session, masked where there is a mask.
[[nodiscard]] std::string withoutSecrets(std::string_view quoted, const MaskedSession* mask);

} // namespace hci
