#pragma once

#include "model/exchange/secrets.h"
#include "model/exchange/session.h"

#include <QtCore/QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hci {

/// The texts of a session without its secrets, for exports.
///
/// Made once per export: a pass over the exchanges numbers secrets and learns cookies, credentials and what
/// contents that sign somebody in hold, a pass over the texts finds their other places. Later lookups are
/// cheap; returned views live as long as this and the session.
class MaskedSession final {
public:
    using Stopped = std::function<bool()>; ///< stays true; any thread calls it

    /// With `includeSecrets` nothing is masked. Once `stopped` returns true, the work ends within an
    /// exchange, and every text is masked as a whole.
    MaskedSession(const Session& session, bool includeSecrets, const Stopped& stopped = {});

    /// The secrets of a session alone, for masking other texts or finding its secrets in them. Use none of
    /// them once `stopped` returned true.
    [[nodiscard]] static SecretMask secretsOf(const Session& session, const Stopped& stopped = {});

    /// Whether the work was stopped, so that nothing can be written through this.
    [[nodiscard]] bool stopped() const noexcept { return m_stopped; }

    /// Adds a value for value() that may not be in the session: one normalised for Vary.
    void add(FieldName name, TextId text);

    /// The value of a field of the session.
    [[nodiscard]] std::string_view value(const Field& field) const { return value(field.name, field.value); }
    [[nodiscard]] std::string_view value(FieldName name, TextId text) const;
    /// The name of a field of the session, as it is spelled.
    [[nodiscard]] std::string_view name(FieldName spelled) const;
    /// A URL of the session.
    [[nodiscard]] std::string_view url(TextId text) const;
    /// Another text of an exchange or a page: a status text, a media type, the page's id.
    [[nodiscard]] std::string_view text(TextId text) const;
    /// Masks the secrets in a quotation from the session. Apply it before cutting, as half a secret is not
    /// recognised, and not to the program's own words, which may equal a cookie's value.
    void maskQuoted(std::string& text) const { m_secrets.maskQuoted(text); }
    /// The value of a field outside the session: one that a probe sent.
    [[nodiscard]] std::string quotedField(std::string_view name, std::string_view value) const {
        return m_secrets.quotedField(name, value);
    }
    /// Masks the secrets in a sentence from outside the program.
    [[nodiscard]] QString sentence(const QString& text) const;

    /// The name of an input.
    [[nodiscard]] QString inputName(const QString& name) const;

    /// How many different secrets are masked so far, where contents count once read. Nothing if secrets are
    /// included.
    [[nodiscard]] std::optional<std::uint32_t> secretsMasked() const noexcept {
        return m_secrets.passesThrough() ? std::nullopt : std::optional(m_secrets.count());
    }

    /// How many known secrets are not looked for in base64, as there are too many.
    [[nodiscard]] std::size_t secretsNotDecoded() const noexcept { return m_secrets.known().notEncoded(); }

    /// The mask for texts outside the session: contents, parameters. It numbers new secrets, so one thread
    /// may use it.
    [[nodiscard]] SecretMask& secrets() noexcept { return m_secrets; }

private:
    class Candidates;
    using Key = std::uint64_t; // name and text

    [[nodiscard]] static std::vector<Candidates> candidatesOf(const Session& session, const Stopped& stopped);
    static void learn(SecretMask& secrets, const TextPool& pool, const std::vector<Candidates>& parts,
                      const Stopped& stopped);
    void maskAll(const Session& session, const Stopped& stopped);
    void mask(Key key);
    [[nodiscard]] std::string_view lookUp(Key key, TextId text) const;

    const TextPool& m_pool;
    SecretMask m_secrets;
    bool m_stopped = false;
    std::unordered_map<Key, std::string> m_values; // those with secrets in them, masked
};

/// A mask with the cookies and credentials of one exchange, for showing or copying that alone.
[[nodiscard]] SecretMask maskOf(const Exchange& exchange);

/// The name of a field of the session's pool, masked if there is a mask.
[[nodiscard]] std::string_view shownName(FieldName name, const TextPool& pool, const MaskedSession* mask);

/// A quotation from the session, masked if there is a mask.
[[nodiscard]] std::string withoutSecrets(std::string_view quoted, const MaskedSession* mask);

} // namespace hci
