#pragma once

#include "model/base/seeded_hash.h"
#include "model/exchange/known_texts.h"
#include "model/exchange/secret_spans.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hci {

/// Where a known secret comes from; the first ones are searched in other codings if there are too many.
enum class SecretOrigin : std::uint8_t {
    Sent, ///< in the URL or a field of a request
    Content,
    Received, ///< in an answer, so that a server decides how many there are
};

/// Masks secrets in all output: credentials found by the name of their field, parameter or member or by
/// their form, and known ones anywhere. Cookie names and attributes, authentication schemes, parameter names
/// and fields for caches stay.
///
/// A secret becomes "[secret 3]", from which it cannot be computed. Equal secrets of one mask share a
/// number, however they are escaped.
class SecretMask {
public:
    /// `includeSecrets`: hand everything through.
    explicit SecretMask(bool includeSecrets = false) : m_passThrough(includeSecrets) {}
    SecretMask(SecretMask&&) = default; // the index refers to texts of the table, which a move keeps in place
    SecretMask& operator=(SecretMask&&) = default;
    SecretMask(const SecretMask&) = delete;
    SecretMask& operator=(const SecretMask&) = delete;

    /// The masked value of the field `name` (any case).
    [[nodiscard]] std::string fieldValue(std::string_view name, std::string_view value);
    [[nodiscard]] std::string url(std::string_view url);
    /// A sentence, a title, a status text.
    [[nodiscard]] std::string text(std::string_view text);
    /// The name of a field, which recorders of HTTP/2 have in lower case.
    [[nodiscard]] std::string fieldName(std::string_view name);
    /// The name of a file or of a member of an archive, with its folders. New secrets get no number.
    [[nodiscard]] std::string fileName(std::string_view name) const;
    /// "a=1&token=x", masked: a query or a form-urlencoded body, also JSON sent as one.
    [[nodiscard]] std::string parameters(std::string_view text, const std::function<bool()>& stopped = {});
    /// The value of the parameter `name` of a query or a form.
    [[nodiscard]] std::string parameterValue(std::string_view name, std::string_view value);
    /// A decoded content. Once `stopped` returns true, this and parameters() return a mark for all of it.
    [[nodiscard]] std::string content(std::string_view bytes, std::string_view mediaType,
                                      const std::function<bool()>& stopped = {});

    /// The bytes [begin, end) of a text, for copying a part of it. Masks a secret that the part overlaps
    /// even by one byte; `spans` is findSecrets() of the whole text.
    [[nodiscard]] std::string part(std::string_view text, const SecretSpans& spans, std::size_t begin,
                                   std::size_t end);

    /// Numbers the secrets of a field or a URL, and remembers those to be searched elsewhere: cookies from
    /// eight bytes, credentials from six. Call indexKnown() after the last one.
    void learnField(std::string_view name, std::string_view value, SecretOrigin origin = SecretOrigin::Sent);
    void learnUrl(std::string_view url, SecretOrigin origin = SecretOrigin::Sent);
    /// Remembers a secret of a content, which gets its number where it is masked first.
    void learnContent(std::string_view secret);
    /// Remembers the values in a line of Cookie or Set-Cookie in the same way.
    void learnListedCookie(std::string_view name, std::string_view line);
    /// Makes the remembered secrets known: from now on they are masked anywhere, unless `stopped` returned
    /// true meanwhile.
    void indexKnown(const std::function<bool()>& stopped = {});
    [[nodiscard]] const KnownTexts& known() const noexcept { return m_known; }

    /// Masks the secrets in a quoted text. Any thread may call it, as new secrets get no number.
    void maskQuoted(std::string& text) const;
    /// fieldValue() in the same way.
    [[nodiscard]] std::string quotedField(std::string_view name, std::string_view value) const;

    [[nodiscard]] bool passesThrough() const noexcept { return m_passThrough; }
    /// Number of different secrets numbered so far.
    [[nodiscard]] std::uint32_t count() const noexcept { return m_count; }

private:
    friend class NumberedMask;

    struct Secret {
        std::uint32_t number = 0; // 0: none yet
        bool known = false;
        bool lowered = false; // a known one as HTTP/2 writes it in the name of a field
        SecretOrigin origin = SecretOrigin::Received;
    };

    [[nodiscard]] SecretSpans spansOfParameter(std::string_view name, std::string_view value) const;
    [[nodiscard]] std::string masked(std::string_view text, const SecretSpans& spans,
                                     const std::function<bool()>& stopped = {});
    /// `without`: how many of the secrets have no number.
    [[nodiscard]] std::string maskedAsKnown(std::string_view text, const SecretSpans& spans,
                                            std::size_t* without = nullptr,
                                            const std::function<bool()>& stopped = {}) const;
    [[nodiscard]] const KnownTexts* index() const noexcept { return m_known.empty() ? nullptr : &m_known; }
    std::uint32_t numberOf(std::string_view secret);
    void learn(std::string_view secret, std::size_t shortest, bool numbered = true);
    /// The entry of that text, which has that number if it has none yet.
    Secret& secretOf(std::string text, std::uint32_t number);
    void know(std::string text, std::uint32_t number);
    void remember(const std::string& meaning, std::size_t shortest, std::uint32_t number);
    void learnCredentials(std::string_view secret, bool cookie, bool numbered = true);
    void learnParts(const std::vector<std::string>& parts);
    void learnEncoded(std::string_view text);

    bool m_passThrough;
    TextMap<Secret> m_secrets; // by the common form of all spellings, and known ones as written
    std::uint32_t m_count = 0; // of different ones
    SecretOrigin m_origin = SecretOrigin::Sent; // of what is learned now
    KnownTexts m_known;
};

/// Masks like a SecretMask, with the numbers given so far. For several threads with one object each, while
/// another thread numbers new secrets under the lock.
class NumberedMask {
public:
    /// Both arguments outlive it. The thread that numbers new secrets locks `numbers`.
    NumberedMask(const SecretMask& mask, std::shared_mutex& numbers) : m_mask(mask), m_numbers(numbers) {}

    [[nodiscard]] std::string text(std::string_view text);
    [[nodiscard]] std::string parameters(std::string_view text, const std::function<bool()>& stopped = {});
    [[nodiscard]] std::string parameterValue(std::string_view name, std::string_view value);
    [[nodiscard]] std::string content(std::string_view bytes, std::string_view mediaType,
                                      const std::function<bool()>& stopped = {});
    [[nodiscard]] bool passesThrough() const noexcept { return m_mask.passesThrough(); }
    /// Every secret so far had a number, so the output is that of the SecretMask.
    [[nodiscard]] bool complete() const noexcept { return m_without == 0; }

private:
    [[nodiscard]] std::string masked(std::string_view text, const SecretSpans& spans,
                                     const std::function<bool()>& stopped = {});

    const SecretMask& m_mask;
    std::shared_mutex& m_numbers;
    std::size_t m_without = 0;
};

/// The secrets of one request.
[[nodiscard]] SecretMask secretsOf(std::string_view url,
                                   const std::vector<std::pair<std::string, std::string>>& fields);

/// Whether a request field is or contains a credential, which goes only to its own origin, and from a
/// recording only with consent; so is a field that repeats one of `known`. Redirects, replay, consent and
/// presets share this function.
[[nodiscard]] bool isCredential(std::string_view name, std::string_view value,
                                const KnownTexts* known = nullptr);

/// Whether a URL contains a token or a password, by an unambiguous name or form, or one of `known`.
[[nodiscard]] bool holdsCredential(std::string_view url, const KnownTexts* known = nullptr);

/// Whether a URL contains anything that an export masks, also by an ambiguous name ("key", "code"), or one of
/// `known`. From a recording it goes to no other origin.
[[nodiscard]] bool holdsSecret(std::string_view url, const KnownTexts* known = nullptr);

/// A text for an error that wants it to be a URL or HOST:PORT: masked, and without anything before its last
/// "@", which may be user information.
[[nodiscard]] std::string shownAddress(std::string_view text);

/// A URL for storage: without user information and without its secrets, those of `known` included.
[[nodiscard]] std::string urlToRemember(std::string_view url, const KnownTexts* known = nullptr);
/// The name of a field for storage, without its secrets.
[[nodiscard]] std::string fieldNameToRemember(std::string_view name, const KnownTexts* known = nullptr);

} // namespace hci
