#pragma once

#include "model/diff/exchange_diff.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hci {

/// What a URL answered at another address of its host.
struct AddressAnswer {
    std::string address;
    ExchangeDiff diff; ///< as the session has it first, as there second
};

/// What a URL answered at each other address of its host.
struct AddressAnswers {
    std::uint32_t exchange = 0; ///< of the session
    std::vector<AddressAnswer> answers;
};

} // namespace hci
