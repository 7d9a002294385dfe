#include "model/cache/profiles/firefox_directives.h"

#include "model/base/ascii.h"
#include "model/cache/lenient_reading.h"
#include "model/http/field_syntax.h"

#include <limits>

namespace hci {

namespace {

/// Parses a Cache-Control word by word, as Firefox does.
class FirefoxParser {
public:
    explicit FirefoxParser(std::string_view text) noexcept : m_rest(text) {}

    FirefoxDirectives run() noexcept {
        do {
            skipBlanks();
            const std::string_view word = takeWord();
            if (word.empty()) {
                m_result.stopped = m_result.stopped || !m_rest.empty();
                return m_result;
            }
            readDirective(word);
            skipBlanks();
        } while (take(','));
        m_result.stopped = !m_rest.empty();
        return m_result;
    }

private:
    void readDirective(std::string_view word) noexcept {
        if (equalsIgnoringCase(word, "no-cache")) {
            m_result.noCache = true;
            skipDirective();
        } else if (equalsIgnoringCase(word, "no-store")) {
            m_result.noStore = true;
        } else if (equalsIgnoringCase(word, "max-age")) {
            m_result.maxAge = takeSeconds();
        } else if (equalsIgnoringCase(word, "stale-while-revalidate")) {
            m_result.staleWhile = takeSeconds();
        } else if (equalsIgnoringCase(word, "public")) {
            m_result.isPublic = true;
        } else if (equalsIgnoringCase(word, "private")) {
            m_result.isPrivate = true;
        } else if (!equalsIgnoringCase(word, "immutable")) {
            skipDirective();
        }
    }

    std::int64_t takeSeconds() noexcept {
        skipBlanks();
        if (take('=')) {
            skipBlanks();
            const LeadingNumber number = leadingNumber(m_rest);
            if (number.length > 0 && number.value <= std::numeric_limits<std::uint32_t>::max()) {
                m_rest.remove_prefix(number.length);
                return number.value;
            }
        }
        skipDirective();
        return -1;
    }

    std::string_view takeWord() noexcept {
        const auto isPart = [](char c) {
            return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
        };
        std::size_t length = 0;
        while (length < m_rest.size() && isPart(m_rest[length]))
            ++length;
        const bool number = length > 0 && m_rest.front() >= '0' && m_rest.front() <= '9';
        const std::string_view word = m_rest.substr(0, number ? 0 : length);
        m_rest.remove_prefix(word.size());
        return word;
    }

    /// Skips to the next comma outside quotes.
    void skipDirective() noexcept {
        bool quoted = false;
        std::size_t length = 0;
        for (; length < m_rest.size() && (quoted || m_rest[length] != ','); ++length)
            quoted = quoted != (m_rest[length] == '"');
        m_rest.remove_prefix(length);
    }

    void skipBlanks() noexcept {
        const std::size_t length = m_rest.find_first_not_of(" \t");
        m_rest.remove_prefix(length == std::string_view::npos ? m_rest.size() : length);
    }

    bool take(char c) noexcept {
        const bool there = m_rest.starts_with(c);
        m_rest.remove_prefix(there ? 1 : 0);
        return there;
    }

    std::string_view m_rest;
    FirefoxDirectives m_result;
};

} // namespace

FirefoxDirectives readFirefoxDirectives(std::string_view value) noexcept {
    return FirefoxParser(value).run();
}

} // namespace hci
