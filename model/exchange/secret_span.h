#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hci {

/// A secret in a text: the bytes from `begin` to before `end`.
struct SecretSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool bare = false;  ///< a number of a JSON text: its mark needs quotes
    bool known = false; ///< certain by its name or form, so it is searched elsewhere too

    friend bool operator==(const SecretSpan&, const SecretSpan&) = default;
};
using SecretSpans = std::vector<SecretSpan>;

/// The bytes of a secret in its text.
[[nodiscard]] constexpr std::string_view secretIn(std::string_view text, const SecretSpan& span) {
    return text.substr(span.begin, span.end - span.begin);
}

/// The kind of a text, which decides where a value ends and what a name means.
enum class TextKind : std::uint8_t {
    Url,
    Form,  ///< application/x-www-form-urlencoded, or JSON sent as such
    Field, ///< the value of a field without a rule of its own
    Prose, ///< a sentence, a title, content that is data
    Code,  ///< HTML, scripts, style sheets: "token = next()" is no secret
};

} // namespace hci
