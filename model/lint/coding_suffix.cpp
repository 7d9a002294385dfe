#include "model/lint/coding_suffix.h"

#include <algorithm>
#include <array>

namespace hci {

bool hasCodingSuffix(std::string_view entityTag) noexcept {
    static constexpr std::array codings{std::string_view("gzip"), std::string_view("br"),
                                        std::string_view("zstd"), std::string_view("deflate"),
                                        std::string_view("gz")};
    if (!entityTag.ends_with('"'))
        return false;
    entityTag.remove_suffix(1);
    return std::any_of(codings.begin(), codings.end(), [entityTag](std::string_view coding) {
        const std::size_t mark = entityTag.size() - coding.size() - 1;
        return entityTag.size() > coding.size() + 1 && entityTag.ends_with(coding) &&
               std::string_view("-;:_./~").find(entityTag[mark]) != std::string_view::npos;
    });
}

} // namespace hci
