#include "model/exchange/secret_path.h"

#include "model/base/ascii.h"
#include "model/exchange/scanned_text.h"
#include "model/exchange/secret_forms.h"
#include "model/exchange/secret_names.h"
#include "model/exchange/stop_check.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace hci {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t maxLeadingLength = 40;
constexpr std::size_t maxIds = 3; // between the name and the token: "/confirm/5/6/…"
constexpr std::size_t shortestName = 3;
constexpr std::size_t shortestToken = 10;

constexpr bool isSegmentWord(char c) noexcept {
    return isLetterOrDigit(c) || c == '-' || c == '_';
}

/// A name as all its spellings share it: "resetpassword" for reset-password, reset_password, resetPassword.
class JoinedName {
public:
    explicit JoinedName(std::string_view name) noexcept {
        if (name.size() > maxLeadingLength)
            return;
        for (const char c : name)
            if (c != '-' && c != '_')
                m_bytes[m_size++] = asciiLower(c);
    }
    [[nodiscard]] std::string_view text() const noexcept { return {m_bytes.data(), m_size}; }

private:
    std::array<char, maxLeadingLength> m_bytes{};
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

/// Names of a page to sign in at, whose parameters are users.
bool signsInBy(std::string_view joined) noexcept {
    static constexpr std::array names = {"emaillogin"sv, "login"sv,      "logon"sv,      "oneclicklogin"sv,
                                         "signin"sv,     "signinlink"sv, "signinwith"sv, "signon"sv};
    static_assert(std::is_sorted(names.begin(), names.end()));
    return isIn(joined, names);
}

/// What precedes a token in the path of a URL.
enum class Leading : std::uint8_t {
    Nothing,
    Action,
    Token,  ///< its own name
    Secret, ///< a name that is also that of a page: "/password/forgot"
};

/// Whether a file of that type is a page or data made for one request.
bool isPageType(std::string_view type) noexcept {
    static constexpr std::array types = {"action"sv, "asp"sv, "aspx"sv, "cgi"sv, "do"sv,  "htm"sv,   "html"sv,
                                         "json"sv,   "jsp"sv, "pdf"sv,  "php"sv, "txt"sv, "xhtml"sv, "xml"sv};
    static_assert(std::is_sorted(types.begin(), types.end()));
    return isIn(type, types);
}

bool isFileType(std::string_view type) noexcept {
    return !type.empty() && type.size() <= 5 && isLower(type.front()) &&
           std::all_of(type.begin(), type.end(), [](char c) { return isLower(c) || isDigit(c); });
}

/// "reset" of "reset.php".
std::string_view withoutPageType(std::string_view name) noexcept {
    const std::size_t dot = name.rfind('.');
    return dot != std::string_view::npos && isPageType(name.substr(dot + 1)) ? name.substr(0, dot) : name;
}

/// Whether it is no name but a part of base64, in which capitals, small letters and digits change all the
/// time, or in which more capitals than an abbreviation has are beside small letters.
bool isRandomName(std::string_view name) noexcept {
    constexpr std::size_t longestAbbreviation = 5;
    std::size_t changes = 0;
    std::size_t capitals = 0; // in a row
    bool endless = false;
    int before = 0;
    for (const char c : name) {
        const int kind = isUpper(c) ? 1 : isLower(c) ? 2 : isDigit(c) ? 3 : 0;
        changes += kind != 0 && before != 0 && kind != before ? 1 : 0;
        capitals = kind == 1 ? capitals + 1 : 0;
        endless = endless || capitals > longestAbbreviation;
        before = kind;
    }
    if (endless && std::any_of(name.begin(), name.end(), isLower))
        return true;
    constexpr std::size_t shortName = 4; // "otp", "OTP" or "Otp", but no "tPW"
    const bool capitalised = std::all_of(name.begin() + (name.empty() ? 0 : 1), name.end(), isLower);
    return (changes > 2 && 2 * changes >= name.size()) ||
           (name.size() <= shortName && changes > 0 && !capitalised);
}

Leading leadingOf(std::string_view name) {
    const JoinedName joined(withoutPageType(name));
    if (namesAction(joined.text()))
        return Leading::Action;
    if (signsInBy(joined.text()))
        return Leading::Secret;
    const NameSecrecy secrecy = isRandomName(name) ? NameSecrecy::None : nameSecrecy(name);
    if (secrecy == NameSecrecy::None || name.size() < shortestName)
        return Leading::Nothing;
    const bool token = joined.text().find("token") != std::string_view::npos ||
                       joined.text().starts_with("session") || joined.text() == "apikey";
    return token && secrecy == NameSecrecy::Anywhere ? Leading::Token : Leading::Secret;
}

/// "how-to-use-http2", the name of a page: small letters in words, numbers between them.
bool isSlug(std::string_view text) noexcept {
    constexpr std::size_t shortWord = 5;     // "http2"
    constexpr std::size_t numberedWord = 10; // "keynote24"
    bool parted = false;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find_first_of("-_", begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        const auto digits = static_cast<std::size_t>(std::count_if(word.begin(), word.end(), isDigit));
        const bool numbered =
            digits <= 2 && word.size() <= numberedWord &&
            std::all_of(word.end() - static_cast<std::ptrdiff_t>(digits), word.end(), isDigit);
        const bool mixed = digits != 0 && digits != word.size() && word.size() > shortWord && !numbered;
        if (mixed || std::any_of(word.begin(), word.end(), isUpper))
            return false;
        parted = parted || end < text.size();
        begin = end + 1;
    }
    return parted;
}

/// A segment that is no word, date or name of a page: letters, and two digits at least. Percent-encoded bytes
/// count as neither, as names in other alphabets have them.
bool isRandomSegment(std::string_view text) noexcept {
    std::size_t letters = 0;
    std::size_t digits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 &&
            hexDigit(text[i + 2]) >= 0) {
            i += 2;
            continue;
        }
        letters += isLetter(text[i]) ? 1 : 0;
        digits += isDigit(text[i]) ? 1 : 0;
    }
    return letters + digits >= shortestToken && letters >= 3 && digits >= 2 && !isSlug(text);
}

/// The length of the token at the begin of a segment, "q7SecretX7v.html"; 0 if it is none.
std::size_t tokenLength(std::string_view segment) noexcept {
    const std::size_t dot = segment.rfind('.');
    if (dot == std::string_view::npos)
        return isRandomSegment(segment) ? segment.size() : 0;
    const std::string_view stem = withoutPageType(segment);
    if (stem.size() < segment.size())
        return stem.find('.') == std::string_view::npos && isRandomSegment(stem) ? stem.size() : 0;
    if (isFileType(segment.substr(dot + 1)))
        return 0;
    for (std::size_t begin = 0; begin < segment.size();) { // parts of a signed text
        const std::string_view part = segment.substr(begin, segment.find('.', begin) - begin);
        if (isRandomSegment(part))
            return segment.size();
        begin += part.size() + 1;
    }
    return 0;
}

/// Where a segment may stand, which decides the bytes that end it.
enum SegmentEnd : std::uint8_t { InPath = 1, InParameter = 2, InText = 4 };
constexpr std::array<std::uint8_t, 256> segmentEnds = [] {
    std::array<std::uint8_t, 256> all{};
    const auto mark = [&all](std::string_view bytes, int places) {
        for (const char c : bytes)
            all[static_cast<unsigned char>(c)] = static_cast<std::uint8_t>(places);
    };
    mark("/?#;"sv, InPath | InParameter | InText);
    mark("&"sv, InParameter | InText);
    mark(",\"'`<>()[]{}|\\ \t\r\n"sv, InText);
    return all;
}();

/// Looks at each slash, at the name before it and the segments behind it.
class PathScan {
public:
    PathScan(std::string_view text, TextKind kind, SecretSpans& spans)
        : m_text(text, kind), m_spans(spans),
          m_pathEnd(kind == TextKind::Url ? std::min(text.find_first_of("?#"), text.size()) : 0) {}

    void run(const std::function<bool()>& stopped) {
        const std::string_view text = m_text.text();
        StopCheck stop(stopped);
        for (std::size_t at = text.find('/'); at < text.size() && !stop.at(at); at = text.find('/', at + 1)) {
            if (m_text.byteAt(at + 1) == '(')
                sessionsIn(at + 1);
            else if (m_text.byteAt(at + 1) == '/')
                namedToken(at);
            else {
                namedToken(at);
                pairIn(at);
            }
        }
    }

private:
    void namedToken(std::size_t slash) {
        const std::string_view name = holdsTokenBehind(slash) ? nameBefore(slash) : std::string_view();
        if (name.empty() || hook(JoinedName(name).text(), slash))
            return;
        const TextRange next = segmentFrom(slash);
        switch (leadingOf(name)) {
        case Leading::Nothing: break;
        case Leading::Action:
            addToken(next);
            if (m_text.byteAt(next.end) == '/')
                addToken(segmentFrom(next.end));
            addRandom(next.end, maxIds);
            break;
        case Leading::Token: addToken(isVersion(m_text.textOf(next)) ? segmentFrom(next.end) : next); break;
        case Leading::Secret: addRandom(slash, 1); break;
        }
    }

    /// "/token/v2/…"
    static bool isVersion(std::string_view text) noexcept {
        constexpr std::size_t longest = 4;
        return text.size() >= 2 && text.size() <= longest && text.front() == 'v' &&
               std::all_of(text.begin() + 1, text.end(), isDigit);
    }

    /// The addresses that messages are sent to, which are secret as a whole. Returns whether it is one.
    bool hook(std::string_view joined, std::size_t slash) {
        const TextRange first = segmentFrom(slash);
        const auto begins = [this](TextRange segment, char c) { return m_text.byteAt(segment.begin) == c; };
        if (joined == "webhooks") { // /webhooks/ID/TOKEN
            addToken(segmentFrom(first.end));
            addRandom(slash, maxIds);
        } else if (joined.find("webhook") != std::string_view::npos || joined == "hooks") {
            addRandom(slash, maxIds);
        } else if (joined == "services" && begins(first, 'T')) { // /services/TEAM/BOT/TOKEN
            const TextRange bot = segmentFrom(first.end);
            if (begins(bot, 'B'))
                addToken(segmentFrom(bot.end));
        } else if ((joined == "workflows" || joined == "triggers") && isTeam(m_text.textOf(first))) {
            addRandom(first.end, maxIds);
        } else {
            return false;
        }
        return true;
    }
    /// The ID of a team of Slack: "T01ABCDEF".
    static bool isTeam(std::string_view text) noexcept {
        return text.size() >= 6 && text.front() == 'T' && std::any_of(text.begin(), text.end(), isDigit) &&
               std::all_of(text.begin(), text.end(), [](char c) { return isUpper(c) || isDigit(c); });
    }

    /// "/token:…"
    void pairIn(std::size_t slash) {
        const TextRange segment = segmentFrom(slash);
        if (m_text.kind() == TextKind::Code || isAuthority(segment.begin))
            return;
        const std::string_view text = m_text.textOf(segment);
        const std::size_t mark = text.find_first_of(":,");
        if (mark == 0 || mark > maxLeadingLength)
            return;
        if (const TextRange value{segment.begin + mark + 1, segment.end};
            tokenLength(m_text.textOf(value)) != 0 && leadingOf(text.substr(0, mark)) != Leading::Nothing)
            addRandom(value);
    }

    /// Whether one of the segments is longer than a word, so that the name before them is worth a look.
    [[nodiscard]] bool holdsTokenBehind(std::size_t slash) const noexcept {
        for (std::size_t i = 0; i <= maxIds; ++i) {
            const TextRange segment = segmentFrom(slash);
            if (segment.end - segment.begin >= shortestToken)
                return true;
            if (m_text.byteAt(segment.end) != '/')
                return false;
            slash = segment.end;
        }
        return false;
    }

    /// The segment that ends at a slash; empty if it is a host, or a part of another word.
    [[nodiscard]] std::string_view nameBefore(std::size_t slash) const noexcept {
        const std::size_t farthest = slash > maxLeadingLength ? slash - maxLeadingLength : 0;
        const auto beginOf = [&](std::string_view marks) {
            std::size_t begin = slash;
            while (begin > farthest && (isSegmentWord(m_text[begin - 1]) ||
                                        marks.find(m_text[begin - 1]) != std::string_view::npos))
                --begin;
            return begin;
        };
        // "/v1.token/", "/~token~/"
        if (const std::size_t whole = beginOf(".~@$%!");
            whole < slash && whole > 0 && m_text[whole - 1] == '/' && !isAuthority(whole))
            return m_text.textOf({whole, slash});
        const std::size_t begin = beginOf({});
        return begin < slash && mayBegin(begin) ? m_text.textOf({begin, slash}) : std::string_view();
    }

    [[nodiscard]] bool isAuthority(std::size_t at) const noexcept {
        return at >= 2 && m_text[at - 1] == '/' && m_text[at - 2] == '/' &&
               (at == 2 || m_text[at - 3] == ':');
    }

    [[nodiscard]] bool mayBegin(std::size_t at) const noexcept {
        if (at == 0)
            return m_text.kind() != TextKind::Code;
        const char before = m_text[at - 1];
        if (before == '/')
            return !isAuthority(at);
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
        const SegmentEnd ends = begin < m_pathEnd ? InPath : m_text.isRequestPart() ? InParameter : InText;
        std::size_t end = begin;
        while (end < m_text.size() && (segmentEnds[static_cast<unsigned char>(m_text[end])] & ends) == 0)
            ++end;
        return {begin, end};
    }

    /// Adds a segment behind a name that only tokens follow.
    void addToken(TextRange segment) {
        trimSentence(segment);
        const std::string_view token = m_text.textOf(segment);
        const bool quoted = m_text.kind() == TextKind::Prose || m_text.kind() == TextKind::Code;
        if (looksLikeLinkToken(token) && !(quoted && isSlug(token)))
            add(segment);
        else
            addRandom(segment);
    }
    /// Adds a segment behind a name that pages follow as well.
    void addRandom(TextRange segment) {
        trimSentence(segment);
        segment.end = segment.begin + tokenLength(m_text.textOf(segment));
        add(segment);
    }
    /// The same for `count` segments from a slash on.
    void addRandom(std::size_t slash, std::size_t count) {
        for (; count > 0 && m_text.byteAt(slash) == '/'; --count) {
            const TextRange segment = segmentFrom(slash);
            addRandom(segment);
            slash = segment.end;
        }
    }
    void add(TextRange segment) {
        if (!segment.empty() && !m_text.isMasked(segment))
            m_spans.push_back({segment.begin, segment.end, false, true});
    }
    void trimSentence(TextRange& segment) const noexcept {
        if (!m_text.isRequestPart())
            while (!segment.empty() && ".:!"sv.find(m_text[segment.end - 1]) != std::string_view::npos)
                --segment.end;
    }

    /// ASP.NET's session and ticket of a client without cookies: "/(S(…))/", "/(F(…))/", "/(X(1)S(…))/".
    void sessionsIn(std::size_t open) {
        for (std::size_t at = open + 1; isUpper(m_text.byteAt(at)) && m_text.byteAt(at + 1) == '(';) {
            const TextRange value{
                at + 2, std::min(m_text.text().find_first_of("()/?#\" \r\n", at + 2), m_text.size())};
            if (m_text.byteAt(value.end) != ')')
                return;
            addToken(value);
            at = value.end + 1;
        }
    }

    ScannedText m_text;
    SecretSpans& m_spans;
    std::size_t m_pathEnd;
};

} // namespace

bool leadsToToken(std::string_view name) noexcept {
    return namesAction(JoinedName(name).text());
}

bool isSecretParameter(std::string_view name, std::string_view value) {
    switch (nameSecrecy(name)) {
    case NameSecrecy::None: return leadsToToken(name) && looksLikeLinkToken(value);
    case NameSecrecy::IfToken: return looksLikeLongToken(value);
    case NameSecrecy::InRequests:
    case NameSecrecy::Anywhere: break;
    }
    return true;
}

bool looksLikeLinkToken(std::string_view text) noexcept {
    return text.size() >= shortestToken && text.find('.') == std::string_view::npos &&
           std::any_of(text.begin(), text.end(), isLetter) && std::any_of(text.begin(), text.end(), isDigit);
}

void findPathSecrets(std::string_view text, TextKind kind, SecretSpans& spans,
                     const std::function<bool()>& stopped) {
    PathScan(text, kind, spans).run(stopped);
}

} // namespace hci
