#include "model/har/listed_cookies.h"

#include "model/base/bounds.h"
#include "model/http/field_syntax.h"

#include <algorithm>

namespace hci::har {

namespace {

constexpr std::size_t maxSearched = std::size_t{1} << 20; // bytes of a message's fields; then all are kept

/// The fields of a message that have cookies, searched for values that come in the order of the fields.
class CookieFields {
public:
    CookieFields(const RawFields& fields, std::string_view name) {
        for (const auto& [field, value] : fields.list)
            if (equalsIgnoringCase(field, name))
                m_values.push_back(value);
    }

    [[nodiscard]] bool have(std::string_view cookie) {
        for (std::size_t tried = 0; tried < m_values.size(); ++tried, nextField()) {
            if (find(cookie))
                return true;
            m_at = 0;
            if (find(cookie))
                return true;
        }
        return false;
    }

private:
    void nextField() {
        m_field = (m_field + 1) % m_values.size();
        m_at = 0;
    }

    /// Searches a field from the current place on, and goes behind what it finds.
    bool find(std::string_view cookie) {
        const std::string_view value = m_values[m_field];
        if (m_searched > maxSearched)
            return false;
        const std::size_t found = value.find(cookie, m_at);
        m_searched += std::min(found, value.size()) - m_at;
        if (found == std::string_view::npos || !isWhole(value, found, found + cookie.size()))
            return false;
        m_at = found + cookie.size();
        return true;
    }

    static bool isWhole(std::string_view field, std::size_t begin, std::size_t end) {
        const bool begins = begin == 0 || field[begin - 1] == '=' || field[begin - 1] == '"';
        return begins && (end == field.size() || field[end] == ';' || field[end] == '"');
    }

    std::vector<std::string_view> m_values;
    std::size_t m_field = 0;
    std::size_t m_at = 0; // in it
    std::size_t m_searched = 0;
};

void dropThoseOf(const RawFields& fields, std::string_view name, std::vector<RawCookie>& cookies) {
    if (cookies.empty())
        return;
    CookieFields known(fields, name);
    std::erase_if(cookies, [&known](const RawCookie& cookie) {
        return cookie.value.empty() || known.have(cookie.value);
    });
}

} // namespace

bool readListedCookies(TextReader& texts, Value value, RawEntry& entry, std::vector<RawCookie>& to) {
    to.clear();
    bool isList = false;
    bool tooMany = false;
    const bool read = eachElement(
        value,
        [&](Value element) {
            tooMany = to.size() >= bounds::reader::listedCookies;
            if (tooMany)
                return true;
            RawCookie cookie;
            bool isObject = false;
            const bool whole = eachMember(
                element,
                [&](std::string_view key, Value member) {
                    return key == "name"    ? texts.text(member, cookie.name)
                           : key == "value" ? texts.text(member, cookie.value)
                                            : true;
                },
                isObject);
            to.push_back(cookie);
            return whole;
        },
        isList);
    if (tooMany)
        entry.faults.push_back({WarningCode::TooManyFields, "cookies"});
    return read;
}

void dropCookiesOfFields(RawEntry& entry) {
    dropThoseOf(entry.request.fields, "cookie", entry.request.cookies);
    dropThoseOf(entry.response.fields, "set-cookie", entry.response.cookies);
}

} // namespace hci::har
