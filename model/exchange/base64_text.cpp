#include "model/exchange/base64_text.h"

#include <algorithm>

namespace hci {

QByteArray fromEitherBase64(std::string_view code) {
    QByteArray bytes(code.data(), static_cast<qsizetype>(code.size()));
    return QByteArray::fromBase64(bytes.replace('+', '-').replace('/', '_'), QByteArray::Base64UrlEncoding);
}

SecretSpan placeInBase64(std::string_view text, std::size_t at, const SecretSpan& span) noexcept {
    SecretSpan place{at + span.begin * 8 / 6, std::min(at + (span.end * 8 + 5) / 6, text.size()), false,
                     span.known};
    for (int i = 0; i < 2 && place.end < text.size() && text[place.end] == '='; ++i)
        ++place.end;
    return place;
}

} // namespace hci
