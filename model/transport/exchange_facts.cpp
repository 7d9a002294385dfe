#include "model/transport/exchange_facts.h"

#include "model/http/field_syntax.h"

namespace hci {

std::string mediaTypeOf(const ExchangeDraft::Fields& responseFields) {
    const std::string_view type = fieldValue(responseFields, "content-type");
    return lowered(trimmed(type.substr(0, type.find(';'))));
}

ByteCount derivedHeaderSize(const HttpRequest& request) {
    constexpr std::size_t around = 13; // "GET  HTTP/1.1" and two CRLF, without the method
    std::size_t size = request.method.size() + around + requestTarget(request, TargetForm::Origin).size();
    for (const auto& [name, value] : request.fields)
        size += name.size() + value.size() + 4;
    return ByteCount(static_cast<std::int64_t>(size), Basis::Derived);
}

} // namespace hci
