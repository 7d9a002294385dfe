#pragma once

#include "model/base/seeded_hash.h"
#include "model/exchange/known_texts.h"
#include "model/exchange/secret_spans.h"

#include <cstddef>
#include <cstdint>
#include <shared_mutex>
#include <string>
#include <string_view>

namespace hci {

/// Takes secrets out of what leaves the program: credentials by the name of their field, parameter or member,
/// by their form, and those that are known, wherever they stand. A secret becomes "[secret 3]"; equal secrets
/// of one mask get the same number, however each place escapes them, and nothing can be computed back from
/// it. What is not secret stays: cookie names and attributes, authentication schemes, parameter names, and
/// all of what caches read.
class SecretMask {
public:
    /// `includeSecrets`: hand everything through.
    explicit SecretMask(bool includeSecrets = false) : m_passThrough(includeSecrets) {}
    SecretMask(SecretMask&&) = default; // what is known refers to the table, whose texts stay where they are
    SecretMask& operator=(SecretMask&&) = default;
    SecretMask(const SecretMask&) = delete;
    SecretMask& operator=(const SecretMask&) = delete;

    /// The value of the field `name` (any case) as it may be shown.
    [[nodiscard]] std::string fieldValue(std::string_view name, std::string_view value);
    [[nodiscard]] std::string url(std::string_view url);
    /// A sentence, a title, a status text.
    [[nodiscard]] std::string text(std::string_view text);
    /// "a=1&token=x" as it may be shown: a query or a form-urlencoded body, also JSON that was sent as one.
    [[nodiscard]] std::string parameters(std::string_view text);
    /// The value of the parameter `name` of a query or a form.
    [[nodiscard]] std::string parameterValue(std::string_view name, std::string_view value);
    /// A content without its codings.
    [[nodiscard]] std::string content(std::string_view bytes, std::string_view mediaType);

    /// The bytes from `begin` to before `end` of a text, for one who copies a part of it. A secret that
    /// reaches into the part is masked, however little of it stands there. `spans`: findSecrets() of the
    /// whole text.
    [[nodiscard]] std::string part(std::string_view text, const SecretSpans& spans, std::size_t begin,
                                   std::size_t end);

    /// Numbers the secrets of a field or a URL, and remembers those that are worth looking for elsewhere:
    /// cookies of eight bytes and more, credentials of six. Call indexKnown() when all are there.
    void learnField(std::string_view name, std::string_view value);
    void learnUrl(std::string_view url);
    /// From now on what was learnt is masked wherever it stands.
    void indexKnown();
    [[nodiscard]] const KnownTexts& known() const noexcept { return m_known; }

    /// Masks the secrets in what a sentence quotes. For any thread: secrets that are new get no number.
    void maskQuoted(std::string& text) const;
    /// fieldValue() in the same way.
    [[nodiscard]] std::string quotedField(std::string_view name, std::string_view value) const;

    [[nodiscard]] bool passesThrough() const noexcept { return m_passThrough; }
    /// How many different secrets have a number so far.
    [[nodiscard]] std::uint32_t count() const noexcept { return m_count; }

private:
    friend class NumberedMask;

    struct Secret {
        std::uint32_t number = 0;
        bool known = false;
    };

    [[nodiscard]] SecretSpans spansOfParameter(std::string_view name, std::string_view value) const;
    [[nodiscard]] std::string masked(std::string_view text, const SecretSpans& spans);
    /// `without`: how many of the secrets have no number.
    [[nodiscard]] std::string maskedAsKnown(std::string_view text, const SecretSpans& spans,
                                            std::size_t* without = nullptr) const;
    [[nodiscard]] const KnownTexts* index() const noexcept { return m_known.empty() ? nullptr : &m_known; }
    std::uint32_t numberOf(std::string_view secret);
    void learn(std::string_view secret, std::size_t shortest);
    void learnCredentials(std::string_view secret, bool cookie);

    bool m_passThrough;
    TextMap<Secret> m_secrets; // by what all spellings of each have in common, and the known ones as written
    std::uint32_t m_count = 0; // of different ones
    KnownTexts m_known;
};

/// Masks as a SecretMask does, by the numbers that there are. For several threads, each with one of its own,
/// while another one gives numbers to new secrets under the lock.
class NumberedMask {
public:
    /// Both outlive it. `numbers`: locked by whoever gives new ones.
    NumberedMask(const SecretMask& mask, std::shared_mutex& numbers) : m_mask(mask), m_numbers(numbers) {}

    [[nodiscard]] std::string text(std::string_view text);
    [[nodiscard]] std::string parameters(std::string_view text);
    [[nodiscard]] std::string parameterValue(std::string_view name, std::string_view value);
    [[nodiscard]] std::string content(std::string_view bytes, std::string_view mediaType);
    [[nodiscard]] bool passesThrough() const noexcept { return m_mask.passesThrough(); }
    /// Every secret so far had a number; what was masked is what the SecretMask would have made of it.
    [[nodiscard]] bool complete() const noexcept { return m_without == 0; }

private:
    [[nodiscard]] std::string masked(std::string_view text, const SecretSpans& spans);

    const SecretMask& m_mask;
    std::shared_mutex& m_numbers;
    std::size_t m_without = 0;
};

/// Whether a request field is a credential, or holds one: it goes to no other origin than the one it was
/// given for, and a recorded one nowhere without consent. The one answer for redirects, replay, consent and
/// presets.
[[nodiscard]] bool isCredential(std::string_view name, std::string_view value);

/// Whether a URL holds a token or a password, by a name or a form that leaves no doubt.
[[nodiscard]] bool holdsCredential(std::string_view url);

/// A URL as it may be remembered: without user information, and with nothing where a secret was.
[[nodiscard]] std::string urlToRemember(std::string_view url);

} // namespace hci
