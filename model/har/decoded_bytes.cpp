#include "model/har/decoded_bytes.h"

#include "model/http/field_syntax.h"

namespace hci::har {

bool isBase64(const RawContent& content) noexcept {
    return equalsIgnoringCase(content.encoding, "base64");
}

std::int64_t fromBase64(std::uint64_t digits, std::uint8_t padding) noexcept {
    return static_cast<std::int64_t>(digits * 3 / 4) - padding;
}

std::int64_t decodedBytes(const RawContent& content) noexcept {
    const RawBody& body = content.body;
    return isBase64(content) ? fromBase64(body.decoded.bytes, body.padding)
                             : static_cast<std::int64_t>(body.decoded.bytes);
}

} // namespace hci::har
