#include "model/lint/request_difference.h"

#include "model/http/field_syntax.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

using namespace std::string_view_literals;

/// Request fields that do not choose content, or that other rules cover.
constexpr std::array ignored{
    "accept-encoding"sv,
    "access-control-request-headers"sv,
    "access-control-request-method"sv,
    "alt-used"sv,
    "authorization"sv,
    "available-dictionary"sv,
    "baggage"sv,
    "cache-control"sv,
    "connection"sv,
    "date"sv,
    "dictionary-id"sv,
    "dnt"sv,
    "forwarded"sv,
    "host"sv,
    "keep-alive"sv,
    "newrelic"sv,
    "origin"sv,
    "pragma"sv,
    "priority"sv,
    "proxy-authorization"sv,
    "proxy-connection"sv,
    "purpose"sv,
    "range"sv,
    "referer"sv,
    "service-worker"sv,
    "te"sv,
    "upgrade-insecure-requests"sv,
    "via"sv,
    "x-client-data"sv,
};

static_assert(std::is_sorted(ignored.begin(), ignored.end()));

/// Prefixes of such fields, and words in names whose value differs with each request.
constexpr std::array ignoredPrefixes{":"sv,         "if-"sv,          "content-"sv, "sec-"sv,
                                     "x-b3-"sv,     "x-forwarded-"sv, "x-amz"sv,    "x-datadog-"sv,
                                     "x-akamai-"sv, "cf-"sv};

constexpr std::array ignoredWords{"trace"sv,     "request-id"sv, "requestid"sv, "correlation"sv, "csrf"sv,
                                  "xsrf"sv,      "nonce"sv,      "timestamp"sv, "session"sv,     "span"sv,
                                  "client-id"sv, "visitor"sv,    "-time"sv};

bool saysNothing(std::string_view name) noexcept {
    const auto begins = [name](std::string_view prefix) { return name.starts_with(prefix); };
    const auto holds = [name](std::string_view word) { return name.find(word) != std::string_view::npos; };
    return std::binary_search(ignored.begin(), ignored.end(), name) ||
           std::any_of(ignoredPrefixes.begin(), ignoredPrefixes.end(), begins) ||
           std::any_of(ignoredWords.begin(), ignoredWords.end(), holds);
}

TextId valueOf(FieldSpan fields, FieldName folded) noexcept {
    for (const Field& field : fields)
        if (fields.pool().folded(field.name) == folded)
            return field.value;
    return TextId::None;
}

/// Custom fields of one application are better evidence than those of every client.
int rankOf(std::string_view name) noexcept {
    if (name == "cookie")
        return 3;
    if (name == "user-agent")
        return 2;
    return name.starts_with("accept") ? 1 : 0;
}

/// The prefix that fields of one application share: "hx" of "hx-target", "x-pjax" of "x-pjax-container".
std::string_view familyOf(std::string_view name) noexcept {
    const std::size_t begin = name.starts_with("x-") ? 2 : 0;
    return name.substr(0, name.find('-', begin));
}

/// The field of a family that names the requested content comes first; the others give details.
int placeInFamily(std::string_view name, std::string_view family, std::string_view value) noexcept {
    if (name == family || name.ends_with("-request"))
        return 0;
    return value == "true" || value == "1" ? 1 : 2;
}

constexpr std::size_t maxCookies = 64; // more are not compared

/// Cookies of analytics, which do not choose content.
constexpr std::array countingCookies{
    "_ga"sv,    "_gid"sv,      "_gat"sv,  "_gcl"sv,     "_fb"sv,      "_hj"sv,     "_pk_"sv,
    "__utm"sv,  "_uet"sv,      "_cl"sv,   "__cf"sv,     "bm_"sv,      "ak_bmsc"sv, "aws"sv,
    "incap_"sv, "visid_"sv,    "nlbi_"sv, "datadome"sv, "optanon"sv,  "mp_"sv,     "ajs_"sv,
    "amp_"sv,   "amplitude"sv, "utag"sv,  "ts01"sv,     "intercom"sv, "s_"sv,      "kndctr_"sv};

struct Cookie {
    std::string_view name;
    std::string_view value;

    friend bool operator==(const Cookie&, const Cookie&) = default;
};

std::vector<Cookie> cookiesOf(std::string_view field) {
    std::vector<Cookie> cookies;
    while (!field.empty()) {
        const std::size_t end = std::min(field.find(';'), field.size());
        const std::string_view pair = trimmed(field.substr(0, end));
        field.remove_prefix(std::min(end + 1, field.size()));
        const std::size_t sign = pair.find('=');
        if (sign != std::string_view::npos && sign > 0)
            cookies.push_back({pair.substr(0, sign), pair.substr(sign + 1)});
    }
    return cookies;
}

bool isNumber(std::string_view text) noexcept {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool counts(std::string_view name) {
    const std::string lower = lowered(name);
    return std::any_of(countingCookies.begin(), countingCookies.end(),
                       [&lower](std::string_view prefix) { return lower.starts_with(prefix); });
}

/// Whether the earlier answer set the cookie, and so its value in the next request.
bool isSetBy(FieldSpan response, std::string_view name) {
    return std::any_of(response.begin(), response.end(), [&](const Field& field) {
        const std::string_view value = response.pool().text(field.value);
        return response.pool().folded(field.name) == FieldName::SetCookie && value.starts_with(name) &&
               value.substr(name.size()).starts_with('=');
    });
}

/// The cookies of `one` that `other` lacks or has with another value.
void addDiffering(const std::vector<Cookie>& one, const std::vector<Cookie>& other,
                  std::vector<std::string_view>& names) {
    for (const Cookie& cookie : one) {
        const auto same = std::find_if(other.begin(), other.end(),
                                       [&](const Cookie& each) { return each.name == cookie.name; });
        const bool numbers = same != other.end() && isNumber(same->value) && isNumber(cookie.value);
        const bool differs = same == other.end() || (same->value != cookie.value && !numbers);
        if (differs && !counts(cookie.name) &&
            std::find(names.begin(), names.end(), cookie.name) == names.end())
            names.push_back(cookie.name);
    }
}

} // namespace

std::vector<FieldName> differingFields(FieldSpan a, FieldSpan b) {
    std::vector<FieldName> found;
    const TextPool& pool = a.pool();
    const auto collect = [&](FieldSpan one, FieldSpan other, bool whereAbsent) {
        for (const Field& field : one) {
            const FieldName folded = pool.folded(field.name);
            const TextId value = valueOf(other, folded);
            const bool differs = whereAbsent ? value == TextId::None : value != valueOf(one, folded);
            const auto same = [&](FieldName known) { return pool.folded(known) == folded; };
            if (differs && !saysNothing(pool.spelling(folded)) &&
                std::none_of(found.begin(), found.end(), same))
                found.push_back(field.name);
        }
    };
    if (a.empty() || b.empty())
        return found; // not recorded
    collect(a, b, false);
    collect(b, a, true);
    std::stable_sort(found.begin(), found.end(), [&pool](FieldName x, FieldName y) {
        return rankOf(pool.spelling(pool.folded(x))) < rankOf(pool.spelling(pool.folded(y)));
    });
    return found;
}

std::vector<FieldName> tellingFields(FieldSpan a, FieldSpan b, std::size_t most, std::size_t maxFamilies) {
    const std::vector<FieldName> fields = differingFields(a, b);
    if (fields.size() <= most)
        return fields;
    const TextPool& pool = a.pool();
    const auto nameOf = [&pool](FieldName field) { return pool.spelling(pool.folded(field)); };
    const auto place = [&](FieldName field) {
        const FieldName folded = pool.folded(field);
        const TextId value = valueOf(a, folded);
        return placeInFamily(nameOf(field), familyOf(nameOf(field)),
                             pool.text(value == TextId::None ? valueOf(b, folded) : value));
    };
    std::vector<FieldName> found; // of each family first
    std::size_t families = 0;
    for (const FieldName field : fields) {
        if (rankOf(nameOf(field)) > 0) { // they come after all others
            found.push_back(field);
            continue;
        }
        const auto relative = std::find_if(found.begin(), found.end(), [&](FieldName known) {
            return familyOf(nameOf(known)) == familyOf(nameOf(field));
        });
        if (relative == found.end()) {
            found.push_back(field);
            ++families;
        } else if (place(field) < place(*relative)) {
            *relative = field;
        }
    }
    const bool alike = families > 0 && families <= maxFamilies && found.size() - families <= most;
    return alike ? found : std::vector<FieldName>();
}

bool isCookie(const TextPool& pool, FieldName name) noexcept {
    return pool.folded(name) == FieldName::Cookie;
}

std::string_view differingCookie(const Exchange& before, const Exchange& after) {
    const std::vector<Cookie> one = cookiesOf(before.request().value(FieldName::Cookie));
    const std::vector<Cookie> other = cookiesOf(after.request().value(FieldName::Cookie));
    std::vector<std::string_view> names;
    if (one.size() <= maxCookies && other.size() <= maxCookies) {
        addDiffering(one, other, names);
        addDiffering(other, one, names);
    }
    return names.size() == 1 && !isSetBy(before.response(), names.front()) ? names.front()
                                                                           : std::string_view();
}

bool haveOtherUserCookies(const Exchange& before, const Exchange& after) {
    if (before.request().id(FieldName::Cookie) == after.request().id(FieldName::Cookie))
        return false;
    const std::vector<Cookie> one = cookiesOf(before.request().value(FieldName::Cookie));
    const std::vector<Cookie> other = cookiesOf(after.request().value(FieldName::Cookie));
    if (one.size() > maxCookies || other.size() > maxCookies)
        return true;
    return std::any_of(one.begin(), one.end(), [&](const Cookie& cookie) {
        const auto same = std::find_if(other.begin(), other.end(),
                                       [&](const Cookie& each) { return each.name == cookie.name; });
        return same != other.end() && same->value != cookie.value && !counts(cookie.name) &&
               !isSetBy(before.response(), cookie.name);
    });
}

} // namespace hci
