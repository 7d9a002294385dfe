#pragma once

#include "model/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hci::sf {

/// Structured Field Values (RFC 9651, which replaces RFC 8941).
struct Token {
    std::string text;
    friend bool operator==(const Token&, const Token&) = default;
};
struct Bytes {
    std::string bytes;
    friend bool operator==(const Bytes&, const Bytes&) = default;
};
struct Date {
    std::int64_t seconds = 0;
    friend bool operator==(const Date&, const Date&) = default;
};
struct DisplayString {
    std::string utf8;
    friend bool operator==(const DisplayString&, const DisplayString&) = default;
};
/// Thousandths: a decimal has at most three fraction digits (RFC 9651 3.3.2).
struct Decimal {
    std::int64_t thousandths = 0;
    friend bool operator==(const Decimal&, const Decimal&) = default;
};

using BareItem = std::variant<bool, std::int64_t, Decimal, std::string, Token, Bytes, Date, DisplayString>;
using Parameters = std::vector<std::pair<std::string, BareItem>>;

struct Item {
    BareItem value;
    Parameters parameters;
    friend bool operator==(const Item&, const Item&) = default;
};
struct InnerList {
    std::vector<Item> items;
    Parameters parameters;
    friend bool operator==(const InnerList&, const InnerList&) = default;
};
using Member = std::variant<Item, InnerList>;
using List = std::vector<Member>;
using Dictionary = std::vector<std::pair<std::string, Member>>; ///< keys once each, in order

/// Parse the combined value of a field. A syntax error fails the whole field, as the RFC requires (4.2); so
/// do more than 4,096 members of a dictionary or parameters of an item.
[[nodiscard]] Result<Item> parseItem(std::string_view text);
[[nodiscard]] Result<List> parseList(std::string_view text);
[[nodiscard]] Result<Dictionary> parseDictionary(std::string_view text);

/// The parameter or member of that key; null where there is none.
[[nodiscard]] const BareItem* find(const Parameters& parameters, std::string_view key) noexcept;
[[nodiscard]] const Member* find(const Dictionary& dictionary, std::string_view key) noexcept;

} // namespace hci::sf
