#pragma once

#include "model/base/result.h"

#include <exception>

namespace hci {

/// An exception as an error. In the model only a lack of memory, threads or descriptors throws, so the code
/// is Io with the system's words.
[[nodiscard]] Error errorOf(const std::exception_ptr& thrown);

/// Returns f()'s Result; turns an exception into its error.
template <class F> [[nodiscard]] auto caught(const F& f) -> decltype(f()) {
    try {
        return f();
    } catch (...) {
        return tl::unexpected(errorOf(std::current_exception()));
    }
}

} // namespace hci
