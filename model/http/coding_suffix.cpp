#include "model/http/coding_suffix.h"

#include <array>

namespace hci {

namespace {

constexpr std::string_view marks = "-;:_./~+";

/// Length of the tag before the suffix, 0 if it has none.
std::size_t lengthWithout(std::string_view entityTag) noexcept {
    static constexpr std::array codings{std::string_view("gzip"), std::string_view("br"),
                                        std::string_view("zstd"), std::string_view("deflate"),
                                        std::string_view("gz"),   std::string_view("df")};
    if (!entityTag.ends_with('"'))
        return 0;
    const std::string_view open = entityTag.substr(0, entityTag.size() - 1);
    for (const std::string_view coding : codings) {
        if (!open.ends_with(coding))
            continue;
        const std::string_view before = open.substr(0, open.size() - coding.size());
        const std::size_t last = before.find_last_not_of(marks);
        if (last != std::string_view::npos && last + 1 < before.size() && before[last] != '"')
            return last + 1;
    }
    return 0;
}

} // namespace

std::string withoutCodingSuffix(std::string_view entityTag) {
    const std::size_t length = lengthWithout(entityTag);
    return length == 0 ? std::string() : std::string(entityTag.substr(0, length)).append("\"");
}

bool hasCodingSuffix(std::string_view entityTag) noexcept {
    return lengthWithout(entityTag) != 0;
}

} // namespace hci
