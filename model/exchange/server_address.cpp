#include "model/exchange/server_address.h"

#include <charconv>

namespace hci {

namespace {

struct Parts {
    std::string_view address;
    std::string_view port;
};

Parts partsOf(std::string_view text) noexcept {
    std::size_t colon = text.find(':');
    if (text.starts_with('[')) {
        const std::size_t end = text.find(']');
        if (end == std::string_view::npos)
            return {text, {}};
        colon = text.find(':', end);
        return {text.substr(1, end - 1), colon == end + 1 ? text.substr(colon + 1) : std::string_view()};
    }
    const bool one = colon != std::string_view::npos && text.find(':', colon + 1) == std::string_view::npos;
    return one ? Parts{text.substr(0, colon), text.substr(colon + 1)} : Parts{text, {}};
}

} // namespace

std::string_view bareAddress(std::string_view address) noexcept {
    return partsOf(address).address;
}

std::uint16_t portOf(std::string_view address) noexcept {
    const std::string_view text = partsOf(address).port;
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    return error == std::errc() && end == text.data() + text.size() ? port : std::uint16_t{0};
}

std::string addressWithPort(std::string_view bare, std::uint16_t port) {
    if (port == 0)
        return std::string(bare);
    const bool v6 = bare.find(':') != std::string_view::npos;
    return (v6 ? '[' + std::string(bare) + ']' : std::string(bare)) + ':' + std::to_string(port);
}

} // namespace hci
