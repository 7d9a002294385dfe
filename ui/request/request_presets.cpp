#include "ui/request/request_presets.h"

#include "model/transport/request.h"

#include <QtCore/QCoreApplication>

namespace hci {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("hci::RequestPresets", text);
}

} // namespace

std::vector<RequestPreset> clientPresets() {
    return {{tr("Chrome"),
             {{"User-Agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
                             "Chrome/131.0.0.0 Safari/537.36"},
              {"Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/"
                         "apng,*/*;q=0.8"},
              {"Accept-Encoding", "gzip, deflate, br, zstd"},
              {"Accept-Language", "en-US,en;q=0.9"}}},
            {tr("Firefox"),
             {{"User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0"},
              {"Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"},
              {"Accept-Language", "en-US,en;q=0.5"},
              {"Accept-Encoding", "gzip, deflate, br, zstd"}}},
            {tr("curl"), {{"User-Agent", "curl/8.11.0"}, {"Accept", "*/*"}, {"Accept-Encoding", "identity"}}},
            {tr("Crawler"),
             {{"User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"},
              {"Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"},
              {"Accept-Encoding", "gzip, deflate, br"},
              {"From", "googlebot(at)googlebot.com"}}}};
}

std::vector<RequestPreset> fieldPresets() {
    return {{tr("Accept-Encoding: identity"), {{"Accept-Encoding", "identity"}}},
            {tr("Accept-Encoding: gzip"), {{"Accept-Encoding", "gzip"}}},
            {tr("Accept-Encoding: br"), {{"Accept-Encoding", "br"}}},
            {tr("Cookie"), {{"Cookie", "name=value"}}},
            {tr("Authorization: Bearer"), {{"Authorization", "Bearer "}}},
            {tr("Authorization: Basic"), {{"Authorization", "Basic "}}}};
}

ExchangeDraft::Fields withFields(ExchangeDraft::Fields fields, const ExchangeDraft::Fields& added) {
    for (const auto& [name, value] : added)
        setField(fields, name, value);
    return fields;
}

ExchangeDraft::Fields withReload(ExchangeDraft::Fields fields, ReloadKind kind) {
    if (kind == ReloadKind::Plain)
        return fields;
    removeField(fields, "Pragma");
    if (kind == ReloadKind::Reload)
        return withFields(std::move(fields), {{"Cache-Control", "max-age=0"}});
    return withFields(std::move(fields), {{"Cache-Control", "no-cache"}, {"Pragma", "no-cache"}});
}

} // namespace hci
