#include "model/http/field_line.h"

#include "model/http/field_syntax.h"

namespace hci {

Result<std::pair<std::string, std::string>> parseFieldLine(std::string_view line) {
    const std::size_t colon = endOfName(line);
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon))) {
        const std::size_t blank = line.find(' '); // a credential may follow it
        return failure(ErrorCode::Syntax, "wants 'Name: value', not '" + std::string(line.substr(0, blank)) +
                                              (blank == std::string_view::npos ? "'" : " …'"));
    }
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (!isSafeFieldValue(value))
        return failure(ErrorCode::Refused, "a line break or NUL in a value is never sent");
    return std::pair(std::string(line.substr(0, colon)), std::string(value));
}

} // namespace hci
