#pragma once

#include "model/base/result.h"

#include <exception>

namespace hci {

/// What an exception says, as an error. Within the model nothing but a lack of memory, threads or descriptors
/// throws, so it is Io, with the system's words.
[[nodiscard]] Error errorOf(const std::exception_ptr& thrown);

/// What f() returns, a Result; what it throws is its error.
template <class F> [[nodiscard]] auto caught(const F& f) -> decltype(f()) {
    try {
        return f();
    } catch (...) {
        return tl::unexpected(errorOf(std::current_exception()));
    }
}

} // namespace hci
