#include "model/exchange/resolved_url.h"

#include "model/base/text_view.h"

namespace hci {

QUrl resolvedUrl(std::string_view base, std::string_view reference, FragmentRule rule) {
    const auto parse = [](std::string_view text) {
        return QUrl::fromEncoded(toBytes(text).toByteArray(), QUrl::TolerantMode);
    };
    const QUrl url = parse(base).resolved(parse(reference));
    return rule == FragmentRule::Drop ? url.adjusted(QUrl::RemoveFragment) : url;
}

} // namespace hci
