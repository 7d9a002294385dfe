#include "model/exchange/stored_passwords.h"

#include "model/base/ascii.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

using namespace std::string_view_literals;

/// Calls take(begin, end) for each line.
template <class Take> void forLines(std::string_view text, const Take& take) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
        take(begin, end);
        begin = end + 1;
    }
}

/// "machine HOST login USER password …"
void findNetrc(std::string_view text, SecretSpans& spans) {
    bool named = false;
    for (std::size_t at = text.find_first_not_of(" \t\r\n"); at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
        if (named)
            spans.push_back({at, end, false, true});
        named = text.substr(at, end - at) == "password"sv;
        at = text.find_first_not_of(" \t\r\n", end);
    }
}

constexpr std::string_view privateLines = "Private-Lines: ";

/// The lines behind "Private-Lines: 14", up to the next name.
void findPuttyKey(std::string_view text, SecretSpans& spans) {
    const std::size_t line = std::min(text.find(privateLines), text.size());
    const std::size_t begin =
        text.find_first_not_of("\r\n", std::min(text.find_first_of("\r\n", line), text.size()));
    if (begin == std::string_view::npos)
        return;
    const std::string_view key = text.substr(begin, text.find("Private-", begin) - begin);
    spans.push_back({begin, begin + key.find_last_not_of("\r\n") + 1, false, true});
}

/// Where the last of five parts between colons begins, host:port:database:user:password; 0 if it is no such
/// line.
std::size_t passwordBegin(std::string_view line) noexcept {
    std::array<std::size_t, 4> colons{};
    std::size_t count = 0;
    for (std::size_t at = line.find(':'); at != std::string_view::npos && count < 4;
         at = line.find(':', at + 1))
        colons[count++] = at;
    if (count < 4)
        return 0;
    const std::string_view port = line.substr(colons[0] + 1, colons[1] - colons[0] - 1);
    const bool digits = !port.empty() && port.size() <= 5 && std::all_of(port.begin(), port.end(), isDigit);
    return (digits || port == "*"sv) && line.find(' ') == std::string_view::npos ? colons[3] + 1 : 0;
}

/// Where the hash of "user:$apr1$…" begins, which the password can be guessed from; 0 if it is no such line.
std::size_t hashBegin(std::string_view line) noexcept {
    static constexpr std::array hashes = {"$apr1$"sv, "$2a$"sv, "$2b$"sv,    "$2y$"sv,  "$1$"sv,   "$5$"sv,
                                          "$6$"sv,    "$y$"sv,  "$argon2"sv, "{SHA}"sv, "{SSHA}"sv};
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0)
        return 0;
    const std::string_view rest = line.substr(colon + 1);
    const bool hashed = std::any_of(hashes.begin(), hashes.end(),
                                    [rest](std::string_view hash) { return rest.starts_with(hash); });
    return hashed ? colon + 1 : 0;
}

using SecretBegin = std::size_t (*)(std::string_view line) noexcept;

/// Appends what each line has from there to its end, or to its next colon.
void findInLines(std::string_view text, SecretBegin beginOf, SecretSpans& spans) {
    forLines(text, [&](std::size_t begin, std::size_t end) {
        const std::string_view line = text.substr(begin, end - begin);
        if (const std::size_t from = beginOf(line); from != 0 && from < line.size())
            spans.push_back({begin + from, begin + std::min(line.find(':', from), line.size()), false, true});
    });
}

} // namespace

void findStoredPasswords(std::string_view content, SecretSpans& spans) {
    constexpr std::size_t longestLine = 300;
    const std::string_view head = content.substr(0, longestLine);
    if (head.starts_with("machine ") || head.starts_with("default login "))
        return findNetrc(content, spans);
    if (head.starts_with("PuTTY-User-Key-File-") || head.starts_with(privateLines))
        return findPuttyKey(content, spans);
    const std::string_view line = head.substr(0, head.find_first_of("\r\n"));
    if (line.find_first_of(" <{\"") != std::string_view::npos)
        return;
    if (hashBegin(line) != 0)
        findInLines(content, hashBegin, spans);
    else if (passwordBegin(line) != 0)
        findInLines(content, passwordBegin, spans);
}

} // namespace hci
