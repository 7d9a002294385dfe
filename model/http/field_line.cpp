#include "model/http/field_line.h"

#include "model/http/field_syntax.h"

namespace hci {

Result<std::pair<std::string, std::string>> parseFieldLine(std::string_view line) {
    const std::size_t colon = endOfName(line);
    // The error does not quote the line, which may be a credential from its first byte on.
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
        return failure(ErrorCode::Syntax, "wants 'Name: value', with a colon behind a field's name");
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (!isSafeFieldValue(value))
        return failure(ErrorCode::Refused, "a line break or NUL in a value is never sent");
    return std::pair(std::string(line.substr(0, colon)), std::string(value));
}

} // namespace hci
