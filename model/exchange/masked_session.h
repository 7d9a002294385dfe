#pragma once

#include "model/exchange/secrets.h"
#include "model/exchange/session.h"

#include <QtCore/QString>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hci {

/// The texts of a session as an export may give them: without its secrets.
///
/// Made once an export by a pass over the session, which numbers the secrets in the order of the exchanges
/// and learns which cookies and credentials there are, and one over its texts, which finds where else they
/// stand. Looking a text up afterwards costs next to nothing. Views live as long as this and the session.
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
    /// Another text of an exchange or a page: a status text, a media type, the page's id.
    [[nodiscard]] std::string_view text(TextId text) const;
    /// Masks the secrets in what a sentence quotes of the session. Before anything is cut off, as half of a
    /// secret is not known as one; and not in our own words, which a cookie may have for its value.
    void maskQuoted(std::string& text) const { m_secrets.maskQuoted(text); }
    /// The value of a field that stands nowhere in the session: one that a probe sent.
    [[nodiscard]] std::string quotedField(std::string_view name, std::string_view value) const {
        return m_secrets.quotedField(name, value);
    }
    /// Masks the secrets in a sentence by somebody else.
    [[nodiscard]] QString sentence(const QString& text) const;

    /// How many different secrets are masked so far: those of contents come as they are asked for. Nothing
    /// where everything passes as it is.
    [[nodiscard]] std::optional<std::uint32_t> secretsMasked() const noexcept {
        return m_secrets.passesThrough() ? std::nullopt : std::optional(m_secrets.count());
    }

    /// For what is no text of the session: contents, parameters. New secrets get numbers of their own, so
    /// this is for one thread.
    [[nodiscard]] SecretMask& secrets() noexcept { return m_secrets; }

private:
    class Candidates;
    using Key = std::uint64_t; // name and text

    void learn(Key key);
    void mask(Key key);
    [[nodiscard]] std::string_view lookUp(Key key, TextId text) const;

    const TextPool& m_pool;
    SecretMask m_secrets;
    std::unordered_map<Key, std::string> m_values; // those with secrets in them, masked
};

/// A mask that knows the cookies and credentials of one exchange: for who shows or copies it alone.
[[nodiscard]] SecretMask maskOf(const Exchange& exchange);

/// What a sentence quotes of the session, masked where there is a mask.
[[nodiscard]] std::string withoutSecrets(std::string_view quoted, const MaskedSession* mask);

} // namespace hci
