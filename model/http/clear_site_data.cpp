#include "model/http/clear_site_data.h"

#include "model/http/field_syntax.h"

namespace hci {

bool clearsCache(std::string_view value) noexcept {
    std::string_view member;
    while (nextListMember(value, member))
        if (member == "\"cache\"" || member == "\"*\"")
            return true;
    return false;
}

} // namespace hci
