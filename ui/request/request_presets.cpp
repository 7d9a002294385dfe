#include "ui/request/request_presets.h"

#include "model/exchange/secrets.h"
#include "model/transport/request_fields.h"
#include "ui/session/session_view.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace hci {

namespace {

const QString nameKey = QStringLiteral("name");
const QString fieldsKey = QStringLiteral("fields");

struct PresetWords {
    Q_DECLARE_TR_FUNCTIONS(hci::RequestPresets)
};

} // namespace

RequestPresets clientPresets() {
    return {{PresetWords::tr("Chrome"),
             {{"User-Agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
                             "Chrome/131.0.0.0 Safari/537.36"},
              {"Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/"
                         "apng,*/*;q=0.8"},
              {"Accept-Encoding", "gzip, deflate, br, zstd"},
              {"Accept-Language", "en-US,en;q=0.9"}}},
            {PresetWords::tr("Firefox"),
             {{"User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0"},
              {"Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"},
              {"Accept-Language", "en-US,en;q=0.5"},
              {"Accept-Encoding", "gzip, deflate, br, zstd"}}},
            {PresetWords::tr("curl"),
             {{"User-Agent", "curl/8.11.0"}, {"Accept", "*/*"}, {"Accept-Encoding", "identity"}}},
            {PresetWords::tr("Crawler"),
             {{"User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"},
              {"Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"},
              {"Accept-Encoding", "gzip, deflate, br"},
              {"From", "googlebot(at)googlebot.com"}}}};
}

RequestPresets fieldPresets() {
    return {{PresetWords::tr("Accept-Encoding: identity"), {{"Accept-Encoding", "identity"}}},
            {PresetWords::tr("Accept-Encoding: gzip"), {{"Accept-Encoding", "gzip"}}},
            {PresetWords::tr("Accept-Encoding: br"), {{"Accept-Encoding", "br"}}},
            {PresetWords::tr("Cookie"), {{"Cookie", "name=value"}}},
            {PresetWords::tr("Authorization: Bearer"), {{"Authorization", "Bearer "}}},
            {PresetWords::tr("Authorization: Basic"), {{"Authorization", "Basic "}}},
            {PresetWords::tr("Ask the edge (Fastly, Akamai)"), edgeQuestions()}};
}

QString toSettings(const RequestPresets& presets) {
    QJsonArray all;
    for (const RequestPreset& preset : presets) {
        QJsonArray fields;
        for (const auto& [name, value] : preset.fields)
            fields.append(QJsonArray{toText(name), toText(value)});
        all.append(QJsonObject{{nameKey, preset.name}, {fieldsKey, fields}});
    }
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

RequestPresets presetsFromSettings(const QString& text) {
    RequestPresets presets;
    const QJsonArray all = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue& one : all) {
        RequestPreset preset{one[nameKey].toString(), {}};
        const QJsonArray fields = one[fieldsKey].toArray();
        for (const QJsonValue& field : fields)
            preset.fields.emplace_back(field[0].toString().toStdString(), field[1].toString().toStdString());
        if (!preset.name.isEmpty())
            presets.push_back(std::move(preset));
    }
    return presets;
}

bool isSecret(const std::pair<std::string, std::string>& field) {
    return isCredential(field.first, field.second);
}

} // namespace hci
