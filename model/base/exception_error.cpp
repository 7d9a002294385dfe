#include "model/base/exception_error.h"

#include <new>
#include <stdexcept>

namespace hci {

Error errorOf(const std::exception_ptr& thrown) {
    try {
        std::rethrow_exception(thrown);
    } catch (const std::bad_alloc&) {
        return {ErrorCode::Io, 0, "out of memory"}; // short enough to need no allocation
    } catch (const std::length_error&) {
        return {ErrorCode::Io, 0, "out of memory"}; // longer than any string can be
    } catch (const std::exception& error) {
        return {ErrorCode::Io, 0, error.what()};
    } catch (...) {
    }
    return {ErrorCode::Io, 0, "unknown error"};
}

} // namespace hci
