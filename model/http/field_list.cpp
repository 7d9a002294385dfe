#include "model/http/field_list.h"

namespace hci {

std::string_view FieldSpan::value(FieldName known) const noexcept {
    const TextId found = id(known);
    return found == TextId::None ? std::string_view() : m_pool->text(found);
}

int FieldSpan::count(FieldName known) const noexcept {
    int n = 0;
    for (const Field& field : m_fields)
        n += m_pool->folded(field.name) == known ? 1 : 0;
    return n;
}

std::string FieldSpan::combined(FieldName known) const {
    std::string joined;
    bool first = true;
    forEach(known, [&](std::string_view line) {
        if (!first)
            joined += ", ";
        joined += line;
        first = false;
    });
    return joined;
}

} // namespace hci
