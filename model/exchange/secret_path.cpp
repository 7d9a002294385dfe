#include "model/exchange/secret_path.h"

#include "model/base/ascii.h"
#include "model/exchange/scanned_text.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace hci {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t longestLeading = 24;

constexpr bool isSegmentWord(char c) noexcept {
    return isLetterOrDigit(c) || c == '-' || c == '_';
}

/// A name as all its spellings share it: "resetpassword" for reset-password, reset_password, resetPassword.
class JoinedName {
public:
    explicit JoinedName(std::string_view name) noexcept {
        if (name.size() > longestLeading)
            return;
        for (const char c : name)
            if (c != '-' && c != '_')
                m_bytes[m_size++] = asciiLower(c);
    }
    [[nodiscard]] std::string_view text() const noexcept { return {m_bytes.data(), m_size}; }

private:
    std::array<char, longestLeading> m_bytes{};
    std::size_t m_size = 0;
};

template <std::size_t N>
bool isIn(std::string_view name, const std::array<std::string_view, N>& sorted) noexcept {
    return std::binary_search(sorted.begin(), sorted.end(), name);
}

/// Names of an action that a mailed link allows. The token may follow an id: "/reset/MQ/…".
bool namesAction(std::string_view joined) noexcept {
    static constexpr std::array actions = {"acceptinvitation"sv, "acceptinvite"sv,    "accountactivation"sv,
                                           "activate"sv,         "activateaccount"sv, "activation"sv,
                                           "changepassword"sv,   "confirm"sv,         "confirmaccount"sv,
                                           "confirmation"sv,     "confirmations"sv,   "confirmemail"sv,
                                           "createpassword"sv,   "emailconfirm"sv,    "emailverification"sv,
                                           "emailverify"sv,      "forgotpassword"sv,  "invitation"sv,
                                           "invitations"sv,      "invite"sv,          "invites"sv,
                                           "loginlink"sv,        "magic"sv,           "magiclink"sv,
                                           "magiclogin"sv,       "newpassword"sv,     "passwordreset"sv,
                                           "passwordresets"sv,   "recover"sv,         "recoverpassword"sv,
                                           "recovery"sv,         "reset"sv,           "resetpassword"sv,
                                           "setpassword"sv,      "sharedinvite"sv,    "unlock"sv,
                                           "unsubscribe"sv,      "updatepassword"sv,  "verification"sv,
                                           "verify"sv,           "verifyaccount"sv,   "verifyemail"sv};
    static_assert(std::is_sorted(actions.begin(), actions.end()));
    return isIn(joined, actions);
}

/// Names of the token itself.
bool namesToken(std::string_view joined) noexcept {
    static constexpr std::array tokens = {"accesstoken"sv, "apikey"sv,  "authtoken"sv, "logintoken"sv,
                                          "resettoken"sv,  "session"sv, "sessionid"sv, "sessions"sv,
                                          "token"sv,       "tokens"sv};
    static_assert(std::is_sorted(tokens.begin(), tokens.end()));
    return isIn(joined, tokens);
}

/// "how-to-use-http2", the name of a page: small letters in words, numbers between them.
bool isSlug(std::string_view text) noexcept {
    constexpr std::size_t shortWord = 5; // "http2"
    bool parted = false;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find_first_of("-_", begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        const auto digits = static_cast<std::size_t>(std::count_if(word.begin(), word.end(), isDigit));
        const bool mixed = digits != 0 && digits != word.size() && word.size() > shortWord;
        if (mixed || std::any_of(word.begin(), word.end(), isUpper))
            return false;
        parted = parted || end < text.size();
        begin = end + 1;
    }
    return parted;
}

/// Looks at each slash, at the name before it and the segments behind it.
class PathScan {
public:
    PathScan(std::string_view text, TextKind kind, SecretSpans& spans)
        : m_text(text, kind), m_spans(spans),
          m_pathEnd(kind == TextKind::Url ? std::min(text.find_first_of("?#"), text.size()) : 0) {}

    void run() {
        const std::string_view text = m_text.text();
        for (std::size_t at = text.find('/'); at < text.size(); at = text.find('/', at + 1)) {
            if (m_text.byteAt(at + 1) == '(')
                sessionsIn(at + 1);
            else
                namedToken(at);
        }
    }

private:
    void namedToken(std::size_t slash) {
        const JoinedName name(nameBefore(slash));
        const std::string_view joined = name.text();
        const bool action = namesAction(joined);
        if (action || namesToken(joined)) {
            const TextRange next = segmentFrom(slash);
            add(next);
            if (action && m_text.byteAt(next.end) == '/')
                add(segmentFrom(next.end));
        } else if (joined == "webhooks") { // /webhooks/ID/TOKEN
            add(segmentFrom(segmentFrom(slash).end));
        } else if (joined == "services") { // /services/TEAM/BOT/TOKEN
            const TextRange team = segmentFrom(slash);
            const TextRange bot = segmentFrom(team.end);
            if (m_text.byteAt(team.begin) == 'T' && m_text.byteAt(bot.begin) == 'B')
                add(segmentFrom(bot.end));
        }
    }

    /// The segment that ends at a slash; empty if it is a host, or a part of another word.
    [[nodiscard]] std::string_view nameBefore(std::size_t slash) const noexcept {
        const std::size_t farthest = slash > longestLeading ? slash - longestLeading : 0;
        std::size_t begin = slash;
        while (begin > farthest && isSegmentWord(m_text[begin - 1]))
            --begin;
        return begin < slash && mayBegin(begin) ? m_text.textOf({begin, slash}) : std::string_view();
    }

    [[nodiscard]] bool mayBegin(std::size_t at) const noexcept {
        if (at == 0)
            return m_text.kind() != TextKind::Code;
        const char before = m_text[at - 1];
        if (before == '/') {
            const bool authority = at >= 2 && m_text[at - 2] == '/' && (at == 2 || m_text[at - 3] == ':');
            return !authority;
        }
        if (m_text.kind() == TextKind::Code) // "session/duration1" is a division
            return "\"'`"sv.find(before) != std::string_view::npos;
        return !isSegmentWord(before) && ".@%+~"sv.find(before) == std::string_view::npos;
    }

    /// The segment behind the slashes at `slash`; empty if there is none.
    [[nodiscard]] TextRange segmentFrom(std::size_t slash) const noexcept {
        std::size_t begin = slash;
        while (m_text.byteAt(begin) == '/')
            ++begin;
        if (begin == slash)
            return {slash, slash};
        const std::string_view ends = begin < m_pathEnd        ? "/?#;"sv
                                      : m_text.isRequestPart() ? "/?#;&"sv
                                                               : "/?#;&,\"'`<>()[]{}|\\ \t\r\n"sv;
        return {begin, std::min(m_text.text().find_first_of(ends, begin), m_text.size())};
    }

    void add(TextRange segment) {
        if (!m_text.isRequestPart()) // the end of a sentence
            while (!segment.empty() && ".:!"sv.find(m_text[segment.end - 1]) != std::string_view::npos)
                --segment.end;
        const std::string_view token = m_text.textOf(segment);
        const bool quoted = m_text.kind() == TextKind::Prose || m_text.kind() == TextKind::Code;
        if (looksLikeLinkToken(token) && !(quoted && isSlug(token)) && !m_text.isMasked(segment))
            m_spans.push_back({segment.begin, segment.end, false, true});
    }

    /// ASP.NET's session and ticket of a client without cookies: "/(S(…))/", "/(F(…))/", "/(X(1)S(…))/".
    void sessionsIn(std::size_t open) {
        for (std::size_t at = open + 1; isUpper(m_text.byteAt(at)) && m_text.byteAt(at + 1) == '(';) {
            const TextRange value{
                at + 2, std::min(m_text.text().find_first_of("()/?#\" \r\n", at + 2), m_text.size())};
            if (m_text.byteAt(value.end) != ')')
                return;
            add(value);
            at = value.end + 1;
        }
    }

    ScannedText m_text;
    SecretSpans& m_spans;
    std::size_t m_pathEnd;
};

} // namespace

bool leadsToToken(std::string_view name) noexcept {
    const JoinedName joined(name);
    return namesAction(joined.text()) || namesToken(joined.text());
}

bool looksLikeLinkToken(std::string_view text) noexcept {
    return text.size() >= 10 && text.find('.') == std::string_view::npos &&
           std::any_of(text.begin(), text.end(), isLetter) && std::any_of(text.begin(), text.end(), isDigit);
}

void findPathSecrets(std::string_view text, TextKind kind, SecretSpans& spans) {
    PathScan(text, kind, spans).run();
}

} // namespace hci
