#pragma once

#include "model/diff/exchange_diff.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hci {

/// The answer of a URL at another address of its host.
struct AddressAnswer {
    std::string address;
    ExchangeDiff diff; ///< the session's exchange first, the other address's second
};

/// The answers of a URL at each other address of its host.
struct AddressAnswers {
    std::uint32_t exchange = 0; ///< of the session
    std::vector<AddressAnswer> answers;
};

} // namespace hci
