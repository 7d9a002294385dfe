#include "model/har/own_members.h"

#include <simdjson.h>

#include <algorithm>

namespace hci::har {

namespace {

using simdjson::dom::element;
using simdjson::dom::object;

std::int64_t number(const object& from, std::string_view key, std::int64_t otherwise) {
    std::int64_t value = 0;
    return from[key].get(value) == simdjson::SUCCESS ? value : otherwise;
}

/// The enumerator with the number `value`, if there is one up to `last`.
template <class E> E enumerator(std::int64_t value, E last, E otherwise) {
    return value >= 0 && value <= static_cast<std::int64_t>(last) ? static_cast<E>(value) : otherwise;
}

void readSizes(const object& from, Reading& reading) {
    simdjson::dom::array sizes;
    if (from["sizes"].get(sizes) != simdjson::SUCCESS)
        return;
    int i = 0;
    for (const element size : sizes) {
        std::int64_t bytes = 0;
        std::int64_t basis = 0;
        if (i == sizeCount || size.at_pointer("/0").get(bytes) != simdjson::SUCCESS ||
            size.at_pointer("/1").get(basis) != simdjson::SUCCESS)
            return;
        reading.setSize(static_cast<Size>(i++), bytes, enumerator(basis, Basis::Unknown, Basis::Unknown));
    }
}

} // namespace

void readOwnMembers(std::string_view json, Reading& reading) {
    simdjson::dom::parser parser;
    object own;
    if (parser.parse(json.data(), json.size()).get(own) != simdjson::SUCCESS)
        return;
    reading.source = enumerator(number(own, "source", -1), ExchangeSource::Unknown, reading.source);
    reading.failure = enumerator(number(own, "failure", -1), Failure::Other, reading.failure);
    reading.flags =
        static_cast<std::uint16_t>(std::clamp<std::int64_t>(number(own, "flags", reading.flags), 0, 0xFFFF));
    reading.responseDelayMs = static_cast<std::int32_t>(number(own, "delay", reading.responseDelayMs));
    reading.durationMs = static_cast<std::int32_t>(number(own, "duration", reading.durationMs));
    bool cut = false;
    if (own["bodyCut"].get(cut) == simdjson::SUCCESS)
        reading.bodyCut = cut;
    readSizes(own, reading);
}

} // namespace hci::har
