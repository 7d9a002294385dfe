#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <tl/expected.hpp>

namespace hci {

/// The kind of an error. app/, ui/ or report/ make the sentence for people.
enum class ErrorCode : std::uint8_t {
    Syntax,      ///< the text breaks the grammar at `offset`
    TooLarge,    ///< a bound on size, depth or count was reached
    Truncated,   ///< the data ends too early
    Unsupported, ///< known, and not handled (a content coding, a file format)
    NotFound,    ///< a file or an entry that is not there
    Io,          ///< reading or writing failed; `detail` has the system's words
    Network,     ///< no answer; `detail` has the transport's words
    Cancelled,   ///< the user stopped it
    Refused,     ///< a rule of safety forbids it (CR in a field, a private target after a redirect)
};

/// An error as a value: a code, the place in the input, and a detail in the words of the part that failed.
struct Error {
    ErrorCode code = ErrorCode::Syntax;
    std::size_t offset = 0;
    std::string detail;

    friend bool operator==(const Error&, const Error&) = default;
};

template <class T> using Result = tl::expected<T, Error>;

/// Shorthand for the failing side of a Result.
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, std::string detail = {},
                                                   std::size_t offset = 0) {
    return tl::unexpected<Error>(Error{code, offset, std::move(detail)});
}

} // namespace hci
