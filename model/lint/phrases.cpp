#include "model/lint/phrases.h"

#include "model/base/language.h"
#include "model/http/cache_control.h"

#include <array>
#include <utility>

namespace hci {

QString shown(std::string_view wire, int limit) {
    const auto most = static_cast<std::size_t>(limit) * 4; // UTF-8 has at most four bytes a character
    QString text = QString::fromUtf8(wire.data(), static_cast<qsizetype>(std::min(wire.size(), most)));
    for (QChar& c : text)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = QChar::ReplacementCharacter;
    if (text.size() > limit || wire.size() > most)
        text = text.left(limit - 1) + QChar(0x2026);
    return text;
}

QString quoted(std::string_view wire) {
    return wire.empty() ? translated("(empty)") : QChar(u'`') + shown(wire) + QChar(u'`');
}

QString directiveInWords(const ArgumentSource& source) {
    return shown(name(static_cast<Directive>(source.number)));
}

QString fieldInWords(std::string_view name) {
    static constexpr std::array special{
        std::pair{std::string_view("etag"), QLatin1StringView("ETag")},
        std::pair{std::string_view("www-authenticate"), QLatin1StringView("WWW-Authenticate")},
        std::pair{std::string_view("te"), QLatin1StringView("TE")},
        std::pair{std::string_view("hx-request"), QLatin1StringView("HX-Request")},
        std::pair{std::string_view("hx-boosted"), QLatin1StringView("HX-Boosted")},
        std::pair{std::string_view("cdn-cache-control"), QLatin1StringView("CDN-Cache-Control")},
        std::pair{std::string_view("cloudflare-cdn-cache-control"),
                  QLatin1StringView("Cloudflare-CDN-Cache-Control")},
        std::pair{std::string_view("netlify-cdn-cache-control"),
                  QLatin1StringView("Netlify-CDN-Cache-Control")},
        std::pair{std::string_view("vercel-cdn-cache-control"),
                  QLatin1StringView("Vercel-CDN-Cache-Control")},
        std::pair{std::string_view("cf-cache-status"), QLatin1StringView("CF-Cache-Status")},
    };
    for (const auto& [lower, spelled] : special)
        if (lower == name)
            return spelled;
    QString text = shown(name);
    bool start = true;
    for (QChar& c : text) {
        if (start)
            c = c.toUpper();
        start = c == u'-';
    }
    return text;
}

QString fieldsInWords(std::span<const std::string> names) {
    QString text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            text += QLatin1Char('\n');
        text += fieldInWords(names[i]);
    }
    return text;
}

} // namespace hci
