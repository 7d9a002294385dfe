#include "model/lint/page_contents.h"

#include "model/base/seeded_hash.h"
#include "model/exchange/url_parts.h"
#include "model/http/field_syntax.h"
#include "model/http/media_type.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace hci {

namespace {

using namespace std::string_view_literals;
using Extension = std::pair<std::string_view, AssetKind>;

constexpr std::array extensions{
    Extension{"js", AssetKind::Script},       Extension{"mjs", AssetKind::Script},
    Extension{"cjs", AssetKind::Script},      Extension{"wasm", AssetKind::Script},
    Extension{"css", AssetKind::Style},       Extension{"png", AssetKind::Image},
    Extension{"jpg", AssetKind::Image},       Extension{"jpeg", AssetKind::Image},
    Extension{"gif", AssetKind::Image},       Extension{"svg", AssetKind::Image},
    Extension{"webp", AssetKind::Image},      Extension{"avif", AssetKind::Image},
    Extension{"ico", AssetKind::Image},       Extension{"woff", AssetKind::Font},
    Extension{"woff2", AssetKind::Font},      Extension{"ttf", AssetKind::Font},
    Extension{"otf", AssetKind::Font},        Extension{"map", AssetKind::Data},
    Extension{"json", AssetKind::Data},       Extension{"webmanifest", AssetKind::Data},
    Extension{"webmanifest", AssetKind::Data}};

std::uint64_t keyOf(const Exchange& exchange, const ContentHash& content) {
    return content.low ^ SeededTextHash()(hostOf(exchange.url()));
}

const BodyRef* wholeBody(const Exchange& exchange) noexcept {
    const BodyRef* body = exchange.responseBody();
    return body && !body->cut && body->rawLength > 0 && body->rawHash.known() ? body : nullptr;
}

} // namespace

AssetKind assetKindOf(std::string_view url) noexcept {
    std::string_view path = url.substr(0, url.find_first_of("?#"));
    path = path.substr(path.rfind('/') + 1);
    const std::size_t dot = path.rfind('.');
    if (dot == std::string_view::npos)
        return AssetKind::None;
    const std::string_view extension = path.substr(dot + 1);
    const auto found =
        std::find_if(extensions.begin(), extensions.end(), [extension](const Extension& known) {
            return equalsIgnoringCase(known.first, extension);
        });
    return found == extensions.end() ? AssetKind::None : found->second;
}

void PageContents::read() {
    for (std::uint32_t index = 0; index < m_session.size(); ++index) {
        const Exchange exchange = m_session[index];
        const BodyRef* body = exchange.status() == 200 ? wholeBody(exchange) : nullptr;
        if (body && isHtml(exchange.response().value(FieldName::ContentType)) &&
            assetKindOf(exchange.url()) == AssetKind::None)
            m_pages.try_emplace(keyOf(exchange, body->rawHash), index);
    }
}

std::uint32_t PageContents::pageLike(const Exchange& answer) {
    const BodyRef* body = wholeBody(answer);
    if (!body)
        return noIndex;
    std::call_once(m_read, [this] { read(); });
    const auto found = m_pages.find(keyOf(answer, body->rawHash));
    if (found == m_pages.end())
        return noIndex;
    const Exchange page = m_session[found->second];
    const bool same = page.responseBody()->rawHash == body->rawHash &&
                      page.responseBody()->rawLength == body->rawLength &&
                      page.record().resourceUrl != answer.record().resourceUrl;
    return same ? found->second : noIndex;
}

} // namespace hci
