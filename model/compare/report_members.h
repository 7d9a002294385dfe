#pragma once

#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace hci {

/// The file is no report of this program: a member of a wrong type, an index out of range, broken JSON.
class NoReport final : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// Members of a report, read in the order of the file. A type that the schema does not allow throws NoReport
// with the member's name.

using ReportValue = simdjson::ondemand::value;

/// Calls f(name, value) for each member of the object `value`.
template <class F> void forMembers(ReportValue& value, std::string_view what, F&& f) {
    simdjson::ondemand::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        throw NoReport(std::string(what) + " is no object");
    for (auto member : object) {
        simdjson::ondemand::field field;
        std::string_view key;
        if (std::move(member).get(field) != simdjson::SUCCESS ||
            field.unescaped_key().get(key) != simdjson::SUCCESS)
            throw NoReport(std::string(what) + " is broken JSON");
        f(key, field.value());
    }
}

/// Calls f(value) for each element of the list `value`.
template <class F> void forElements(ReportValue& value, std::string_view what, F&& f) {
    simdjson::ondemand::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS)
        throw NoReport(std::string(what) + " is no list");
    for (auto element : array) {
        ReportValue one;
        if (std::move(element).get(one) != simdjson::SUCCESS)
            throw NoReport(std::string(what) + " is broken JSON");
        f(one);
    }
}

/// A text; valid until the next report is read.
[[nodiscard]] inline std::string_view textIn(ReportValue& value, std::string_view what) {
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
        throw NoReport(std::string(what) + " is no text");
    return text;
}

[[nodiscard]] inline bool isNull(ReportValue& value) {
    bool null = false;
    return value.is_null().get(null) == simdjson::SUCCESS && null;
}

[[nodiscard]] inline std::optional<std::string_view> optionalTextIn(ReportValue& value,
                                                                    std::string_view what) {
    if (isNull(value))
        return std::nullopt;
    return textIn(value, what);
}

/// A whole number.
[[nodiscard]] inline std::int64_t numberIn(ReportValue& value, std::string_view what) {
    std::int64_t number = 0;
    if (value.get_int64().get(number) != simdjson::SUCCESS)
        throw NoReport(std::string(what) + " is no whole number");
    return number;
}

/// An index into a list; nullopt for null.
[[nodiscard]] inline std::optional<std::uint32_t> indexIn(ReportValue& value, std::string_view what) {
    if (isNull(value))
        return std::nullopt;
    const std::int64_t number = numberIn(value, what);
    if (number < 0 || number >= std::int64_t{UINT32_MAX})
        throw NoReport(std::string(what) + " is no index");
    return static_cast<std::uint32_t>(number);
}

} // namespace hci
